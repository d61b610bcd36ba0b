#include "app/lab/platform/media_phones.h"

#include <algorithm>

namespace lab
{

namespace
{

auto sameCall(const QString &callId)
{
    return [&callId](const LinkCall &one) { return one.callId == callId; };
}

} // namespace

const LinkCall *MediaPhone::call(const QString &callId) const
{
    const auto found = std::find_if(calls.cbegin(), calls.cend(), sameCall(callId));
    return found == calls.cend() ? nullptr : &*found;
}

const MediaPhone *MediaPhones::find(const QString &endpointId) const
{
    const auto found = phones_.constFind(endpointId);
    return found == phones_.constEnd() ? nullptr : &*found;
}

MediaPhone &MediaPhones::phone(const QString &endpointId)
{
    MediaPhone &found = phones_[endpointId];
    if (found.endpointId.isEmpty()) found.endpointId = endpointId;
    return found;
}

void MediaPhones::apply(const CallItem &item)
{
    MediaPhone &at = phone(item.call.endpointId);
    const auto known = std::find_if(at.calls.begin(), at.calls.end(), sameCall(item.call.callId));
    if (item.call.state == PartState::Completed) {
        if (known != at.calls.end()) at.calls.erase(known);
    } else if (known != at.calls.end()) {
        *known = item.call;
    } else {
        at.calls.append(item.call);
    }
    told_.call(item.call, item.at);
}

void MediaPhones::change(const EndpointItem &item, MediaPhone *at)
{
    const bool changes = at->state != item.state || at->dnd != item.dnd || at->messageWaiting != item.messageWaiting;
    at->state = item.state;
    at->dnd = item.dnd;
    at->messageWaiting = item.messageWaiting;
    if (changes) told_.endpoint(*at, item.at);
}

void MediaPhones::apply(const EndpointItem &item)
{
    change(item, &phone(item.endpointId));
}

/// Takes over a snapshot's truth and tells what is different from what was known: an application must not be left with
/// a call that ended while nobody looked.
void MediaPhones::replace(const SnapshotEndpoint &truth, qint64 at)
{
    MediaPhone &now = phone(truth.endpoint.endpointId);
    now.name = truth.name;
    now.type = truth.type;
    const QList<LinkCall> before = std::exchange(now.calls, truth.calls);
    EndpointItem state = truth.endpoint;
    state.at = at;
    for (LinkCall gone : before) {
        if (now.call(gone.callId)) continue;
        gone.answered = gone.state != PartState::Ringing;
        gone.state = PartState::Completed;
        gone.endTime = at;
        told_.call(gone, at);
    }
    for (const LinkCall &call : truth.calls) {
        const auto known = std::find_if(before.cbegin(), before.cend(), sameCall(call.callId));
        if (known == before.cend() || known->state != call.state) told_.call(call, at);
    }
    change(state, &now);
}

void MediaPhones::apply(const SnapshotItem &item)
{
    const bool inOrder = item.part == 1 || (item.part == lastPart_ + 1 && lastPart_ > 0);
    if (item.part == 1) {
        seen_.clear();
        voicemail_ = item.voicemail;
    }
    lastPart_ = inOrder ? item.part : 0;
    for (const SnapshotEndpoint &one : item.endpoints) {
        seen_.insert(one.endpoint.endpointId);
        replace(one, item.at);
    }
    if (!inOrder || item.part != item.parts) return;
    forgetOthers();
    lastPart_ = 0;
    known_ = true;
}

void MediaPhones::forgetOthers()
{
    phones_.removeIf([this](const auto &entry) { return !seen_.contains(entry.key()); });
    seen_.clear();
}

} // namespace lab
