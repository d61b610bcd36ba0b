#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class UsersShowHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("user"));
        const QString wanted = read.text("user", 256);
        CLC_CO_CHECK(read.status());
        CLC_CO_TRY(const std::optional<UserInfo> found, context_.foundation.userList.find(wanted));
        if (!found)
            co_return failure(ErrorCode::notFound,
                              {{QStringLiteral("what"), QStringLiteral("user")}, {QStringLiteral("name"), wanted}});
        co_return found->toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeUsersShow(const EngineContext &context)
{
    return std::make_unique<UsersShowHandler>(methods::usersShow, context);
}

} // namespace clc
