#include "engine/service/handlers/context_handler.h"

#include "engine/service/site_integration.h"

#include <algorithm>

namespace clc
{

namespace
{

class IntegrationsRemoveHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("integration"));
        const QString asked = read.optionalText("account", 64);
        const QString type = read.text("type", 64);
        CLC_CO_CHECK(read.status());
        CLC_CO_CHECK(checkIntegrationType(type));
        CLC_CO_TRY(const AccountId account, co_await integrationAccount(scope, context_.site, asked));
        CLC_CO_TRY(const QVector<IntegrationInfo> found, co_await readIntegrations(scope, context_.site, account));
        const bool isAdded =
            std::any_of(found.begin(), found.end(), [&type](const IntegrationInfo &one) { return one.type == type; });
        const bool isOurs = isIntegrated(context_.site, account);
        // What a removal that was interrupted left here is cleared away, too.
        if (!isAdded && !isOurs) co_return notAdded(type);
        if (context_.site.onboarding().isRunning() || context_.site.isBeingRemoved())
            co_return failure(ErrorCode::onboardingUnderWay);
        // Nothing may work with the identity while it ends: that would look like a loss.
        context_.site.setBeingRemoved(true);
        if (isOurs) {
            context_.releaseSite();
            context_.site.sync().cancelRun();
        }
        const Status removed = co_await removeIntegration(scope, context_.site, account);
        if (scope.isCancelled()) co_return cancelledError(); // the engine ends
        context_.site.setBeingRemoved(false);
        if (isOurs && !removed) context_.keepSite();
        context_.board.changeSoon();
        if (!removed) co_return removed.error();
        co_return QJsonObject();
    }
};

} // namespace

std::unique_ptr<Handler> makeIntegrationsRemove(const EngineContext &context)
{
    return std::make_unique<IntegrationsRemoveHandler>(methods::integrationsRemove, context);
}

} // namespace clc
