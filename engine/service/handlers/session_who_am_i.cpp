#include "engine/service/handlers/context_handler.h"
#include "engine/service/handlers/sign_in_info.h"

namespace clc
{

namespace
{

class SessionWhoAmIHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject) override
    {
        CLC_CO_TRY(const WhoAmI who, co_await context_.site.person().whoAmI(scope));
        co_return signInInfo(who);
    }
};

} // namespace

std::unique_ptr<Handler> makeSessionWhoAmI(const EngineContext &context)
{
    return std::make_unique<SessionWhoAmIHandler>(methods::sessionWhoAmI, context);
}

} // namespace clc
