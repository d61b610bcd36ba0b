#include "engine/base/json_shape.h"
#include "engine/cloud/gateway_registration.h"

namespace clc
{

namespace
{

using State = PlatformGateway::State;

QString stateName(State state)
{
    switch (state) {
    case State::noGatewayDetected:
        return QStringLiteral("noGatewayDetected");
    case State::setupIncomplete:
        return QStringLiteral("setupIncomplete");
    case State::onboardingComplete:
        break;
    }
    return QStringLiteral("onboardingComplete");
}

State readState(ShapeReader &reader)
{
    const QString name = reader.filledText(QLatin1String("state"));
    for (const State state : {State::noGatewayDetected, State::setupIncomplete, State::onboardingComplete})
        if (stateName(state) == name) return state;
    reader.refuse(QStringLiteral("state is none of the known ones"));
    return State::noGatewayDetected;
}

} // namespace

Result<PlatformIntegration> PlatformIntegration::fromJson(const QJsonObject &json, const QString &host)
{
    ShapeReader reader(json);
    PlatformIntegration result;
    result.id = reader.optionalText(QLatin1String("integrationId"));
    result.type = reader.filledText(QLatin1String("type"));
    result.name = reader.optionalText(QLatin1String("name"));
    result.enabled = reader.flag(QLatin1String("enabled"));
    CLC_CHECK(reader.status(host, QStringLiteral("integration")));
    return result;
}

QJsonObject PlatformGateway::toJson() const
{
    const QJsonObject place{{QStringLiteral("street"), address.street},
                            {QStringLiteral("city"), address.city},
                            {QStringLiteral("stateOrProvince"), address.stateOrProvince},
                            {QStringLiteral("postalCode"), address.postalCode},
                            {QStringLiteral("country"), address.country}};
    const QJsonObject pbx{
        {QStringLiteral("name"), pbxName}, {QStringLiteral("type"), pbxType}, {QStringLiteral("version"), pbxVersion}};
    const QJsonObject finished{{QStringLiteral("gatewayInformation"), steps.gatewayInformation},
                               {QStringLiteral("configurePbx"), steps.configurePbx},
                               {QStringLiteral("sync"), steps.sync},
                               {QStringLiteral("deployment"), steps.deployment}};
    return {{QStringLiteral("siteId"), siteId.value()},
            {QStringLiteral("siteName"), siteName},
            {QStringLiteral("address"), place},
            {QStringLiteral("pbx"), pbx},
            {QStringLiteral("mbg"), QJsonObject{{QStringLiteral("version"), mbgVersion}}},
            {QStringLiteral("clientId"), clientId.value()},
            {QStringLiteral("state"), stateName(state)},
            {QStringLiteral("steps"), finished}};
}

Result<PlatformGateway> PlatformGateway::fromJson(const QJsonObject &json, const QString &host)
{
    ShapeReader reader(json);
    ShapeReader place(reader.optionalObject(QLatin1String("address")), QStringLiteral("address"));
    ShapeReader pbx(reader.optionalObject(QLatin1String("pbx")), QStringLiteral("pbx"));
    ShapeReader mbg(reader.optionalObject(QLatin1String("mbg")), QStringLiteral("mbg"));
    ShapeReader finished(reader.optionalObject(QLatin1String("steps")), QStringLiteral("steps"));
    PlatformGateway result;
    result.id = reader.filledText(QLatin1String("gatewayId"));
    result.siteId = SiteId(reader.optionalText(QLatin1String("siteId")));
    result.siteName = reader.optionalText(QLatin1String("siteName"));
    result.address = {place.optionalText(QLatin1String("street")), place.optionalText(QLatin1String("city")),
                      place.optionalText(QLatin1String("stateOrProvince")),
                      place.optionalText(QLatin1String("postalCode")), place.optionalText(QLatin1String("country"))};
    result.pbxName = pbx.optionalText(QLatin1String("name"));
    result.pbxType = pbx.optionalText(QLatin1String("type"));
    result.pbxVersion = pbx.optionalText(QLatin1String("version"));
    result.mbgVersion = mbg.optionalText(QLatin1String("version"));
    result.clientId = ClientId(reader.optionalText(QLatin1String("clientId")));
    result.state = readState(reader);
    result.steps = {finished.optionalFlag(QLatin1String("gatewayInformation"), false),
                    finished.optionalFlag(QLatin1String("configurePbx"), false),
                    finished.optionalFlag(QLatin1String("sync"), false),
                    finished.optionalFlag(QLatin1String("deployment"), false)};
    for (const ShapeReader *one : {&reader, &place, &pbx, &mbg, &finished})
        CLC_CHECK(one->status(host, QStringLiteral("gateway")));
    return result;
}

Result<InvitationAnswer> InvitationAnswer::fromJson(const QJsonObject &json, const QString &host)
{
    const QString what = QStringLiteral("invitations");
    ShapeReader reader(json);
    InvitationAnswer result;
    for (const QJsonValue item : reader.array(QLatin1String("invitations"))) {
        ShapeReader one(item.toObject(), QStringLiteral("invitations"));
        Invitation invitation;
        invitation.user = UserId(one.filledText(QLatin1String("userId")));
        invitation.email = one.filledText(QLatin1String("email"));
        invitation.link = one.filledText(QLatin1String("link"));
        invitation.expiresOn = one.optionalTime(QLatin1String("expiresOn"));
        if (!invitation.link.startsWith(QLatin1String("https://"))) one.refuse(QStringLiteral("link is not https"));
        CLC_CHECK(one.status(host, what));
        result.invitations.append(invitation);
    }
    for (const QJsonValue item : reader.optionalArray(QLatin1String("refused"))) {
        ShapeReader one(item.toObject(), QStringLiteral("refused"));
        const Refusal refusal{UserId(one.filledText(QLatin1String("userId"))), one.text(QLatin1String("reason"))};
        CLC_CHECK(one.status(host, what));
        result.refused.append(refusal);
    }
    CLC_CHECK(reader.status(host, what));
    return result;
}

Result<InvitationState> InvitationState::fromJson(const QJsonObject &json, const QString &host)
{
    ShapeReader reader(json);
    InvitationState result;
    result.user = UserId(reader.filledText(QLatin1String("userId")));
    result.email = reader.optionalText(QLatin1String("email"));
    result.createdOn = reader.optionalTime(QLatin1String("createdOn"));
    result.expiresOn = reader.optionalTime(QLatin1String("expiresOn"));
    result.usedOn = reader.optionalTime(QLatin1String("usedOn"));
    CLC_CHECK(reader.status(host, QStringLiteral("invitations")));
    return result;
}

} // namespace clc
