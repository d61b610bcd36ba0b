#include "engine/cloud/platform_clients.h"

#include "engine/base/json_shape.h"
#include "engine/cloud/collection.h"
#include "engine/cloud/platform_session.h"

namespace clc
{

namespace
{

QString client()
{
    return QStringLiteral("client");
}

QStringList clientsPath(const AccountId &account)
{
    return {QStringLiteral("accounts"), account.value(), QStringLiteral("clients")};
}

} // namespace

Result<PlatformClient> PlatformClient::fromJson(const QJsonObject &json, const QString &host)
{
    ShapeReader reader(json);
    PlatformClient result;
    result.id = ClientId(reader.filledText(QLatin1String("clientId")));
    result.name = reader.optionalText(QLatin1String("name"));
    result.role = reader.optionalText(QLatin1String("role"));
    result.secret = reader.optionalText(QLatin1String("client_secret")).toUtf8();
    if (result.secret.isEmpty()) result.secret = reader.optionalText(QLatin1String("clientSecret")).toUtf8();
    CLC_CHECK(reader.status(host, client()));
    return result;
}

Task<QVector<PlatformClient>> PlatformClients::list(Scope &scope, AccountId account)
{
    const PlatformCall call =
        PlatformCall::get(PlatformService::admin, clientsPath(account), QStringLiteral("clients"));
    const QString host = session_.addresses().admin.host();
    QVector<PlatformClient> result;
    const std::function<Status(const QJsonArray &)> take = [&result, &host](const QJsonArray &items) -> Status {
        for (const QJsonValue item : items) {
            CLC_TRY(PlatformClient one, PlatformClient::fromJson(item.toObject(), host));
            result.append(std::move(one));
        }
        return done;
    };
    CLC_CO_CHECK(co_await forEachPage(scope, session_, call, take));
    co_return result;
}

Task<PlatformClient> PlatformClients::create(Scope &scope, AccountId account, QString name)
{
    const QJsonObject body{{QStringLiteral("name"), name},
                           {QStringLiteral("role"), QStringLiteral("ACCOUNT_ADMIN")},
                           {QStringLiteral("type"), QStringLiteral("APP")}};
    const PlatformCall call = PlatformCall::post(PlatformService::admin, clientsPath(account), body, client());
    CLC_CO_TRY(const PlatformReply reply, co_await session_.call(scope, call));
    CLC_CO_TRY(PlatformClient result, PlatformClient::fromJson(reply.body, reply.host));
    if (result.secret.isEmpty())
        co_return malformedAnswer(reply.host, client(), QStringLiteral("it has no client_secret"));
    co_return result;
}

Flow PlatformClients::remove(Scope &scope, AccountId account, ClientId id)
{
    const QStringList path = clientsPath(account) << id.value();
    const PlatformCall call = PlatformCall::remove(PlatformService::admin, path, client());
    const Result<PlatformReply> reply = co_await session_.call(scope, call);
    if (!reply && reply.error().code != ErrorCode::notFound) co_return reply.error();
    co_return done;
}

} // namespace clc
