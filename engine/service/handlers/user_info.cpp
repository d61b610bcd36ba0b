#include "engine/service/handlers/user_info.h"

#include "engine/api/json_reader.h"
#include "engine/service/foundation.h"

namespace clc
{

namespace
{

UserInfo importedUser(const UserLink &link)
{
    UserInfo user;
    user.identity = link.identity.value();
    user.userId = link.userId.value();
    user.dn = link.extension;
    user.name = link.name;
    user.email = link.email;
    user.state = link.active ? QStringLiteral("active") : QStringLiteral("suspended");
    user.details = {{QStringLiteral("firstName"), link.firstName},
                    {QStringLiteral("lastName"), link.lastName},
                    {QStringLiteral("loginId"), link.loginId},
                    {QStringLiteral("since"), timeToJson(link.since)}};
    return user;
}

UserInfo skippedUser(const RunSkip &skip)
{
    UserInfo user;
    user.identity = skip.identity;
    user.dn = skip.dn;
    user.name = skip.name;
    user.state = QStringLiteral("skipped");
    user.reason = skip.reason;
    user.other = skip.other;
    return user;
}

} // namespace

Status eachUser(Foundation &foundation, const std::function<void(const UserInfo &)> &visit)
{
    CLC_CHECK(foundation.links.each([&visit](const UserLink &link) { visit(importedUser(link)); }));
    CLC_TRY(const std::optional<RunRecord> last, foundation.runs.latest(QStringLiteral("sync")));
    if (!last) return done;
    CLC_TRY(const QVector<RunSkip> skips, foundation.runs.skips(last->id));
    for (const RunSkip &skip : skips) visit(skippedUser(skip));
    return done;
}

} // namespace clc
