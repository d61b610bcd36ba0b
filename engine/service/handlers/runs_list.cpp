#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class RunsListHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("runs"));
        const qint64 limit = qBound(qint64{1}, read.optionalNumber("limit", 50), qint64{500});
        CLC_CO_CHECK(read.status());
        CLC_CO_TRY(const QVector<RunRecord> records, context_.foundation.runs.list({}, static_cast<int>(limit)));
        QVector<RunInfo> runs;
        for (const RunRecord &record : records) runs.append(runInfo(record));
        co_return QJsonObject{{QStringLiteral("runs"), toJsonArray(runs)}};
    }
};

} // namespace

std::unique_ptr<Handler> makeRunsList(const EngineContext &context)
{
    return std::make_unique<RunsListHandler>(methods::runsList, context);
}

} // namespace clc
