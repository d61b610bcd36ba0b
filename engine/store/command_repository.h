#pragma once

#include "engine/store/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QVector>

#include <optional>

namespace clc
{

/// A command of the platform, as far as it has come (resources/protocol/gateway-link.md, Commands).
struct JournalledCommand {
    enum class State {
        received, ///< the PBX was not asked
        started,  ///< the PBX may have been asked
        finished
    };
    QString id;
    QString action;
    QString endpoint;
    State state = State::received;
    QDateTime receivedAt;
    QJsonObject result; ///< when finished: the `result` message
};

/// The journal of commands (architecture R8). Errors as Database.
class CommandRepository
{
public:
    explicit CommandRepository(Database &database) : database_(database) {}

    Status add(const JournalledCommand &command);
    Result<std::optional<JournalledCommand>> find(const QString &id);
    /// Not within a transaction; durable when it returns.
    Status start(const QString &id);
    Status finish(const QString &id, const QJsonObject &result);
    /// Of a finished command; others are left alone.
    Status acknowledge(const QString &id, const QDateTime &at);

    /// Neither finished; oldest first.
    Result<QVector<JournalledCommand>> unfinished();
    /// The results that were never acknowledged, oldest first.
    Result<QVector<QJsonObject>> openResults(int limit);
    /// Forgets what was acknowledged before the one time, and what was received before the other.
    Status prune(const QDateTime &acknowledgedBefore, const QDateTime &receivedBefore);

private:
    Database &database_;
};

} // namespace clc
