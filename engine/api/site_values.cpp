#include "engine/api/site_values.h"

#include "engine/api/json_reader.h"

namespace clc
{

QJsonObject SignInInfo::toJson() const
{
    return {{QStringLiteral("userId"), userId},       {QStringLiteral("name"), name},
            {QStringLiteral("email"), email},         {QStringLiteral("role"), role},
            {QStringLiteral("accountId"), accountId}, {QStringLiteral("partnerId"), partnerId}};
}

Result<SignInInfo> SignInInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("sign-in"));
    SignInInfo info{read.text("userId"),       read.optionalText("name"),      read.optionalText("email"),
                    read.optionalText("role"), read.optionalText("accountId"), read.optionalText("partnerId")};
    CLC_CHECK(read.status());
    return info;
}

QJsonObject AccountInfo::toJson() const
{
    return {{QStringLiteral("id"), id},
            {QStringLiteral("number"), number},
            {QStringLiteral("name"), name},
            {QStringLiteral("details"), details}};
}

Result<AccountInfo> AccountInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("account"));
    AccountInfo account{read.text("id"), read.optionalText("number"), read.optionalText("name"),
                        read.optionalObject("details")};
    CLC_CHECK(read.status());
    return account;
}

QJsonObject SettingInfo::toJson() const
{
    return {{QStringLiteral("key"), key},
            {QStringLiteral("value"), value},
            {QStringLiteral("origin"), origin},
            {QStringLiteral("help"), help}};
}

Result<SettingInfo> SettingInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("setting"));
    SettingInfo setting{read.text("key"), json.value(QStringLiteral("value")), read.optionalText("origin"),
                        read.optionalText("help")};
    CLC_CHECK(read.status());
    return setting;
}

QJsonObject UserInfo::toJson() const
{
    QJsonObject json{
        {QStringLiteral("identity"), identity}, {QStringLiteral("userId"), userId}, {QStringLiteral("dn"), dn},
        {QStringLiteral("name"), name},         {QStringLiteral("email"), email},   {QStringLiteral("state"), state}};
    if (!reason.isEmpty()) json.insert(QStringLiteral("reason"), reason);
    if (!other.isEmpty()) json.insert(QStringLiteral("other"), other);
    if (!details.isEmpty()) json.insert(QStringLiteral("details"), details);
    return json;
}

Result<UserInfo> UserInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("user"));
    UserInfo user{read.optionalText("identity"), read.optionalText("userId"), read.optionalText("dn"),
                  read.optionalText("name"),     read.optionalText("email"),  read.text("state"),
                  read.optionalText("reason"),   read.optionalText("other"),  read.optionalObject("details")};
    CLC_CHECK(read.status());
    return user;
}

QJsonObject UsersPage::toJson() const
{
    return {{QStringLiteral("total"), total},
            {QStringLiteral("offset"), offset},
            {QStringLiteral("users"), toJsonArray(users)}};
}

Result<UsersPage> UsersPage::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("users"));
    UsersPage page{read.number("total", 0), read.optionalNumber("offset", 0), read.list<UserInfo>("users")};
    CLC_CHECK(read.status());
    return page;
}

QJsonObject PlanEntry::toJson() const
{
    return {{QStringLiteral("action"), action},
            {QStringLiteral("target"), target},
            {QStringLiteral("subject"), subject},
            {QStringLiteral("details"), details}};
}

Result<PlanEntry> PlanEntry::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("plan entry"));
    PlanEntry entry{read.text("action"), read.optionalText("target"), read.optionalText("subject"),
                    read.optionalObject("details")};
    CLC_CHECK(read.status());
    return entry;
}

QJsonObject PlanInfo::toJson() const
{
    return {{QStringLiteral("kind"), kind},
            {QStringLiteral("hash"), hash},
            {QStringLiteral("entries"), toJsonArray(entries)},
            {QStringLiteral("counts"), counts}};
}

Result<PlanInfo> PlanInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("plan"));
    PlanInfo plan{read.text("kind"), read.text("hash"), read.list<PlanEntry>("entries"), read.optionalObject("counts")};
    CLC_CHECK(read.status());
    return plan;
}

} // namespace clc
