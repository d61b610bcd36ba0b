#include "app/console/command_line.h"

#include "app/console/command.h"
#include "app/console/engine_access.h"
#include "app/console/global_options.h"
#include "app/console/service_mode.h"
#include "engine/service/process_guard.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace clc::console
{

namespace
{

using Commands = std::vector<std::unique_ptr<Command>>;

QString optionsText(const QVector<Option> &options)
{
    QVector<QStringList> rows;
    for (const Option &one : options) rows.append({QStringLiteral("  --%1 %2").arg(one.name, one.value), one.help});
    return pairs(rows);
}

QString commandHelp(const QString &program, const Command &command)
{
    QString text =
        QStringLiteral("usage: %1 %2 %3\n\n%4.\n\n").arg(program, command.name(), command.usage(), command.summary());
    return text + optionsText(command.options() + GlobalOptions::options());
}

int fail(Output &output, const Error &error)
{
    output.error(error);
    return exitCode(error);
}

/// Opens the engine, runs the command and ends both in order, also when the command failed.
Flow carryOut(Scope &scope, Command &command, EngineAccess &access, Output &output, int *code)
{
    Status status = co_await access.open(scope);
    if (status) status = co_await command.run(scope, access.session(), output);
    if (!status) *code = fail(output, status.error());
    Scope ending; // also when `scope` was cancelled
    static_cast<void>(co_await access.close(ending));
    QCoreApplication::exit(*code);
    co_return done;
}

int runCommand(Command &command, const GlobalOptions &options, Output &output)
{
    TerminationSignals termination;
    EngineAccess access(options, output);
    int code = exitDone;
    Scope scope;
    QObject::connect(&termination, &TerminationSignals::requested, &termination, [&scope](int) { scope.cancel(); });
    QMetaObject::invokeMethod(
        qApp, [&] { scope.spawn(carryOut(scope, command, access, output, &code)); }, Qt::QueuedConnection);
    return QCoreApplication::exec();
}

int runNamed(const QString &program, const Commands &commands, const QString &name, QStringList typed)
{
    Output output(typed.contains(QStringLiteral("--json")));
    const auto found =
        std::find_if(commands.begin(), commands.end(), [&name](const auto &one) { return one->name() == name; });
    if (found == commands.end())
        return fail(output, usageError(QStringLiteral("There is no command \"%1\".").arg(name)));
    Command &command = **found;
    typed.removeOne(name);
    const auto arguments = Arguments::parse(typed, command.options() + GlobalOptions::options());
    if (!arguments) return fail(output, arguments.error());
    if (arguments->has(QStringLiteral("help"))) {
        Output(false).result({}, commandHelp(program, command));
        return exitDone;
    }
    const auto options = GlobalOptions::from(*arguments, false);
    if (!options) return fail(output, options.error());
    if (const Status prepared = command.prepare(*arguments); !prepared) return fail(output, prepared.error());
    if (command.needsEngine()) return runCommand(command, *options, output);
    command.withoutEngine(output);
    return exitDone;
}

int runAsService(QStringList typed)
{
    Output output(typed.contains(QStringLiteral("--json")));
    typed.removeOne(QStringLiteral("--service"));
    const auto arguments = Arguments::parse(typed, GlobalOptions::options());
    if (!arguments) return fail(output, arguments.error());
    if (const Status words = noWords(*arguments); !words) return fail(output, words.error());
    const auto options = GlobalOptions::from(*arguments, true);
    if (!options) return fail(output, options.error());
    return runService(*options);
}

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

int showDesktop(int argc, char **argv, const QStringList &typed, const Desktop &desktop)
{
    Output output(typed.contains(QStringLiteral("--json")));
    const auto arguments = Arguments::parse(typed, GlobalOptions::options());
    if (!arguments) return fail(output, arguments.error());
    if (const Status words = noWords(*arguments); !words) return fail(output, words.error());
    const auto options = GlobalOptions::from(*arguments, false);
    if (!options) return fail(output, options.error());
    if (options->json) return fail(output, usageError(QStringLiteral("--json has no meaning without a command.")));
    if (!hasDisplay())
        return fail(output, usageError(QStringLiteral(
                                "There is no display. Use a command, for example: cloudlink-console status; or run the "
                                "gateway without one: cloudlink-gateway --service.")));
    return desktop(argc, argv, *options);
}

/// The first word that is neither an option nor the value of a global one.
QString commandName(const QStringList &typed)
{
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (!typed.at(i).startsWith(QLatin1Char('-'))) return typed.at(i);
        for (const Option &option : GlobalOptions::options())
            if (!option.value.isEmpty() && typed.at(i) == QStringLiteral("--") + option.name) ++i;
    }
    return {};
}

} // namespace

QString helpText(const QString &program, bool hasDesktop)
{
    QVector<QStringList> rows;
    for (const auto &command : allCommands())
        rows.append({QStringLiteral("  %1 %2").arg(command->name(), command->usage()), command->summary()});
    const QString desktop = QStringLiteral("usage: %1 [options]                 the desktop\n"
                                           "       %1 COMMAND [options]\n       %1 --service [options]\n\n");
    const QString plain = QStringLiteral("usage: %1 COMMAND [options]\n       %1 --service [options]\n\n");
    return (hasDesktop ? desktop : plain).arg(program) + pairs(rows) +
           QStringLiteral("\n  --service runs the engine in the foreground until it is told to end\n"
                          "  --version prints the version\n\n%1 takes:\n")
               .arg(hasDesktop ? QStringLiteral("The desktop, without --json, and every command")
                               : QStringLiteral("Every command")) +
           optionsText(GlobalOptions::options()) +
           QStringLiteral("\nExit status: 0 done, 1 failed, 2 usage, 3 refused by a guard or an unanswered question,\n"
                          "4 engine not reachable.\n");
}

int runCommandLine(int argc, char **argv, const Desktop &desktop)
{
    hardenProcess();
    QStringList typed;
    for (int i = 0; i < argc; ++i) typed.append(QString::fromLocal8Bit(argv[i]));
    const QString program = typed.isEmpty() ? QString() : QFileInfo(typed.takeFirst()).fileName();
    const QString name = commandName(typed);
    Output text(false);
    if (name.isEmpty() && !typed.contains(QStringLiteral("--service"))) {
        if (typed.contains(QStringLiteral("--version"))) {
            text.result({}, program + QLatin1Char(' ') + QStringLiteral(CLC_VERSION));
            return exitDone;
        }
        if (typed.contains(QStringLiteral("--help")) || typed.contains(QStringLiteral("-h"))) {
            text.result({}, helpText(program, bool(desktop)));
            return exitDone;
        }
        if (desktop) return showDesktop(argc, argv, typed, desktop);
    }
    QCoreApplication application(argc, argv);
    if (name.isEmpty() && typed.contains(QStringLiteral("--service"))) return runAsService(typed);
    if (name.isEmpty() && typed.isEmpty()) {
        text.note(helpText(program, false));
        return exitUsage;
    }
    if (name.isEmpty())
        return fail(text,
                    usageError(QStringLiteral("There is no command in \"%1\".").arg(typed.join(QLatin1Char(' ')))));
    return runNamed(program, allCommands(), name, typed);
}

} // namespace clc::console
