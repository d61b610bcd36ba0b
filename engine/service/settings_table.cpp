#include "engine/service/settings_table.h"

#include "engine/cloud/platform_address.h"
#include "engine/net/endpoint.h"
#include "engine/sync/sync_settings.h"
#include "engine/telephony/event_spool.h"

#include <QJsonArray>
#include <QUrl>

namespace clc
{

namespace
{

using Kind = SettingRow::Kind;

QVector<SettingRow> makeTable()
{
    const PlatformAddresses platform = PlatformAddresses::production();
    const QJsonObject sync = SyncSettings{}.toJson();
    const auto row = [](const char *key, Kind kind, const QJsonValue &standard, const char *help) {
        return SettingRow{QString::fromLatin1(key), kind, standard, QString::fromLatin1(help)};
    };
    const auto syncRow = [&](const char *member, Kind kind, const char *help) {
        return SettingRow{QStringLiteral("sync.") + QLatin1String(member), kind, sync.value(QLatin1String(member)),
                          QString::fromLatin1(help)};
    };
    return {
        row("platform.authentication", Kind::url, platform.authentication.toString(),
            "Address of the platform's authentication service."),
        row("platform.admin", Kind::url, platform.admin.toString(), "Address of the platform's admin service."),
        row("platform.gateway", Kind::url, platform.gateway.toString(), "Address of the platform's gateway service."),
        row("platform.gatewayLink", Kind::socketUrl, platform.gatewayLink.toString(),
            "Address (wss) of the platform's gateway link. Empty: there is no link."),
        syncRow("nameRule", Kind::text,
                "Which names a user must have to be imported: lastNameRequired or firstOrLast."),
        syncRow("userCapacity", Kind::number, "How many users are imported at most. An SMB Controller takes 150."),
        syncRow("deviceCapacity", Kind::number, "How many devices there are at most. An SMB Controller takes 450."),
        syncRow("allowedDomains", Kind::list, "Domains of the e-mail addresses that are imported. Empty: all."),
        syncRow("excludedDns", Kind::list, "Directory numbers that are never imported."),
        syncRow("parallel", Kind::number, "How many requests to the platform are made at a time, 1 to 6."),
        syncRow("batch", Kind::number, "How many users go into one request, 1 to 200."),
        syncRow("intervalMinutes", Kind::number, "Minutes between two scheduled synchronisations, 1 to 1440."),
        row("provisioning.speedDial", Kind::text, QStringLiteral("*8600"), "Number of the speed dial to voice mail."),
        row("provisioning.voicemail", Kind::text, QString(),
            "Pilot number of the voicemail hunt group. Empty: the lowest-numbered one."),
        row("smdr.address", Kind::endpoint, QString(),
            "Address (host:port, SMDR port 1752) of the PBX's call records, the second source of the call history. "
            "Empty: none. A change is used from the next start."),
        row("smdr.timeZone", Kind::text, QString(),
            "Time zone of the PBX's clock, for example Europe/Berlin. Empty: that of this computer."),
        row("smdr.twelveHours", Kind::number, 0,
            "1 when the PBX writes its call records with a 12-hour clock, else 0."),
        row("spool.megabytes", Kind::number, SpoolLimits{}.bytes >> 20,
            "Size in MiB of the store of events that the platform has not taken yet, 1 to 1048576. When it is full the "
            "oldest go, announced and counted. A change is used from the next start."),
        row("proxy.address", Kind::endpoint, QString(),
            "HTTP proxy as host:port. Empty: none. A change is used from the next start."),
    };
}

} // namespace

const QVector<SettingRow> &settingsTable()
{
    static const QVector<SettingRow> table = makeTable();
    return table;
}

const SettingRow *settingRow(const QString &key)
{
    for (const SettingRow &row : settingsTable())
        if (row.key == key) return &row;
    return nullptr;
}

namespace
{

std::optional<QJsonValue> number(const QJsonValue &given)
{
    if (given.isDouble()) return given;
    bool fits = false;
    const qint64 value = given.toString().trimmed().toLongLong(&fits);
    if (!given.isString() || !fits) return std::nullopt;
    return QJsonValue(value);
}

std::optional<QJsonValue> list(const QJsonValue &given)
{
    if (given.isArray()) return given;
    if (!given.isString()) return std::nullopt;
    QJsonArray items;
    for (const QString &one : given.toString().split(QLatin1Char(','), Qt::SkipEmptyParts)) items.append(one.trimmed());
    return QJsonValue(items);
}

/// An address of the given scheme, or nothing.
bool isAddress(const QString &text, QLatin1String scheme)
{
    const QUrl url(text, QUrl::StrictMode);
    return text.isEmpty() ||
           (url.isValid() && url.scheme() == scheme && !url.host().isEmpty() && url.userInfo().isEmpty());
}

} // namespace

std::optional<QJsonValue> settingValue(const SettingRow &row, const QJsonValue &given)
{
    constexpr qsizetype longest = 4096;
    const QString text = given.toString();
    const bool isText = given.isString() && text.size() <= longest;
    switch (row.kind) {
    case Kind::number:
        return number(given);
    case Kind::list:
        return list(given);
    case Kind::text:
        return isText ? std::optional(given) : std::nullopt;
    case Kind::url:
        return isText && isAddress(text, QLatin1String("https")) ? std::optional(given) : std::nullopt;
    case Kind::socketUrl:
        return isText && isAddress(text, QLatin1String("wss")) ? std::optional(given) : std::nullopt;
    case Kind::endpoint:
        return isText && (text.isEmpty() || Endpoint::parse(text, 3128, row.key)) ? std::optional(given) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace clc
