#include "app/lab/csta/csta_switch.h"

#include <algorithm>
#include <array>

namespace lab::csta
{

namespace
{

constexpr qsizetype kOutsideLength = 8; // a number this long leaves by a trunk

bool isOutsideNumber(const QString &text)
{
    return text.size() >= kOutsideLength &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

QString nameOf(State state)
{
    static constexpr std::array kNames{"null", "initiated", "alerting", "connected", "hold", "fail"};
    return QString::fromLatin1(kNames.at(static_cast<std::size_t>(state)));
}

Party *Call::party(const QString &device)
{
    const auto found =
        std::find_if(parties.begin(), parties.end(), [&](const Party &one) { return one.device == device; });
    return found == parties.end() ? nullptr : &*found;
}

const Party *Call::party(const QString &device) const
{
    return const_cast<Call *>(this)->party(device);
}

void Switch::add(Device device)
{
    const QString number = device.number;
    devices_.insert_or_assign(number, std::move(device));
}

bool Switch::removeStation(const QString &number)
{
    const auto found = devices_.find(number);
    if (found == devices_.end() || found->second.kind != Kind::Station) return false;
    const QList<const Call *> calls = callsAt(number);
    for (const Call *call : calls) clear({call->id, number});
    devices_.erase(found);
    return true;
}

Device *Switch::listed(const QString &number)
{
    const auto found = devices_.find(number);
    return found == devices_.end() ? nullptr : &found->second;
}

Device *Switch::find(const QString &number)
{
    if (Device *device = listed(number)) return device;
    if (!isOutsideNumber(number)) return nullptr;
    Device &outside = outside_[number];
    outside.number = number;
    outside.kind = Kind::Outside;
    return &outside;
}

const Call *Switch::call(const QString &id) const
{
    const auto found = calls_.find(id);
    return found == calls_.end() ? nullptr : found->second.get();
}

Call *Switch::known(const QString &id)
{
    return const_cast<Call *>(call(id));
}

QList<const Call *> Switch::callsAt(const QString &device) const
{
    const QList<Call *> found = byDevice_.value(device);
    return {found.begin(), found.end()};
}

bool Switch::busy(const QString &device) const
{
    const QList<Call *> calls = byDevice_.value(device);
    return std::any_of(calls.begin(), calls.end(),
                       [&](const Call *call) { return call->party(device)->state != State::Hold; });
}

/// The call, when the device takes part in one of the states (all when none is named); otherwise `wrong` is the
/// StateErrors value.
Refused Switch::part(const ConnectionId &at, std::initializer_list<State> states, const char *wrong, Call **call)
{
    *call = known(at.call);
    if (*call == nullptr) return Refusal{"operation", "invalidCallID"};
    const Party *party = (*call)->party(at.device);
    if (party == nullptr) return Refusal{"operation", "invalidConnectionID"};
    if (states.size() > 0 && std::find(states.begin(), states.end(), party->state) == states.end())
        return Refusal{"stateIncompatibility", wrong};
    return std::nullopt;
}

Refused Switch::makeCall(const QString &calling, const QString &called, const QString &subject, ConnectionId *made)
{
    const Device *device = find(calling);
    if (device == nullptr) return Refusal{"operation", "invalidCallingDeviceID"};
    if (device->kind != Kind::Station && device->kind != Kind::Outside)
        return Refusal{"operation", "requestIncompatibleWithCallingDevice"};
    if (!device->inService) return Refusal{"systemResourceAvailibility", "callingDeviceOutOfService"};
    if (busy(calling)) return Refusal{"stateIncompatibility", "invalidCallingDeviceState"};
    return dial(calling, called, subject, "newCall", made);
}

Refused Switch::dial(const QString &calling, const QString &called, const QString &subject, const char *cause,
                     ConnectionId *made)
{
    auto owned = std::make_unique<Call>();
    Call *call = owned.get();
    *call = {takeCallNumber(), calling, called, {}, subject, {{calling, State::Initiated}}};
    calls_.emplace(call->id, std::move(owned));
    byDevice_[calling].append(call);
    *made = {call->id, calling};
    tell(*call, "ServiceInitiatedEvent",
         {connectionId("initiatedConnection", call->id, calling), deviceId("initiatingDevice", calling)}, "makeCall");
    call->parties.first().state = State::Connected;
    std::vector<Element> body{connectionId("originatedConnection", call->id, calling)};
    addParties(*call, &body, false);
    tell(*call, "OriginatedEvent", std::move(body), cause);
    const Route found = route(call, called);
    if (found.target == nullptr)
        fail(call, calling, called, found.failure);
    else
        ring(call, found.target->number, call->redirected.isEmpty() ? cause : "redirected");
    return std::nullopt;
}

/// Where a call for this number ends up after forwarding and hunting; both tell their events.
Switch::Route Switch::route(Call *call, const QString &number)
{
    constexpr int kMostHops = 5;
    QString next = number;
    for (int hop = 0; hop < kMostHops; ++hop) {
        Device *device = find(next);
        if (device == nullptr) return {nullptr, "destNotObtainable"};
        if (device->kind == Kind::Trunk) return {nullptr, "incompatibleDestination"};
        if (!device->inService) return {nullptr, "destOutOfOrder"};
        if (device->kind == Kind::Outside || device->kind == Kind::VoiceMail) return {device, nullptr};
        if (device->kind == Kind::HuntGroup) {
            const auto free = std::find_if(device->members.begin(), device->members.end(), [&](const QString &member) {
                const Device *one = listed(member);
                return one != nullptr && one->inService && !one->doNotDisturb && !busy(member);
            });
            if (free == device->members.end()) return {nullptr, "noAvailableAgents"};
            next = *free;
            sentOn(call, *device, next, "distributed");
            continue;
        }
        const bool engaged = call->party(next) != nullptr || busy(next);
        const char *kind = engaged ? "forwardBusy" : "forwardImmediate";
        auto forward = device->forwards.find(QStringLiteral("forwardImmediate"));
        if (forward == device->forwards.end()) forward = device->forwards.find(QString::fromLatin1(kind));
        if (forward != device->forwards.end()) {
            const bool immediate = forward->first == QLatin1String("forwardImmediate");
            next = forward->second.to;
            sentOn(call, *device, next, immediate ? "callForwardImmediate" : "callForwardBusy");
            continue;
        }
        if (engaged) return {nullptr, "busy"};
        if (device->doNotDisturb) return {nullptr, "doNotDisturb"};
        return {device, nullptr};
    }
    return {nullptr, "networkNotObtainable"};
}

void Switch::sentOn(Call *call, const Device &from, const QString &to, const char *cause)
{
    std::vector<Element> body{connectionId("connection", call->id, from.number),
                              deviceId("divertingDevice", from.number), deviceId("newDestination", to)};
    addParties(*call, &body, true);
    call->redirected = from.number;
    tell(*call, "DivertedEvent", std::move(body), cause, {from.number});
}

void Switch::ring(Call *call, const QString &target, const char *cause)
{
    const Device *device = find(target);
    if (device->kind == Kind::Outside) {
        std::vector<Element> reached{connectionId("outboundConnection", call->id, target),
                                     deviceId("networkInterfaceUsed", QStringLiteral("T1"))};
        addParties(*call, &reached, true);
        tell(*call, "NetworkReachedEvent", std::move(reached), cause);
    }
    if (Party *party = call->party(target)) {
        party->state = State::Alerting;
    } else {
        call->parties.append({target, State::Alerting});
        byDevice_[target].append(call);
    }
    std::vector<Element> body{connectionId("connection", call->id, target), deviceId("alertingDevice", target)};
    addParties(*call, &body, true);
    tell(*call, "DeliveredEvent", std::move(body), cause);
    ringing_.append({call->id, target});
}

void Switch::fail(Call *call, const QString &calling, const QString &target, const char *cause)
{
    if (Party *party = call->party(calling)) party->state = State::Fail;
    std::vector<Element> body{connectionId("failedConnection", call->id, target), deviceId("failingDevice", target)};
    addParties(*call, &body, true);
    tell(*call, "FailedEvent", std::move(body), cause);
}

Refused Switch::answer(const ConnectionId &at)
{
    Call *call = nullptr;
    if (Refused refused = part(at, {State::Alerting}, "noCallToAnswer", &call)) return refused;
    call->party(at.device)->state = State::Connected;
    std::vector<Element> body{connectionId("establishedConnection", call->id, at.device),
                              deviceId("answeringDevice", at.device)};
    addParties(*call, &body, true);
    tell(*call, "EstablishedEvent", std::move(body), "newCall");
    return std::nullopt;
}

Refused Switch::hold(const ConnectionId &at, const char *cause)
{
    Call *call = nullptr;
    if (Refused refused = part(at, {State::Connected}, "noActiveCall", &call)) return refused;
    const bool answered = std::any_of(call->parties.begin(), call->parties.end(), [&](const Party &one) {
        return one.device != at.device && (one.state == State::Connected || one.state == State::Hold);
    });
    if (!answered) return Refusal{"stateIncompatibility", "invalidConnectionState"};
    call->party(at.device)->state = State::Hold;
    tell(*call, "HeldEvent",
         {connectionId("heldConnection", call->id, at.device), deviceId("holdingDevice", at.device)}, cause);
    return std::nullopt;
}

Refused Switch::retrieve(const ConnectionId &at)
{
    Call *call = nullptr;
    if (Refused refused = part(at, {State::Hold}, "noHeldCall", &call)) return refused;
    if (busy(at.device)) return Refusal{"stateIncompatibility", "connectedCallExists"};
    call->party(at.device)->state = State::Connected;
    tell(*call, "RetrievedEvent",
         {connectionId("retrievedConnection", call->id, at.device), deviceId("retrievingDevice", at.device)}, "normal");
    return std::nullopt;
}

Refused Switch::clear(const ConnectionId &at)
{
    Call *call = nullptr;
    if (Refused refused = part(at, {}, "", &call)) return refused;
    const bool alone = call->parties.size() <= 2;
    drop(call, at.device, at.device, "normalClearing");
    if (alone && !call->parties.isEmpty())
        drop(call, QString(call->parties.first().device), at.device, "normalClearing");
    if (call->parties.isEmpty()) calls_.erase(QString(call->id));
    return std::nullopt;
}

/// Takes one device out of a call; the event goes to it and to who remains.
void Switch::drop(Call *call, const QString &device, const QString &releasing, const char *cause)
{
    call->parties.removeIf([&](const Party &one) { return one.device == device; });
    byDevice_[device].removeOne(call);
    if (byDevice_[device].isEmpty()) byDevice_.remove(device);
    tell(*call, "ConnectionClearedEvent",
         {connectionId("droppedConnection", call->id, device), deviceId("releasingDevice", releasing)}, cause,
         {device});
}

void Switch::addParties(const Call &call, std::vector<Element> *body, bool redirection)
{
    body->push_back(deviceId("callingDevice", call.calling));
    body->push_back(deviceId("calledDevice", call.called));
    if (!redirection) return;
    body->push_back(group("lastRedirectionDevice",
                          {call.redirected.isEmpty() ? leaf("notRequired") : leaf("numberDialed", call.redirected)}));
}

/// Tells everyone in the call, and those who have just left it.
void Switch::tell(const Call &call, const char *name, std::vector<Element> body, const char *cause,
                  const QStringList &gone)
{
    static const QStringList withSubject{QStringLiteral("ServiceInitiatedEvent"), QStringLiteral("OriginatedEvent"),
                                         QStringLiteral("DeliveredEvent"),        QStringLiteral("EstablishedEvent"),
                                         QStringLiteral("FailedEvent"),           QStringLiteral("DivertedEvent")};
    const bool subject = !call.subject.isEmpty() && withSubject.contains(QLatin1String(name));
    const auto one = [&](const QString &device, State state) {
        std::vector<Element> children = body;
        children.push_back(leaf("localConnectionInfo", nameOf(state)));
        children.push_back(leaf("cause", QString::fromLatin1(cause)));
        if (subject) children.push_back(leaf("subjectOfCall", call.subject));
        tellDevice(device, name, std::move(children));
    };
    for (const Party &party : call.parties) {
        if (!gone.contains(party.device)) one(party.device, party.state);
    }
    for (const QString &device : gone) one(device, State::Null);
}

void Switch::tellDevice(const QString &device, const char *name, std::vector<Element> children)
{
    events_.append({device, name, std::move(children)});
}

} // namespace lab::csta
