#include "engine/onboarding/integration_card.h"

namespace clc
{

QString cardStateName(CardState state)
{
    switch (state) {
    case CardState::notAdded:
        return QStringLiteral("notAdded");
    case CardState::noGatewayDetected:
        return QStringLiteral("noGatewayDetected");
    case CardState::setupIncomplete:
        return QStringLiteral("setupIncomplete");
    case CardState::onboardingComplete:
        return QStringLiteral("onboardingComplete");
    case CardState::updateAvailable:
        return QStringLiteral("updateAvailable");
    case CardState::connectionLost:
        return QStringLiteral("connectionLost");
    case CardState::syncProblem:
        return QStringLiteral("syncProblem");
    case CardState::signedOut:
        return QStringLiteral("signedOut");
    case CardState::disabled:
        return QStringLiteral("disabled");
    }
    return {};
}

QJsonObject IntegrationCard::toJson() const
{
    QJsonObject json{{QStringLiteral("state"), cardStateName(state)}, {QStringLiteral("action"), action}};
    if (!step.isEmpty()) json.insert(QStringLiteral("step"), step);
    return json;
}

// The order is that of what must be cured first: nothing below a line can work before that line is settled.
IntegrationCard integrationCard(const IntegrationFacts &facts)
{
    if (!facts.added) return {CardState::notAdded, QStringLiteral("addIntegration"), {}};
    if (!facts.enabled) return {CardState::disabled, QStringLiteral("enable"), {}};
    if (facts.identityRevoked) return {CardState::signedOut, QStringLiteral("signIn"), {}};
    if (!facts.gatewayAssociated) return {CardState::noGatewayDetected, QStringLiteral("addGateway"), {}};
    if (!facts.setupDone) return {CardState::setupIncomplete, QStringLiteral("continue"), facts.openStep};
    if (!facts.pbxConnected || !facts.platformReachable)
        return {CardState::connectionLost, QStringLiteral("runCheck"), {}};
    if (facts.lastSyncFailed) return {CardState::syncProblem, QStringLiteral("syncNow"), {}};
    if (facts.updateAvailable) return {CardState::updateAvailable, QStringLiteral("update"), {}};
    return {CardState::onboardingComplete, QStringLiteral("toggle"), {}};
}

} // namespace clc
