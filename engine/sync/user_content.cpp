#include "engine/sync/user_content.h"

namespace clc
{

QLatin1String fieldName(UserField field)
{
    switch (field) {
    case UserField::email:
        return QLatin1String("email");
    case UserField::name:
        return QLatin1String("name");
    case UserField::firstName:
        return QLatin1String("firstName");
    case UserField::lastName:
        return QLatin1String("lastName");
    case UserField::extension:
        return QLatin1String("extension");
    case UserField::loginId:
        return QLatin1String("loginId");
    }
    return {};
}

const QString &UserContent::value(UserField field) const
{
    switch (field) {
    case UserField::email:
        return email;
    case UserField::name:
        return name;
    case UserField::firstName:
        return firstName;
    case UserField::lastName:
        return lastName;
    case UserField::extension:
        return extension;
    case UserField::loginId:
        break;
    }
    return loginId;
}

QString &UserContent::value(UserField field)
{
    return const_cast<QString &>(std::as_const(*this).value(field));
}

QJsonObject UserContent::toJson(UserFields fields) const
{
    QJsonObject json;
    for (const UserField field : allUserFields) {
        if (fields.testFlag(field)) json.insert(fieldName(field), value(field));
    }
    return json;
}

QJsonObject UserContent::toJson() const
{
    UserFields all;
    for (const UserField field : allUserFields) all |= field;
    return toJson(all);
}

UserFields difference(const UserContent &before, const UserContent &after)
{
    UserFields fields;
    for (const UserField field : allUserFields) {
        if (before.value(field) != after.value(field)) fields |= field;
    }
    return fields;
}

} // namespace clc
