#pragma once

#include "engine/telephony/call_items.h"

#include <deque>
#include <memory>
#include <optional>
#include <vector>

/// What the call tracker remembers; internal to it.
namespace clc::tracking
{

/// How far a part of a call has come: it only grows, but for a held call that rings again.
enum class Phase { waiting, talking, over };
/// Ringing here or at the far end is waiting.
Phase phaseOf(const CallLeg &leg);

/// A part of a call that has not ended.
struct TrackedLeg {
    CallItem item;              ///< as last told
    qint64 changedSteadyMs = 0; ///< of our own steady clock

    /// Whether `next` was overtaken by what is known already: it is older by a moment, or says of the same moment what
    /// came before. Older by more is a clock that was set back.
    bool isOvertakenBy(const CallLeg &next) const;
    /// Takes over what `next` says, keeping what it leaves open; adds the time since the last change to ring or talk
    /// time. False when it says nothing new (time apart).
    bool change(CallLeg next, qint64 steadyMs);
    /// Sets `endedOn` and the state; `end` is when the PBX says it ended, or when it was last known.
    void complete(qint64 end);

private:
    void passTime(qint64 at, qint64 steadyMs);
};

struct EndedLeg {
    CallId callId;
    QString correlation;
    CallCause cause = CallCause::none;
    qint64 endedOn = 0;
    bool unseen = false; ///< we ended it; its id may live on, but its end is no news
};

struct TrackedEndpoint {
    Dn dn;
    QString name;
    QString type;
    bool inService = true;
    EndpointFeatures features;
    std::vector<std::unique_ptr<TrackedLeg>> legs; ///< oldest first
    std::deque<EndedLeg> ended;                    ///< the last ones, to know late events by
    EndpointItem told;                             ///< as last told

    TrackedLeg *find(const CallId &callId) const;
    /// Whether news of `state` about this call come too late.
    bool hasEnded(const CallId &callId, CallState state) const;
    void rememberEnded(const CallItem &item);
    /// outOfService, ringing, connected, held, idle: the first that holds.
    EndpointState state() const;
    /// The part that ended by transfer and that a new part of `correlation` at `at` continues; empty when unclear.
    CallId continuedBy(const QString &correlation, qint64 at) const;
};

/// Cuts texts that no PBX has, far beyond what the link carries, so that memory stays bounded.
void cutTexts(CallLeg &leg);

/// Fit for the link: a DN of 1 to 64 characters; a call id of [A-Za-z0-9._~-]{1,64}.
bool isUsable(const Dn &endpoint);
bool isUsable(const CallId &callId);

} // namespace clc::tracking
