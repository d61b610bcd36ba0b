#include "engine/cloud/platform_users.h"

#include "engine/base/json_shape.h"
#include "engine/cloud/collection.h"
#include "engine/cloud/platform_session.h"

namespace clc
{

namespace
{

QString user()
{
    return QStringLiteral("user");
}

QString users()
{
    return QStringLiteral("users");
}

PlatformCall withTags(PlatformCall call)
{
    call.query.append({QStringLiteral("$expand"), QStringLiteral("tags")});
    return call;
}

QStringList pathOf(const AccountId &account)
{
    return {QStringLiteral("accounts"), account.value(), users()};
}

QStringList pathOf(const AccountId &account, const UserId &id)
{
    return pathOf(account) << id.value();
}

Result<PlatformUser> decoded(const PlatformReply &reply)
{
    auto result = PlatformUser::fromJson(reply.body, reply.host);
    if (result) return result;
    Error error = result.error();
    error.requestId = reply.requestId;
    return error;
}

Flow readPages(Scope &scope, PlatformSession &session, AccountId account,
               std::function<Status(QVector<PlatformUser>)> take)
{
    PlatformCall call = withTags(PlatformCall::get(PlatformService::admin, pathOf(account), users()));
    call.query.append({QStringLiteral("$top"), QString::number(PlatformUsers::pageSize)});
    const QString host = session.addresses().admin.host();
    QSet<QString> seen; // a user moved from page to page by a change meanwhile, or sent twice, counts once
    const std::function<Status(const QJsonArray &)> takeItems = [&seen, &take,
                                                                 &host](const QJsonArray &items) -> Status {
        QVector<PlatformUser> page;
        page.reserve(items.size());
        for (qsizetype i = 0; i < items.size(); ++i) {
            const QJsonValue item = items.at(i);
            if (!item.isObject())
                return malformedAnswer(host, users(), QStringLiteral("item %1 is not an object").arg(i));
            CLC_TRY(PlatformUser one, PlatformUser::fromJson(item.toObject(), host));
            const auto before = seen.size();
            seen.insert(one.id.value());
            if (seen.size() != before) page.append(std::move(one));
        }
        return take(std::move(page));
    };
    co_return co_await forEachPage(scope, session, call, takeItems);
}

} // namespace

Result<PlatformUser> PlatformUser::fromJson(const QJsonObject &json, const QString &host)
{
    constexpr int longest = 1024;
    ShapeReader reader(json);
    PlatformUser result;
    result.id = UserId(reader.filledText(QLatin1String("userId"), longest));
    result.email = reader.optionalText(QLatin1String("email"), longest);
    result.name = reader.optionalText(QLatin1String("name"), longest);
    result.firstName = reader.optionalText(QLatin1String("firstName"), longest);
    result.lastName = reader.optionalText(QLatin1String("lastName"), longest);
    result.extension = reader.optionalText(QLatin1String("extension"), longest);
    result.loginId = reader.optionalText(QLatin1String("loginId"), longest);
    result.role = reader.optionalText(QLatin1String("role"), longest);
    const QJsonValue tag = reader.optionalObject(QLatin1String("tags")).value(GatewayTag::tagId());
    if (tag.isObject()) result.tag = GatewayTag::fromJson(tag.toObject());
    CLC_CHECK(reader.status(host, user()));
    return result;
}

QString StringPool::shared(const QString &text)
{
    constexpr qsizetype mostTexts = 1000; // more than that is not what users have in common
    const auto known = texts_.constFind(text);
    if (known != texts_.constEnd()) return *known;
    if (texts_.size() < mostTexts) texts_.insert(text);
    return text;
}

void StringPool::share(PlatformUser &user)
{
    user.role = shared(user.role);
    if (!user.tag) return;
    user.tag->siteId = shared(user.tag->siteId);
    user.tag->pbxId = shared(user.tag->pbxId);
}

Task<QVector<PlatformUser>> PlatformUsers::all(Scope &scope, AccountId account)
{
    QVector<PlatformUser> result;
    StringPool pool;
    const std::function<Status(QVector<PlatformUser>)> take = [&result, &pool](QVector<PlatformUser> page) -> Status {
        for (PlatformUser &one : page) {
            pool.share(one);
            result.append(std::move(one));
        }
        return done;
    };
    CLC_CO_CHECK(co_await readPages(scope, session_, account, take));
    result.squeeze();
    co_return result;
}

Flow PlatformUsers::forEach(Scope &scope, AccountId account, std::function<Status(QVector<PlatformUser> page)> take)
{
    co_return co_await readPages(scope, session_, account, take);
}

Task<PlatformUser> PlatformUsers::get(Scope &scope, AccountId account, UserId id)
{
    PlatformCall call = PlatformCall::get(PlatformService::admin, pathOf(account, id), user());
    call = withTags(call);
    CLC_CO_TRY(const PlatformReply reply, co_await session_.call(scope, call));
    co_return decoded(reply);
}

Task<PlatformUser> PlatformUsers::create(Scope &scope, AccountId account, QJsonObject body)
{
    const PlatformCall call = PlatformCall::post(PlatformService::admin, pathOf(account), body, user());
    CLC_CO_TRY(const PlatformReply reply, co_await session_.call(scope, call));
    co_return decoded(reply);
}

Task<PlatformUser> PlatformUsers::update(Scope &scope, AccountId account, UserId id, QJsonObject body)
{
    const PlatformCall call = PlatformCall::put(PlatformService::admin, pathOf(account, id), body, user());
    CLC_CO_TRY(const PlatformReply reply, co_await session_.call(scope, call));
    co_return decoded(reply);
}

Flow PlatformUsers::remove(Scope &scope, AccountId account, UserId id)
{
    const PlatformCall call = PlatformCall::remove(PlatformService::admin, pathOf(account, id), user());
    CLC_CO_CHECK(co_await session_.call(scope, call));
    co_return done;
}

Flow PlatformUsers::putTag(Scope &scope, AccountId account, UserId id, GatewayTag tag)
{
    const QStringList path = pathOf(account, id) << QStringLiteral("tags") << GatewayTag::tagId();
    PlatformCall call = PlatformCall::put(PlatformService::admin, path, tag.toJson(), user());
    call.name = id.value();
    CLC_CO_CHECK(co_await session_.call(scope, call));
    co_return done;
}

Task<QVector<UserChangeResult>> PlatformUsers::apply(Scope &scope, AccountId account, QVector<UserChange> changes,
                                                     AfterLoss afterLoss)
{
    if (changes.isEmpty()) co_return QVector<UserChangeResult>();
    if (changes.size() > bulkLimit)
        co_return failureIn(
            users(), ErrorCode::invalidValue,
            {{QStringLiteral("detail"), QStringLiteral("more than %1 changes in one request").arg(bulkLimit)}});
    PlatformCall call = PlatformCall::patch(PlatformService::admin, pathOf(account), bulkRequest(changes), users());
    call.repeatable = afterLoss == AfterLoss::repeat;
    CLC_CO_TRY(const PlatformReply reply, co_await session_.call(scope, call));
    auto results = bulkResults(reply.body, changes, reply.host);
    if (results) co_return results;
    Error error = results.error();
    error.requestId = reply.requestId;
    co_return error;
}

} // namespace clc
