#pragma once

#include "engine/api/integration_values.h"
#include "engine/cloud/gateway_registration.h"
#include "engine/service/site.h"

namespace clc
{

// The integration of an account, as whoever is signed in may manage it, and what it means for this engine's site
// (resources/protocol/gateway-integration.md). All fail with notSignedIn while nobody is.

/// Error invalidValue for a type that nobody can add or remove from here.
Status checkIntegrationType(const QString &type);
Error notAdded(const QString &type);

/// `asked`, or else the site's account, or else that of whoever is signed in.
Task<AccountId> integrationAccount(Scope &scope, Site &site, QString asked);
Task<QVector<IntegrationInfo>> readIntegrations(Scope &scope, Site &site, AccountId account);

/// This engine's site belongs to that account and has, as far as it knows, the integration or an identity in it.
bool isIntegrated(Site &site, const AccountId &account);
/// The account has the integration, on or off: the site takes note if it is its account. Yields whether that was new.
Result<bool> noteIntegration(Site &site, const AccountId &account, bool enabled);
/// Removes it on the platform, with the account's gateway and that gateway's identity. The site, if it is its account,
/// forgets its identity and registration; users and objects stay as they are.
Flow removeIntegration(Scope &scope, Site &site, AccountId account);

} // namespace clc
