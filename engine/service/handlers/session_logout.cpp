#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class SessionLogoutHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject) override
    {
        CLC_CO_CHECK(co_await context_.site.person().signOut(scope));
        co_return QJsonObject();
    }
};

} // namespace

std::unique_ptr<Handler> makeSessionLogout(const EngineContext &context)
{
    return std::make_unique<SessionLogoutHandler>(methods::sessionLogout, context);
}

} // namespace clc
