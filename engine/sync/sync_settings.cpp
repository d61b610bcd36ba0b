#include "engine/sync/sync_settings.h"

#include <QJsonArray>

#include <cmath>

namespace clc
{

namespace
{

constexpr qsizetype longestList = 10'000;
constexpr qsizetype longestText = 254;

Error refused(const QString &member, const QString &detail)
{
    const QString field = QStringLiteral("sync.") + member;
    return failureIn(field, ErrorCode::invalidValue,
                     {{QStringLiteral("field"), field}, {QStringLiteral("detail"), detail}});
}

Result<int> numberOf(const QString &member, const QJsonValue &value, int least, int most)
{
    const double number = value.toDouble(std::nan(""));
    if (!(number >= least && number <= most) || number != std::floor(number)) {
        return refused(member, QStringLiteral("it must be a whole number from %1 to %2").arg(least).arg(most));
    }
    return static_cast<int>(number);
}

Result<QStringList> textsOf(const QString &member, const QJsonValue &value)
{
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > longestList) return refused(member, QStringLiteral("it must be a list"));
    QStringList texts;
    for (const QJsonValue &one : array) {
        const QString text = one.toString().trimmed();
        if (text.isEmpty() || text.size() > longestText) {
            return refused(member, QStringLiteral("it must be a list of texts that are not empty"));
        }
        texts.append(text);
    }
    return texts;
}

Result<NameRule> nameRuleOf(const QString &member, const QJsonValue &value)
{
    if (value == QLatin1String("lastNameRequired")) return NameRule::lastNameRequired;
    if (value == QLatin1String("firstOrLast")) return NameRule::firstOrLast;
    return refused(member, QStringLiteral("it must be lastNameRequired or firstOrLast"));
}

Status take(SyncSettings &settings, const QString &member, const QJsonValue &value)
{
    const auto number = [&](int &target, int least, int most) -> Status {
        CLC_TRY(target, numberOf(member, value, least, most));
        return done;
    };
    if (member == QLatin1String("nameRule")) {
        CLC_TRY(settings.nameRule, nameRuleOf(member, value));
        return done;
    }
    if (member == QLatin1String("userCapacity")) return number(settings.userCapacity, 1, 1'000'000);
    if (member == QLatin1String("deviceCapacity")) return number(settings.deviceCapacity, 1, 1'000'000);
    if (member == QLatin1String("parallel")) return number(settings.parallel, 1, 6);
    if (member == QLatin1String("batch")) return number(settings.batch, 1, 200);
    if (member == QLatin1String("intervalMinutes")) return number(settings.intervalMinutes, 1, 1440);
    if (member == QLatin1String("allowedDomains")) {
        CLC_TRY(settings.allowedDomains, textsOf(member, value));
        return done;
    }
    if (member == QLatin1String("excludedDns")) {
        CLC_TRY(settings.excludedDns, textsOf(member, value));
        return done;
    }
    return refused(member, QStringLiteral("there is no such setting"));
}

} // namespace

QJsonObject SyncSettings::toJson() const
{
    const bool lastName = nameRule == NameRule::lastNameRequired;
    return {{QStringLiteral("nameRule"), lastName ? QStringLiteral("lastNameRequired") : QStringLiteral("firstOrLast")},
            {QStringLiteral("userCapacity"), userCapacity},
            {QStringLiteral("deviceCapacity"), deviceCapacity},
            {QStringLiteral("allowedDomains"), QJsonArray::fromStringList(allowedDomains)},
            {QStringLiteral("excludedDns"), QJsonArray::fromStringList(excludedDns)},
            {QStringLiteral("parallel"), parallel},
            {QStringLiteral("batch"), batch},
            {QStringLiteral("intervalMinutes"), intervalMinutes}};
}

Result<SyncSettings> SyncSettings::fromJson(const QJsonObject &json)
{
    SyncSettings settings;
    for (auto member = json.begin(); member != json.end(); ++member) {
        CLC_CHECK(take(settings, member.key(), member.value()));
    }
    return settings;
}

} // namespace clc
