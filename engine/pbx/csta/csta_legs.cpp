#include "engine/pbx/csta/csta_legs.h"

#include "engine/pbx/csta/csta_words.h"

#include <algorithm>

namespace clc::csta
{

namespace
{

constexpr std::size_t mostLegs = 256;          // at one device; a PBX that tells of more is not believed
constexpr std::size_t endedKept = 32;          // without a question under way
constexpr std::size_t mostEndedKept = 100'000; // with one

std::optional<CallState> stateOf(LocalState local)
{
    switch (local) {
    case LocalState::alerting:
        return CallState::ringing;
    case LocalState::initiated:
    case LocalState::connected:
        return CallState::connected;
    case LocalState::hold:
        return CallState::held;
    case LocalState::unknown:
    case LocalState::null:
    case LocalState::queued:
    case LocalState::fail:
        break;
    }
    return std::nullopt;
}

/// These may be the first of a call; others of a call that is known to have ended are late.
bool mayOpen(EventKind kind)
{
    return kind == EventKind::serviceInitiated || kind == EventKind::originated || kind == EventKind::offered ||
           kind == EventKind::delivered;
}

void fillIn(CallParty &party, const CallParty &found)
{
    if (!found.number.isEmpty()) party = found;
}

CallParty partyOf(const MovedConnection &connection)
{
    if (!connection.endpoint.number.isEmpty()) return connection.endpoint;
    return partyFromDevice(connection.now.device.toUtf8().toStdString());
}

bool differs(const CallLeg &a, const CallLeg &b)
{
    return a.state != b.state || a.farEndRinging != b.farEndRinging || a.direction != b.direction || a.from != b.from ||
           a.to != b.to || a.connected != b.connected || a.callId != b.callId;
}

} // namespace

void EndpointLegs::apply(const Event &event, qint64 at, QVector<PbxEvent> &told)
{
    switch (event.kind) {
    case EventKind::other:
        return;
    case EventKind::messageWaiting:
    case EventKind::doNotDisturb:
    case EventKind::backInService:
    case EventKind::outOfService:
        return applyFeature(event, at, told);
    case EventKind::transferred:
    case EventKind::conferenced:
        noteService(event, at, told);
        return applyMove(event, at, told);
    case EventKind::serviceInitiated:
    case EventKind::originated:
    case EventKind::offered:
    case EventKind::delivered:
    case EventKind::established:
    case EventKind::held:
    case EventKind::retrieved:
    case EventKind::connectionCleared:
    case EventKind::failed:
    case EventKind::diverted:
    case EventKind::queued:
    case EventKind::networkReached:
        noteService(event, at, told);
        return applyToCall(event, at, told);
    }
}

/// A device that takes part in a call is in service, whatever was said before; one that leaves a call may not be.
void EndpointLegs::noteService(const Event &event, qint64 at, QVector<PbxEvent> &told)
{
    const bool leaves = event.kind == EventKind::connectionCleared || event.kind == EventKind::failed ||
                        event.kind == EventKind::diverted;
    if (inService_ || leaves) return;
    inService_ = true;
    told.append(ServiceChanged{endpoint_, true, at});
}

void EndpointLegs::applyFeature(const Event &event, qint64 at, QVector<PbxEvent> &told)
{
    if (event.kind == EventKind::backInService || event.kind == EventKind::outOfService) {
        inService_ = event.kind == EventKind::backInService;
        told.append(ServiceChanged{endpoint_, inService_, at});
        return;
    }
    if (!event.on) return;
    featuresTouched_ = ++counter_;
    FeaturesChanged changed;
    changed.endpoint = endpoint_;
    changed.at = at;
    const bool waiting = event.kind == EventKind::messageWaiting;
    (waiting ? features_.messageWaiting : features_.doNotDisturb) = *event.on;
    (waiting ? changed.messageWaiting : changed.doNotDisturb) = event.on;
    told.append(changed);
}

/// How this device takes part, as the event says or, where it does not, as follows from what happened to whom.
LocalState EndpointLegs::localStateIn(const Event &event) const
{
    const bool own = isOwn(event.subject.number) || (event.subject.number.isEmpty() && isOwn(event.first));
    if (event.kind == EventKind::connectionCleared && isOwn(event.first)) return LocalState::null;
    if (event.local != LocalState::unknown) return event.local;
    switch (event.kind) {
    case EventKind::offered:
    case EventKind::delivered:
        return own ? LocalState::alerting : LocalState::connected;
    case EventKind::serviceInitiated:
        return LocalState::initiated;
    case EventKind::originated:
    case EventKind::established:
    case EventKind::networkReached:
        return LocalState::connected;
    case EventKind::held:
        return own ? LocalState::hold : LocalState::unknown;
    case EventKind::retrieved:
        return own ? LocalState::connected : LocalState::unknown;
    case EventKind::diverted:
        return own ? LocalState::null : LocalState::unknown;
    default:
        return LocalState::unknown;
    }
}

/// Whether this device's part is over.
bool EndpointLegs::ends(const Event &event, const Leg &leg, LocalState local) const
{
    if (local == LocalState::null || local == LocalState::fail) return true;
    if (event.kind == EventKind::diverted) return isOwn(event.subject.number) && leg.leg.state == CallState::ringing;
    // Of others in a conversation it is none of our business.
    return event.kind == EventKind::failed && (isOwn(event.first) || leg.leg.farEndRinging);
}

void EndpointLegs::applyToCall(const Event &event, qint64 at, QVector<PbxEvent> &told)
{
    const QString &id = event.first.callId;
    if (id.isEmpty()) return;
    ++counter_;
    const LocalState local = localStateIn(event);
    Leg *leg = findCsta(id);
    if (leg && ends(event, *leg, local)) {
        CallCause cause = event.cause;
        if (event.kind == EventKind::diverted && cause == CallCause::none) cause = CallCause::redirected;
        end(id, cause, event, at, told);
        return;
    }
    const std::optional<CallState> state = stateOf(local);
    if (!leg && (!state || event.kind == EventKind::failed || event.kind == EventKind::diverted ||
                 event.kind == EventKind::connectionCleared || (!mayOpen(event.kind) && endedSince(id, 0))))
        return;
    const bool isNew = !leg;
    if (isNew && !(leg = add(event.first))) return;
    const CallLeg before = leg->leg;
    leg->touched = counter_;
    if (isOwn(event.first)) leg->device = event.first.device;
    if (state) leg->leg.state = *state;
    fill(event, *leg, local, isNew);
    if (event.consultation && leg->leg.associated.isEmpty() && leg->leg.direction == CallDirection::outbound)
        associate(*leg);
    // A lifted handset is no call yet.
    if (event.kind == EventKind::serviceInitiated) return;
    tell(*leg, before, event, at, told);
}

void EndpointLegs::fill(const Event &event, Leg &leg, LocalState local, bool isNew) const
{
    CallLeg &call = leg.leg;
    const bool calledUs = isOwn(event.calling.number);
    if (event.kind == EventKind::serviceInitiated || event.kind == EventKind::originated || (isNew && calledUs))
        call.direction = CallDirection::outbound;
    fillIn(call.from, event.calling);
    fillIn(call.to, event.called);
    if (call.direction == CallDirection::outbound && call.from.number.isEmpty()) call.from.number = endpoint_.value();
    if (local == LocalState::alerting && call.to.number.isEmpty()) call.to.number = endpoint_.value();
    const bool outbound = call.direction == CallDirection::outbound;
    switch (event.kind) {
    case EventKind::serviceInitiated:
    case EventKind::originated:
        call.farEndRinging = true;
        break;
    case EventKind::offered:
    case EventKind::delivered:
    case EventKind::networkReached:
    case EventKind::queued:
        // A third party that rings does not undo a conversation, except that this one was handed over to it.
        if (isNew || call.connected.number.isEmpty()) call.farEndRinging = outbound && local != LocalState::alerting;
        break;
    case EventKind::established:
        call.farEndRinging = false;
        call.connected = isOwn(event.subject.number) ? event.calling : event.subject;
        break;
    default:
        break;
    }
    if (event.kind == EventKind::delivered || event.kind == EventKind::offered)
        call.alertingDevice = event.subject.number;
    if (!event.called.number.isEmpty()) call.calledDevice = event.called.number;
}

/// The part that is held for the sake of this one: the latest.
void EndpointLegs::associate(Leg &leg) const
{
    for (auto other = legs_.rbegin(); other != legs_.rend(); ++other) {
        if (&*other == &leg || other->leg.state != CallState::held) continue;
        leg.leg.associated = other->leg.callId;
        return;
    }
}

void EndpointLegs::tell(Leg &leg, const CallLeg &before, const Event &event, qint64 at, QVector<PbxEvent> &told)
{
    if (leg.told && !differs(before, leg.leg)) return;
    leg.told = true;
    leg.leg.cause = event.cause;
    leg.leg.eventType = vendorName(event.kind);
    leg.leg.at = at;
    told.append(CallChanged{leg.leg});
}

void EndpointLegs::end(const QString &cstaCallId, CallCause cause, const Event &event, qint64 at,
                       QVector<PbxEvent> &told)
{
    const auto found = std::find_if(legs_.begin(), legs_.end(),
                                    [&cstaCallId](const Leg &one) { return one.cstaCallId == cstaCallId; });
    if (found == legs_.end()) return;
    Leg gone = std::move(*found);
    legs_.erase(found);
    ended_.emplace_back(gone.cstaCallId, counter_);
    while (ended_.size() > (questions_ > 0 ? mostEndedKept : endedKept)) ended_.pop_front();
    if (!gone.told) return;
    gone.leg.state = CallState::completed;
    gone.leg.farEndRinging = false;
    gone.leg.cause = cause;
    gone.leg.eventType = vendorName(event.kind);
    gone.leg.at = at;
    told.append(CallChanged{std::move(gone.leg)});
}

/// Transfer and conference: calls become another one, under another number.
void EndpointLegs::applyMove(const Event &event, qint64 at, QVector<PbxEvent> &told)
{
    ++counter_;
    const auto own = std::find_if(event.moved.begin(), event.moved.end(), [this](const MovedConnection &one) {
        return isOwn(one.now) || isOwn(one.endpoint.number);
    });
    const bool stays = own != event.moved.end() && !own->now.callId.isEmpty() &&
                       (stateOf(event.local) || event.local == LocalState::unknown);
    QStringList old{event.first.callId, event.second.callId};
    if (stays) {
        if (!own->oldCallId.isEmpty()) old.prepend(own->oldCallId);
        carryOver(event, *own, old, at, told);
        old.removeAll(own->now.callId);
    } else if (event.local != LocalState::null && !isOwn(event.subject.number)) {
        return; // nothing says that it concerns us
    }
    for (const QString &id : std::as_const(old))
        if (!id.isEmpty()) end(id, CallCause::transfer, event, at, told);
}

/// Our part in the new call, which goes on with what the first known of the old ones was.
void EndpointLegs::carryOver(const Event &event, const MovedConnection &own, const QStringList &old, qint64 at,
                             QVector<PbxEvent> &told)
{
    std::optional<Leg> earlier;
    for (const QString &id : old) {
        const Leg *found = id.isEmpty() || earlier ? nullptr : findCsta(id);
        if (found) earlier = *found;
    }
    Leg *leg = add(own.now);
    if (!leg) return;
    const CallLeg before = leg->leg;
    CallLeg &call = leg->leg;
    if (earlier && earlier->cstaCallId != own.now.callId) {
        const CallId id = call.callId;
        const QString correlation = call.correlation;
        call = earlier->leg;
        call.callId = id;
        call.correlation = correlation;
        call.associated = earlier->leg.callId;
    }
    leg->touched = counter_;
    if (const auto state = stateOf(event.local)) call.state = *state;
    call.farEndRinging = false;
    if (event.moved.size() == 2) {
        const MovedConnection &other = &event.moved.front() == &own ? event.moved.back() : event.moved.front();
        (call.state == CallState::ringing ? call.from : call.connected) = partyOf(other);
    }
    if (!earlier && call.to.number.isEmpty()) call.to.number = endpoint_.value();
    // The target of a transfer without asking begins to ring with the event that follows.
    if (earlier || call.state != CallState::ringing) tell(*leg, before, event, at, told);
}

// --- questions ---

quint64 EndpointLegs::beginQuestion()
{
    ++questions_;
    return counter_;
}

void EndpointLegs::endQuestion()
{
    questions_ = std::max(0, questions_ - 1);
    while (questions_ == 0 && ended_.size() > endedKept) ended_.pop_front();
}

void EndpointLegs::abandonQuestions()
{
    questions_ = 1;
    endQuestion();
}

void EndpointLegs::reconcile(const std::vector<SnapshotLeg> &snapshot, quint64 since, qint64 at)
{
    const auto listed = [&snapshot](const QString &id) {
        return std::find_if(snapshot.begin(), snapshot.end(),
                            [&id](const SnapshotLeg &one) { return one.connection.callId == id; });
    };
    std::erase_if(legs_, [&](const Leg &leg) {
        if (leg.touched > since) return false;
        const auto found = listed(leg.cstaCallId);
        return found == snapshot.end() || !stateOf(found->own);
    });
    for (const SnapshotLeg &one : snapshot) {
        const std::optional<CallState> state = stateOf(one.own);
        if (!state || one.connection.callId.isEmpty() || endedSince(one.connection.callId, since + 1)) continue;
        Leg *leg = findCsta(one.connection.callId);
        if (leg && leg->touched > since) continue;
        const bool isNew = !leg;
        if (isNew && !(leg = add(one.connection))) return;
        const bool farEndRings = one.other == LocalState::alerting && one.own != LocalState::alerting;
        leg->device = one.connection.device;
        leg->leg.state = *state;
        if (isNew) {
            leg->leg.direction =
                farEndRings || one.own == LocalState::initiated ? CallDirection::outbound : CallDirection::inbound;
            leg->leg.at = at;
            CallParty &ourselves = leg->leg.direction == CallDirection::outbound ? leg->leg.from : leg->leg.to;
            ourselves.number = endpoint_.value();
        }
        leg->leg.farEndRinging = farEndRings && leg->leg.direction == CallDirection::outbound;
        leg->told = one.own != LocalState::initiated;
    }
}

void EndpointLegs::forgetBefore(quint64 since)
{
    std::erase_if(legs_, [since](const Leg &leg) { return leg.touched <= since; });
}

void EndpointLegs::setFeatures(std::optional<bool> doNotDisturb, std::optional<bool> messageWaiting, quint64 since)
{
    if (featuresTouched_ > since) return;
    if (doNotDisturb) features_.doNotDisturb = *doNotDisturb;
    if (messageWaiting) features_.messageWaiting = *messageWaiting;
}

EndpointSnapshot EndpointLegs::snapshot()
{
    EndpointSnapshot all;
    all.endpoint = endpoint_;
    all.inService = inService_;
    all.features = features_;
    for (const Leg &leg : legs_)
        if (leg.told) all.calls.append(leg.leg);
    return all;
}

// --- looking up ---

const EndpointLegs::Leg *EndpointLegs::find(const CallId &call) const
{
    for (const Leg &leg : legs_)
        if (leg.leg.callId == call) return &leg;
    return nullptr;
}

EndpointLegs::Leg *EndpointLegs::findCsta(const QString &cstaCallId)
{
    for (Leg &leg : legs_)
        if (leg.cstaCallId == cstaCallId) return &leg;
    return nullptr;
}

EndpointLegs::Leg *EndpointLegs::add(const Connection &connection)
{
    if (Leg *known = findCsta(connection.callId)) return known;
    if (legs_.size() >= mostLegs) return nullptr;
    Leg &leg = legs_.emplace_back();
    leg.cstaCallId = connection.callId;
    leg.device = isOwn(connection) ? connection.device : endpoint_.value();
    leg.leg.endpoint = endpoint_;
    leg.leg.callId = callIdFrom(connection.callId);
    leg.leg.correlation = connection.callId;
    return &leg;
}

void EndpointLegs::expect(const Connection &connection, const CallLeg &leg)
{
    if (findCsta(connection.callId)) return;
    Leg *added = add(connection);
    if (!added) return;
    added->leg = leg;
    added->touched = ++counter_;
}

bool EndpointLegs::endedSince(const QString &cstaCallId, quint64 since) const
{
    return std::any_of(ended_.begin(), ended_.end(),
                       [&](const auto &one) { return one.second >= since && one.first == cstaCallId; });
}

bool EndpointLegs::isOwn(const Connection &connection) const
{
    if (connection.device == endpoint_.value()) return true;
    if (!connection.device.contains(QLatin1Char('<')) && !connection.device.contains(QLatin1Char(';'))) return false;
    return partyFromDevice(connection.device.toUtf8().toStdString()).number == endpoint_.value();
}

} // namespace clc::csta
