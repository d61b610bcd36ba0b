#include "app/console/desktop_mode.h"

#include "app/console/desktop_run.h"
#include "app/console/output.h"
#include "app/console/single_instance.h"
#include "engine/service/process_guard.h"

#include <QApplication>
#include <QDeadlineTimer>

namespace clc::console
{

using namespace std::chrono_literals;

namespace
{

/// Whether the first console showed itself. One that is just ending leaves its place; then this is the first.
Task<bool> reachFirst(Scope &scope, SingleInstance &instance)
{
    const QDeadlineTimer patience(5s);
    while (true) {
        const Status shown = co_await instance.activateFirst(scope, qgetenv("XDG_ACTIVATION_TOKEN"));
        if (shown) co_return true;
        CLC_CO_TRY(const bool first, instance.take());
        if (first) co_return false;
        if (shown.error().code != ErrorCode::engineNotReachable || patience.hasExpired()) co_return shown.error();
        CLC_CO_CHECK(co_await scope.sleep(100ms));
    }
}

Flow tellFirst(Scope &scope, SingleInstance &instance, Output &output, std::optional<int> *code)
{
    const auto shown = co_await reachFirst(scope, instance);
    if (!shown) {
        output.error(shown.error());
        *code = exitFailed;
    } else if (*shown) {
        output.note(QStringLiteral("The console is already open; it was brought to the front."));
        *code = exitDone;
    }
    QCoreApplication::exit();
    co_return done;
}

/// The exit code of a second start; nothing when this process is the first one after all.
std::optional<int> asSecond(int argc, char **argv, SingleInstance &instance)
{
    QCoreApplication application(argc, argv);
    Output output(false);
    std::optional<int> code;
    Scope scope;
    QMetaObject::invokeMethod(
        &application, [&] { scope.spawn(tellFirst(scope, instance, output, &code)); }, Qt::QueuedConnection);
    QCoreApplication::exec();
    return code;
}

} // namespace

int runDesktop(int argc, char **argv, const GlobalOptions &options)
{
    SingleInstance instance(options.engine.isEmpty() ? options.dataDirectory : options.engine);
    const auto first = instance.take();
    if (!first) {
        Output(false).error(first.error());
        return exitCode(first.error());
    }
    if (!*first) {
        const auto code = asSecond(argc, argv, instance);
        if (code) return *code;
    }
    holdTerminationSignals();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("cloudlink-console"));
    QApplication::setApplicationDisplayName(QStringLiteral("CloudLink Gateway Console"));
    QApplication::setApplicationVersion(QStringLiteral(CLC_VERSION));
    QApplication::setOrganizationName(QStringLiteral("cloudlink-console"));
    QApplication::setDesktopFileName(QStringLiteral("cloudlink-console"));
    QApplication::setQuitOnLastWindowClosed(false); // the console says when: it may go on in the tray
    DesktopRun run(options, instance);
    run.begin();
    return QApplication::exec();
}

} // namespace clc::console
