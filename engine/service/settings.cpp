#include "engine/service/settings.h"

#include "engine/base/json.h"
#include "engine/net/endpoint.h"
#include "engine/service/settings_table.h"

#include <QFile>

#include <algorithm>

namespace clc
{

namespace
{

constexpr qint64 largestFile = qint64{1024} * 1024;
const QLatin1String syncPrefix("sync.");
const QString platformPrefix = QStringLiteral("platform.");
const QString spoolSize = QStringLiteral("spool.megabytes");
constexpr qint64 largestSpool = qint64{1} << 20; // MiB
constexpr qint64 segmentsAtLeast = 8;

Error unknownKey(const QString &key)
{
    return failure(ErrorCode::notFound,
                   {{QStringLiteral("what"), QStringLiteral("setting")}, {QStringLiteral("name"), key.left(128)}});
}

Error doesNotFit(const QString &key)
{
    return failureIn(key, ErrorCode::invalidValue,
                     {{QStringLiteral("detail"), QStringLiteral("it is not of the kind that the setting asks for")}});
}

} // namespace

Status Settings::useFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::fileUnreadable,
                       {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    const auto document = parseJsonObject(file.read(largestFile), path, QStringLiteral("settings"));
    if (!document)
        return failure(ErrorCode::fileMalformed,
                       {{QStringLiteral("path"), path},
                        {QStringLiteral("detail"), document.error().parameters.value(QStringLiteral("detail"))}});
    for (auto it = document->begin(); it != document->end(); ++it) {
        const SettingRow *row = settingRow(it.key());
        if (!row) return unknownKey(it.key());
        const auto value = settingValue(*row, it.value());
        if (!value) return doesNotFit(it.key());
        CLC_CHECK(check(it.key(), *value));
        file_.insert(it.key(), *value);
    }
    return done;
}

Result<QVector<SettingInfo>> Settings::all()
{
    QVector<SettingInfo> settings;
    for (const SettingRow &row : settingsTable()) {
        CLC_TRY(SettingInfo one, find(row.key));
        settings.append(one);
    }
    return settings;
}

Result<SettingInfo> Settings::find(const QString &key)
{
    const SettingRow *row = settingRow(key);
    if (!row) return unknownKey(key);
    if (file_.contains(key)) return SettingInfo{key, file_.value(key), QStringLiteral("file"), row->help};
    CLC_TRY(const QJsonValue value, stored(key));
    if (!value.isUndefined()) return SettingInfo{key, value, QStringLiteral("set"), row->help};
    const QJsonValue site = key.startsWith(platformPrefix) ? site_.value(key.mid(platformPrefix.size())) : QJsonValue();
    if (!site.toString().isEmpty()) return SettingInfo{key, site, QStringLiteral("site"), row->help};
    return SettingInfo{key, row->standard, QStringLiteral("default"), row->help};
}

Result<SettingInfo> Settings::set(const QString &key, const QJsonValue &value)
{
    const SettingRow *row = settingRow(key);
    if (!row) return unknownKey(key);
    if (file_.contains(key))
        return failureIn(key, ErrorCode::invalidValue,
                         {{QStringLiteral("detail"), QStringLiteral("it is fixed by the file given with --config")}});
    const auto fitting = value.isNull() ? std::optional(QJsonValue(QJsonValue::Undefined)) : settingValue(*row, value);
    if (!fitting) return doesNotFit(key);
    if (!fitting->isUndefined()) CLC_CHECK(check(key, *fitting));
    if (key.startsWith(syncPrefix)) {
        CLC_TRY(QJsonObject sync, storedSync());
        const QString member = key.mid(syncPrefix.size());
        if (fitting->isUndefined())
            sync.remove(member);
        else
            sync.insert(member, *fitting);
        CLC_CHECK(repository_.set(SyncSettings::settingsKey(), sync));
    } else if (fitting->isUndefined()) {
        CLC_CHECK(repository_.remove(key));
    } else {
        CLC_CHECK(repository_.set(key, *fitting));
    }
    return find(key);
}

Result<SyncSettings> Settings::sync()
{
    CLC_TRY(QJsonObject sync, storedSync());
    for (auto it = file_.begin(); it != file_.end(); ++it)
        if (it.key().startsWith(syncPrefix)) sync.insert(it.key().mid(syncPrefix.size()), it.value());
    return SyncSettings::fromJson(sync);
}

Result<PlatformAddresses> Settings::platform()
{
    QJsonObject members;
    for (const char *member : {"authentication", "admin", "gateway", "gatewayLink"}) {
        CLC_TRY(const QString address, text(platformPrefix + QLatin1String(member)));
        if (!address.isEmpty()) members.insert(QLatin1String(member), address);
    }
    return PlatformAddresses::fromJson(members);
}

Result<ProxySettings> Settings::proxy()
{
    const QString key = QStringLiteral("proxy.address");
    CLC_TRY(const QString address, text(key));
    if (address.isEmpty()) return ProxySettings{};
    CLC_TRY(const Endpoint endpoint, Endpoint::parse(address, ProxySettings{}.port, key));
    ProxySettings proxy;
    proxy.host = endpoint.host;
    proxy.port = endpoint.port;
    return proxy;
}

Result<std::optional<smdr::CollectorSettings>> Settings::smdr()
{
    const QString key = QStringLiteral("smdr.address");
    CLC_TRY(const QString address, text(key));
    if (address.isEmpty()) return std::optional<smdr::CollectorSettings>();
    smdr::CollectorSettings settings;
    CLC_TRY(settings.address, Endpoint::parse(address, smdr::defaultPort, key));
    CLC_TRY(const QString zone, text(QStringLiteral("smdr.timeZone")));
    if (!zone.isEmpty()) settings.options.timeZone = QTimeZone(zone.toUtf8());
    if (!settings.options.timeZone.isValid())
        return failureIn(QStringLiteral("smdr.timeZone"), ErrorCode::invalidValue,
                         {{QStringLiteral("detail"), QStringLiteral("%1 is no time zone").arg(zone)}});
    CLC_TRY(const SettingInfo hours, find(QStringLiteral("smdr.twelveHours")));
    settings.options.twelveHours = hours.value.toInt() != 0;
    return std::optional(settings);
}

Result<SpoolLimits> Settings::spool()
{
    CLC_TRY(const SettingInfo size, find(spoolSize));
    SpoolLimits limits;
    limits.bytes = size.value.toInteger() << 20;
    limits.segment = std::min(limits.segment, limits.bytes / segmentsAtLeast); // what is dropped is a small part
    return limits;
}

Result<QString> Settings::text(const QString &key)
{
    CLC_TRY(const SettingInfo setting, find(key));
    return setting.value.toString();
}

/// Undefined when it was never set.
Result<QJsonValue> Settings::stored(const QString &key)
{
    if (key.startsWith(syncPrefix)) {
        CLC_TRY(const QJsonObject sync, storedSync());
        return sync.value(key.mid(syncPrefix.size()));
    }
    CLC_TRY(const std::optional<QJsonValue> value, repository_.find(key));
    return value.value_or(QJsonValue(QJsonValue::Undefined));
}

Result<QJsonObject> Settings::storedSync()
{
    CLC_TRY(const std::optional<QJsonValue> value, repository_.find(SyncSettings::settingsKey()));
    return value ? value->toObject() : QJsonObject();
}

Status Settings::check(const QString &key, const QJsonValue &value)
{
    const qint64 size = value.toInteger();
    if (key == spoolSize && (size < 1 || size > largestSpool))
        return failureIn(key, ErrorCode::invalidValue,
                         {{QStringLiteral("detail"), QStringLiteral("it must be 1 to %1").arg(largestSpool)}});
    if (!key.startsWith(syncPrefix)) return done;
    const auto sync = SyncSettings::fromJson({{key.mid(syncPrefix.size()), value}});
    if (!sync) return sync.error();
    return done;
}

} // namespace clc
