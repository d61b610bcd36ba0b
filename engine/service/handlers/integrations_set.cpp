#include "engine/service/handlers/context_handler.h"

#include "engine/service/site_integration.h"

namespace clc
{

namespace
{

class IntegrationsSetHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("integration"));
        const QString asked = read.optionalText("account", 64);
        const QString type = read.text("type", 64);
        const bool enabled = read.flag("enabled");
        CLC_CO_CHECK(read.status());
        CLC_CO_CHECK(checkIntegrationType(type));
        CLC_CO_TRY(const AccountId account, co_await integrationAccount(scope, context_.site, asked));
        GatewayRegistration registration(context_.site.person());
        CLC_CO_TRY(const PlatformIntegration set, co_await registration.setIntegration(scope, account, enabled));
        CLC_CO_TRY(const bool isNew, noteIntegration(context_.site, account, set.enabled));
        if (isNew) context_.board.changeSoon();
        CLC_CO_TRY(const QVector<IntegrationInfo> found, co_await readIntegrations(scope, context_.site, account));
        for (const IntegrationInfo &one : found)
            if (one.type == type) co_return one.toJson();
        co_return notAdded(type); // somebody removed it in between
    }
};

} // namespace

std::unique_ptr<Handler> makeIntegrationsSet(const EngineContext &context)
{
    return std::make_unique<IntegrationsSetHandler>(methods::integrationsSet, context);
}

} // namespace clc
