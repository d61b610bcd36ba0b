#include "ui/pages/integrations/integration_state.h"

#include <QCoreApplication>

namespace clc::ui
{

namespace
{

using Action = IntegrationState::Action;

QString cardOf(const IntegrationInfo &integration, const QString &accountId, const EngineStatus &status)
{
    if (!integration.enabled) return QStringLiteral("disabled");
    // The list is newer than a status that does not know yet that the integration was added or switched on.
    const bool known = status.card != QLatin1String("notAdded") && status.card != QLatin1String("disabled");
    if (accountId == status.accountId && known && !status.card.isEmpty()) return status.card;
    return integration.gateway ? integration.gateway->state : QStringLiteral("noGatewayDetected");
}

Action actionOf(const QString &card)
{
    if (card == QLatin1String("noGatewayDetected")) return Action::addGateway;
    if (card == QLatin1String("setupIncomplete")) return Action::continueSetup;
    if (card == QLatin1String("signedOut")) return Action::signIn;
    for (const char *state : {"connectionLost", "syncProblem", "updateAvailable"})
        if (card == QLatin1String(state)) return Action::openGateway;
    return Action::none;
}

} // namespace

QString gatewayIntegration()
{
    return QLatin1String(cloudlinkGatewayIntegration);
}

IntegrationState integrationState(const IntegrationInfo &integration, const QString &accountId,
                                  const EngineStatus &status)
{
    IntegrationState state;
    state.on = integration.enabled;
    if (integration.type != gatewayIntegration()) {
        state.words = integration.enabled
                          ? StateWords{Tone::ok, QCoreApplication::translate("Integration", "Enabled")}
                          : StateWords{Tone::neutral, QCoreApplication::translate("Integration", "Disabled")};
        state.explanation = QCoreApplication::translate("Integration", "Set up in Mitel Administration.");
        return state;
    }
    const QString card = cardOf(integration, accountId, status);
    state.isOurs = true;
    state.words = cardWords(card);
    state.explanation = cardExplanation(card);
    state.action = actionOf(card);
    // What was never set up is not switched: it is set up or removed.
    state.switchable = state.action != Action::addGateway && state.action != Action::continueSetup;
    if (integration.gateway) state.site = integration.gateway->siteName;
    if (state.site.isEmpty() && accountId == status.accountId) state.site = status.siteName;
    return state;
}

} // namespace clc::ui
