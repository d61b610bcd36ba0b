#include "engine/telephony/call_tracker_legs.h"

#include <algorithm>
#include <utility>

namespace clc::tracking
{

namespace
{

constexpr qint64 overtakingMs = 2'000;       // events overtake each other by moments, clocks are set by more
constexpr qint64 clockToleranceMs = 600'000; // the PBX's clock may run ahead of ours by this much between two events
constexpr qint64 transferMs = 2'000;
constexpr std::size_t rememberedEnded = 32;
constexpr qsizetype longestId = 64;
constexpr qsizetype longestText = 1'024;

void keepParty(CallParty &next, const CallParty &known)
{
    if (next.number.isEmpty() && next.name.isEmpty())
        next = known;
    else if (next.name.isEmpty() && next.number == known.number)
        next.name = known.name;
}

template<typename Text>
void keep(Text &next, const Text &known)
{
    if (next.isEmpty()) next = known;
}

} // namespace

Phase phaseOf(const CallLeg &leg)
{
    if (leg.state == CallState::completed) return Phase::over;
    return leg.state == CallState::ringing || leg.farEndRinging ? Phase::waiting : Phase::talking;
}

bool TrackedLeg::isOvertakenBy(const CallLeg &next) const
{
    const Phase from = phaseOf(item.leg);
    const Phase to = phaseOf(next);
    if (to > from) return false; // whatever its time: it can only have come later
    const qint64 older = item.leg.at - next.at;
    if (older == 0) return to < from;
    return older > 0 && older <= overtakingMs;
}

void TrackedLeg::passTime(qint64 at, qint64 steadyMs)
{
    const qint64 own = std::max<qint64>(0, steadyMs - changedSteadyMs);
    qint64 passed = std::max<qint64>(0, at - item.leg.at);
    if (passed > own + clockToleranceMs) passed = own; // the PBX's clock was set forward
    (phaseOf(item.leg) == Phase::waiting ? item.ringMs : item.talkMs) += passed;
    changedSteadyMs = steadyMs;
}

bool TrackedLeg::change(CallLeg next, qint64 steadyMs)
{
    const CallLeg &known = item.leg;
    next.direction = known.direction;
    keep(next.correlation, known.correlation);
    keep(next.associated, known.associated);
    keep(next.alertingDevice, known.alertingDevice);
    keep(next.calledDevice, known.calledDevice);
    keepParty(next.from, known.from);
    keepParty(next.to, known.to);
    if (next.state != CallState::ringing) keepParty(next.connected, known.connected);
    const qint64 at = std::exchange(next.at, known.at);
    if (next == known) return false;
    next.at = at;
    passTime(at, steadyMs);
    item.leg = std::move(next);
    if (phaseOf(item.leg) == Phase::talking) item.answered = true;
    return true;
}

void TrackedLeg::complete(qint64 end)
{
    item.leg.state = CallState::completed;
    item.leg.farEndRinging = false;
    item.endedOn = std::max(end, item.createdOn);
}

TrackedLeg *TrackedEndpoint::find(const CallId &callId) const
{
    for (const auto &leg : legs)
        if (leg->item.leg.callId == callId) return leg.get();
    return nullptr;
}

bool TrackedEndpoint::hasEnded(const CallId &callId, CallState state) const
{
    return std::any_of(ended.begin(), ended.end(), [&callId, state](const EndedLeg &one) {
        return one.callId == callId && (!one.unseen || state == CallState::completed);
    });
}

void TrackedEndpoint::rememberEnded(const CallItem &item)
{
    if (ended.size() == rememberedEnded) ended.pop_front();
    ended.push_back({item.leg.callId, item.leg.correlation, item.leg.cause, item.endedOn, false});
}

EndpointState TrackedEndpoint::state() const
{
    if (!inService) return EndpointState::outOfService;
    EndpointState found = EndpointState::idle;
    for (const auto &leg : legs) {
        const CallState state = leg->item.leg.state;
        if (state == CallState::ringing) return EndpointState::ringing;
        if (state == CallState::connected) found = EndpointState::connected;
        if (state == CallState::held && found == EndpointState::idle) found = EndpointState::held;
    }
    return found;
}

CallId TrackedEndpoint::continuedBy(const QString &correlation, qint64 at) const
{
    CallId recent;
    int candidates = 0;
    for (auto one = ended.rbegin(); one != ended.rend(); ++one) {
        if (one->cause != CallCause::transfer) continue;
        if (!correlation.isEmpty() && one->correlation == correlation) return one->callId;
        if (std::abs(at - one->endedOn) > transferMs) continue;
        recent = one->callId;
        ++candidates;
    }
    return candidates == 1 ? recent : CallId();
}

void cutTexts(CallLeg &leg)
{
    for (QString *text :
         {&leg.correlation, &leg.from.number, &leg.from.name, &leg.to.number, &leg.to.name, &leg.connected.number,
          &leg.connected.name, &leg.alertingDevice, &leg.calledDevice, &leg.eventType})
        if (text->size() > longestText) text->truncate(longestText);
}

bool isUsable(const Dn &endpoint)
{
    return !endpoint.isEmpty() && endpoint.value().size() <= longestId;
}

bool isUsable(const CallId &callId)
{
    const QString &text = callId.value();
    return !text.isEmpty() && text.size() <= longestId && std::all_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= u'0' && u <= u'9') || (u >= u'A' && u <= u'Z') || (u >= u'a' && u <= u'z') || u == u'.' ||
               u == u'_' || u == u'~' || u == u'-';
    });
}

} // namespace clc::tracking
