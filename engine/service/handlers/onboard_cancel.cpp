#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class OnboardCancelHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject) override
    {
        co_return QJsonObject{{QStringLiteral("cancelled"), context_.site.onboarding().cancel()}};
    }
};

} // namespace

std::unique_ptr<Handler> makeOnboardCancel(const EngineContext &context)
{
    return std::make_unique<OnboardCancelHandler>(methods::onboardCancel, context);
}

} // namespace clc
