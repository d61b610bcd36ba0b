#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class CallsWatchHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject) override
    {
        if (!context_.calls.isRunning()) co_return failure(ErrorCode::gatewayNotRunning);
        context_.calls.watchers().renew();
        co_return context_.calls.info().toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeCallsWatch(const EngineContext &context)
{
    return std::make_unique<CallsWatchHandler>(methods::callsWatch, context);
}

} // namespace clc
