#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class EngineStatusHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject) override
    {
        CLC_CO_TRY(const EngineStatus status, context_.board.status());
        co_return status.toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeEngineStatus(const EngineContext &context)
{
    return std::make_unique<EngineStatusHandler>(methods::engineStatus, context);
}

} // namespace clc
