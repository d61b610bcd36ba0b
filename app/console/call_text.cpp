#include "app/console/call_text.h"

#include "app/console/run_text.h"

namespace clc::console
{

namespace
{

QString clockText(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs).toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString partyText(const QString &number, const QString &name)
{
    if (name.isEmpty()) return number.isEmpty() ? QStringLiteral("unknown") : number;
    return QStringLiteral("%1 (%2)").arg(number, name);
}

QString secondsText(qint64 ms)
{
    return QStringLiteral("%1 s").arg(static_cast<double>(ms) / 1000, 0, 'f', 1);
}

QString latencyText(qint64 microseconds)
{
    return microseconds < 0 ? QStringLiteral("-")
                            : QStringLiteral("%1 ms").arg(static_cast<double>(microseconds) / 1000, 0, 'f', 2);
}

} // namespace

QString callEventText(const CallEventInfo &event)
{
    QStringList parts{clockText(event.at), event.kind};
    if (!event.endpoint.isEmpty()) parts.append(event.endpoint);
    if (!event.state.isEmpty()) parts.append(event.state);
    if (event.kind == QLatin1String("call"))
        parts.append(QStringLiteral("%1 %2 -> %3, call %4")
                         .arg(event.direction, partyText(event.from, event.fromName), partyText(event.to, event.toName),
                              event.callId));
    if (!event.cause.isEmpty()) parts.append(event.cause);
    if (!event.detail.isEmpty()) parts.append(event.detail);
    return parts.join(QLatin1Char(' '));
}

QString callCountersText(const CallBridgeInfo &bridge)
{
    const CallCounters &counters = bridge.counters;
    return QStringLiteral("received %1, sent %2, acknowledged %3, lost %4, waiting %5, latency p50 %6, p99 %7")
        .arg(counters.received)
        .arg(counters.sent)
        .arg(counters.acknowledged)
        .arg(counters.lost)
        .arg(bridge.spooled)
        .arg(latencyText(counters.latencyP50Us), latencyText(counters.latencyP99Us));
}

QVector<QStringList> callBridgeRows(const CallBridgeInfo &bridge)
{
    QString monitored = QStringLiteral("%1 of %2").arg(bridge.set).arg(bridge.wanted);
    if (bridge.refused > 0) monitored += QStringLiteral(", %1 refused by the PBX").arg(bridge.refused);
    const QString why = bridge.link.error ? QStringLiteral(": ") + bridge.link.error->message() : QString();
    return {{QStringLiteral("Link to %1").arg(bridge.link.name), bridge.link.state + why},
            {QStringLiteral("Calls"), bridge.pbx},
            {QStringLiteral("Monitored"), monitored},
            {QStringLiteral("Events"), callCountersText(bridge)},
            {QStringLiteral("Spool"), bridge.spoolProblem}};
}

QString callHistoryText(const CallsPage &page)
{
    QVector<QStringList> rows;
    for (const CallRecordInfo &call : page.calls)
        rows.append({timeText(QDateTime::fromMSecsSinceEpoch(call.createdOn)), call.endpoint, call.direction,
                     partyText(call.from, call.fromName), partyText(call.to, call.toName),
                     call.answered ? QStringLiteral("answered") : QStringLiteral("not answered"),
                     secondsText(call.ringMs), secondsText(call.talkMs), call.cause, call.source});
    return table({QStringLiteral("TIME"), QStringLiteral("ENDPOINT"), QStringLiteral("DIRECTION"),
                  QStringLiteral("FROM"), QStringLiteral("TO"), QStringLiteral("RESULT"), QStringLiteral("RING"),
                  QStringLiteral("TALK"), QStringLiteral("CAUSE"), QStringLiteral("SOURCE")},
                 rows) +
           QStringLiteral("%1 of %2 calls").arg(page.calls.size()).arg(page.total);
}

} // namespace clc::console
