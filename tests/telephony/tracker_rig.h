#pragma once

#include "engine/telephony/call_item_writer.h"
#include "engine/telephony/call_tracker.h"

#include <QStringList>

namespace clc::test
{

/// Drives a tracker by short words and tells its items as short lines:
///   call 2001/c1 ringing newCall          call 2001/c1 completed busy ring=2000 talk=0
///   endpoint 2001 ringing dnd mwi         gap 1000-2000 reason        snapshot 1/1: 2001=connected[c1=connected]
class TrackerRig
{
public:
    explicit TrackerRig(TrackerLimits limits = {}) : tracker(limits) {}

    static CallLeg leg(const char *endpoint, const char *call, CallState state, qint64 at,
                       CallCause cause = CallCause::none)
    {
        CallLeg one;
        one.endpoint = Dn(QString::fromLatin1(endpoint));
        one.callId = CallId(QString::fromLatin1(call));
        one.correlation = QStringLiteral("k-%1").arg(one.callId.value());
        one.state = state;
        one.cause = cause;
        one.at = at;
        return one;
    }
    static CallLeg outbound(const char *endpoint, const char *call, qint64 at, bool farEndRinging)
    {
        CallLeg one = leg(endpoint, call, CallState::connected, at);
        one.direction = CallDirection::outbound;
        one.farEndRinging = farEndRinging;
        return one;
    }
    static CallLeg withCause(CallLeg leg, CallCause cause)
    {
        leg.cause = cause;
        return leg;
    }
    static CallLeg correlated(CallLeg leg, const char *correlation)
    {
        leg.correlation = QString::fromLatin1(correlation);
        return leg;
    }
    static CallLeg forSakeOf(CallLeg leg, const char *call)
    {
        leg.associated = CallId(QString::fromLatin1(call));
        return leg;
    }
    static EndpointSnapshot seen(const char *endpoint, QVector<CallLeg> calls = {}, const char *name = "")
    {
        EndpointSnapshot one;
        one.endpoint = Dn(QString::fromLatin1(endpoint));
        one.name = QString::fromLatin1(name);
        one.calls = std::move(calls);
        return one;
    }

    /// Our own clocks follow the events unless a test sets them.
    QStringList take(const QVector<PbxEvent> &events) { return told(tracker.take(events, now)); }
    QStringList take(const CallLeg &leg)
    {
        now.wallMs = std::max(now.wallMs, leg.at);
        now.steadyMs = std::max(now.steadyMs, leg.at);
        return take(QVector<PbxEvent>{CallChanged{leg}});
    }
    QStringList inStep(qint64 at, const QVector<EndpointSnapshot> &endpoints)
    {
        now.wallMs = now.steadyMs = at;
        return take(QVector<PbxEvent>{InStep{endpoints, at}});
    }
    QStringList interrupted(qint64 from, qint64 noticed)
    {
        now.wallMs = now.steadyMs = noticed;
        return take(QVector<PbxEvent>{Interrupted{from, QStringLiteral("lost"), -1}});
    }
    QStringList told(TrackedChanges changes)
    {
        QStringList lines;
        for (const LinkItem &item : changes.items) lines.append(line(item));
        items = std::move(changes.items);
        records = std::move(changes.records);
        return lines;
    }
    const CallItem &call(std::size_t index) const { return std::get<CallItem>(items.at(index)); }

    static QString line(const LinkItem &item)
    {
        if (const auto *call = std::get_if<CallItem>(&item)) return line(*call);
        if (const auto *endpoint = std::get_if<EndpointItem>(&item)) return line(*endpoint);
        if (const auto *gap = std::get_if<GapItem>(&item))
            return QStringLiteral("gap %1-%2 %3").arg(gap->from).arg(gap->to).arg(gap->reason);
        if (const auto *snapshot = std::get_if<SnapshotItem>(&item)) return line(*snapshot);
        return QStringLiteral("record");
    }

    CallTracker tracker;
    TrackerTime now{1'000, 1'000};
    std::vector<LinkItem> items;
    std::vector<CallRecordInfo> records;

private:
    static QString line(const CallItem &item)
    {
        const CallLeg &leg = item.leg;
        QString text = QStringLiteral("call %1/%2 %3")
                           .arg(leg.endpoint.value(), leg.callId.value(), QString(callStateName(leg.state)));
        if (leg.cause != CallCause::none) text += QLatin1Char(' ') + callCauseName(leg.cause);
        if (!leg.associated.isEmpty()) text += QStringLiteral(" for ") + leg.associated.value();
        if (leg.state != CallState::completed) return text;
        return text + QStringLiteral(" ring=%1 talk=%2%3")
                          .arg(item.ringMs)
                          .arg(item.talkMs)
                          .arg(item.answered ? QStringLiteral(" answered") : QString());
    }
    static QString line(const EndpointItem &item)
    {
        QString text =
            QStringLiteral("endpoint %1 %2").arg(item.endpoint.value(), QString(endpointStateName(item.state)));
        if (item.features.doNotDisturb) text += QStringLiteral(" dnd");
        if (item.features.messageWaiting) text += QStringLiteral(" mwi");
        return text;
    }
    static QString line(const SnapshotItem &item)
    {
        QStringList endpoints;
        for (const SnapshotEndpoint &endpoint : item.endpoints) {
            QStringList calls;
            for (const CallItem &call : endpoint.calls)
                calls.append(call.leg.callId.value() + QLatin1Char('=') + callStateName(call.leg.state));
            QString one = endpoint.endpoint.value() + QLatin1Char('=') + endpointStateName(endpoint.state);
            if (!calls.isEmpty()) one += QLatin1Char('[') + calls.join(QLatin1Char(',')) + QLatin1Char(']');
            endpoints.append(one);
        }
        return QStringLiteral("snapshot %1/%2: %3")
            .arg(item.part)
            .arg(item.parts)
            .arg(endpoints.join(QLatin1Char(' ')));
    }
};

} // namespace clc::test
