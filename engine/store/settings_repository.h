#pragma once

#include "engine/store/database.h"

#include <QJsonValue>
#include <QMap>

#include <optional>

namespace clc
{

/// Settings of the engine by dotted key, e.g. "sync" or "provisioning.speedDial"; values are any JSON. Never secrets.
class SettingsRepository
{
public:
    explicit SettingsRepository(Database &database) : database_(database) {}

    /// nullopt when the key was never set.
    Result<std::optional<QJsonValue>> find(const QString &key);
    Result<QMap<QString, QJsonValue>> all();
    Status set(const QString &key, const QJsonValue &value);
    Status remove(const QString &key);

private:
    Database &database_;
};

} // namespace clc
