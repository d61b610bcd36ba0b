#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

qint64 epochMs(const QDateTime &time)
{
    return time.isValid() ? time.toMSecsSinceEpoch() : 0;
}

class CallsHistoryHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject params) override
    {
        CLC_CO_TRY(const CallsQuery asked, CallsQuery::fromJson(params));
        CallHistoryQuery query;
        query.endpoint = asked.endpoint;
        query.from = epochMs(asked.since);
        query.until = epochMs(asked.until);
        query.limit = static_cast<int>(asked.limit);
        query.offset = asked.offset;
        CLC_CO_TRY(const CallsPage page, context_.foundation.callHistory.page(query));
        co_return page.toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeCallsHistory(const EngineContext &context)
{
    return std::make_unique<CallsHistoryHandler>(methods::callsHistory, context);
}

} // namespace clc
