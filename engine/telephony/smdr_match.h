#pragma once

#include "engine/api/call_values.h"
#include "engine/base/result.h"
#include "engine/pbx/smdr/smdr_call.h"

#include <QSet>
#include <QString>
#include <QVector>

#include <deque>
#include <functional>
#include <vector>

namespace clc
{

/// A finished call as each station took part in it, of source "smdr": none for a trunk-to-trunk call, two for an
/// internal one. Ids are made of the whole line, so that the same line gives the same ids.
QVector<CallRecordInfo> recordsOf(const smdr::Call &call);

struct SmdrMatchLimits {
    qint64 graceMs = 30'000;         ///< so long the call events may come after the record
    qint64 startToleranceMs = 3'000; ///< PBX records and events; plus the minute where the record has no seconds
    qint64 durationToleranceMs = 2'000;
    std::size_t waiting = 20'000; ///< what a PBX keeps while nobody collects
    int perRound = 100;           ///< looked up in one go, so that the event loop gets its turn
};

struct SmdrMatchCounters {
    qint64 matched = 0;
    qint64 onlyInSmdr = 0; ///< seen in SMDR but not in CTI
    qint64 notOurs = 0;    ///< of stations that are not monitored
    qint64 dropped = 0;    ///< too many waited
};

/// Compares call records with what the call events told: party, start and duration. A record that no call of the
/// history fits once its time of grace is over is a call that CTI did not see. No I/O of its own: the history is asked
/// through `Lookup`; call `due` about every second.
class SmdrMatch
{
public:
    /// Calls of source "cti" of one endpoint that were created within [from, until], epoch milliseconds.
    using Lookup = std::function<Result<QVector<CallRecordInfo>>(const QString &endpoint, qint64 from, qint64 until)>;
    using IsMonitored = std::function<bool(const QString &endpoint)>;

    SmdrMatch(Lookup lookup, IsMonitored isMonitored, SmdrMatchLimits limits = {})
        : lookup_(std::move(lookup)), isMonitored_(std::move(isMonitored)), limits_(limits)
    {
    }

    void add(const smdr::Call &call, qint64 steadyMs);

    /// The calls that CTI did not see among those whose grace is over: for the history, the platform and an alarm.
    /// When the history cannot be read they wait on.
    std::vector<CallRecordInfo> due(qint64 steadyMs);
    bool isMoreDue(qint64 steadyMs) const { return !waiting_.empty() && waiting_.front().dueAt <= steadyMs; }

    const SmdrMatchCounters &counters() const { return counters_; }

private:
    struct Waiting {
        CallRecordInfo record;
        qint64 startSlackMs = 0;
        qint64 dueAt = 0;
    };

    Result<bool> isKnown(const Waiting &one);

    Lookup lookup_;
    IsMonitored isMonitored_;
    SmdrMatchLimits limits_;
    std::deque<Waiting> waiting_;
    std::deque<QString> usedOrder_;
    QSet<QString> used_; ///< calls of the history that a record belongs to already
    SmdrMatchCounters counters_;
};

} // namespace clc
