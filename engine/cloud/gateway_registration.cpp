#include "engine/cloud/gateway_registration.h"

#include "engine/api/integration_values.h"
#include "engine/base/json_shape.h"
#include "engine/cloud/collection.h"
#include "engine/cloud/platform_session.h"

namespace clc
{

namespace
{

QStringList pathOf(const AccountId &account, const QString &collection, const QString &id = {})
{
    QStringList path{QStringLiteral("accounts"), account.value(), collection};
    if (!id.isNull()) path << id;
    return path;
}

template<typename T>
Task<QVector<T>> readAll(Scope &scope, PlatformSession &session, AccountId account, QString collection)
{
    const PlatformCall call = PlatformCall::get(PlatformService::gateway, pathOf(account, collection), collection);
    const QString host = session.addresses().gateway.host();
    QVector<T> result;
    const std::function<Status(const QJsonArray &)> take = [&result, &host](const QJsonArray &items) -> Status {
        for (const QJsonValue item : items) {
            CLC_TRY(T one, T::fromJson(item.toObject(), host));
            result.append(std::move(one));
        }
        return done;
    };
    CLC_CO_CHECK(co_await forEachPage(scope, session, call, take));
    co_return result;
}

Flow removeAt(Scope &scope, PlatformSession &session, QStringList path, QString what)
{
    const PlatformCall call = PlatformCall::remove(PlatformService::gateway, path, what);
    const Result<PlatformReply> reply = co_await session.call(scope, call);
    if (!reply && reply.error().code != ErrorCode::notFound) co_return reply.error();
    co_return done;
}

} // namespace

Task<QVector<PlatformIntegration>> GatewayRegistration::integrations(Scope &scope, AccountId account)
{
    co_return co_await readAll<PlatformIntegration>(scope, session_, account, QStringLiteral("integrations"));
}

Task<PlatformIntegration> GatewayRegistration::setIntegration(Scope &scope, AccountId account, bool enabled)
{
    const QJsonObject body{{QStringLiteral("enabled"), enabled}};
    const PlatformCall call =
        PlatformCall::put(PlatformService::gateway,
                          pathOf(account, QStringLiteral("integrations"), QLatin1String(cloudlinkGatewayIntegration)),
                          body, QStringLiteral("integration"));
    CLC_CO_TRY(const PlatformReply reply, co_await session_.call(scope, call));
    co_return PlatformIntegration::fromJson(reply.body, reply.host);
}

Flow GatewayRegistration::removeIntegration(Scope &scope, AccountId account)
{
    const QStringList path =
        pathOf(account, QStringLiteral("integrations"), QLatin1String(cloudlinkGatewayIntegration));
    co_return co_await removeAt(scope, session_, path, QStringLiteral("integration"));
}

Task<QVector<PlatformGateway>> GatewayRegistration::gateways(Scope &scope, AccountId account)
{
    co_return co_await readAll<PlatformGateway>(scope, session_, account, QStringLiteral("gateways"));
}

Task<PlatformGateway> GatewayRegistration::putGateway(Scope &scope, AccountId account, PlatformGateway gateway)
{
    const PlatformCall call =
        PlatformCall::put(PlatformService::gateway, pathOf(account, QStringLiteral("gateways"), gateway.id),
                          gateway.toJson(), QStringLiteral("gateway"));
    const Result<PlatformReply> reply = co_await session_.call(scope, call);
    if (reply) co_return PlatformGateway::fromJson(reply->body, reply->host);
    Error error = reply.error();
    constexpr int conflict = 409;
    if (error.parameters.value(QLatin1String("status")).toInt() != conflict) co_return error;
    // Name the other one, so that a person can decide which of the two is right.
    const auto known = co_await gateways(scope, account);
    QString other;
    if (known && !known->isEmpty()) other = known->first().siteName + QStringLiteral(" (%1)").arg(known->first().id);
    error.code = ErrorCode::gatewayAlreadyLinked;
    error.parameters = {{QStringLiteral("gateway"), other}};
    co_return error;
}

Flow GatewayRegistration::removeGateway(Scope &scope, AccountId account, QString gatewayId)
{
    const QStringList path = pathOf(account, QStringLiteral("gateways"), gatewayId);
    co_return co_await removeAt(scope, session_, path, QStringLiteral("gateway"));
}

Task<InvitationAnswer> GatewayRegistration::invite(Scope &scope, AccountId account, QVector<UserId> users)
{
    const QString what = QStringLiteral("invitations");
    if (users.isEmpty()) co_return InvitationAnswer();
    if (users.size() > invitationLimit)
        co_return failureIn(
            what, ErrorCode::invalidValue,
            {{QStringLiteral("detail"), QStringLiteral("more than %1 users at once").arg(invitationLimit)}});
    QJsonArray ids;
    for (const UserId &user : users) ids.append(user.value());
    const QJsonObject body{{QStringLiteral("userIds"), ids}};
    PlatformCall call = PlatformCall::post(PlatformService::gateway, pathOf(account, what), body, what);
    call.repeatable = true;
    CLC_CO_TRY(const PlatformReply reply, co_await session_.call(scope, call));
    co_return InvitationAnswer::fromJson(reply.body, reply.host);
}

Task<QVector<InvitationState>> GatewayRegistration::invitations(Scope &scope, AccountId account)
{
    co_return co_await readAll<InvitationState>(scope, session_, account, QStringLiteral("invitations"));
}

} // namespace clc
