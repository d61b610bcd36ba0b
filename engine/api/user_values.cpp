#include "engine/api/user_values.h"

#include "engine/api/json_reader.h"

namespace clc
{

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

QJsonObject UsersQuery::toJson() const
{
    return {{QStringLiteral("offset"), offset}, {QStringLiteral("limit"), limit},
            {QStringLiteral("state"), state},   {QStringLiteral("text"), text},
            {QStringLiteral("sort"), sort},     {QStringLiteral("descending"), descending}};
}

Result<UsersQuery> UsersQuery::fromJson(const QJsonObject &json)
{
    constexpr qint64 mostRows = 500;
    const QStringList states{QString(), QStringLiteral("active"), QStringLiteral("suspended"),
                             QStringLiteral("skipped")};
    const QStringList sorts{QStringLiteral("dn"),    QStringLiteral("name"),   QStringLiteral("email"),
                            QStringLiteral("state"), QStringLiteral("reason"), QStringLiteral("identity")};
    const auto isNoneOf = [](const char *field, const QStringList &known) {
        return failureIn(
            QString::fromLatin1(field), ErrorCode::invalidValue,
            {{QStringLiteral("detail"), QStringLiteral("it is none of ") + known.join(QStringLiteral(", "))}});
    };
    JsonReader read(json, QStringLiteral("users"));
    UsersQuery query;
    query.offset = qMax(qint64{0}, read.optionalNumber("offset", 0));
    query.limit = qBound(qint64{1}, read.optionalNumber("limit", mostRows), mostRows);
    query.state = read.optionalText("state", 32);
    query.text = read.optionalText("text", 256);
    if (const QString sort = read.optionalText("sort", 32); !sort.isEmpty()) query.sort = sort;
    query.descending = read.optionalFlag("descending");
    CLC_CHECK(read.status());
    if (!states.contains(query.state)) return isNoneOf("state", states.mid(1));
    if (!sorts.contains(query.sort)) return isNoneOf("sort", sorts);
    return query;
}

QJsonObject UserCounts::toJson() const
{
    return {{QStringLiteral("active"), active},
            {QStringLiteral("suspended"), suspended},
            {QStringLiteral("skipped"), skipped}};
}

Result<UserCounts> UserCounts::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("counts of users"));
    UserCounts counts{read.optionalNumber("active", 0), read.optionalNumber("suspended", 0),
                      read.optionalNumber("skipped", 0)};
    CLC_CHECK(read.status());
    return counts;
}

QJsonObject UsersPage::toJson() const
{
    return {{QStringLiteral("total"), total},
            {QStringLiteral("offset"), offset},
            {QStringLiteral("users"), toJsonArray(users)},
            {QStringLiteral("counts"), counts.toJson()}};
}

Result<UsersPage> UsersPage::fromJson(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("users"));
    UsersPage page;
    page.total = read.number("total", 0);
    page.offset = read.optionalNumber("offset", 0);
    page.users = read.list<UserInfo>("users");
    page.counts = read.optionalValue<UserCounts>("counts").value_or(UserCounts{});
    CLC_CHECK(read.status());
    return page;
}

} // namespace clc
