#pragma once

#include <QJsonObject>
#include <QString>

namespace clc
{

/// What the card of the integration says (product.md, "Integration card states").
enum class CardState {
    notAdded,
    noGatewayDetected,
    setupIncomplete,
    onboardingComplete,
    updateAvailable,
    connectionLost,
    syncProblem,
    signedOut,
    disabled,
};
QString cardStateName(CardState state);

/// What is known about a site; the defaults are those of an account to which nothing was added.
struct IntegrationFacts {
    bool added = false;             ///< the account has the integration
    bool enabled = true;            ///< and it is switched on
    bool gatewayAssociated = false; ///< a gateway is registered with it
    bool identityRevoked = false;   ///< the platform no longer accepts the gateway's own identity
    bool setupDone = false;         ///< every step of the onboarding is done
    bool pbxConnected = true;       ///< as far as known
    bool platformReachable = true;
    bool lastSyncFailed = false;
    bool updateAvailable = false;
    QString openStep; ///< name of the first step that is not done
};

/// State, what the card offers, and the step at which "Continue" goes on.
struct IntegrationCard {
    CardState state = CardState::notAdded;
    QString action; ///< addIntegration, addGateway, continue, toggle, update, runCheck, syncNow, signIn, enable
    QString step;

    QJsonObject toJson() const;
    friend bool operator==(const IntegrationCard &, const IntegrationCard &) = default;
};

/// Pure (architecture R7): the one place where the state is computed.
IntegrationCard integrationCard(const IntegrationFacts &facts);

} // namespace clc
