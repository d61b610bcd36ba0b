#pragma once

#include "engine/base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

namespace clc
{

/// Who is signed in to the platform.
struct SignInInfo {
    QString userId;
    QString name;
    QString email;
    QString role;
    QString accountId;
    QString partnerId; ///< "" unless the sign-in is a partner's

    QJsonObject toJson() const;
    static Result<SignInInfo> fromJson(const QJsonObject &json);
};

/// An account of the platform that the sign-in may see.
struct AccountInfo {
    QString id;
    QString number;
    QString name;
    QJsonObject details; ///< address, language, contacts …, as the platform names them

    QJsonObject toJson() const;
    static Result<AccountInfo> fromJson(const QJsonObject &json);
};

/// A setting, where its value comes from and what it means.
struct SettingInfo {
    QString key;
    QJsonValue value;
    QString origin; ///< "default", "set", "site" (as onboarded), "file" (--config; not changeable)
    QString help;

    QJsonObject toJson() const;
    static Result<SettingInfo> fromJson(const QJsonObject &json);
};

/// One line of a plan: what will be done to whom.
struct PlanEntry {
    QString action;      ///< "create", "update", "rename", "suspend", "insert", "delete" …
    QString target;      ///< "platform", "mivb", "mbg"
    QString subject;     ///< who or what, for people
    QJsonObject details; ///< field by field: {name: {before, after}}, and the ids

    QJsonObject toJson() const;
    static Result<PlanEntry> fromJson(const QJsonObject &json);
};

/// More entries of a plan do not cross the boundary: nobody reads them, and a message has its limit.
inline constexpr qsizetype mostPlanEntries = 5'000;
/// Likewise of each list in the report of a run; its counts are of all.
inline constexpr qsizetype mostReportEntries = 10'000;

/// What will be done, sealed by a hash: apply exactly this or nothing.
struct PlanInfo {
    QString kind; ///< "sync" or "provision"
    QString hash;
    QVector<PlanEntry> entries; ///< at most `mostPlanEntries`, the first ones
    qint64 entriesTotal = 0;    ///< how many there are
    QJsonObject counts;         ///< per action, and "skipped"; of all

    QJsonObject toJson() const;
    static Result<PlanInfo> fromJson(const QJsonObject &json);
};

} // namespace clc
