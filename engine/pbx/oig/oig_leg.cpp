#include "engine/pbx/oig/oig_line.h"

#include <QCryptographicHash>

#include <algorithm>

namespace clc::oig
{

namespace
{

const QLatin1String callingRole("CALLING_DEVICE");
const QLatin1String calledRole("CALLED_DEVICE");
const QLatin1String connectedRole("CONNECTED_DEVICE");
const QLatin1String destinationRole("ORIGINAL_DESTINATION_DEVICE");

/// The state that an event type stands for, when the event does not name one.
WireState stateOf(WireType type)
{
    switch (type) {
    case WireType::originated:
        return WireState::originated;
    case WireType::delivered:
        return WireState::delivered;
    case WireType::received:
        return WireState::received;
    case WireType::queued:
        return WireState::queued;
    case WireType::established:
    case WireType::retrieved:
    case WireType::conferenced:
        return WireState::established;
    case WireType::held:
    case WireType::conferenceHeld:
        return WireState::held;
    case WireType::failed:
        return WireState::failed;
    default:
        return WireState::none;
    }
}

/// Privacy may be told with the device or with the party of the same number.
CallParty partyOf(const EventDevice &device, const QVector<EventDevice> &parties)
{
    bool hideNumber = device.numberPrivate;
    bool hideName = device.namePrivate;
    for (const EventDevice &party : parties) {
        if (party.number.isEmpty() || party.number != device.number) continue;
        hideNumber = hideNumber || party.numberPrivate;
        hideName = hideName || party.namePrivate;
    }
    return {hideNumber ? QString() : device.number, hideName ? QString() : device.name};
}

void updateParties(Part &part, const CallEvent &event, WireState state, const Dn &own)
{
    CallLeg &leg = part.leg;
    if (const EventDevice *calling = event.device(callingRole)) leg.from = partyOf(*calling, event.parties);
    if (const EventDevice *called = event.device(calledRole)) {
        leg.to = partyOf(*called, event.parties);
        const bool alerting = state == WireState::delivered || state == WireState::received;
        if (alerting) leg.alertingDevice = leg.to.number;
        leg.calledDevice = leg.to.number;
    }
    if (leg.to.number.isEmpty() && event.device(calledRole) == nullptr && !event.dialedDigits.isEmpty())
        leg.to.number = event.dialedDigits;
    if (const EventDevice *first = event.device(destinationRole))
        leg.calledDevice = partyOf(*first, event.parties).number;

    if (state == WireState::originated || state == WireState::delivered || state == WireState::received ||
        state == WireState::queued) {
        leg.connected = {};
        return;
    }
    const auto other = [&own](const EventDevice &device) { return device.number != own.value(); };
    for (const EventDevice &device : event.devices) {
        if (device.role != connectedRole || !other(device)) continue;
        leg.connected = partyOf(device, event.parties);
        return;
    }
    if (std::count_if(event.parties.begin(), event.parties.end(), other) != 1) return;
    leg.connected = partyOf(*std::find_if(event.parties.begin(), event.parties.end(), other), event.parties);
}

CallDirection directionOf(const CallEvent &event, WireState state, const Dn &own)
{
    if (state == WireState::originated) return CallDirection::outbound;
    if (state == WireState::received) return CallDirection::inbound;
    const EventDevice *calling = event.device(callingRole);
    const bool outbound = calling ? calling->number == own.value() : state == WireState::delivered;
    return outbound ? CallDirection::outbound : CallDirection::inbound;
}

/// Who hangs up before an answer gives a call up; only the caller's doing is that.
bool isGivenUp(const CallLeg &before, const QString &cause)
{
    const bool byOther = cause == QLatin1String("OTHER_DEVICE_CLEARED") ||
                         cause == QLatin1String("OTHER_DEVICE_DROPPED") || cause == QLatin1String("CALL_DISCONNECTED");
    const bool byOwn = cause == QLatin1String("CLEAR_INVOKED") || cause == QLatin1String("THIS_DEVICE_DROPPED");
    if (before.direction == CallDirection::outbound) return before.farEndRinging && !byOther;
    return before.state == CallState::ringing && !byOwn;
}

CallCause causeOf(const CallLeg &before, const CallEvent &event, const LegChange &change, Words &words)
{
    const CallCause named = words.cause(event.cause);
    if (change.failed) return named == CallCause::none ? CallCause::resourcesNotAvailable : named;
    if (change.gone && (named == CallCause::none || named == CallCause::newCall)) {
        if (change.type == WireType::diverted) return CallCause::redirected;
        if (change.type == WireType::transferred) return CallCause::transfer;
        return isGivenUp(before, event.cause) ? CallCause::callCancelled : CallCause::none;
    }
    const bool begins = change.type == WireType::originated || change.type == WireType::received;
    return named == CallCause::none && begins ? CallCause::newCall : named;
}

QString urlSafe(const QString &id)
{
    constexpr qsizetype longest = 40;
    const bool safe = id.size() <= longest && std::all_of(id.begin(), id.end(), [](QChar c) {
                          return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') ||
                                 c == u'.' || c == u'_' || c == u'~';
                      });
    if (safe) return id;
    constexpr qsizetype enough = 16;
    const QByteArray digest = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(enough));
}

} // namespace

LegChange legChange(const CallEvent &event, Words &words)
{
    LegChange change;
    change.type = words.type(event.type);
    change.state = words.state(event.state);
    if (change.state == WireState::none) change.state = stateOf(change.type);
    const bool dropped = change.type == WireType::deviceDropped &&
                         (event.cause == QLatin1String("THIS_DEVICE_DROPPED") || change.state == WireState::none);
    const bool sentAway = change.type == WireType::diverted && change.state == WireState::none;
    change.gone = change.state == WireState::idle || change.state == WireState::nil ||
                  change.type == WireType::cleared || dropped || sentAway;
    change.failed = !change.gone && (change.state == WireState::failed || change.type == WireType::failed);
    return change;
}

void updateLeg(Part &part, const CallEvent &event, const LegChange &change, Words &words, const Dn &own, bool isNew)
{
    CallLeg &leg = part.leg;
    if (isNew) leg.direction = directionOf(event, change.state, own);
    leg.cause = causeOf(leg, event, change, words);
    updateParties(part, event, change.state, own);
    if (!event.globalCallId.isEmpty()) leg.correlation = event.globalCallId;
    if (leg.correlation.isEmpty()) leg.correlation = own.value() + u'-' + leg.callId.value();
    if (event.time > 0) leg.at = event.time;
    const QString name = eventName(change.type);
    if (!name.isEmpty())
        leg.eventType = name;
    else if (isNew || change.type == WireType::unknown || change.type == WireType::monitorSet)
        leg.eventType = eventName(change.state);
    part.allowed = event.allowed;
    if (change.state != WireState::none) part.wire = change.state;
    if (change.gone || change.failed) {
        leg.state = CallState::completed;
        leg.farEndRinging = false;
        return;
    }
    switch (change.state) {
    case WireState::originated:
    case WireState::delivered:
        leg.state = CallState::connected;
        leg.farEndRinging = true;
        break;
    case WireState::established:
        leg.state = CallState::connected;
        leg.farEndRinging = false;
        break;
    case WireState::held:
        leg.state = CallState::held;
        leg.farEndRinging = false;
        break;
    case WireState::queued:
    case WireState::received:
        leg.state = CallState::ringing;
        leg.farEndRinging = false;
        break;
    default:
        break;
    }
}

CallId newCallId(const Line &line, const CallEvent &event)
{
    const QString plain = QString::number(event.localCallId) + u'-' + urlSafe(event.globalCallId);
    const auto taken = [&line](const CallId &id) {
        const auto ended = [&id](const Line::Ended &one) { return one.callId == id; };
        const auto present = [&id](const auto &entry) { return entry.second.leg.callId == id; };
        return std::any_of(line.ended.begin(), line.ended.end(), ended) ||
               std::any_of(line.parts.begin(), line.parts.end(), present);
    };
    CallId id(plain);
    for (int again = 2; taken(id); ++again) id = CallId(plain + u'.' + QString::number(again));
    return id;
}

} // namespace clc::oig
