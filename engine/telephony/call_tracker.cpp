#include "engine/telephony/call_tracker.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

namespace clc
{

Q_LOGGING_CATEGORY(callLog, "clc.calls")

constexpr qsizetype longestName = 512; // what the link carries may be twice as many UTF-16 units

using tracking::isUsable;
using tracking::Phase;
using tracking::phaseOf;

TrackedChanges CallTracker::begin(qint64 lastSpooledAt, TrackerTime now)
{
    now_ = now;
    if (lastSpooledAt > 0) apply(Interrupted{lastSpooledAt, QStringLiteral("the gateway was not running"), -1});
    return std::exchange(changes_, {});
}

TrackedChanges CallTracker::take(const QVector<PbxEvent> &events, TrackerTime now)
{
    now_ = now;
    changes_.items.reserve(static_cast<std::size_t>(events.size()) * 2);
    for (const PbxEvent &event : events) {
        ++counters_.received;
        std::visit([this](const auto &one) { apply(one); }, event);
    }
    return std::exchange(changes_, {});
}

TrackedChanges CallTracker::expire(TrackerTime now)
{
    now_ = now;
    for (auto &[number, endpoint] : endpoints_) {
        for (std::size_t i = endpoint.legs.size(); i-- > 0;) {
            Leg &leg = *endpoint.legs.at(i);
            if (now.steadyMs - leg.changedSteadyMs < limits_.quietMs) continue;
            ++counters_.forgotten;
            qCWarning(callLog) << "A call on" << number << "did not change for too long and is forgotten";
            endUnseen(endpoint, leg, leg.item.leg.at, now.wallMs);
        }
        tellEndpoint(endpoint, now.wallMs);
    }
    return std::exchange(changes_, {});
}

TrackedChanges CallTracker::snapshot(TrackerTime now)
{
    now_ = now;
    appendSnapshot(now.wallMs);
    return std::exchange(changes_, {});
}

void CallTracker::apply(const CallChanged &event)
{
    const CallLeg &next = event.leg;
    Endpoint *endpoint = endpointOf(next.endpoint);
    if (!endpoint) return;
    Leg *leg = endpoint->find(next.callId);
    if (!leg && endpoint->hasEnded(next.callId, next.state)) {
        ++counters_.late;
        return;
    }
    CallLeg complete = next;
    complete.at = timeOf(next.at);
    if (!leg) {
        if (!isUsable(next.callId)) {
            ++counters_.unusable;
            return;
        }
        leg = addLeg(*endpoint, std::move(complete));
    } else {
        if (leg->isOvertakenBy(complete)) {
            ++counters_.overtaken;
            return;
        }
        this->complete(complete);
        const QString before = leg->item.leg.correlation;
        if (!leg->change(std::move(complete), now_.steadyMs)) {
            ++counters_.duplicates;
            return;
        }
        if (leg->item.leg.correlation != before) {
            parts_.remove(before, leg);
            parts_.insert(leg->item.leg.correlation, leg);
        }
    }
    const qint64 at = leg->item.leg.at;
    if (leg->item.leg.state == CallState::completed) {
        leg->complete(at);
        tell(*leg);
        finish(*endpoint, *leg);
    } else {
        joinOther(*leg);
        tell(*leg);
    }
    tellEndpoint(*endpoint, at);
}

void CallTracker::apply(const FeaturesChanged &event)
{
    Endpoint *endpoint = endpointOf(event.endpoint);
    if (!endpoint) return;
    EndpointFeatures &features = endpoint->features;
    const EndpointFeatures before = features;
    if (event.doNotDisturb) features.doNotDisturb = *event.doNotDisturb;
    if (event.messageWaiting) features.messageWaiting = *event.messageWaiting;
    if (features == before && endpoint->told.at != 0) ++counters_.duplicates;
    tellEndpoint(*endpoint, timeOf(event.at));
}

void CallTracker::apply(const ServiceChanged &event)
{
    Endpoint *endpoint = endpointOf(event.endpoint);
    if (!endpoint) return;
    if (endpoint->inService == event.inService && endpoint->told.at != 0) ++counters_.duplicates;
    endpoint->inService = event.inService;
    tellEndpoint(*endpoint, timeOf(event.at));
}

void CallTracker::apply(const Interrupted &event)
{
    if (interrupted_) return; // told already: one gap for each interruption
    interrupted_ = true;
    const qint64 at = now_.wallMs;
    interruptedFrom_ = std::min(timeOf(event.from), at);
    changes_.items.emplace_back(GapItem{at, GapItem::Scope::pbx, interruptedFrom_, at, event.reason, event.lost, 0, 0});
}

void CallTracker::apply(const InStep &event)
{
    const qint64 at = timeOf(event.at);
    QSet<QString> seen;
    for (const EndpointSnapshot &one : event.endpoints) {
        if (!isUsable(one.endpoint) || seen.contains(one.endpoint.value())) continue;
        seen.insert(one.endpoint.value());
    }
    for (auto one = endpoints_.begin(); one != endpoints_.end();) {
        if (seen.contains(one->first)) {
            ++one;
            continue;
        }
        endAllUnseen(one->second, at);
        one = endpoints_.erase(one);
    }
    for (const EndpointSnapshot &one : event.endpoints) {
        if (isUsable(one.endpoint) && !seen.remove(one.endpoint.value())) continue; // named twice
        if (Endpoint *endpoint = endpointOf(one.endpoint)) adopt(*endpoint, one, at, false);
    }
    interrupted_ = false;
    interruptedFrom_ = 0;
    appendSnapshot(at);
}

void CallTracker::apply(const EndpointInStep &event)
{
    const EndpointSnapshot &seen = event.endpoint;
    const bool isNew = !endpoints_.contains(seen.endpoint.value());
    Endpoint *endpoint = endpointOf(seen.endpoint);
    if (!endpoint) return;
    const qint64 at = timeOf(event.at);
    if (isNew || endpoint->name != seen.name.left(longestName) || endpoint->type != seen.type.left(longestName))
        endpointsChanged_ = true;
    adopt(*endpoint, seen, at, true);
    tellEndpoint(*endpoint, at, isNew);
}

void CallTracker::apply(const EndpointGone &event)
{
    const auto found = endpoints_.find(event.endpoint.value());
    if (found == endpoints_.end()) return;
    Endpoint &endpoint = found->second;
    endAllUnseen(endpoint, timeOf(event.at));
    changes_.items.emplace_back(EndpointItem{timeOf(event.at), endpoint.dn, EndpointState::unknown, {}});
    endpoints_.erase(found);
    endpointsChanged_ = true;
}

/// Null, and counted, when the endpoint cannot be used.
CallTracker::Endpoint *CallTracker::endpointOf(const Dn &dn)
{
    const auto found = endpoints_.find(dn.value());
    if (found != endpoints_.end()) return &found->second;
    if (!isUsable(dn) || endpoints_.size() >= static_cast<std::size_t>(limits_.endpoints)) {
        ++counters_.unusable;
        return nullptr;
    }
    Endpoint &endpoint = endpoints_[dn.value()];
    endpoint.dn = dn;
    endpoint.told.endpoint = dn;
    return &endpoint;
}

CallTracker::Leg *CallTracker::addLeg(Endpoint &endpoint, CallLeg leg)
{
    if (endpoint.legs.size() >= static_cast<std::size_t>(limits_.legsPerEndpoint)) {
        ++counters_.forgotten;
        qCWarning(callLog) << "Too many calls on" << endpoint.dn.value() << "- the oldest is forgotten";
        endUnseen(endpoint, *endpoint.legs.front(), leg.at, leg.at);
    }
    complete(leg);
    if (leg.cause == CallCause::transfer && leg.associated.isEmpty())
        leg.associated = endpoint.continuedBy(leg.correlation, leg.at);
    auto made = std::make_unique<Leg>();
    made->item.createdOn = leg.at;
    made->item.answered = phaseOf(leg) == Phase::talking;
    made->changedSteadyMs = now_.steadyMs;
    made->item.leg = std::move(leg);
    endpoint.legs.push_back(std::move(made));
    Leg *added = endpoint.legs.back().get();
    parts_.insert(added->item.leg.correlation, added);
    return added;
}

/// Takes a completed part out; the leg is gone afterwards.
void CallTracker::finish(Endpoint &endpoint, Leg &leg)
{
    changes_.records.push_back(callRecord(leg.item));
    endpoint.rememberEnded(leg.item);
    parts_.remove(leg.item.leg.correlation, &leg);
    const auto place =
        std::find_if(endpoint.legs.begin(), endpoint.legs.end(), [&leg](const auto &one) { return one.get() == &leg; });
    endpoint.legs.erase(place);
}

/// Ends a part whose end nobody saw; it was last known at `lastKnown`. The leg is gone afterwards.
void CallTracker::endUnseen(Endpoint &endpoint, Leg &leg, qint64 lastKnown, qint64 toldAt)
{
    CallLeg end = leg.item.leg;
    end.at = std::max(end.at, lastKnown);
    end.state = CallState::completed;
    end.cause = CallCause::none;
    end.eventType.clear();
    const qint64 ended = end.at;
    leg.change(std::move(end), now_.steadyMs);
    leg.complete(ended);
    leg.item.leg.at = std::max(ended, toldAt);
    tell(leg);
    finish(endpoint, leg);
    endpoint.ended.back().unseen = true;
}

void CallTracker::endAllUnseen(Endpoint &endpoint, qint64 at)
{
    while (!endpoint.legs.empty()) endUnseen(endpoint, *endpoint.legs.back(), lastKnown(at), at);
}

void CallTracker::tell(const Leg &leg)
{
    changes_.items.emplace_back(leg.item);
}

void CallTracker::tellEndpoint(Endpoint &endpoint, qint64 at, bool always)
{
    const EndpointState state = endpoint.state();
    EndpointItem &told = endpoint.told;
    if (!always && told.at != 0 && told.state == state && told.features == endpoint.features) return;
    told.at = std::max<qint64>(at, 1);
    told.state = state;
    told.features = endpoint.features;
    changes_.items.emplace_back(told);
}

/// Replaces what is known of an endpoint; parts that are no longer there have ended.
void CallTracker::adopt(Endpoint &endpoint, const EndpointSnapshot &seen, qint64 at, bool tellCalls)
{
    endpoint.ended.clear(); // ids may begin anew
    for (std::size_t i = endpoint.legs.size(); i-- > 0;) {
        Leg &leg = *endpoint.legs.at(i);
        const CallLeg &known = leg.item.leg;
        const bool stays = std::any_of(seen.calls.begin(), seen.calls.end(), [&known](const CallLeg &one) {
            const bool same = one.correlation.isEmpty() || known.correlation.isEmpty() ||
                              one.correlation == known.correlation || phaseOf(one) >= phaseOf(known);
            return one.callId == known.callId && one.state != CallState::completed && same;
        });
        if (!stays) endUnseen(endpoint, leg, lastKnown(at), at);
    }
    endpoint.name = seen.name.left(longestName);
    endpoint.type = seen.type.left(longestName);
    endpoint.inService = seen.inService;
    endpoint.features = seen.features;
    for (const CallLeg &call : seen.calls) adoptCall(endpoint, call, at, tellCalls);
    if (tellCalls) return;
    endpoint.told = {std::max<qint64>(at, 1), endpoint.dn, endpoint.state(), endpoint.features};
}

void CallTracker::adoptCall(Endpoint &endpoint, CallLeg call, qint64 at, bool tellCalls)
{
    if (call.state == CallState::completed) return;
    if (!isUsable(call.callId)) {
        ++counters_.unusable;
        return;
    }
    call.endpoint = endpoint.dn;
    if (call.at <= 0) call.at = at;
    Leg *leg = endpoint.find(call.callId);
    bool changed = true;
    if (!leg) {
        leg = addLeg(endpoint, std::move(call));
    } else {
        complete(call);
        const QString before = leg->item.leg.correlation;
        changed = leg->change(std::move(call), now_.steadyMs);
        if (leg->item.leg.correlation != before) {
            parts_.remove(before, leg);
            parts_.insert(leg->item.leg.correlation, leg);
        }
    }
    if (!changed || !tellCalls) return;
    joinOther(*leg);
    tell(*leg);
}

/// Fills in what the endpoints' own names tell, and drops what the link could not carry.
void CallTracker::complete(CallLeg &leg) const
{
    tracking::cutTexts(leg);
    completeParty(leg.from);
    completeParty(leg.to);
    completeParty(leg.connected);
    if (!leg.associated.isEmpty() && !isUsable(leg.associated)) leg.associated = CallId();
}

void CallTracker::completeParty(CallParty &party) const
{
    if (!party.name.isEmpty() || party.number.isEmpty()) return;
    const auto found = endpoints_.find(party.number);
    if (found != endpoints_.end()) party.name = found->second.name;
}

/// Whom one speaks with, when the PBX did not say but the other part of the call is here, too.
void CallTracker::joinOther(Leg &leg) const
{
    CallLeg &own = leg.item.leg;
    if (phaseOf(own) != Phase::talking || !own.connected.number.isEmpty() || own.correlation.isEmpty()) return;
    const CallLeg *other = nullptr;
    for (auto one = parts_.constFind(own.correlation); one != parts_.constEnd() && one.key() == own.correlation;
         ++one) {
        const CallLeg &part = (*one)->item.leg;
        if (part.endpoint == own.endpoint || phaseOf(part) != Phase::talking) continue;
        if (other) return; // a conference
        other = &part;
    }
    if (!other) return;
    own.connected.number = other->endpoint.value();
    completeParty(own.connected);
}

} // namespace clc
