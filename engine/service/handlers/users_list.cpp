#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class UsersListHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject params) override
    {
        CLC_CO_TRY(const UsersQuery query, UsersQuery::fromJson(params));
        CLC_CO_TRY(const UsersPage page, context_.foundation.userList.page(query));
        co_return page.toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeUsersList(const EngineContext &context)
{
    return std::make_unique<UsersListHandler>(methods::usersList, context);
}

} // namespace clc
