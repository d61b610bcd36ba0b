#include "app/lab/csta/csta_switch.h"

#include <algorithm>

namespace lab::csta
{

namespace
{

constexpr Refusal kUnknownDevice{"operation", "invalidDeviceID"};

} // namespace

Refused Switch::reachable(const QString &target)
{
    const Device *device = find(target);
    if (device == nullptr) return Refusal{"operation", "invalidDestination"};
    if (device->kind == Kind::Trunk || device->kind == Kind::HuntGroup)
        return Refusal{"operation", "requestIncompatibleWithDestinationDevice"};
    if (!device->inService) return Refusal{"systemResourceAvailibility", "destinationDeviceOutOfService"};
    if (device->kind == Kind::Station && (device->doNotDisturb || !idle(target)))
        return Refusal{"stateIncompatibility", "invalidDestinationDeviceState"};
    return std::nullopt;
}

Refused Switch::consult(const ConnectionId &at, const QString &target, ConnectionId *made)
{
    Call *call = nullptr;
    if (Refused refused = part(at, {State::Connected}, "noActiveCall", &call)) return refused;
    if (find(target) == nullptr) return Refusal{"operation", "invalidDestination"};
    if (Refused refused = hold(at, "consultation")) return refused;
    return dial(at.device, target, {}, "consultation", made);
}

Refused Switch::alternate(const ConnectionId &held, const ConnectionId &active)
{
    Call *first = nullptr;
    Call *second = nullptr;
    if (held.device != active.device) return Refusal{"operation", "notSameDevice"};
    if (Refused refused = part(held, {State::Hold}, "invalidHeldConnectionState", &first)) return refused;
    if (Refused refused = part(active, {State::Connected}, "invalidActiveConnectionState", &second)) return refused;
    if (Refused refused = hold(active, "alternate")) return refused;
    return retrieve(held);
}

Refused Switch::reconnect(const ConnectionId &active, const ConnectionId &held)
{
    Call *first = nullptr;
    Call *second = nullptr;
    if (held.device != active.device) return Refusal{"operation", "notSameDevice"};
    if (Refused refused = part(held, {State::Hold}, "invalidHeldConnectionState", &first)) return refused;
    if (Refused refused = part(active, {State::Connected, State::Fail}, "invalidActiveConnectionState", &second))
        return refused;
    if (Refused refused = clear(active)) return refused;
    return retrieve(held);
}

Refused Switch::transfer(const ConnectionId &held, const ConnectionId &active, Transferred *made)
{
    Call *first = nullptr;
    Call *second = nullptr;
    if (held.device != active.device) return Refusal{"operation", "notSameDevice"};
    if (held.call == active.call) return Refusal{"operation", "invalidActiveCallID"};
    if (Refused refused = part(held, {State::Hold}, "invalidHeldConnectionState", &first)) return refused;
    if (Refused refused = part(active, {State::Connected}, "invalidActiveConnectionState", &second)) return refused;
    const auto other = std::find_if(second->parties.begin(), second->parties.end(),
                                    [&](const Party &one) { return one.device != active.device; });
    if (other == second->parties.end()) return Refusal{"stateIncompatibility", "invalidActiveConnectionState"};
    const QString target = other->device;
    if (first->party(target) != nullptr) return Refusal{"operation", "requestIncompatibleWithDestinationDevice"};
    const State state = other->state;
    *made = join(active.device, target, {first, second}, state, "transfer");
    if (state == State::Alerting) ringing_.append(made->call);
    return std::nullopt;
}

Refused Switch::singleStepTransfer(const ConnectionId &active, const QString &target, Transferred *made)
{
    Call *call = nullptr;
    if (Refused refused = part(active, {State::Connected}, "noActiveCall", &call)) return refused;
    if (Refused refused = reachable(target)) return refused;
    const bool answered = std::any_of(call->parties.begin(), call->parties.end(), [&](const Party &one) {
        return one.device != active.device && (one.state == State::Connected || one.state == State::Hold);
    });
    if (!answered) return Refusal{"stateIncompatibility", "invalidConnectionState"};
    *made = join(active.device, target, {call}, State::Alerting, "singleStepTransfer");
    ring(known(made->call.call), target, "singleStepTransfer");
    return std::nullopt;
}

/// Puts who remains, and the target, into a new call, and tells everyone who was in one of the old ones.
Transferred Switch::join(const QString &device, const QString &target, const QList<Call *> &old, State targetState,
                         const char *cause)
{
    auto owned = std::make_unique<Call>();
    Call *merged = owned.get();
    *merged = {takeCallNumber(), target, target, device, old.first()->subject, {}};
    Element items = group("connections", {});
    const auto addItem = [&](const QString &who, const QString &before) {
        Element item = group("connectionListItem", {connectionId("newConnection", merged->id, who)});
        if (!before.isEmpty()) item.children.push_back(connectionId("oldConnection", before, who));
        item.children.push_back(group("endpoint", {leaf("deviceID", who)}));
        items.children.push_back(std::move(item));
    };
    std::vector<Element> body;
    for (const Call *call : old) {
        body.push_back(connectionId(call == old.first() ? "primaryOldCall" : "secondaryOldCall", call->id, device));
        for (const Party &party : call->parties) {
            byDevice_[party.device].removeIf([call](const Call *one) { return one == call; });
            if (byDevice_[party.device].isEmpty()) byDevice_.remove(party.device);
            if (party.device == device) continue;
            merged->parties.append({party.device, party.device == target ? targetState : party.state});
            addItem(party.device, call->id);
        }
    }
    if (merged->party(target) == nullptr) {
        merged->parties.append({target, targetState});
        addItem(target, {});
    }
    for (const Party &party : merged->parties) {
        byDevice_[party.device].append(merged);
        if (party.device != target && merged->calling == target) merged->calling = party.device;
    }
    for (const Call *call : old) calls_.erase(QString(call->id));
    calls_.emplace(merged->id, std::move(owned));
    body.push_back(deviceId("transferringDevice", device));
    body.push_back(deviceId("transferredToDevice", target));
    body.push_back({QStringLiteral("transferredConnections"), {}, items.children, {}});
    tell(*merged, "TransferedEvent", std::move(body), cause, {device});
    return {{merged->id, target}, items};
}

Refused Switch::divert(const ConnectionId &at, const QString &target, const char *cause)
{
    Call *call = nullptr;
    if (Refused refused = part(at, {State::Alerting}, "invalidDivertingDeviceState", &call)) return refused;
    if (Refused refused = reachable(target)) return refused;
    call->parties.removeIf([&](const Party &one) { return one.device == at.device; });
    byDevice_[at.device].removeOne(call);
    if (byDevice_[at.device].isEmpty()) byDevice_.remove(at.device);
    sentOn(call, *find(at.device), target, cause);
    ring(call, target, cause);
    return std::nullopt;
}

Refused Switch::setMessageWaiting(const QString &device, bool on)
{
    Device *found = listed(device);
    if (found == nullptr) return kUnknownDevice;
    if (found->kind != Kind::Station) return Refusal{"operation", "requestIncompatibleWithDevice"};
    found->messageWaiting = on;
    tellDevice(device, "MessageWaitingEvent", {deviceId("targetDevice", device), flag("messageWaitingOn", on)});
    return std::nullopt;
}

Refused Switch::setDoNotDisturb(const QString &device, bool on)
{
    Device *found = listed(device);
    if (found == nullptr) return kUnknownDevice;
    if (found->kind != Kind::Station) return Refusal{"operation", "requestIncompatibleWithDevice"};
    found->doNotDisturb = on;
    tellDevice(device, "DoNotDisturbEvent", {deviceId("device", device), flag("doNotDisturbOn", on)});
    return std::nullopt;
}

Refused Switch::setForwarding(const QString &device, const QString &type, bool on, const Forward &forward)
{
    static const QStringList types{QStringLiteral("forwardImmediate"), QStringLiteral("forwardBusy"),
                                   QStringLiteral("forwardNoAns")};
    Device *found = listed(device);
    if (found == nullptr) return kUnknownDevice;
    if (found->kind != Kind::Station) return Refusal{"operation", "requestIncompatibleWithDevice"};
    if (!types.contains(type)) return Refusal{"operation", "invalidForwardingType"};
    const QString to = on || !found->forwards.count(type) ? forward.to : found->forwards.at(type).to;
    if (on && (forward.to == device || find(forward.to) == nullptr))
        return Refusal{"operation", "invalidForwardingDestination"};
    if (on)
        found->forwards[type] = forward;
    else
        found->forwards.erase(type);
    std::vector<Element> children{deviceId("device", device), leaf("forwardingType", type), flag("forwardStatus", on)};
    if (!to.isEmpty()) children.push_back(leaf("forwardTo", to));
    tellDevice(device, "ForwardingEvent", std::move(children));
    return std::nullopt;
}

Refused Switch::setInService(const QString &device, bool on)
{
    Device *found = listed(device);
    if (found == nullptr) return kUnknownDevice;
    if (found->inService == on) return std::nullopt;
    const QList<const Call *> calls = callsAt(device);
    for (const Call *call : calls) {
        if (!on) clear({call->id, device});
    }
    found->inService = on;
    tellDevice(device, on ? "BackInServiceEvent" : "OutOfServiceEvent",
               {deviceId("device", device), leaf("cause", QStringLiteral("maintenance"))});
    return std::nullopt;
}

} // namespace lab::csta
