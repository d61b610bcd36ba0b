#include "engine/api/onboarding_values.h"

#include "engine/api/json_reader.h"

namespace clc
{

QJsonObject CheckInfo::toJson() const
{
    QJsonObject json{{QStringLiteral("id"), id},
                     {QStringLiteral("state"), state},
                     {QStringLiteral("startedAt"), timeToJson(startedAt)},
                     {QStringLiteral("milliseconds"), milliseconds},
                     {QStringLiteral("detail"), detail}};
    if (error) json.insert(QStringLiteral("error"), error->toJson());
    return json;
}

Result<CheckInfo> CheckInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("check"));
    CheckInfo check{read.text("id"),
                    read.text("state"),
                    read.optionalTime("startedAt"),
                    read.optionalNumber("milliseconds", 0),
                    read.optionalText("detail"),
                    std::nullopt};
    if (read.has("error")) check.error = Error::fromJson(read.object("error"));
    CLC_CHECK(read.status());
    return check;
}

QJsonObject OnboardingStepInfo::toJson() const
{
    QJsonObject json{{QStringLiteral("name"), name},
                     {QStringLiteral("state"), state},
                     {QStringLiteral("since"), timeToJson(since)},
                     {QStringLiteral("note"), note}};
    if (error) json.insert(QStringLiteral("error"), error->toJson());
    return json;
}

Result<OnboardingStepInfo> OnboardingStepInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("onboarding step"));
    OnboardingStepInfo step{read.text("name"), read.text("state"), read.optionalTime("since"), std::nullopt,
                            read.optionalText("note")};
    if (read.has("error")) step.error = Error::fromJson(read.object("error"));
    CLC_CHECK(read.status());
    return step;
}

QJsonObject OnboardingInfo::toJson() const
{
    return {{QStringLiteral("exists"), exists},
            {QStringLiteral("complete"), complete},
            {QStringLiteral("running"), running},
            {QStringLiteral("openStep"), openStep},
            {QStringLiteral("steps"), toJsonArray(steps)},
            {QStringLiteral("site"), site},
            {QStringLiteral("checks"), toJsonArray(checks)}};
}

Result<OnboardingInfo> OnboardingInfo::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("onboarding"));
    OnboardingInfo info{
        read.flag("exists"),           read.optionalFlag("complete"),          read.optionalFlag("running"),
        read.optionalText("openStep"), read.list<OnboardingStepInfo>("steps"), read.optionalObject("site"),
        read.list<CheckInfo>("checks")};
    CLC_CHECK(read.status());
    return info;
}

} // namespace clc
