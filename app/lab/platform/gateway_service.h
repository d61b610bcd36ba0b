#pragma once

#include "app/lab/platform/api_router.h"
#include "app/lab/platform/changes.h"

namespace lab
{

/// Integrations of an account and the gateway that belongs to it (resources/protocol/gateway-integration.md).
class GatewayService
{
public:
    GatewayService(PlatformState &state, Changes &changes, const LabClock &clock);

    void addRoutes(ApiRouter &router);

private:
    HttpResponse integrations(ApiCall &call);
    HttpResponse putIntegration(ApiCall &call);
    HttpResponse removeIntegration(ApiCall &call);
    HttpResponse gateways(ApiCall &call);
    HttpResponse putGateway(ApiCall &call);
    HttpResponse removeGateway(ApiCall &call);

    void endGateway(ApiCall &call);
    std::optional<QString> gatewayFault(const ApiCall &call, const QJsonObject &current) const;

    PlatformState &state_;
    Changes &changes_;
    const LabClock &clock_;
};

} // namespace lab
