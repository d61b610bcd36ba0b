#include "engine/service/handlers/context_handler.h"

#include "engine/service/site_integration.h"

namespace clc
{

namespace
{

class IntegrationsListHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("integrations"));
        const QString asked = read.optionalText("account", 64);
        CLC_CO_CHECK(read.status());
        CLC_CO_TRY(const AccountId account, co_await integrationAccount(scope, context_.site, asked));
        CLC_CO_TRY(const QVector<IntegrationInfo> found, co_await readIntegrations(scope, context_.site, account));
        for (const IntegrationInfo &one : found) {
            if (one.type != QLatin1String(cloudlinkGatewayIntegration)) continue;
            // Somebody else may have switched it.
            CLC_CO_TRY(const bool isNew, noteIntegration(context_.site, account, one.enabled));
            if (isNew) context_.board.changeSoon();
        }
        co_return QJsonObject{{QStringLiteral("integrations"), toJsonArray(found)}};
    }
};

} // namespace

std::unique_ptr<Handler> makeIntegrationsList(const EngineContext &context)
{
    return std::make_unique<IntegrationsListHandler>(methods::integrationsList, context);
}

} // namespace clc
