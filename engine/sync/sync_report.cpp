#include "engine/sync/sync_report.h"

#include <QJsonArray>

namespace clc
{

QJsonObject FailedChange::toJson() const
{
    return {{QStringLiteral("identity"), identity.value()},
            {QStringLiteral("dn"), dn.value()},
            {QStringLiteral("name"), name},
            {QStringLiteral("kind"), changeKindName(kind)},
            {QStringLiteral("error"), error.toJson()}};
}

QJsonObject SyncReport::summary() const
{
    QJsonObject byReason;
    for (auto reason = skippedByReason.begin(); reason != skippedByReason.end(); ++reason) {
        byReason.insert(reason.key(), reason.value());
    }
    QJsonObject json{{QStringLiteral("id"), id.value()},
                     {QStringLiteral("startedAt"), startedAt.toString(Qt::ISODateWithMs)},
                     {QStringLiteral("finishedAt"), finishedAt.toString(Qt::ISODateWithMs)},
                     {QStringLiteral("startedBy"), startedBy},
                     {QStringLiteral("planHash"), planHash},
                     {QStringLiteral("source"), userSourceName(source)},
                     {QStringLiteral("imported"), imported},
                     {QStringLiteral("created"), created},
                     {QStringLiteral("updated"), updated},
                     {QStringLiteral("reactivated"), reactivated},
                     {QStringLiteral("suspended"), suspended},
                     {QStringLiteral("unchanged"), unchanged},
                     {QStringLiteral("failed"), failed},
                     {QStringLiteral("skippedByReason"), byReason},
                     {QStringLiteral("requests"), requests}};
    if (source == UserSource::account) {
        json.insert(QStringLiteral("linked"), linked);
        json.insert(QStringLiteral("devicesWithoutUser"), devicesWithoutUser);
    }
    if (problem) json.insert(QStringLiteral("problem"), problem->toJson());
    return json;
}

QJsonObject SyncReport::toJson() const
{
    QJsonArray skippedRows;
    for (const SkippedUser &user : skipped) skippedRows.append(user.toJson());
    QJsonArray failedRows;
    for (const FailedChange &change : failedChanges) failedRows.append(change.toJson());
    QJsonObject json = summary();
    json.insert(QStringLiteral("skipped"), skippedRows);
    json.insert(QStringLiteral("failedChanges"), failedRows);
    return json;
}

QString phaseName(SyncProgress::Phase phase)
{
    switch (phase) {
    case SyncProgress::Phase::reading:
        return QStringLiteral("reading");
    case SyncProgress::Phase::planning:
        return QStringLiteral("planning");
    case SyncProgress::Phase::writing:
        return QStringLiteral("writing");
    case SyncProgress::Phase::reporting:
        return QStringLiteral("reporting");
    }
    return {};
}

QJsonObject SyncProgress::toJson() const
{
    QJsonObject json{{QStringLiteral("run"), run.value()},
                     {QStringLiteral("phase"), phaseName(phase)},
                     {QStringLiteral("done"), done},
                     {QStringLiteral("total"), total}};
    if (remaining) json.insert(QStringLiteral("remainingMs"), static_cast<qint64>(remaining->count()));
    return json;
}

} // namespace clc
