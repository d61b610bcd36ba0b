#pragma once

#include "engine/base/error.h"
#include "engine/base/strong_id.h"
#include "engine/store/database.h"

#include <QDateTime>
#include <QJsonObject>
#include <QVector>

#include <optional>

namespace clc
{

/// One run of the engine that may change something elsewhere.
struct RunRecord {
    /// `interrupted`: the engine ended before the run did; the next one completes it.
    enum class State { running, completed, incomplete, failed, cancelled, interrupted };

    RunId id;
    QString kind; ///< "sync" or "provision"
    QString startedBy;
    QDateTime startedAt;
    QDateTime finishedAt; ///< invalid while running or interrupted
    State state = State::running;
    QString planHash;
    bool changedSomething = false;
    QJsonObject report; ///< counts; lists are in rows of their own
    std::optional<Error> error;
};

QString runStateName(RunRecord::State state);

/// One user that a run did not import.
struct RunSkip {
    QString dn;
    QString identity;
    QString name;
    QString reason; ///< the reason's code
    QString other;  ///< with whom it collides, for people
};

/// Runs and their reports, newest kept.
class RunRepository
{
public:
    explicit RunRepository(Database &database) : database_(database) {}

    /// Starts a record; the id is new and sorts by time.
    Result<RunId> begin(const QString &kind, const QString &startedBy, const QDateTime &at);
    Status setPlanHash(const RunId &run, const QString &planHash);
    /// Ends a record: finishedAt, state, changedSomething, report, error are taken; `skips` are stored with it.
    Status finish(const RunRecord &record, const QVector<RunSkip> &skips = {});

    Result<std::optional<RunRecord>> find(const RunId &run);
    Result<std::optional<RunRecord>> latest(const QString &kind);
    /// Newest first; an empty kind means all.
    Result<QVector<RunRecord>> list(const QString &kind, int limit, int offset = 0);
    Result<QVector<RunSkip>> skips(const RunId &run, int limit = -1, int offset = 0);

    /// Marks runs of `kind` that never ended, from an engine that was killed; returns how many there were.
    Result<int> closeInterrupted(const QString &kind);
    /// Forgets the oldest runs with their journals: keeps the newest `changing` that changed something and the newest
    /// `idle` of the others, per kind.
    Status prune(const QString &kind, int changing = 200, int idle = 20);

private:
    Database &database_;
};

} // namespace clc
