#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class OnboardShowHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject) override
    {
        CLC_CO_TRY(const OnboardingInfo info, context_.onboarding.info());
        co_return info.toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeOnboardShow(const EngineContext &context)
{
    return std::make_unique<OnboardShowHandler>(methods::onboardShow, context);
}

} // namespace clc
