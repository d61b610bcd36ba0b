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
            {QStringLiteral("entriesTotal"), entriesTotal},
            {QStringLiteral("counts"), counts}};
}

Result<PlanInfo> PlanInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("plan"));
    PlanInfo plan;
    plan.kind = read.text("kind");
    plan.hash = read.text("hash");
    plan.entries = read.list<PlanEntry>("entries");
    plan.entriesTotal = read.optionalNumber("entriesTotal", plan.entries.size());
    plan.counts = read.optionalObject("counts");
    CLC_CHECK(read.status());
    return plan;
}

} // namespace clc
