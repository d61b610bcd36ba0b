#include "engine/cloud/platform_address.h"

namespace clc
{

namespace
{

constexpr int longestAddress = 2048;

Result<QUrl> readBase(const QString &text, const QString &field, QLatin1String scheme)
{
    const auto refused = [&](const QString &detail) {
        return failureIn(field, ErrorCode::invalidValue, {{QStringLiteral("detail"), detail}});
    };
    if (text.size() > longestAddress) return refused(QStringLiteral("it is too long"));
    QString trimmed = text.trimmed();
    while (trimmed.endsWith(QLatin1Char('/'))) trimmed.chop(1);
    const QUrl url(trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty()) return refused(QStringLiteral("it is not an address"));
    if (url.scheme() != scheme) return refused(QStringLiteral("it must begin with %1://").arg(scheme));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return refused(QStringLiteral("it must have neither user, query nor fragment"));
    return url;
}

} // namespace

const QUrl &PlatformAddresses::base(PlatformService service) const
{
    switch (service) {
    case PlatformService::authentication:
        return authentication;
    case PlatformService::admin:
        return admin;
    case PlatformService::gateway:
        break;
    }
    return gateway;
}

QJsonObject PlatformAddresses::toJson() const
{
    QJsonObject json{{QStringLiteral("authentication"), authentication.toString(QUrl::FullyEncoded)},
                     {QStringLiteral("admin"), admin.toString(QUrl::FullyEncoded)}};
    if (!gateway.isEmpty()) json.insert(QStringLiteral("gateway"), gateway.toString(QUrl::FullyEncoded));
    if (!gatewayLink.isEmpty()) json.insert(QStringLiteral("gatewayLink"), gatewayLink.toString(QUrl::FullyEncoded));
    return json;
}

PlatformAddresses PlatformAddresses::production()
{
    return {QUrl(QStringLiteral("https://authentication.api.mitel.io/2017-09-01")),
            QUrl(QStringLiteral("https://admin.api.mitel.io/2017-09-01")), QUrl(), QUrl()};
}

Result<PlatformAddresses> PlatformAddresses::fromJson(const QJsonObject &json)
{
    PlatformAddresses addresses = production();
    const QList<QPair<QString, QUrl *>> members{{QStringLiteral("authentication"), &addresses.authentication},
                                                {QStringLiteral("admin"), &addresses.admin},
                                                {QStringLiteral("gateway"), &addresses.gateway},
                                                {QStringLiteral("gatewayLink"), &addresses.gatewayLink}};
    for (const auto &[name, address] : members) {
        const QJsonValue value = json.value(name);
        if (value.isUndefined() || value.isNull()) continue;
        const QString field = QStringLiteral("platform.") + name;
        if (!value.isString())
            return failureIn(field, ErrorCode::invalidValue,
                             {{QStringLiteral("detail"), QStringLiteral("it is not a text")}});
        const QLatin1String scheme(address == &addresses.gatewayLink ? "wss" : "https");
        CLC_TRY(*address, readBase(value.toString(), field, scheme));
    }
    return addresses;
}

} // namespace clc
