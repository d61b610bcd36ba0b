#include "engine/store/journal_repository.h"

#include "engine/store/values.h"

namespace clc
{

namespace
{

using State = JournalEntry::State;

const QString columns =
    QStringLiteral("id, run_id, target, operation, key, object_id, before, after, state, error, request_id, at");

QString nameOf(State state)
{
    switch (state) {
    case State::intended:
        return QStringLiteral("intended");
    case State::acknowledged:
        return QStringLiteral("acknowledged");
    case State::failed:
        return QStringLiteral("failed");
    case State::unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

State stateOf(const QString &name)
{
    for (const State state : {State::intended, State::acknowledged, State::failed}) {
        if (nameOf(state) == name) return state;
    }
    return State::unknown;
}

JournalEntry entryOf(const QSqlQuery &row)
{
    JournalEntry entry;
    entry.id = row.value(0).toLongLong();
    entry.run = RunId(row.value(1).toString());
    entry.target = row.value(2).toString();
    entry.operation = row.value(3).toString();
    entry.key = row.value(4).toString();
    entry.objectId = row.value(5).toString();
    entry.before = values::toObject(row.value(6));
    entry.after = values::toObject(row.value(7));
    entry.state = stateOf(row.value(8).toString());
    entry.error = values::toError(row.value(9));
    entry.requestId = row.value(10).toString();
    entry.at = values::toTime(row.value(11));
    return entry;
}

} // namespace

Status JournalRepository::intend(QVector<JournalEntry> &entries)
{
    return database_.inTransaction([this, &entries]() -> Status {
        CLC_TRY(Statement statement,
                database_.prepare(QStringLiteral("INSERT INTO journal (run_id, target, operation, key, object_id, "
                                                 "before, after, state, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")));
        for (JournalEntry &entry : entries) {
            CLC_CHECK(statement.run(
                {values::text(entry.run.value()), values::text(entry.target), values::text(entry.operation),
                 values::text(entry.key), values::text(entry.objectId), values::fromJson(entry.before),
                 values::fromJson(entry.after), nameOf(State::intended), values::fromTime(entry.at)}));
            entry.id = statement.insertedId();
            entry.state = State::intended;
        }
        return done;
    });
}

Status JournalRepository::acknowledge(qint64 id, const QString &objectId, const QString &requestId)
{
    return database_.execute(QStringLiteral("UPDATE journal SET state = ?, object_id = ?, request_id = ? WHERE id = ?"),
                             {nameOf(State::acknowledged), values::text(objectId), values::text(requestId), id});
}

Status JournalRepository::fail(qint64 id, const Error &error)
{
    return database_.execute(QStringLiteral("UPDATE journal SET state = ?, error = ?, request_id = ? WHERE id = ?"),
                             {nameOf(State::failed), values::fromError(error), values::text(error.requestId), id});
}

Status JournalRepository::setUnknown(qint64 id, const Error &error)
{
    return database_.execute(QStringLiteral("UPDATE journal SET state = ?, error = ?, request_id = ? WHERE id = ?"),
                             {nameOf(State::unknown), values::fromError(error), values::text(error.requestId), id});
}

Status JournalRepository::settle(const QVector<JournalEntry> &entries)
{
    return database_.inTransaction([this, &entries]() -> Status {
        CLC_TRY(Statement statement,
                database_.prepare(QStringLiteral(
                    "UPDATE journal SET state = ?, object_id = ?, error = ?, request_id = ? WHERE id = ?")));
        for (const JournalEntry &entry : entries) {
            CLC_CHECK(statement.run({nameOf(entry.state), values::text(entry.objectId), values::fromError(entry.error),
                                     values::text(entry.requestId), entry.id}));
        }
        return done;
    });
}

Result<QVector<JournalEntry>> JournalRepository::ofRun(const RunId &run, int limit, int offset)
{
    CLC_TRY(Statement statement,
            database_.prepare(
                QStringLiteral("SELECT %1 FROM journal WHERE run_id = ? ORDER BY id LIMIT ? OFFSET ?").arg(columns)));
    QVector<JournalEntry> found;
    CLC_CHECK(statement.each({values::text(run.value()), limit, offset},
                             [&found](const QSqlQuery &row) { found.append(entryOf(row)); }));
    return found;
}

Result<QVector<JournalEntry>> JournalRepository::open(const QString &target)
{
    CLC_TRY(Statement statement, database_.prepare(QStringLiteral("SELECT %1 FROM journal WHERE state = 'intended' AND "
                                                                  "(? = '' OR target = ?) ORDER BY id")
                                                       .arg(columns)));
    QVector<JournalEntry> found;
    CLC_CHECK(statement.each({values::text(target), values::text(target)},
                             [&found](const QSqlQuery &row) { found.append(entryOf(row)); }));
    return found;
}

Result<QVector<JournalEntry>> JournalRepository::undecided(const QString &target)
{
    CLC_TRY(Statement statement,
            database_.prepare(QStringLiteral("SELECT %1 FROM journal WHERE state IN ('intended', 'unknown') AND id IN "
                                             "(SELECT max(id) FROM journal WHERE target = ? GROUP BY key) ORDER BY id")
                                  .arg(columns)));
    QVector<JournalEntry> found;
    CLC_CHECK(statement.each({values::text(target)}, [&found](const QSqlQuery &row) { found.append(entryOf(row)); }));
    return found;
}

Status JournalRepository::closeOpen(const QString &target)
{
    return database_.execute(
        QStringLiteral("UPDATE journal SET state = 'unknown' WHERE state = 'intended' AND target = ?"),
        {values::text(target)});
}

} // namespace clc
