#include "engine/sync/pbx_rows.h"

#include <algorithm>
#include <numeric>

namespace clc
{

bool dnLess(const QString &one, const QString &other)
{
    if (one.size() != other.size()) return one.size() < other.size();
    return one < other;
}

QVector<int> rowsByNumber(const QVector<PbxUser> &users)
{
    QVector<int> rows(users.size());
    std::iota(rows.begin(), rows.end(), 0);
    std::stable_sort(rows.begin(), rows.end(), [&users](int one, int other) {
        const PbxUser &a = users.at(one);
        const PbxUser &b = users.at(other);
        if (a.dn != b.dn) return dnLess(a.dn.value(), b.dn.value());
        return a.identity < b.identity;
    });
    return rows;
}

QString personName(const PbxUser &user)
{
    const QString first = user.firstName.trimmed();
    const QString last = user.lastName.trimmed();
    if (first.isEmpty()) return last;
    return last.isEmpty() ? first : first + QLatin1Char(' ') + last;
}

UserContent wantedContent(const PbxUser &user)
{
    UserContent content;
    content.email = user.email.trimmed();
    content.firstName = user.firstName.trimmed();
    content.lastName = user.lastName.trimmed();
    content.name = personName(user);
    content.extension = user.dn.value().trimmed();
    content.loginId = user.loginId.trimmed();
    return content;
}

QString describe(const PbxUser &user)
{
    QStringList details;
    for (const QString &detail : {user.dn.value().trimmed(), user.email.trimmed()}) {
        if (!detail.isEmpty()) details.append(detail);
    }
    const QString name = personName(user);
    if (name.isEmpty()) return details.join(QLatin1String(", "));
    if (details.isEmpty()) return name;
    return QStringLiteral("%1 (%2)").arg(name, details.join(QLatin1String(", ")));
}

SkippedUser skippedUser(const PbxUser &user, ReasonCode reason, const QString &value, const QString &other)
{
    SkippedUser skipped;
    skipped.reason = reason;
    skipped.dn = Dn(user.dn.value().trimmed());
    skipped.identity = user.identity;
    skipped.name = personName(user);
    skipped.value = value;
    skipped.other = other;
    return skipped;
}

} // namespace clc
