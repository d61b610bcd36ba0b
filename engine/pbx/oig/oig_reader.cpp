#include "engine/pbx/oig/oig_reader.h"

namespace clc::oig
{

namespace
{

constexpr int mostStarts = 3;             // when columns move while we read
constexpr qsizetype mostRows = 1'000'000; // no PBX has as many; the pages of one that has never end
constexpr qint64 allRowsLimit = qint64{512} << 20;

quint64 hashOf(const Tuple &tuple)
{
    size_t hash = tuple.fields.size();
    for (const QString &text : tuple.fields) hash = qHash(text, hash);
    return hash;
}

Error tableError(ErrorCode code, const Table &table, const QString &reason = {})
{
    return failure(code, {{QStringLiteral("table"), table.names.label}}, reason);
}

Error pageLoop(const Table &table)
{
    return failure(ErrorCode::pageLoop, {{QStringLiteral("what"), table.names.label}});
}

} // namespace

/// What is kept while one table is read.
struct TableReader::Reading {
    TablePtr table;
    RowSink &sink;
    QSet<quint64> seen; // of all rows: a row on two pages is the same row
    Tuple last;
    bool started = false;

    Result<RowCount> take(const Reply &reply)
    {
        return decodeTuples(reply.body, reply.context, table->descriptor.fields.size(), last,
                            [this](const Tuple &tuple) {
                                const qsizetype before = seen.size();
                                seen.insert(hashOf(tuple));
                                if (seen.size() > before) sink.row(tuple);
                            });
    }
};

Flow TableReader::read(Scope &scope, QString form, RowSink &sink)
{
    for (int start = 1;; ++start) {
        CLC_CO_TRY(TablePtr table, co_await link_.table(scope, form));
        sink.begin(table);
        Reading reading{std::move(table), sink, {}, {}, false};
        const Status status = co_await readPages(scope, reading);
        const bool moved = !status && status.error().code == ErrorCode::pbxRowChanged;
        if (!moved || start == mostStarts) co_return status;
    }
}

Request TableReader::pageRequest(const Reading &reading) const
{
    Request request;
    request.call.service = Service::data;
    request.call.operation =
        reading.started ? QStringLiteral("searchNextNTuples") : QStringLiteral("searchFirstNTuples");
    request.call.what = reading.table->names.label;
    request.call.timeout = link_.timings().request;
    request.document = [this, &reading](qint64 session) -> Result<QByteArray> {
        CLC_TRY(const int number, link_.numberOf(reading.table));
        return searchNTuples(session, number, link_.timings().pageSize, reading.started ? &reading.last : nullptr);
    };
    return request;
}

Flow TableReader::readPages(Scope &scope, Reading &reading)
{
    while (true) {
        Request request = pageRequest(reading);
        const Result<Reply> reply = co_await link_.exchange(scope, std::move(request));
        const bool unknownOperation = !reply && reply.error().code == ErrorCode::pbxRequestFailed;
        if (!reply && !unknownOperation) co_return reply.error();
        if (unknownOperation || reply->refusal) {
            const Status all = co_await readAll(scope, reading);
            co_return all;
        }
        const qsizetype before = reading.seen.size();
        CLC_CO_TRY(const RowCount count, reading.take(*reply));
        if (count.announced != count.received) co_return tableError(ErrorCode::pbxAnswerShort, *reading.table);
        if (count.received == 0) co_return done;
        if (reading.seen.size() == before || reading.seen.size() > mostRows) co_return pageLoop(*reading.table);
        reading.started = true;
    }
}

Flow TableReader::readAll(Scope &scope, Reading &reading)
{
    Request request;
    request.call.service = Service::data;
    request.call.operation = QStringLiteral("getAllTuples");
    request.call.what = reading.table->names.label;
    request.call.timeout = link_.timings().bulkRequest;
    request.call.answerLimit = allRowsLimit;
    request.document = [this, &reading](qint64 session) -> Result<QByteArray> {
        CLC_TRY(const int number, link_.numberOf(reading.table));
        return getAllTuples(session, number);
    };
    CLC_CO_TRY(const Reply reply, co_await link_.exchange(scope, std::move(request)));
    if (reply.refusal) co_return tableError(ErrorCode::pbxReadRefused, *reading.table, *reply.refusal);
    CLC_CO_TRY(const RowCount count, reading.take(reply));
    if (count.announced != count.received) co_return tableError(ErrorCode::pbxAnswerShort, *reading.table);
    co_return done;
}

} // namespace clc::oig
