#pragma once

#include "app/console/arguments.h"
#include "app/console/output.h"
#include "engine/client/engine_session.h"

#include <memory>
#include <vector>

namespace clc::console
{

/// One command of the command line.
class Command
{
public:
    virtual ~Command() = default;

    virtual QString name() const = 0;
    virtual QString summary() const = 0;
    /// What may follow the name, e.g. "[list|show RUN]".
    virtual QString usage() const { return {}; }
    /// Besides those that every command takes.
    virtual QVector<Option> options() const { return {}; }

    /// Before there is an engine: whether the arguments make sense, files and passwords that are needed. Error usage
    /// for a command line that is not understood.
    virtual Status prepare(const Arguments &arguments) = 0;
    /// False when the command is done by `withoutEngine`.
    virtual bool needsEngine() const { return true; }
    virtual void withoutEngine(Output &output) { Q_UNUSED(output) }
    /// The command itself; prints its result. An error becomes the exit code.
    virtual Flow run(Scope &scope, EngineSession &session, Output &output) = 0;
};

/// All commands, in the order of the help.
std::vector<std::unique_ptr<Command>> allCommands();

/// The word after the command ("list"), with `standard` when there is none; checks that it is one of `known` and that
/// exactly as many words follow as `known` says.
struct Verb {
    QString name;
    int words = 0;
};
Result<QString> chosenVerb(const Arguments &arguments, const QVector<Verb> &known, const QString &standard);

/// Error usage when there are words besides the options.
Status noWords(const Arguments &arguments);

/// The name of the person who runs this, for reports.
QString personName();

} // namespace clc::console
