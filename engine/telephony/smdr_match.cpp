#include "engine/telephony/smdr_match.h"

#include <QUuid>

#include <algorithm>
#include <cstdlib>

namespace clc
{

namespace
{

using smdr::Direction;

constexpr QUuid recordSpace(0x2d6a1c0b, 0x90f3, 0x4c55, 0xa7, 0x18, 0x64, 0xce, 0x0f, 0x39, 0xb2, 0xd1);
constexpr qint64 minuteMs = 60'000;
constexpr std::size_t rememberedUses = 4'096;
constexpr qint64 longestTalk = 1'000'000'000; // eleven days

CallRecordInfo recordFor(const smdr::Call &call, const QString &station, CallDirection direction)
{
    CallRecordInfo record;
    const QByteArray name = call.raw + '|' + station.toUtf8() + '|' + QByteArray::number(call.start);
    record.id = QUuid::createUuidV5(recordSpace, name).toString(QUuid::WithoutBraces);
    record.source = QStringLiteral("smdr");
    record.endpoint = station;
    record.direction = callDirectionName(direction);
    record.createdOn = std::max<qint64>(0, call.start);
    record.answered = call.answered();
    record.ringMs = qint64{call.timeToAnswer.value_or(0)} * 1000;
    record.talkMs = record.answered ? std::min(call.durationMs, longestTalk) : 0;
    record.endedOn = record.createdOn + record.ringMs + record.talkMs;
    record.cause = callCauseName(call.cause());
    record.correlation = call.callIdentifier;
    const bool incoming = call.direction() == Direction::incoming;
    record.from = incoming ? (call.ani.isEmpty() ? QString() : call.ani) : call.calling;
    record.to = incoming ? station : (call.digits.isEmpty() ? call.called : call.digits);
    return record;
}

} // namespace

QVector<CallRecordInfo> recordsOf(const smdr::Call &call)
{
    QVector<CallRecordInfo> records;
    const auto add = [&](const QString &station, CallDirection direction) {
        if (smdr::isStation(station)) records.append(recordFor(call, station, direction));
    };
    switch (call.direction()) {
    case Direction::incoming:
        add(call.called, CallDirection::inbound);
        if (call.third != call.called) add(call.third, CallDirection::inbound);
        break;
    case Direction::outgoing:
        add(call.calling, CallDirection::outbound);
        break;
    case Direction::internal:
        add(call.calling, CallDirection::outbound);
        if (call.called != call.calling) add(call.called, CallDirection::inbound);
        break;
    }
    return records;
}

void SmdrMatch::add(const smdr::Call &call, qint64 steadyMs)
{
    const QVector<CallRecordInfo> records = recordsOf(call);
    for (const CallRecordInfo &record : records) {
        if (!isMonitored_(record.endpoint)) {
            ++counters_.notOurs;
            continue;
        }
        if (waiting_.size() == limits_.waiting) {
            waiting_.pop_front();
            ++counters_.dropped;
        }
        waiting_.push_back({record, call.startHasSeconds ? 0 : minuteMs, steadyMs + limits_.graceMs});
    }
}

std::vector<CallRecordInfo> SmdrMatch::due(qint64 steadyMs)
{
    std::vector<CallRecordInfo> unseen;
    for (int round = 0; round < limits_.perRound && isMoreDue(steadyMs); ++round) {
        const auto known = isKnown(waiting_.front());
        if (!known) return unseen; // the history is locked or full: later
        if (*known) {
            ++counters_.matched;
        } else {
            ++counters_.onlyInSmdr;
            unseen.push_back(waiting_.front().record);
        }
        waiting_.pop_front();
    }
    return unseen;
}

Result<bool> SmdrMatch::isKnown(const Waiting &one)
{
    const CallRecordInfo &record = one.record;
    const qint64 from = record.createdOn - limits_.startToleranceMs;
    const qint64 until = record.createdOn + one.startSlackMs + limits_.startToleranceMs;
    CLC_TRY(const auto candidates, lookup_(record.endpoint, from, until));
    for (const CallRecordInfo &candidate : candidates) {
        if (used_.contains(candidate.id)) continue;
        if (candidate.createdOn < from || candidate.createdOn > until) continue;
        if (std::abs(candidate.talkMs - record.talkMs) > limits_.durationToleranceMs) continue;
        used_.insert(candidate.id);
        usedOrder_.push_back(candidate.id);
        if (usedOrder_.size() > rememberedUses) {
            used_.remove(usedOrder_.front());
            usedOrder_.pop_front();
        }
        return true;
    }
    return false;
}

} // namespace clc
