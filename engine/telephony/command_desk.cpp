#include "engine/telephony/command_desk.h"

#include "engine/base/crash_point.h"
#include "engine/pbx/pbx_calls.h"

#include <algorithm>

namespace clc
{

namespace
{

constexpr qsizetype mostAtOnce = 256;
constexpr int resultsAtOnce = 1000;
constexpr auto pruneInterval = std::chrono::hours(1);
constexpr qint64 keptHours = 72;
constexpr qint64 keptUnacknowledgedDays = 30;
constexpr qsizetype longestMessage = 2048;

/// The HTTP status that the Media API answers with: one of those that the schema allows.
int statusOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::callRefused: {
        const int status = error.parameters.value(QLatin1String("status")).toInt();
        const bool known = status == 403 || status == 404 || status == 409;
        return known ? status : 409;
    }
    case ErrorCode::invalidValue:
    case ErrorCode::missingValue:
        return 400;
    case ErrorCode::callNotSupported:
        return 403;
    case ErrorCode::endpointUnknown:
    case ErrorCode::notFound:
        return 404;
    case ErrorCode::nameNotResolved:
    case ErrorCode::connectionRefused:
    case ErrorCode::hostUnreachable:
    case ErrorCode::connectionLost:
    case ErrorCode::timedOut:
    case ErrorCode::pbxSessionLost:
    case ErrorCode::pbxNotConnected:
    case ErrorCode::commandTooLate:
    case ErrorCode::commandInterrupted:
        return 504;
    default:
        return 500;
    }
}

QJsonObject resultOf(const QString &id, const char *outcome)
{
    return {{QStringLiteral("type"), QStringLiteral("result")},
            {QStringLiteral("id"), id},
            {QStringLiteral("outcome"), QString::fromLatin1(outcome)}};
}

QJsonObject failedResult(const QString &id, const char *outcome, const Error &error)
{
    QJsonObject result = resultOf(id, outcome);
    result.insert(QStringLiteral("error"),
                  QJsonObject{{QStringLiteral("code"), errorCodeName(error.code)},
                              {QStringLiteral("message"), error.message().left(longestMessage)},
                              {QStringLiteral("status"), statusOf(error)}});
    return result;
}

} // namespace

QJsonObject commandResult(const PlatformCommand &command, const Result<QJsonObject> &outcome)
{
    if (outcome) {
        QJsonObject result = resultOf(command.id, "ok");
        if (!outcome->isEmpty() || command.action == CommandAction::snapshot)
            result.insert(QStringLiteral("value"), *outcome);
        return result;
    }
    // A snapshot changes nothing, so nothing is in doubt.
    const bool inDoubt = mayHaveHappened(outcome.error()) && command.action != CommandAction::snapshot;
    return failedResult(command.id, inDoubt ? "outcomeUnknown" : "error", outcome.error());
}

CommandDesk::CommandDesk(CommandRepository &journal, const Clock &clock, Executor executor)
    : journal_(journal), clock_(clock), executor_(std::move(executor))
{
    connect(&pruneTimer_, &QTimer::timeout, this, &CommandDesk::prune);
    pruneTimer_.start(pruneInterval);
}

CommandDesk::~CommandDesk()
{
    blockSignals(true); // flows that end now leave their commands open for the next start
}

Status CommandDesk::takeUp()
{
    prune();
    CLC_TRY(const QVector<JournalledCommand> unfinished, journal_.unfinished());
    Status status = done;
    for (const JournalledCommand &command : unfinished) {
        const Result<QJsonObject> settled = settle(command);
        if (!settled && status) status = settled.error(); // the others all the same; this one when it is asked for
    }
    return status;
}

/// Ends a command of which only the journal knows: its flow is gone.
Result<QJsonObject> CommandDesk::settle(const JournalledCommand &command)
{
    const bool wasStarted = command.state == JournalledCommand::State::started;
    const bool isReading = command.action == commandActionName(CommandAction::snapshot);
    const bool inDoubt = wasStarted && !isReading;
    const Error error = wasStarted
                            ? failure(ErrorCode::commandInterrupted, {{QStringLiteral("action"), command.action}})
                            : cancelledError();
    const QJsonObject result = failedResult(command.id, inDoubt ? "outcomeUnknown" : "error", error);
    CLC_CHECK(journal_.finish(command.id, result));
    if (inDoubt) Q_EMIT snapshotWanted(Dn(command.endpoint));
    return result;
}

void CommandDesk::take(const PlatformCommand &command)
{
    if (underWay_.contains(command.id)) return; // its result is still to come
    if (const auto kept = unwritten_.constFind(command.id); kept != unwritten_.constEnd()) {
        Q_EMIT resultReady(QJsonObject(*kept));
        return;
    }
    const Result<std::optional<JournalledCommand>> known = journal_.find(command.id);
    // The journal may know its result; the platform asks again, and what is said now would contradict it.
    if (!known) return note(known.error());
    if (*known) {
        const bool isFinished = (*known)->state == JournalledCommand::State::finished;
        const Result<QJsonObject> result = isFinished ? Result<QJsonObject>((*known)->result) : settle(**known);
        if (!result) return note(result.error());
        Q_EMIT resultReady(*result);
        return;
    }
    const Status status = journal_.add({command.id,
                                        commandActionName(command.action),
                                        command.endpoint.value(),
                                        JournalledCommand::State::received,
                                        clock_.now(),
                                        {}});
    if (!status) {
        // Not journalled, so not begun; the same id may be tried again.
        note(status);
        Q_EMIT resultReady(failedResult(command.id, "error", status.error()));
        return;
    }
    crashPoint("command.received");
    // Before it takes its turn: who comes behind it must still wait for those before it.
    if (underWay_.size() >= mostAtOnce)
        return finish(command, failure(ErrorCode::rateLimited, {{QStringLiteral("seconds"), 1}},
                                       QStringLiteral("too many commands are under way")));
    scope_.spawn(carryOut(command));
}

/// When those before it on the same endpoint are over: their order is the platform's.
Flow CommandDesk::carryOut(PlatformCommand command)
{
    underWay_.insert(command.id);
    const Turn before = lastTurns_.value(command.endpoint);
    Turn mine;
    mine.number = ++turns_;
    lastTurns_.insert(command.endpoint, mine);
    auto executing = executed(command, before);
    const Result<QJsonObject> outcome = co_await executing;
    if (scope_.isCancelled()) co_return cancelledError(); // the next start settles it
    crashPoint("command.executed");
    underWay_.remove(command.id);
    finish(command, outcome);
    if (lastTurns_.value(command.endpoint).number == mine.number) lastTurns_.remove(command.endpoint);
    mine.over.set(done);
    co_return done;
}

Task<QJsonObject> CommandDesk::executed(PlatformCommand command, Turn before)
{
    if (before.number > 0) {
        auto waiting = before.over.wait(scope_);
        const Status over = co_await waiting;
        if (!over) co_return over.error(); // cancelled: a turn is never over otherwise
    }
    const QJsonObject action{{QStringLiteral("action"), QString(commandActionName(command.action))}};
    if (clock_.now().toMSecsSinceEpoch() > command.deadline) co_return failure(ErrorCode::commandTooLate, action);
    CLC_CO_CHECK(journal_.start(command.id));
    crashPoint("command.started");
    auto executing = executor_(scope_, command);
    Result<QJsonObject> outcome = co_await executing;
    co_return outcome;
}

void CommandDesk::finish(const PlatformCommand &command, const Result<QJsonObject> &outcome)
{
    const QJsonObject result = commandResult(command, outcome);
    keep(command.id, result);
    crashPoint("command.finished");
    const bool inDoubt = result.value(QLatin1String("outcome")) == QLatin1String("outcomeUnknown");
    Q_EMIT resultReady(result);
    if (inDoubt) Q_EMIT snapshotWanted(command.endpoint);
}

void CommandDesk::keep(const QString &id, const QJsonObject &result)
{
    const Status status = journal_.finish(id, result);
    if (status) return;
    unwritten_.insert(id, result);
    note(status);
}

Result<QVector<QJsonObject>> CommandDesk::openResults()
{
    CLC_TRY(QVector<QJsonObject> results, journal_.openResults(resultsAtOnce));
    for (const QJsonObject &result : std::as_const(unwritten_)) results.append(result);
    return results;
}

void CommandDesk::resultAcknowledged(const QString &id)
{
    if (const auto kept = unwritten_.constFind(id); kept != unwritten_.constEnd()) {
        const Status status = journal_.finish(id, *kept);
        if (!status) return note(status); // kept, so that the command is not begun again
        unwritten_.erase(kept);
    }
    note(journal_.acknowledge(id, clock_.now()));
}

void CommandDesk::note(const Status &status)
{
    if (!status) Q_EMIT journalFailed(status.error());
}

void CommandDesk::prune()
{
    const QDateTime now = clock_.now();
    note(journal_.prune(now.addSecs(-keptHours * 3600), now.addDays(-keptUnacknowledgedDays)));
}

} // namespace clc
