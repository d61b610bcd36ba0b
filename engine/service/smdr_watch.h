#pragma once

#include "engine/base/clock.h"
#include "engine/pbx/smdr/smdr_collector.h"
#include "engine/store/call_history_repository.h"
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
    /// `history` and `clock` outlive it.
    SmdrWatch(smdr::CollectorSettings settings, CallHistoryRepository &history, SmdrMatch::IsMonitored isMonitored,
              const Clock &clock);

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
