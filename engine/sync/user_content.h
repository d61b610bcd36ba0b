#pragma once

#include <QFlags>
#include <QJsonObject>
#include <QString>

namespace clc
{

/// What the sync writes about a user on the platform.
enum class UserField : quint8 { email = 1, name = 2, firstName = 4, lastName = 8, extension = 16, loginId = 32 };
Q_DECLARE_FLAGS(UserFields, UserField)
Q_DECLARE_OPERATORS_FOR_FLAGS(UserFields)

inline constexpr UserField allUserFields[] = {UserField::email,    UserField::name,      UserField::firstName,
                                              UserField::lastName, UserField::extension, UserField::loginId};

/// The platform's name of the member.
QLatin1String fieldName(UserField field);

struct UserContent {
    QString email;
    QString name;
    QString firstName;
    QString lastName;
    QString extension;
    QString loginId;

    const QString &value(UserField field) const;
    QString &value(UserField field);

    /// The members named in `fields`.
    QJsonObject toJson(UserFields fields) const;
    QJsonObject toJson() const;

    friend bool operator==(const UserContent &, const UserContent &) = default;
};

/// In what the two differ.
UserFields difference(const UserContent &before, const UserContent &after);

} // namespace clc
