#include "app/lab/mivb/exchange.h"

#include <algorithm>
#include <utility>

namespace lab
{

namespace
{

constexpr qsizetype kExternalLength = 8; // a number this long leaves by a trunk

bool isDigits(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

Exchange::Refused wrongState()
{
    return QStringLiteral("The action is not allowed in the state of the call.");
}

} // namespace

Exchange::Exchange(const LabClock &clock, qint64 icpId, qint64 firstObject, Lookup lookup)
    : clock_(clock), icpId_(icpId), nextObject_(firstObject), lookup_(std::move(lookup))
{
}

Exchange::~Exchange() = default;

Phone *Exchange::phone(const QString &number)
{
    const auto found = phones_.find(number);
    if (found != phones_.end()) return found->second.get();
    std::optional<Subscriber> subscriber = lookup_(number);
    const bool external = !subscriber && number.size() >= kExternalLength && isDigits(number);
    if (!subscriber && !external) return nullptr;
    auto made = std::make_unique<Phone>();
    made->number = number;
    made->external = external;
    made->name = subscriber ? subscriber->name : QString();
    made->type = subscriber ? subscriber->type : QByteArray("SIP_PUBLIC_TRUNK");
    made->objectId = nextObject_++;
    Phone *phone = made.get();
    objects_.insert(phone->objectId, phone);
    phones_.emplace(number, std::move(made));
    return phone;
}

Phone *Exchange::object(qint64 objectId) const
{
    return objects_.value(objectId, nullptr);
}

void Exchange::removePhone(const QString &number)
{
    const auto found = phones_.find(number);
    if (found == phones_.end()) return;
    Phone *phone = found->second.get();
    while (Leg *leg = phone->latest()) clear(phone, leg->localId);
    objects_.remove(phone->objectId);
    phones_.erase(found);
}

bool Exchange::busy(const Phone &phone)
{
    return std::any_of(phone.legs.begin(), phone.legs.end(),
                       [](const auto &entry) { return entry.second->state != LegState::Held; });
}

Leg *Exchange::addLeg(const std::shared_ptr<Call> &call, Phone *phone, LegState state)
{
    auto made = std::make_unique<Leg>();
    Leg *leg = made.get();
    leg->localId = nextLocal_++;
    leg->call = call;
    leg->phone = phone;
    leg->state = state;
    call->legs.append(leg);
    phone->legs.emplace(leg->localId, std::move(made));
    return leg;
}

/// Takes a leg out of its call and phone; it lives on in the caller's hands for the event that tells of it.
std::unique_ptr<Leg> Exchange::drop(Leg *leg)
{
    leg->state = LegState::Idle;
    leg->call->legs.removeOne(leg);
    auto node = leg->phone->legs.extract(leg->localId);
    for (const auto &[id, other] : leg->phone->legs) {
        if (other->consultsFor == leg) other->consultsFor = nullptr;
    }
    return std::move(node.mapped());
}

Exchange::Refused Exchange::find(Phone *phone, qint64 localId, std::initializer_list<LegState> states, Leg **leg)
{
    const auto found = phone->legs.find(localId);
    if (found == phone->legs.end()) return QStringLiteral("The call does not exist.");
    *leg = found->second.get();
    const bool allowed = states.size() == 0 || std::find(states.begin(), states.end(), (*leg)->state) != states.end();
    return allowed ? Refused() : wrongState();
}

Exchange::Refused Exchange::findPair(Phone *phone, qint64 localId, Leg **held, Leg **consult)
{
    Leg *named = nullptr;
    if (Refused refused = find(phone, localId, {}, &named)) return refused;
    for (const auto &[id, leg] : phone->legs) {
        Leg *waiting = leg->consultsFor;
        if (waiting == nullptr || waiting->state != LegState::Held || (named != waiting && named != leg.get()))
            continue;
        *held = waiting;
        *consult = leg.get();
        return std::nullopt;
    }
    return QStringLiteral("There is no consultation call.");
}

void Exchange::place(Phone *caller, const QString &number, const char *cause, Leg *consultsFor, qint64 callNumber)
{
    const auto call = std::make_shared<Call>();
    call->number = callNumber > 0 ? callNumber : nextCall_++;
    call->calling = caller->number;
    call->called = number;
    Leg *origin = addLeg(call, caller, LegState::Originated);
    origin->consultsFor = consultsFor;
    note(*origin, "CALL_ORIGINATED", cause);
    Phone *target = phone(number);
    const char *failure = target == nullptr                   ? "NO_SUCH_NUMBER"
                          : target->doNotDisturb              ? "DESTINATION_DO_NOT_DISTURB"
                          : target == caller || busy(*target) ? "DESTINATION_BUSY"
                                                              : nullptr;
    if (failure != nullptr) {
        origin->state = LegState::Failed;
        note(*origin, "CALL_FAILED", failure);
        return;
    }
    Leg *ringing = addLeg(call, target, LegState::Received);
    origin->state = LegState::Delivered;
    note(*origin, "CALL_DELIVERED", "DELIVERED");
    note(*ringing, "CALL_RECEIVED", "NEW_CALL");
    if (target->external) ringingOutside_.append(number);
}

Exchange::Refused Exchange::makeCall(Phone *phone, const QString &number, qint64 callNumber)
{
    if (number.isEmpty()) return QStringLiteral("There is no number to dial.");
    if (busy(*phone)) return QStringLiteral("The device is not idle.");
    place(phone, number, "NEW_CALL_INVOKED", nullptr, callNumber);
    return std::nullopt;
}

Exchange::Refused Exchange::answer(Phone *phone, qint64 localId)
{
    Leg *leg = nullptr;
    if (Refused refused = find(phone, localId, {LegState::Received}, &leg)) return refused;
    leg->state = LegState::Established;
    QList<Leg *> others;
    for (Leg *other : std::as_const(leg->call->legs)) {
        if (other == leg || other->state != LegState::Delivered) continue;
        other->state = LegState::Established;
        others.append(other);
    }
    note(*leg, "CALL_ESTABLISHED", "ANSWERED_INVOKED");
    for (const Leg *other : std::as_const(others)) note(*other, "CALL_ESTABLISHED", "ANSWERED");
    return std::nullopt;
}

Exchange::Refused Exchange::hold(Phone *phone, qint64 localId)
{
    Leg *leg = nullptr;
    if (Refused refused = find(phone, localId, {LegState::Established}, &leg)) return refused;
    leg->state = LegState::Held;
    note(*leg, "CALL_HELD", "HARD_HOLD_INVOKED", {{"HOLDING_DEVICE", phone}});
    return std::nullopt;
}

Exchange::Refused Exchange::retrieve(Phone *phone, qint64 localId)
{
    Leg *leg = nullptr;
    if (Refused refused = find(phone, localId, {LegState::Held}, &leg)) return refused;
    if (busy(*phone)) return QStringLiteral("The device has another active call.");
    leg->state = LegState::Established;
    note(*leg, "CALL_RETRIEVED", "RETRIEVE_INVOKED");
    return std::nullopt;
}

Exchange::Refused Exchange::consult(Phone *phone, qint64 localId, const QString &number)
{
    Leg *leg = nullptr;
    if (Refused refused = find(phone, localId, {LegState::Established}, &leg)) return refused;
    if (number.isEmpty()) return QStringLiteral("There is no number to dial.");
    leg->state = LegState::Held;
    note(*leg, "CALL_HELD", "CONS_HOLD_INVOKED", {{"HOLDING_DEVICE", phone}});
    place(phone, number, "CONS_CALL_INVOKED", leg);
    return std::nullopt;
}

Exchange::Refused Exchange::cancelConsultation(Phone *phone, qint64 localId)
{
    Leg *held = nullptr;
    Leg *second = nullptr;
    if (Refused refused = findPair(phone, localId, &held, &second)) return refused;
    clear(phone, second->localId);
    held->state = LegState::Established;
    note(*held, "CALL_RETRIEVED", "RETRIEVE");
    return std::nullopt;
}

Exchange::Refused Exchange::alternate(Phone *phone, qint64 localId)
{
    Leg *held = nullptr;
    Leg *second = nullptr;
    if (Refused refused = findPair(phone, localId, &held, &second)) return refused;
    if (second->state != LegState::Established) return wrongState();
    held->state = LegState::Established;
    second->state = LegState::Held;
    second->consultsFor = nullptr;
    held->consultsFor = second;
    note(*second, "CALL_HELD", "ALTERNATE_CALL_INVOKED", {{"HOLDING_DEVICE", phone}});
    note(*held, "CALL_RETRIEVED", "ALTERNATE_CALL_INVOKED");
    return std::nullopt;
}

Exchange::Refused Exchange::transfer(Phone *phone, qint64 localId)
{
    Leg *heldLeg = nullptr;
    Leg *secondLeg = nullptr;
    if (Refused refused = findPair(phone, localId, &heldLeg, &secondLeg)) return refused;
    const bool supervised = secondLeg->state == LegState::Established;
    if (!supervised && secondLeg->state != LegState::Delivered) return wrongState();
    const std::unique_ptr<Leg> held = drop(heldLeg);
    const std::unique_ptr<Leg> second = drop(secondLeg);
    const QList<Leg *> transferred = held->call->legs;
    const QList<Leg *> reached = second->call->legs;
    const std::shared_ptr<Call> merged = second->call;
    if (!transferred.isEmpty()) merged->calling = transferred.constFirst()->phone->number;
    held->call->legs.clear();
    for (Leg *leg : transferred) {
        leg->call = merged;
        merged->legs.append(leg);
        leg->state = supervised ? LegState::Established : LegState::Delivered;
    }
    note(*held, "CALL_TRANSFERRED", "TRANSFER_INVOKED");
    note(*second, "CALL_TRANSFERRED", "TRANSFER_INVOKED");
    const char *cause = supervised ? "SUPERVISED_TRANSFER" : "UNSUPERVISED_TRANSFER";
    for (const Leg *leg : transferred + reached)
        note(*leg, "CALL_TRANSFERRED", cause, {{"TRANSFER_CONTROLLER_DEVICE", phone}});
    return std::nullopt;
}

Exchange::Refused Exchange::clear(Phone *phone, qint64 localId)
{
    Leg *leg = nullptr;
    if (Refused refused = find(phone, localId, {}, &leg)) return refused;
    const std::unique_ptr<Leg> gone = drop(leg);
    note(*gone, "CALL_CLEAR", "CLEAR_INVOKED");
    if (gone->call->legs.size() != 1) return std::nullopt;
    const std::unique_ptr<Leg> other = drop(gone->call->legs.constFirst());
    note(*other, "CALL_CLEAR", "OTHER_DEVICE_CLEARED");
    return std::nullopt;
}

Exchange::Refused Exchange::redirect(Phone *phone, qint64 localId, const QString &number)
{
    Leg *leg = nullptr;
    if (Refused refused = find(phone, localId, {LegState::Received}, &leg)) return refused;
    Phone *target = this->phone(number);
    if (target == nullptr || target == phone || busy(*target) || target->doNotDisturb)
        return QStringLiteral("The new destination cannot be reached.");
    const std::shared_ptr<Call> call = leg->call;
    const std::unique_ptr<Leg> gone = drop(leg);
    call->called = number;
    Leg *ringing = addLeg(call, target, LegState::Received);
    note(*gone, "CALL_DIVERTED", "REDIRECTED_AWAY", {{"NEW_DESTINATION_DEVICE", target}});
    for (const Leg *other : std::as_const(call->legs)) {
        if (other != ringing) note(*other, "CALL_DELIVERED", "REDIRECTED_TO");
    }
    note(*ringing, "CALL_RECEIVED", "REDIRECTED_FROM");
    if (target->external) ringingOutside_.append(number);
    return std::nullopt;
}

void Exchange::setDoNotDisturb(Phone *phone, bool on)
{
    phone->doNotDisturb = on;
    noteFeature(*phone, "DO_NOT_DISTURB", on);
}

void Exchange::setMessageWaiting(Phone *phone, bool on)
{
    phone->messageWaiting = on;
    noteFeature(*phone, "MSG_WAITING_INDICATOR", on);
}

} // namespace lab
