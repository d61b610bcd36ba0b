#pragma once

#include "app/lab/platform/api_router.h"
#include "app/lab/platform/changes.h"

namespace lab
{

/// Invitation links for users (resources/protocol/gateway-integration.md, "Invitations"): four days, one use.
class InvitationService
{
public:
    InvitationService(PlatformState &state, Changes &changes, const LabClock &clock);

    void addRoutes(ApiRouter &router);
    /// Where links lead, e.g. "https://127.0.0.1:8443"; known once the platform listens.
    void setOrigin(const QString &origin) { origin_ = origin; }

private:
    HttpResponse invite(ApiCall &call);
    HttpResponse list(ApiCall &call);
    HttpResponse follow(ApiCall &call);

    QJsonObject inviteOne(const ApiCall &call, const User &user);

    PlatformState &state_;
    Changes &changes_;
    const LabClock &clock_;
    QString origin_;
};

} // namespace lab
