#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

SyncReport shown(SyncReport report)
{
    report.skipped = report.skipped.mid(0, mostReportEntries);
    report.failedChanges = report.failedChanges.mid(0, mostReportEntries);
    return report;
}

class SyncRunHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("sync"));
        const SyncRequest request{read.optionalText("startedBy", 128), read.optionalText("hash", 128)};
        CLC_CO_CHECK(read.status());
        CLC_CO_TRY(const SyncReport report, co_await context_.site.sync().run(scope, request));
        RunInfo run;
        run.id = report.id.value();
        run.kind = QStringLiteral("sync");
        run.state = runStateName(report.problem ? RunRecord::State::incomplete : RunRecord::State::completed);
        run.startedBy = report.startedBy;
        run.startedAt = report.startedAt;
        run.finishedAt = report.finishedAt;
        run.report = shown(report).toJson();
        co_return run.toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeSyncRun(const EngineContext &context)
{
    return std::make_unique<SyncRunHandler>(methods::syncRun, context);
}

} // namespace clc
