#include "engine/store/call_history_repository.h"

#include "engine/store/values.h"

#include <algorithm>

namespace clc
{

namespace
{

constexpr int longestPage = 1'000;
constexpr int mostCounted = 10'000;

const QString columns =
    QStringLiteral("id, source, endpoint, direction, from_number, from_name, to_number, to_name, created_on, ended_on, "
                   "answered, ring_ms, talk_ms, cause, correlation");

CallRecordInfo recordOf(const QSqlQuery &row)
{
    CallRecordInfo record;
    record.id = row.value(0).toString();
    record.source = row.value(1).toString();
    record.endpoint = row.value(2).toString();
    record.direction = row.value(3).toString();
    record.from = row.value(4).toString();
    record.fromName = row.value(5).toString();
    record.to = row.value(6).toString();
    record.toName = row.value(7).toString();
    record.createdOn = row.value(8).toLongLong();
    record.endedOn = row.value(9).toLongLong();
    record.answered = row.value(10).toBool();
    record.ringMs = row.value(11).toLongLong();
    record.talkMs = row.value(12).toLongLong();
    record.cause = row.value(13).toString();
    record.correlation = row.value(14).toString();
    return record;
}

struct Restriction {
    QString where;
    QVariantList values;
};

Restriction restrictionOf(const CallHistoryQuery &query)
{
    Restriction found;
    const auto also = [&found](const QString &condition, const QVariant &value) {
        found.where += (found.where.isEmpty() ? QStringLiteral(" WHERE ") : QStringLiteral(" AND ")) + condition;
        found.values.append(value);
    };
    if (!query.endpoint.isEmpty()) also(QStringLiteral("endpoint = ?"), query.endpoint);
    if (!query.source.isEmpty()) also(QStringLiteral("source = ?"), query.source);
    if (query.from > 0) also(QStringLiteral("created_on >= ?"), query.from);
    if (query.until > 0) also(QStringLiteral("created_on < ?"), query.until);
    return found;
}

} // namespace

Status CallHistoryRepository::add(const QVector<CallRecordInfo> &records)
{
    return database_.inTransaction([this, &records]() -> Status {
        CLC_TRY(Statement statement, database_.prepare(QStringLiteral("INSERT OR IGNORE INTO call_record (%1) VALUES "
                                                                      "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                                           .arg(columns)));
        for (const CallRecordInfo &one : records) {
            CLC_CHECK(
                statement.run({values::text(one.id), values::text(one.source), values::text(one.endpoint),
                               values::text(one.direction), values::text(one.from), values::text(one.fromName),
                               values::text(one.to), values::text(one.toName), one.createdOn, one.endedOn, one.answered,
                               one.ringMs, one.talkMs, values::text(one.cause), values::text(one.correlation)}));
        }
        return done;
    });
}

Result<QVector<CallRecordInfo>> CallHistoryRepository::list(const CallHistoryQuery &query)
{
    Restriction restriction = restrictionOf(query);
    restriction.values.append(std::clamp(query.limit, 1, longestPage));
    restriction.values.append(std::max<qint64>(0, query.offset));
    CLC_TRY(Statement statement,
            database_.prepare(QStringLiteral("SELECT %1 FROM call_record%2 ORDER BY created_on DESC, id DESC "
                                             "LIMIT ? OFFSET ?")
                                  .arg(columns, restriction.where)));
    QVector<CallRecordInfo> found;
    CLC_CHECK(statement.each(restriction.values, [&found](const QSqlQuery &row) { found.append(recordOf(row)); }));
    return found;
}

Result<CallsPage> CallHistoryRepository::page(const CallHistoryQuery &query)
{
    CallsPage page;
    page.offset = std::max<qint64>(0, query.offset);
    Restriction restriction = restrictionOf(query);
    restriction.values.append(mostCounted);
    CLC_TRY(Statement statement,
            database_.prepare(
                QStringLiteral("SELECT COUNT(*) FROM (SELECT 1 FROM call_record%1 LIMIT ?)").arg(restriction.where)));
    CLC_CHECK(
        statement.each(restriction.values, [&page](const QSqlQuery &row) { page.total = row.value(0).toLongLong(); }));
    CLC_TRY(auto calls, list(query));
    page.calls = std::move(calls);
    return page;
}

Result<int> CallHistoryRepository::prune(qint64 before, qint64 mostRows, int step)
{
    CLC_TRY(Statement old,
            database_.prepare(QStringLiteral("DELETE FROM call_record WHERE id IN (SELECT id FROM call_record "
                                             "WHERE created_on < ? ORDER BY created_on LIMIT ?)")));
    CLC_CHECK(old.run({before, step}));
    int removed = old.changedRows();
    if (removed >= step) return removed;

    qint64 rows = 0;
    CLC_TRY(Statement count, database_.prepare(QStringLiteral("SELECT COUNT(*) FROM call_record")));
    CLC_CHECK(count.each({}, [&rows](const QSqlQuery &row) { rows = row.value(0).toLongLong(); }));
    const qint64 excess = std::min<qint64>(rows - mostRows, step - removed);
    if (excess <= 0) return removed;
    CLC_TRY(Statement oldest,
            database_.prepare(QStringLiteral("DELETE FROM call_record WHERE id IN (SELECT id FROM call_record "
                                             "ORDER BY created_on LIMIT ?)")));
    CLC_CHECK(oldest.run({excess}));
    return removed + oldest.changedRows();
}

} // namespace clc
