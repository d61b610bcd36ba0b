#include "engine/onboarding/onboarding_session.h"

#include <QUuid>

namespace clc
{

namespace
{

QJsonObject endpointJson(const Endpoint &endpoint)
{
    return {{QStringLiteral("host"), endpoint.host}, {QStringLiteral("port"), endpoint.port}};
}

Endpoint endpointFrom(const QJsonValue &json)
{
    return {json[QLatin1String("host")].toString(), quint16(json[QLatin1String("port")].toInt())};
}

QJsonObject addressJson(const PostalAddress &address)
{
    return {{QStringLiteral("street"), address.street},
            {QStringLiteral("city"), address.city},
            {QStringLiteral("stateOrProvince"), address.stateOrProvince},
            {QStringLiteral("postalCode"), address.postalCode},
            {QStringLiteral("country"), address.country}};
}

PostalAddress addressFrom(const QJsonObject &json)
{
    return {json.value(QLatin1String("street")).toString(), json.value(QLatin1String("city")).toString(),
            json.value(QLatin1String("stateOrProvince")).toString(), json.value(QLatin1String("postalCode")).toString(),
            json.value(QLatin1String("country")).toString()};
}

/// Without a type it is a MiVoice Business.
PbxAccess pbxFrom(const QJsonObject &json)
{
    const QString type = json.value(QLatin1String("pbxType")).toString();
    const PbxKind kind = pbxKindFromName(type).value_or(PbxKind::miVoiceBusiness);
    if (kind != PbxKind::miVoiceBusiness) {
        CstaAccess csta;
        csta.kind = kind;
        csta.address = endpointFrom(json.value(QLatin1String("csta")));
        csta.tls = json.value(QLatin1String("cstaTls")).toBool(true);
        return csta;
    }
    OigAccess oig;
    oig.oig = endpointFrom(json.value(QLatin1String("oig")));
    oig.pbxAddress = json.value(QLatin1String("pbxAddress")).toString();
    return oig;
}

} // namespace

SiteId newSiteId()
{
    return SiteId(QUuid::createUuid().toString(QUuid::WithoutBraces));
}

QString pbxIdOf(const SiteId &site)
{
    return QUuid::createUuidV5(QUuid(site.value()), QStringLiteral("pbx")).toString(QUuid::WithoutBraces);
}

QJsonObject SiteConfiguration::toJson() const
{
    QJsonObject json{{QStringLiteral("siteId"), siteId.value()},
                     {QStringLiteral("pbxId"), pbxId},
                     {QStringLiteral("platform"), platform.toJson()},
                     {QStringLiteral("platformSip"), endpointJson(platformSip)},
                     {QStringLiteral("user"), user},
                     {QStringLiteral("accountId"), accountId.value()},
                     {QStringLiteral("accountName"), accountName},
                     {QStringLiteral("accountNumber"), accountNumber},
                     {QStringLiteral("clientId"), clientId.value()},
                     {QStringLiteral("siteName"), siteName},
                     {QStringLiteral("siteAddress"), addressJson(siteAddress)},
                     {QStringLiteral("pbxName"), pbxName},
                     {QStringLiteral("pbxType"), pbxKindName(kindOf(pbx))},
                     {QStringLiteral("pbxAddress"), hostOf(pbx)},
                     {QStringLiteral("pbxVersion"), pbxVersion},
                     {QStringLiteral("mbg"), endpointJson(mbg)},
                     {QStringLiteral("mbgSipTransport"), sipTransportName(mbgSipTransport)},
                     {QStringLiteral("mbgSipPort"), mbgSipPort},
                     {QStringLiteral("mbgVersion"), mbgVersion},
                     {QStringLiteral("integrationAdded"), integrationAdded},
                     {QStringLiteral("integrationEnabled"), integrationEnabled},
                     {QStringLiteral("mslAccountId"), mslAccountId},
                     {QStringLiteral("mailServer"), mailServer},
                     {QStringLiteral("creatingAccount"), creatingAccount},
                     {QStringLiteral("mails"), mails.value()},
                     {QStringLiteral("voicemail"), voicemail},
                     {QStringLiteral("trunk"), trunk},
                     {QStringLiteral("registered"), registered}};
    if (const auto *csta = std::get_if<CstaAccess>(&pbx)) {
        json.insert(QStringLiteral("csta"), endpointJson(csta->address));
        json.insert(QStringLiteral("cstaTls"), csta->tls);
    } else {
        json.insert(QStringLiteral("oig"), endpointJson(std::get<OigAccess>(pbx).oig));
    }
    if (msl) json.insert(QStringLiteral("msl"), endpointJson(*msl));
    return json;
}

SiteConfiguration SiteConfiguration::fromJson(const QJsonObject &json)
{
    const auto text = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    SiteConfiguration site;
    site.siteId = SiteId(text("siteId"));
    site.pbxId = text("pbxId");
    if (auto platform = PlatformAddresses::fromJson(json.value(QLatin1String("platform")).toObject()))
        site.platform = std::move(platform).value();
    site.platformSip = endpointFrom(json.value(QLatin1String("platformSip")));
    site.user = text("user");
    site.accountId = AccountId(text("accountId"));
    site.accountName = text("accountName");
    site.accountNumber = text("accountNumber");
    site.clientId = ClientId(text("clientId"));
    site.siteName = text("siteName");
    site.siteAddress = addressFrom(json.value(QLatin1String("siteAddress")).toObject());
    site.pbxName = text("pbxName");
    site.pbxVersion = text("pbxVersion");
    site.pbx = pbxFrom(json);
    site.mbg = endpointFrom(json.value(QLatin1String("mbg")));
    site.mbgSipTransport = sipTransportFromName(text("mbgSipTransport")).value_or(SipTransport::tls);
    site.mbgSipPort = quint16(json.value(QLatin1String("mbgSipPort")).toInt(5061));
    site.mbgVersion = text("mbgVersion");
    if (json.contains(QLatin1String("msl"))) site.msl = endpointFrom(json.value(QLatin1String("msl")));
    site.integrationAdded = json.value(QLatin1String("integrationAdded")).toBool();
    site.integrationEnabled = json.value(QLatin1String("integrationEnabled")).toBool(true);
    site.mslAccountId = text("mslAccountId");
    site.mailServer = json.value(QLatin1String("mailServer")).toObject();
    site.creatingAccount = text("creatingAccount");
    site.mails = RunId(text("mails"));
    site.voicemail = text("voicemail");
    site.trunk = text("trunk");
    site.registered = json.value(QLatin1String("registered")).toObject();
    return site;
}

} // namespace clc
