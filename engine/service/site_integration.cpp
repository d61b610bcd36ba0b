#include "engine/service/site_integration.h"

namespace clc
{

namespace
{

bool isAccountOf(const OnboardingSession &session, const AccountId &account)
{
    return session.exists() && !account.isEmpty() && session.site().accountId == account;
}

/// First the step, which says that the site has work to do; a kill in between leaves nothing that looks complete.
Flow forgetIdentity(Scope &scope, Site &site)
{
    CLC_CO_CHECK(site.session().reopen(OnboardingStep::integration));
    SiteConfiguration known = site.session().site();
    known.integrationAdded = false;
    known.integrationEnabled = true;
    known.clientId = ClientId();
    known.registered = QJsonObject();
    CLC_CO_CHECK(site.session().update(known));
    co_return co_await site.gateway().signOut(scope);
}

} // namespace

Status checkIntegrationType(const QString &type)
{
    if (type == QLatin1String(cloudlinkGatewayIntegration)) return done;
    return failureIn(QStringLiteral("type"), ErrorCode::invalidValue,
                     {{QStringLiteral("field"), QStringLiteral("type")},
                      {QStringLiteral("detail"), QStringLiteral("only ") + QLatin1String(cloudlinkGatewayIntegration) +
                                                     QStringLiteral(" can be added and removed from here")}});
}

Error notAdded(const QString &type)
{
    return failure(ErrorCode::notFound,
                   {{QStringLiteral("what"), QStringLiteral("integration")}, {QStringLiteral("name"), type}});
}

Task<AccountId> integrationAccount(Scope &scope, Site &site, QString asked)
{
    if (!asked.isEmpty()) co_return AccountId(asked);
    if (site.session().exists() && !site.session().site().accountId.isEmpty())
        co_return site.session().site().accountId;
    CLC_CO_TRY(const WhoAmI who, co_await site.person().whoAmI(scope));
    co_return AccountId(who.accountId);
}

Task<QVector<IntegrationInfo>> readIntegrations(Scope &scope, Site &site, AccountId account)
{
    GatewayRegistration registration(site.person());
    CLC_CO_TRY(const QVector<PlatformIntegration> integrations, co_await registration.integrations(scope, account));
    CLC_CO_TRY(const QVector<PlatformGateway> gateways, co_await registration.gateways(scope, account));
    QVector<IntegrationInfo> found;
    for (const PlatformIntegration &one : integrations) {
        IntegrationInfo info{one.id, one.type, one.name, one.enabled, {}};
        if (one.type == QLatin1String(cloudlinkGatewayIntegration) && !gateways.isEmpty()) {
            const PlatformGateway &gateway = gateways.first();
            info.gateway = GatewayInfo{gateway.id, gateway.siteId.value(), gateway.siteName,
                                       gateway.toJson().value(QLatin1String("state")).toString()};
        }
        found.append(info);
    }
    co_return found;
}

bool isIntegrated(Site &site, const AccountId &account)
{
    if (!isAccountOf(site.session(), account)) return false;
    const SiteConfiguration &known = site.session().site();
    return known.integrationAdded || !known.clientId.isEmpty() || !known.registered.isEmpty();
}

Result<bool> noteIntegration(Site &site, const AccountId &account, bool enabled)
{
    if (!isAccountOf(site.session(), account)) return false;
    SiteConfiguration known = site.session().site();
    if (known.integrationAdded && known.integrationEnabled == enabled) return false;
    known.integrationAdded = true;
    known.integrationEnabled = enabled;
    CLC_CHECK(site.session().update(known));
    return true;
}

Flow removeIntegration(Scope &scope, Site &site, AccountId account)
{
    GatewayRegistration registration(site.person());
    CLC_CO_CHECK(co_await registration.removeIntegration(scope, account));
    if (!isAccountOf(site.session(), account)) co_return done;
    co_return co_await forgetIdentity(scope, site);
}

} // namespace clc
