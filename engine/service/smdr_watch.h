#pragma once

#include "engine/base/clock.h"
#include "engine/pbx/smdr/smdr_collector.h"
#include "engine/store/call_history_repository.h"
#include "engine/telephony/call_records.h"
#include "engine/telephony/smdr_match.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace clc
{

/// The PBX's call records as the second source of the call history: collects them and tells those calls that no event
/// told (protocols/smdr.md, section 8).
class SmdrWatch final : public QObject
{
    Q_OBJECT

public:
    /// `history`, `writer` and `clock` outlive it. What the writer still holds is written before the history is asked;
    /// while that fails no call is taken for missed.
    SmdrWatch(smdr::CollectorSettings settings, CallHistoryRepository &history, CallHistoryWriter &writer,
              SmdrMatch::IsMonitored isMonitored, const Clock &clock);

    const smdr::CollectorCounters &lines() const { return collector_.counters(); }
    const SmdrMatchCounters &matches() const { return match_.counters(); }

Q_SIGNALS:
    /// Calls that are in the records but were told by no event.
    void missed(const std::vector<clc::CallRecordInfo> &records);

private:
    QElapsedTimer steady_;
    smdr::Collector collector_;
    SmdrMatch match_;
    QTimer due_;
};

} // namespace clc
