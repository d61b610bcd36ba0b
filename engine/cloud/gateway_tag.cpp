#include "engine/cloud/gateway_tag.h"

#include "engine/base/json_shape.h"

namespace clc
{

QJsonObject GatewayTag::toJson() const
{
    return {{QStringLiteral("siteId"), siteId},
            {QStringLiteral("pbxId"), pbxId},
            {QStringLiteral("identity"), identity.value()},
            {QStringLiteral("state"), state == State::active ? QStringLiteral("active") : QStringLiteral("suspended")},
            {QStringLiteral("since"), since.toUTC().toString(Qt::ISODateWithMs)}};
}

std::optional<GatewayTag> GatewayTag::fromJson(const QJsonObject &json)
{
    ShapeReader reader(json);
    GatewayTag tag;
    tag.siteId = reader.filledText(QLatin1String("siteId"));
    tag.pbxId = reader.text(QLatin1String("pbxId"));
    tag.identity = Identity(reader.filledText(QLatin1String("identity")));
    const QString state = reader.filledText(QLatin1String("state"));
    tag.since = reader.optionalTime(QLatin1String("since"));
    if (state == QLatin1String("suspended"))
        tag.state = State::suspended;
    else if (state != QLatin1String("active"))
        return std::nullopt;
    if (!reader.ok()) return std::nullopt;
    return tag;
}

} // namespace clc
