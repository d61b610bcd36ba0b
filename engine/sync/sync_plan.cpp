#include "engine/sync/sync_plan.h"

#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace clc
{

namespace
{

constexpr ChangeKind allKinds[] = {ChangeKind::added,   ChangeKind::linked,    ChangeKind::changed,
                                   ChangeKind::renamed, ChangeKind::suspended, ChangeKind::reactivated,
                                   ChangeKind::relinked};

} // namespace

QString changeKindName(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::added:
        return QStringLiteral("added");
    case ChangeKind::linked:
        return QStringLiteral("linked");
    case ChangeKind::changed:
        return QStringLiteral("changed");
    case ChangeKind::renamed:
        return QStringLiteral("renamed");
    case ChangeKind::suspended:
        return QStringLiteral("suspended");
    case ChangeKind::reactivated:
        return QStringLiteral("reactivated");
    case ChangeKind::relinked:
        return QStringLiteral("relinked");
    }
    return {};
}

int SyncPlan::count(ChangeKind kind) const
{
    return static_cast<int>(std::count_if(changes.begin(), changes.end(),
                                          [kind](const PlannedChange &change) { return change.kind == kind; }));
}

QJsonObject SyncPlan::summary() const
{
    QMap<QString, int> reasons;
    for (const SkippedUser &user : skipped) ++reasons[reasonName(user.reason)];
    QJsonObject byReason;
    for (auto reason = reasons.begin(); reason != reasons.end(); ++reason)
        byReason.insert(reason.key(), reason.value());
    QJsonObject json{{QStringLiteral("hash"), hash},
                     {QStringLiteral("source"), userSourceName(source)},
                     {QStringLiteral("unchanged"), unchanged},
                     {QStringLiteral("skippedByReason"), byReason}};
    if (source == UserSource::account) json.insert(QStringLiteral("devicesWithoutUser"), devicesWithoutUser);
    for (const ChangeKind kind : allKinds) json.insert(changeKindName(kind), count(kind));
    return json;
}

QJsonObject SyncPlan::changeJson(const PlannedChange &change) const
{
    QJsonObject fields;
    for (const UserField field : allUserFields) {
        if (!change.fields.testFlag(field)) continue;
        QJsonObject both{{QStringLiteral("after"), change.after.value(field)}};
        if (change.before >= 0) both.insert(QStringLiteral("before"), befores.at(change.before).value(field));
        fields.insert(fieldName(field), both);
    }
    return {{QStringLiteral("kind"), changeKindName(change.kind)},
            {QStringLiteral("identity"), change.identity.value()},
            {QStringLiteral("userId"), change.userId.value()},
            {QStringLiteral("name"), change.after.name},
            {QStringLiteral("fields"), fields}};
}

QJsonObject SyncPlan::toJson(int limit) const
{
    const auto shown = [limit](qsizetype size) { return limit < 0 ? size : std::min<qsizetype>(size, limit); };
    QJsonArray changeRows;
    for (qsizetype i = 0; i < shown(changes.size()); ++i) changeRows.append(changeJson(changes.at(i)));
    QJsonArray skippedRows;
    for (qsizetype i = 0; i < shown(skipped.size()); ++i) skippedRows.append(skipped.at(i).toJson());
    QJsonObject json = summary();
    json.insert(QStringLiteral("changes"), changeRows);
    json.insert(QStringLiteral("skipped"), skippedRows);
    return json;
}

} // namespace clc
