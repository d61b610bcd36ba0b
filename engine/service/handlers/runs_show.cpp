#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

QJsonArray skipsJson(const QVector<RunSkip> &skips)
{
    QJsonArray rows;
    for (const RunSkip &skip : skips)
        rows.append(QJsonObject{{QStringLiteral("dn"), skip.dn},
                                {QStringLiteral("identity"), skip.identity},
                                {QStringLiteral("name"), skip.name},
                                {QStringLiteral("reason"), skip.reason},
                                {QStringLiteral("other"), skip.other}});
    return rows;
}

QString stateName(JournalEntry::State state)
{
    switch (state) {
    case JournalEntry::State::intended:
        return QStringLiteral("intended");
    case JournalEntry::State::acknowledged:
        return QStringLiteral("done");
    case JournalEntry::State::failed:
        return QStringLiteral("failed");
    case JournalEntry::State::unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QJsonArray changesJson(const QVector<JournalEntry> &journal)
{
    QJsonArray rows;
    for (const JournalEntry &entry : journal) {
        QJsonObject row{{QStringLiteral("target"), entry.target},
                        {QStringLiteral("operation"), entry.operation},
                        {QStringLiteral("key"), entry.key},
                        {QStringLiteral("state"), stateName(entry.state)},
                        {QStringLiteral("before"), entry.before},
                        {QStringLiteral("after"), entry.after},
                        {QStringLiteral("requestId"), entry.requestId}};
        if (entry.error) row.insert(QStringLiteral("error"), entry.error->toJson());
        rows.append(row);
    }
    return rows;
}

class RunsShowHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("run"));
        const QString wanted = read.text("run", 128);
        CLC_CO_CHECK(read.status());
        CLC_CO_TRY(const std::optional<RunRecord> record, find(wanted));
        if (!record)
            co_return failure(ErrorCode::notFound,
                              {{QStringLiteral("what"), QStringLiteral("run")}, {QStringLiteral("name"), wanted}});
        RunInfo run = runInfo(*record);
        CLC_CO_TRY(const QVector<RunSkip> skips, context_.foundation.runs.skips(record->id, int(mostReportEntries)));
        run.report.insert(QStringLiteral("skipped"), skipsJson(skips));
        CLC_CO_TRY(const QVector<JournalEntry> journal,
                   context_.foundation.journal.ofRun(record->id, int(mostReportEntries)));
        run.report.insert(QStringLiteral("changes"), changesJson(journal));
        co_return run.toJson();
    }

private:
    Result<std::optional<RunRecord>> find(const QString &wanted)
    {
        if (wanted != QLatin1String("last")) return context_.foundation.runs.find(RunId(wanted));
        CLC_TRY(const QVector<RunRecord> newest, context_.foundation.runs.list({}, 1));
        return newest.isEmpty() ? std::optional<RunRecord>() : newest.first();
    }
};

} // namespace

std::unique_ptr<Handler> makeRunsShow(const EngineContext &context)
{
    return std::make_unique<RunsShowHandler>(methods::runsShow, context);
}

} // namespace clc
