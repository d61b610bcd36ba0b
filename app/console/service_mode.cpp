#include "app/console/service_mode.h"

#include "app/console/engine_access.h"
#include "app/console/output.h"
#include "engine/service/process_guard.h"
#include "engine/service/systemd_notifier.h"

#include <QCoreApplication>

namespace clc::console
{

namespace
{

/// A data directory of one's own is a person's engine; the service's is shared with the group.
EngineOptions serviceOptions(const GlobalOptions &options)
{
    EngineOptions engine = engineOptions(options);
    engine.allowKeychain = false;
    engine.keepSite = true;
    if (options.dataDirectory == serviceDataDirectory()) engine.address = serviceAddress();
    return engine;
}

Flow start(Scope &scope, Engine &engine, SystemdNotifier &systemd, Output &output)
{
    const Status started = co_await engine.start(scope);
    if (!started) {
        output.error(started.error());
        QCoreApplication::exit(exitCode(started.error()));
        co_return started;
    }
    systemd.ready("listening at " + engine.address().toUtf8());
    output.note(
        QStringLiteral("cloudlink-gateway %1 listens at %2").arg(QStringLiteral(CLC_VERSION), engine.address()));
    co_return done;
}

Flow stop(Scope &scope, Engine &engine, SystemdNotifier &systemd)
{
    systemd.stopping();
    const Status stopped = co_await engine.stop(scope);
    QCoreApplication::exit(exitDone);
    co_return stopped;
}

} // namespace

int runService(const GlobalOptions &options)
{
    Output output(options.json);
    SystemdNotifier systemd;
    TerminationSignals termination;
    Engine engine(serviceOptions(options));
    Scope scope;
    bool stopping = false;
    QObject::connect(&termination, &TerminationSignals::requested, &termination, [&](int) {
        if (std::exchange(stopping, true)) return QCoreApplication::exit(exitFailed); // a second one does not wait
        scope.spawn(stop(scope, engine, systemd));
    });
    // From within the event loop: before it runs nothing could end it.
    QMetaObject::invokeMethod(
        qApp, [&] { scope.spawn(start(scope, engine, systemd, output)); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

} // namespace clc::console
