#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class SyncCancelHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject) override
    {
        co_return QJsonObject{{QStringLiteral("cancelled"), context_.site.sync().cancelRun()}};
    }
};

} // namespace

std::unique_ptr<Handler> makeSyncCancel(const EngineContext &context)
{
    return std::make_unique<SyncCancelHandler>(methods::syncCancel, context);
}

} // namespace clc
