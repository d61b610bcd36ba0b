#pragma once

#include "engine/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

namespace clc
{

/// A user of this site: imported, suspended, or not imported and why.
struct UserInfo {
    QString identity;
    QString userId; ///< on the platform; "" when not imported
    QString dn;
    QString name;
    QString email;
    QString state;  ///< "active", "suspended", "skipped"
    QString reason; ///< reason code of a skipped user
    QString other;  ///< whom the reason names besides, e.g. the other of two duplicates
    QJsonObject details;

    QJsonObject toJson() const;
    static Result<UserInfo> fromJson(const QJsonObject &json);
};

/// Which part of the list of users to read, and in which order.
struct UsersQuery {
    qint64 offset = 0;
    qint64 limit = 500; ///< 1 to 500
    QString state;      ///< "active", "suspended", "skipped"; empty: active and suspended
    QString text;       ///< part of number, name, e-mail address or identity, whatever its case; empty: all
    /// "dn" (shorter first, so 999 comes before 1000), "name", "email", "state", "reason" or "identity". Users that are
    /// alike in it stand in the order of their identities, so the order is the same at every reading.
    QString sort = QStringLiteral("dn");
    bool descending = false;

    QJsonObject toJson() const;
    static Result<UsersQuery> fromJson(const QJsonObject &json);
};

/// How many users there are in each state, whatever is asked for.
struct UserCounts {
    qint64 active = 0;
    qint64 suspended = 0;
    qint64 skipped = 0; ///< by the last run that read PBX and platform

    QJsonObject toJson() const;
    static Result<UserCounts> fromJson(const QJsonObject &json);
    friend bool operator==(const UserCounts &, const UserCounts &) = default;
};

/// A part of the list of users. `total` counts those that match, not those in the page.
struct UsersPage {
    qint64 total = 0;
    qint64 offset = 0;
    QVector<UserInfo> users;
    UserCounts counts;

    QJsonObject toJson() const;
    static Result<UsersPage> fromJson(const QJsonObject &json);
};

} // namespace clc
