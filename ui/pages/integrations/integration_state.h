#pragma once

#include "engine/api/engine_values.h"
#include "engine/api/integration_values.h"
#include "ui/text/names.h"

namespace clc::ui
{

/// What the card of an integration shows and offers (product.md, "Integration card states").
struct IntegrationState {
    enum class Action { none, addGateway, continueSetup, openGateway, signIn };

    StateWords words;
    QString explanation;
    QString site; ///< of the gateway; "" where there is none
    Action action = Action::none;
    bool isOurs = false; ///< CloudLink Gateway: can be removed from here
    bool switchable = false;
    bool on = false;
};

/// The type of the integration that this program is about.
QString gatewayIntegration();

/// `status` is that of the engine, which knows better than the platform where `accountId` is its site's account.
IntegrationState integrationState(const IntegrationInfo &integration, const QString &accountId,
                                  const EngineStatus &status);

} // namespace clc::ui
