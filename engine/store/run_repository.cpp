#include "engine/store/run_repository.h"

#include "engine/store/values.h"

#include <QUuid>

namespace clc
{

namespace
{

using State = RunRecord::State;

constexpr State allStates[] = {State::running, State::completed, State::incomplete,
                               State::failed,  State::cancelled, State::interrupted};

const QString columns =
    QStringLiteral("id, kind, started_by, started_at, finished_at, state, plan_hash, changed_something, report, error");

State stateOf(const QString &name)
{
    for (const State state : allStates) {
        if (runStateName(state) == name) return state;
    }
    return State::failed;
}

RunRecord recordOf(const QSqlQuery &row)
{
    RunRecord record;
    record.id = RunId(row.value(0).toString());
    record.kind = row.value(1).toString();
    record.startedBy = row.value(2).toString();
    record.startedAt = values::toTime(row.value(3));
    record.finishedAt = values::toTime(row.value(4));
    record.state = stateOf(row.value(5).toString());
    record.planHash = row.value(6).toString();
    record.changedSomething = row.value(7).toBool();
    record.report = values::toObject(row.value(8));
    record.error = values::toError(row.value(9));
    return record;
}

} // namespace

QString runStateName(RunRecord::State state)
{
    switch (state) {
    case State::running:
        return QStringLiteral("running");
    case State::completed:
        return QStringLiteral("completed");
    case State::incomplete:
        return QStringLiteral("incomplete");
    case State::failed:
        return QStringLiteral("failed");
    case State::cancelled:
        return QStringLiteral("cancelled");
    case State::interrupted:
        return QStringLiteral("interrupted");
    }
    return {};
}

Result<RunId> RunRepository::begin(const QString &kind, const QString &startedBy, const QDateTime &at)
{
    const QString random = QUuid::createUuid().toString(QUuid::WithoutBraces).left(8);
    const RunId run(at.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z-'")) + random);
    CLC_CHECK(database_.execute(
        QStringLiteral("INSERT INTO run (id, kind, started_by, started_at, state) VALUES (?, ?, ?, ?, ?)"),
        {run.value(), values::text(kind), values::text(startedBy), values::fromTime(at),
         runStateName(State::running)}));
    return run;
}

Status RunRepository::setPlanHash(const RunId &run, const QString &planHash)
{
    return database_.execute(QStringLiteral("UPDATE run SET plan_hash = ? WHERE id = ?"),
                             {values::text(planHash), values::text(run.value())});
}

Status RunRepository::finish(const RunRecord &record, const QVector<RunSkip> &skips)
{
    return database_.inTransaction([&]() -> Status {
        CLC_CHECK(database_.execute(QStringLiteral("UPDATE run SET finished_at = ?, state = ?, changed_something = ?, "
                                                   "report = ?, error = ? WHERE id = ?"),
                                    {values::fromTime(record.finishedAt), runStateName(record.state),
                                     record.changedSomething, values::fromJson(record.report),
                                     values::fromError(record.error), values::text(record.id.value())}));
        CLC_TRY(Statement statement,
                database_.prepare(QStringLiteral("INSERT OR REPLACE INTO run_skip (run_id, position, dn, identity, "
                                                 "name, reason, other) VALUES (?, ?, ?, ?, ?, ?, ?)")));
        int position = 0;
        for (const RunSkip &skip : skips) {
            CLC_CHECK(statement.run({record.id.value(), position++, values::text(skip.dn), values::text(skip.identity),
                                     values::text(skip.name), values::text(skip.reason), values::text(skip.other)}));
        }
        return done;
    });
}

Result<std::optional<RunRecord>> RunRepository::find(const RunId &run)
{
    CLC_TRY(Statement statement, database_.prepare(QStringLiteral("SELECT %1 FROM run WHERE id = ?").arg(columns)));
    std::optional<RunRecord> found;
    CLC_CHECK(statement.each({values::text(run.value())}, [&found](const QSqlQuery &row) { found = recordOf(row); }));
    return found;
}

Result<std::optional<RunRecord>> RunRepository::latest(const QString &kind)
{
    CLC_TRY(const QVector<RunRecord> newest, list(kind, 1));
    if (newest.isEmpty()) return std::optional<RunRecord>();
    return std::optional<RunRecord>(newest.first());
}

Result<QVector<RunRecord>> RunRepository::list(const QString &kind, int limit, int offset)
{
    CLC_TRY(Statement statement, database_.prepare(QStringLiteral("SELECT %1 FROM run WHERE ? = '' OR kind = ? "
                                                                  "ORDER BY id DESC LIMIT ? OFFSET ?")
                                                       .arg(columns)));
    QVector<RunRecord> found;
    CLC_CHECK(statement.each({values::text(kind), values::text(kind), limit, offset},
                             [&found](const QSqlQuery &row) { found.append(recordOf(row)); }));
    return found;
}

Result<QVector<RunSkip>> RunRepository::skips(const RunId &run, int limit, int offset)
{
    CLC_TRY(Statement statement,
            database_.prepare(QStringLiteral("SELECT dn, identity, name, reason, other FROM run_skip "
                                             "WHERE run_id = ? ORDER BY position LIMIT ? OFFSET ?")));
    QVector<RunSkip> found;
    CLC_CHECK(statement.each({values::text(run.value()), limit, offset}, [&found](const QSqlQuery &row) {
        found.append({row.value(0).toString(), row.value(1).toString(), row.value(2).toString(),
                      row.value(3).toString(), row.value(4).toString()});
    }));
    return found;
}

Result<int> RunRepository::closeInterrupted(const QString &kind)
{
    CLC_TRY(Statement statement,
            database_.prepare(QStringLiteral("UPDATE run SET state = ? WHERE state = ? AND kind = ?")));
    CLC_CHECK(statement.run({runStateName(State::interrupted), runStateName(State::running), values::text(kind)}));
    return statement.changedRows();
}

Status RunRepository::prune(const QString &kind, int changing, int idle)
{
    return database_.inTransaction([&]() -> Status {
        for (const bool changed : {true, false}) {
            CLC_CHECK(database_.execute(
                QStringLiteral("DELETE FROM run WHERE id IN (SELECT id FROM run WHERE kind = ? AND "
                               "changed_something = ? AND state <> 'running' ORDER BY id DESC LIMIT -1 OFFSET ?)"),
                {values::text(kind), changed, changed ? changing : idle}));
        }
        return done;
    });
}

} // namespace clc
