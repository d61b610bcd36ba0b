#include "engine/onboarding/site_answers.h"

namespace clc
{

namespace
{

/// An object of what is not empty.
class Filled
{
public:
    Filled &text(const char *key, const QString &value)
    {
        if (!value.isEmpty()) json_.insert(QLatin1String(key), value);
        return *this;
    }
    Filled &object(const char *key, const QJsonObject &value)
    {
        if (!value.isEmpty()) json_.insert(QLatin1String(key), value);
        return *this;
    }
    Filled &value(const char *key, const QJsonValue &value)
    {
        json_.insert(QLatin1String(key), value);
        return *this;
    }
    const QJsonObject &json() const { return json_; }

private:
    QJsonObject json_;
};

QString placeText(const Endpoint &place)
{
    return place.host.isEmpty() ? QString() : place.text();
}

QJsonObject platformOf(const SiteConfiguration &site)
{
    if (site.platform.admin.isEmpty()) return {};
    QJsonObject platform = site.platform.toJson();
    if (!site.platformSip.host.isEmpty()) platform.insert(QStringLiteral("sip"), site.platformSip.text());
    return platform;
}

QJsonObject siteOf(const SiteConfiguration &site)
{
    if (site.siteName.isEmpty()) return {};
    const PostalAddress &address = site.siteAddress;
    const QJsonObject place = Filled()
                                  .text("street", address.street)
                                  .text("city", address.city)
                                  .text("stateOrProvince", address.stateOrProvince)
                                  .text("postalCode", address.postalCode)
                                  .text("country", address.country)
                                  .json();
    return Filled().text("name", site.siteName).object("address", place).json();
}

QJsonObject pbxOf(const SiteConfiguration &site)
{
    if (!site.hasPbx()) return {};
    Filled pbx;
    pbx.text("type", pbxKindName(site.pbxKind())).text("name", site.pbxName);
    if (const auto *csta = std::get_if<CstaAccess>(&site.pbx))
        return pbx.text("address", placeText(csta->address)).value("tls", csta->tls).json();
    const OigAccess &oig = std::get<OigAccess>(site.pbx);
    return pbx.text("address", oig.pbxAddress).text("oig", placeText(oig.oig)).json();
}

QJsonObject mbgOf(const SiteConfiguration &site)
{
    if (site.mbg.host.isEmpty()) return {};
    const QJsonObject sip{{QStringLiteral("transport"), sipTransportName(site.mbgSipTransport)},
                          {QStringLiteral("port"), site.mbgSipPort}};
    return {{QStringLiteral("address"), site.mbg.text()}, {QStringLiteral("sip"), sip}};
}

QJsonObject knownOf(const SiteConfiguration &site)
{
    return Filled()
        .text("accountName", site.accountName)
        .text("accountNumber", site.accountNumber)
        .text("pbxVersion", site.pbxVersion)
        .text("mbgVersion", site.mbgVersion)
        .text("voicemail", site.voicemail)
        .text("trunk", site.trunk)
        .text("mslAccountId", site.mslAccountId)
        .value("integrationEnabled", site.integrationEnabled)
        .json();
}

} // namespace

QJsonObject siteAsAnswers(const SiteConfiguration &site, const QJsonObject &sync, const QJsonObject &mail,
                          const QString &voicemail)
{
    QJsonObject rules;
    for (const char *key : {"nameRule", "userCapacity"})
        if (sync.contains(QLatin1String(key))) rules.insert(QLatin1String(key), sync.value(QLatin1String(key)));
    const QJsonObject account = Filled()
                                    .text("id", site.accountId.value())
                                    .text("number", site.accountNumber)
                                    .text("name", site.accountName)
                                    .json();
    return Filled()
        .object("platform", platformOf(site))
        .object("account", account)
        .object("site", siteOf(site))
        .object("pbx", pbxOf(site))
        .object("mbg", mbgOf(site))
        .object("msl", Filled().text("address", placeText(site.msl.value_or(Endpoint()))).json())
        .object("sync", rules)
        .text("voicemail", voicemail)
        .object("mail", mail)
        .object("known", knownOf(site))
        .json();
}

} // namespace clc
