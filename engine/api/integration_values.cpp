#include "engine/api/integration_values.h"

#include "engine/api/json_reader.h"

namespace clc
{

QJsonObject GatewayInfo::toJson() const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("siteId"), siteId},
            {QStringLiteral("siteName"), siteName},
            {QStringLiteral("state"), state}};
}

Result<GatewayInfo> GatewayInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("gateway"));
    GatewayInfo gateway{read.text("id"), read.optionalText("siteId"), read.optionalText("siteName"),
                        read.optionalText("state")};
    CLC_CHECK(read.status());
    return gateway;
}

QJsonObject IntegrationInfo::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), id},
                     {QStringLiteral("type"), type},
                     {QStringLiteral("name"), name},
                     {QStringLiteral("enabled"), enabled}};
    if (gateway) json.insert(QStringLiteral("gateway"), gateway->toJson());
    return json;
}

Result<IntegrationInfo> IntegrationInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("integration"));
    IntegrationInfo info{read.text("id"), read.text("type"), read.optionalText("name"), read.optionalFlag("enabled"),
                         read.optionalValue<GatewayInfo>("gateway")};
    CLC_CHECK(read.status());
    return info;
}

} // namespace clc
