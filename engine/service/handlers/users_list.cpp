#include "engine/service/handlers/context_handler.h"

#include "engine/service/handlers/user_info.h"

namespace clc
{

namespace
{

constexpr qint64 mostRows = 500;

struct Wanted {
    qint64 offset = 0;
    qint64 limit = mostRows;
    QString state; ///< empty: all that are imported
    QString text;
};

bool matches(const UserInfo &user, const Wanted &wanted)
{
    const bool state = wanted.state.isEmpty() ? user.state != QLatin1String("skipped") : user.state == wanted.state;
    if (!state || wanted.text.isEmpty()) return state;
    for (const QString &value : {user.dn, user.name, user.email, user.identity})
        if (value.contains(wanted.text, Qt::CaseInsensitive)) return true;
    return false;
}

class UsersListHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("users"));
        Wanted wanted;
        wanted.offset = qMax<qint64>(0, read.optionalNumber("offset", 0));
        wanted.limit = qBound(qint64{1}, read.optionalNumber("limit", mostRows), mostRows);
        wanted.state = read.optionalText("state", 32);
        wanted.text = read.optionalText("text", 256);
        CLC_CO_CHECK(read.status());
        UsersPage page;
        page.offset = wanted.offset;
        CLC_CO_CHECK(eachUser(context_.foundation, [&page, &wanted](const UserInfo &user) {
            if (!matches(user, wanted)) return;
            if (page.total >= wanted.offset && page.users.size() < wanted.limit) page.users.append(user);
            ++page.total;
        }));
        co_return page.toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeUsersList(const EngineContext &context)
{
    return std::make_unique<UsersListHandler>(methods::usersList, context);
}

} // namespace clc
