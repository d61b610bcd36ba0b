#pragma once

#include "engine/base/result.h"

#include <QJsonObject>
#include <QStringList>

#include <chrono>

namespace clc
{

enum class NameRule { lastNameRequired, firstOrLast };

/// What people can set about the sync; stored under the settings key "sync".
struct SyncSettings {
    NameRule nameRule = NameRule::lastNameRequired;
    int userCapacity = 2500;    ///< 1 … 1,000,000; SMB Controller: 150
    int deviceCapacity = 5000;  ///< 1 … 1,000,000; SMB Controller: 450
    QStringList allowedDomains; ///< of e-mail addresses, without letter case; empty: all
    QStringList excludedDns;    ///< directory numbers never imported
    int parallel = 4;           ///< requests at a time, 1 … 6
    int batch = 100;            ///< users per request, 1 … 200
    int intervalMinutes = 20;   ///< 1 … 1440

    static QString settingsKey() { return QStringLiteral("sync"); }
    QJsonObject toJson() const;
    /// Strict: an unknown member or a value out of range is `invalidValue` with its name. Missing members keep
    /// defaults.
    static Result<SyncSettings> fromJson(const QJsonObject &json);
};

} // namespace clc
