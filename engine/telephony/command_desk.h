#pragma once

#include "engine/base/clock.h"
#include "engine/base/scope.h"
#include "engine/cloud/platform_command.h"
#include "engine/store/command_repository.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <functional>

namespace clc
{

/// Has the platform's commands carried out by the PBX, each at most once (resources/protocol/gateway-link.md,
/// Commands).
///
/// A command is journalled before it goes to the PBX. The same id again yields the same result, or the one that is
/// still to come. What the PBX may have done without telling is `outcomeUnknown`, and a snapshot is asked for; nothing
/// is guessed. On the engine's thread; the journal must outlive it.
class CommandDesk : public QObject, public CommandPort
{
    Q_OBJECT

public:
    /// Carries a command out; the `value` of its result. Errors as PbxCalls.
    using Executor = std::function<Task<QJsonObject>(Scope &, PlatformCommand)>;

    CommandDesk(CommandRepository &journal, const Clock &clock, Executor executor);
    ~CommandDesk() override;

    /// Once, before the link is started: settles what an engine that was killed left open.
    Status takeUp();

    void take(const PlatformCommand &command) override;
    Result<QVector<QJsonObject>> openResults() override;
    void resultAcknowledged(const QString &id) override;

    qsizetype underWay() const { return underWay_.size(); }

Q_SIGNALS:
    /// A `result` message to be sent now.
    void resultReady(const QJsonObject &result);
    /// The PBX may have done something to this endpoint that nobody told; empty: to any.
    void snapshotWanted(const clc::Dn &endpoint);
    /// The journal cannot be written.
    void journalFailed(const clc::Error &error);

private:
    struct Turn {
        quint64 number = 0;
        SharedResult<Done> over;
    };

    Flow carryOut(PlatformCommand command);
    Task<QJsonObject> executed(PlatformCommand command, Turn before);
    Result<QJsonObject> settle(const JournalledCommand &command);
    void finish(const PlatformCommand &command, const Result<QJsonObject> &outcome);
    void keep(const QString &id, const QJsonObject &result);
    void note(const Status &status);
    void prune();

    CommandRepository &journal_;
    const Clock &clock_;
    Executor executor_;
    QSet<QString> underWay_;
    QHash<Dn, Turn> lastTurns_; ///< commands to one endpoint go one after the other
    quint64 turns_ = 0;
    QHash<QString, QJsonObject> unwritten_; ///< results that the journal could not take
    QTimer pruneTimer_;
    Scope scope_;
};

/// The `result` message for what came of a command. Pure.
QJsonObject commandResult(const PlatformCommand &command, const Result<QJsonObject> &outcome);

} // namespace clc
