#pragma once

#include "engine/api/site_values.h"
#include "engine/base/result.h"
#include "engine/cloud/platform_address.h"
#include "engine/net/proxy_settings.h"
#include "engine/pbx/smdr/smdr_collector.h"
#include "engine/store/settings_repository.h"
#include "engine/sync/sync_settings.h"
#include "engine/telephony/event_spool.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

#include <optional>

namespace clc
{

/// What people can set about the engine, by dotted key (`config get|set|list`). A value comes from the file given with
/// --config, else from the store, else from the onboarded site, else it is the default. What is in the file cannot be
/// set.
class Settings
{
public:
    /// The repository outlives the object.
    explicit Settings(SettingsRepository &repository) : repository_(repository) {}

    /// Reads the file of --config: a JSON object of keys and values. Strict: fileUnreadable, fileMalformed, notFound
    /// for a key that does not exist, invalidValue.
    Status useFile(const QString &path);

    Result<QVector<SettingInfo>> all();
    /// Error notFound.
    Result<SettingInfo> find(const QString &key);
    /// A text is read as the kind of the setting asks (a number, a list with commas); null restores the default.
    /// Errors: notFound, invalidValue, store.
    Result<SettingInfo> set(const QString &key, const QJsonValue &value);

    Result<SyncSettings> sync();
    /// The platform that the site was onboarded to; its addresses take the place of the defaults.
    void useSite(const PlatformAddresses &addresses) { site_ = addresses.toJson(); }
    Result<PlatformAddresses> platform();
    Result<ProxySettings> proxy();
    /// Where the PBX's call records are collected; nothing when that is not set. Error invalidValue.
    Result<std::optional<smdr::CollectorSettings>> smdr();
    /// How much the event spool may hold.
    Result<SpoolLimits> spool();
    /// The value of a setting that is a text.
    Result<QString> text(const QString &key);

private:
    Result<QJsonValue> stored(const QString &key);
    Result<QJsonObject> storedSync();
    Status check(const QString &key, const QJsonValue &value);

    SettingsRepository &repository_;
    QJsonObject file_;
    QJsonObject site_; ///< member → address; empty: not onboarded
};

} // namespace clc
