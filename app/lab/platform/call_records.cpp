#include "app/lab/platform/call_records.h"

#include <QUuid>

namespace lab
{

namespace
{

constexpr std::size_t kMostRecords = 200'000;

} // namespace

void CallRecords::add(CallRecord record)
{
    if (CallRecord *known = find(record.callId)) {
        record.hidden = known->hidden;
        *known = std::move(record);
        return;
    }
    numbers_.insert(record.callId, first_ + records_.size());
    records_.push_back(std::move(record));
    if (records_.size() <= kMostRecords) return;
    numbers_.remove(records_.front().callId);
    records_.pop_front();
    ++first_;
}

CallRecord *CallRecords::find(const QString &callId)
{
    const auto found = numbers_.constFind(callId);
    return found == numbers_.constEnd() ? nullptr : &records_[static_cast<std::size_t>(*found - first_)];
}

QString recordIdOf(const QString &accountId, const LinkCall &call)
{
    const QByteArray name =
        call.endpointId.toUtf8() + '/' + call.callId.toUtf8() + '/' + QByteArray::number(call.createdOn);
    return QUuid::createUuidV5(QUuid::fromString(accountId), name).toString(QUuid::WithoutBraces);
}

CallRecord recordOf(const LinkCall &call, const QString &recordId)
{
    CallRecord record;
    record.callId = recordId;
    record.endpointId = call.endpointId;
    record.from = call.from;
    record.fromName = call.fromName;
    record.to = call.to;
    record.toName = call.toName;
    record.cause = call.cause;
    record.outbound = call.outbound;
    record.answered = call.answered;
    record.createdOn = call.createdOn;
    record.endTime = call.endTime;
    record.ringTime = call.ringTime;
    record.billingTime = call.billingTime;
    return record;
}

CallRecord recordOf(const RecordItem &item)
{
    CallRecord record;
    record.callId = item.recordId;
    record.endpointId = item.endpointId;
    record.from = item.from;
    record.to = item.to;
    record.cause = item.cause;
    record.outbound = item.outbound;
    record.answered = item.answered;
    record.createdOn = item.createdOn;
    record.endTime = item.createdOn + static_cast<qint64>((item.ringTime + item.billingTime) * 1000);
    record.ringTime = item.ringTime;
    record.billingTime = item.billingTime;
    return record;
}

} // namespace lab
