#include "engine/telephony/call_items.h"

#include <QUuid>

namespace clc
{

namespace
{

// Makes ids of records from what names a call (RFC 4122, version 5).
constexpr QUuid recordSpace(0x5f0c7a4e, 0x6a5b, 0x4a1e, 0x9c, 0x2f, 0x3d, 0x0b, 0x51, 0x8e, 0x77, 0x1c);

struct Describe {
    CallEventInfo operator()(const CallItem &item) const
    {
        const CallLeg &leg = item.leg;
        CallEventInfo event;
        event.at = leg.at;
        event.kind = QStringLiteral("call");
        event.endpoint = leg.endpoint.value();
        event.callId = leg.callId.value();
        event.state = callStateName(leg.state);
        event.cause = callCauseName(leg.cause);
        event.direction = callDirectionName(leg.direction);
        event.from = leg.from.number;
        event.fromName = leg.from.name;
        event.to = leg.to.number;
        event.toName = leg.to.name;
        return event;
    }
    CallEventInfo operator()(const EndpointItem &item) const
    {
        CallEventInfo event;
        event.at = item.at;
        event.kind = QStringLiteral("endpoint");
        event.endpoint = item.endpoint.value();
        event.state = endpointStateName(item.state);
        QStringList on;
        if (item.features.doNotDisturb) on.append(QStringLiteral("do not disturb"));
        if (item.features.messageWaiting) on.append(QStringLiteral("message waiting"));
        event.detail = on.join(QStringLiteral(", "));
        return event;
    }
    CallEventInfo operator()(const GapItem &item) const
    {
        CallEventInfo event;
        event.at = item.at;
        event.kind = QStringLiteral("gap");
        event.detail = item.reason;
        return event;
    }
    CallEventInfo operator()(const SnapshotItem &item) const
    {
        CallEventInfo event;
        event.at = item.at;
        event.kind = QStringLiteral("snapshot");
        event.detail =
            QStringLiteral("part %1 of %2, %3 endpoints").arg(item.part).arg(item.parts).arg(item.endpoints.size());
        return event;
    }
    CallEventInfo operator()(const RecordItem &item) const
    {
        const CallRecordInfo &record = item.record;
        CallEventInfo event;
        event.at = item.at;
        event.kind = QStringLiteral("record");
        event.endpoint = record.endpoint;
        event.state = callStateName(CallState::completed);
        event.cause = record.cause;
        event.direction = record.direction;
        event.from = record.from;
        event.fromName = record.fromName;
        event.to = record.to;
        event.toName = record.toName;
        return event;
    }
};

} // namespace

CallRecordInfo callRecord(const CallItem &item)
{
    const CallLeg &leg = item.leg;
    const QString name = leg.endpoint.value() + QLatin1Char('|') + leg.callId.value() + QLatin1Char('|') +
                         QString::number(item.createdOn);
    CallRecordInfo record;
    record.id = QUuid::createUuidV5(recordSpace, name).toString(QUuid::WithoutBraces);
    record.source = QStringLiteral("cti");
    record.endpoint = leg.endpoint.value();
    record.direction = callDirectionName(leg.direction);
    record.from = leg.from.number;
    record.fromName = leg.from.name;
    record.to = leg.to.number;
    record.toName = leg.to.name;
    record.createdOn = item.createdOn;
    record.endedOn = item.endedOn;
    record.answered = item.answered;
    record.ringMs = item.ringMs;
    record.talkMs = item.talkMs;
    record.cause = callCauseName(leg.cause);
    record.correlation = leg.correlation;
    return record;
}

CallEventInfo callEventInfo(const LinkItem &item)
{
    return std::visit(Describe{}, item);
}

} // namespace clc
