#pragma once

#include "engine/base/result.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace clc
{

/// The type of our integration, the only one that can be added, switched and removed from here.
inline constexpr char cloudlinkGatewayIntegration[] = "cloudlinkGateway";

/// The gateway that an account has, as the platform knows it.
struct GatewayInfo {
    QString id;
    QString siteId;
    QString siteName;
    QString state; ///< "noGatewayDetected", "setupIncomplete", "onboardingComplete"

    QJsonObject toJson() const;
    static Result<GatewayInfo> fromJson(const QJsonObject &json);
    friend bool operator==(const GatewayInfo &, const GatewayInfo &) = default;
};

/// An integration of an account (resources/protocol/gateway-integration.md).
struct IntegrationInfo {
    QString id;
    QString type; ///< ours is cloudlinkGatewayIntegration
    QString name;
    bool enabled = false;
    std::optional<GatewayInfo> gateway; ///< of ours, once one is registered

    QJsonObject toJson() const;
    static Result<IntegrationInfo> fromJson(const QJsonObject &json);
    friend bool operator==(const IntegrationInfo &, const IntegrationInfo &) = default;
};

} // namespace clc
