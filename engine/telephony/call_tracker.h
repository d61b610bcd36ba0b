#pragma once

#include "engine/telephony/call_items.h"
#include "engine/telephony/call_tracker_legs.h"

#include <QMultiHash>
#include <QSet>
#include <QVector>

#include <unordered_map>
#include <vector>

namespace clc
{

/// The time at which something is done. Durations are taken from the PBX's times; ours only fill in and correct.
struct TrackerTime {
    qint64 wallMs = 0;   ///< epoch
    qint64 steadyMs = 0; ///< never set back
};

struct TrackerLimits {
    int endpoints = 10'000;
    int legsPerEndpoint = 32;
    int endpointsPerPart = 200;  ///< of a snapshot
    qint64 quietMs = 86'400'000; ///< a call that did not change for so long is forgotten
};

struct TrackerCounters {
    qint64 received = 0;
    qint64 duplicates = 0; ///< said nothing new
    qint64 overtaken = 0;  ///< older than what was known
    qint64 late = 0;       ///< of a call that had ended
    qint64 unusable = 0;   ///< no usable endpoint or call id, or too many of them
    qint64 forgotten = 0;  ///< calls that were ended by us: quiet for too long, or too many on an endpoint

    qint64 ignored() const { return duplicates + overtaken + late + unusable; }
};

/// What follows from a batch of events, in order.
struct TrackedChanges {
    std::vector<LinkItem> items;
    std::vector<CallRecordInfo> records; ///< of the calls that were completed
};

/// Makes the items of the gateway link out of what a PBX driver tells: keeps the parts of calls per endpoint, drops
/// what says nothing new or came too late, computes states, joins what belongs together, adds times, and says what may
/// have been missed. Synchronous, no I/O; one thread; bounded memory.
///
/// Interruptions: `Interrupted` gives one `gap` at once (its `to` is when it was noticed; the snapshot that follows
/// ends it) and further ones until `InStep` none. `InStep` gives a completed item for each call that is no longer there
/// (no cause; ended when it was last known, so that nobody is billed for what nobody saw) and then the snapshot in
/// parts. Call ids may begin anew after it.
class CallTracker
{
public:
    explicit CallTracker(TrackerLimits limits = {}) : limits_(limits) {}
    CallTracker(const CallTracker &) = delete;
    CallTracker &operator=(const CallTracker &) = delete;

    void setPbxKind(PbxKind kind) { pbxKind_ = kind; }
    /// The number to call for voicemail; told with the next snapshot.
    void setVoicemail(const QString &number) { voicemail_ = number; }

    /// After the engine started: the gap since the last item that was spooled (epoch ms; 0: nothing ever was, so there
    /// is nothing to announce).
    TrackedChanges begin(qint64 lastSpooledAt, TrackerTime now);

    TrackedChanges take(const QVector<PbxEvent> &events, TrackerTime now);

    /// Ends calls that were quiet for too long. Call it now and then.
    TrackedChanges expire(TrackerTime now);

    /// All that is known, as parts of a snapshot; not while interrupted, when it is not the truth. Due after the set of
    /// endpoints changed outside of `InStep`
    /// (`endpointsChanged`): only a snapshot tells names and takes endpoints away.
    TrackedChanges snapshot(TrackerTime now);
    bool endpointsChanged() const { return endpointsChanged_; }

    const TrackerCounters &counters() const { return counters_; }
    bool isInterrupted() const { return interrupted_; }

private:
    using Endpoint = tracking::TrackedEndpoint;
    using Leg = tracking::TrackedLeg;

    void apply(const CallChanged &event);
    void apply(const FeaturesChanged &event);
    void apply(const ServiceChanged &event);
    void apply(const Interrupted &event);
    void apply(const InStep &event);
    void apply(const EndpointInStep &event);
    void apply(const EndpointGone &event);

    Endpoint *endpointOf(const Dn &dn);
    Leg *addLeg(Endpoint &endpoint, CallLeg leg);
    void finish(Endpoint &endpoint, Leg &leg);
    void endUnseen(Endpoint &endpoint, Leg &leg, qint64 lastKnown, qint64 toldAt);
    void endAllUnseen(Endpoint &endpoint, qint64 at);
    void tell(const Leg &leg);
    void tellEndpoint(Endpoint &endpoint, qint64 at, bool always = false);
    void adopt(Endpoint &endpoint, const EndpointSnapshot &seen, qint64 at, bool tellCalls);
    void adoptCall(Endpoint &endpoint, CallLeg leg, qint64 at, bool tellCalls);
    void appendSnapshot(qint64 at);
    void complete(CallLeg &leg) const;
    void completeParty(CallParty &party) const;
    void joinOther(Leg &leg) const;
    qint64 lastKnown(qint64 at) const { return interrupted_ ? interruptedFrom_ : at; }
    qint64 timeOf(qint64 at) const { return at > 0 ? at : now_.wallMs; }

    TrackerLimits limits_;
    PbxKind pbxKind_ = PbxKind::miVoiceBusiness;
    QString voicemail_;
    std::unordered_map<QString, Endpoint> endpoints_;
    QMultiHash<QString, Leg *> parts_; ///< by correlation
    TrackerCounters counters_;
    bool interrupted_ = false;
    qint64 interruptedFrom_ = 0;
    bool endpointsChanged_ = false;
    // Of the batch under way.
    TrackerTime now_;
    TrackedChanges changes_;
};

} // namespace clc
