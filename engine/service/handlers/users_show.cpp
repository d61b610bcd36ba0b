#include "engine/service/handlers/context_handler.h"

#include "engine/service/handlers/user_info.h"

namespace clc
{

namespace
{

bool isUser(const UserInfo &user, const QString &wanted)
{
    return user.identity == wanted || user.dn == wanted || user.userId == wanted ||
           user.email.compare(wanted, Qt::CaseInsensitive) == 0;
}

class UsersShowHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("user"));
        const QString wanted = read.text("user", 256);
        CLC_CO_CHECK(read.status());
        std::optional<UserInfo> found;
        CLC_CO_CHECK(eachUser(context_.foundation, [&found, &wanted](const UserInfo &user) {
            if (!found && isUser(user, wanted)) found = user;
        }));
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
