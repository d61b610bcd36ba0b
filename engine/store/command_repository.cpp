#include "engine/store/command_repository.h"

#include "engine/store/values.h"

namespace clc
{

namespace
{

using State = JournalledCommand::State;

const QString columns = QStringLiteral("id, action, endpoint, state, received_at, result");

QString nameOf(State state)
{
    switch (state) {
    case State::received:
        return QStringLiteral("received");
    case State::started:
        return QStringLiteral("started");
    case State::finished:
        break;
    }
    return QStringLiteral("finished");
}

State stateOf(const QString &name)
{
    if (name == nameOf(State::received)) return State::received;
    return name == nameOf(State::finished) ? State::finished : State::started;
}

JournalledCommand commandOf(const QSqlQuery &row)
{
    JournalledCommand command;
    command.id = row.value(0).toString();
    command.action = row.value(1).toString();
    command.endpoint = row.value(2).toString();
    command.state = stateOf(row.value(3).toString());
    command.receivedAt = values::toTime(row.value(4));
    command.result = values::toObject(row.value(5));
    return command;
}

} // namespace

Status CommandRepository::add(const JournalledCommand &command)
{
    return database_.execute(QStringLiteral("INSERT INTO command (%1) VALUES (?, ?, ?, ?, ?, ?)").arg(columns),
                             {values::text(command.id), values::text(command.action), values::text(command.endpoint),
                              nameOf(command.state), values::fromTime(command.receivedAt),
                              values::fromJson(command.result)});
}

Result<std::optional<JournalledCommand>> CommandRepository::find(const QString &id)
{
    CLC_TRY(Statement statement, database_.prepare(QStringLiteral("SELECT %1 FROM command WHERE id = ?").arg(columns)));
    std::optional<JournalledCommand> found;
    CLC_CHECK(statement.each({values::text(id)}, [&found](const QSqlQuery &row) { found = commandOf(row); }));
    return found;
}

Status CommandRepository::start(const QString &id)
{
    // The PBX cannot be asked back: this must have reached the disk, other commits need not at once.
    CLC_CHECK(database_.execute(QStringLiteral("PRAGMA synchronous = FULL")));
    Status started = database_.execute(QStringLiteral("UPDATE command SET state = ? WHERE id = ?"),
                                       {nameOf(State::started), values::text(id)});
    CLC_CHECK(database_.execute(QStringLiteral("PRAGMA synchronous = NORMAL")));
    return started;
}

Status CommandRepository::finish(const QString &id, const QJsonObject &result)
{
    return database_.execute(QStringLiteral("UPDATE command SET state = ?, result = ? WHERE id = ?"),
                             {nameOf(State::finished), values::fromJson(result), values::text(id)});
}

Status CommandRepository::acknowledge(const QString &id, const QDateTime &at)
{
    return database_.execute(QStringLiteral("UPDATE command SET acknowledged_at = ? WHERE id = ? AND state = "
                                            "'finished' AND acknowledged_at IS NULL"),
                             {values::fromTime(at), values::text(id)});
}

Result<QVector<JournalledCommand>> CommandRepository::unfinished()
{
    CLC_TRY(
        Statement statement,
        database_.prepare(
            QStringLiteral("SELECT %1 FROM command WHERE state <> 'finished' ORDER BY received_at, id").arg(columns)));
    QVector<JournalledCommand> found;
    CLC_CHECK(statement.each({}, [&found](const QSqlQuery &row) { found.append(commandOf(row)); }));
    return found;
}

Result<QVector<QJsonObject>> CommandRepository::openResults(int limit)
{
    CLC_TRY(Statement statement,
            database_.prepare(QStringLiteral("SELECT result FROM command WHERE acknowledged_at IS NULL AND state = "
                                             "'finished' ORDER BY received_at, id LIMIT ?")));
    QVector<QJsonObject> found;
    CLC_CHECK(
        statement.each({limit}, [&found](const QSqlQuery &row) { found.append(values::toObject(row.value(0))); }));
    return found;
}

Status CommandRepository::prune(const QDateTime &acknowledgedBefore, const QDateTime &receivedBefore)
{
    return database_.execute(QStringLiteral("DELETE FROM command WHERE acknowledged_at < ? OR (received_at < ? AND "
                                            "acknowledged_at IS NULL AND state = 'finished')"),
                             {values::fromTime(acknowledgedBefore), values::fromTime(receivedBefore)});
}

} // namespace clc
