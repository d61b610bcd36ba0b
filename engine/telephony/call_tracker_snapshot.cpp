#include "engine/telephony/call_tracker.h"

#include <algorithm>

namespace clc
{

namespace
{

// A message of the link has at most 1 MiB; each UTF-16 unit may take six octets (an escape), the names of the members
// and the numbers some more.
constexpr qint64 mostOctets = 900'000;
constexpr qint64 octetsPerUnit = 6;
constexpr qint64 octetsPerEndpoint = 200;
constexpr qint64 octetsPerCall = 600;
// The limits of the schema; see call_item_writer.cpp, which cuts there.
constexpr qsizetype longestName = 256;

qint64 octets(const QString &text)
{
    return std::min(text.size(), 2 * longestName) * octetsPerUnit;
}

qint64 octets(const CallItem &item)
{
    const CallLeg &leg = item.leg;
    qint64 sum = octetsPerCall;
    for (const QString *text :
         {&leg.callId.value(), &leg.correlation, &leg.from.number, &leg.from.name, &leg.to.number, &leg.to.name,
          &leg.connected.number, &leg.connected.name, &leg.associated.value(), &leg.alertingDevice, &leg.calledDevice,
          &leg.eventType, &leg.correlation, &leg.endpoint.value()})
        sum += octets(*text);
    return sum;
}

qint64 octets(const SnapshotEndpoint &endpoint)
{
    qint64 sum = octetsPerEndpoint + octets(endpoint.endpoint.value()) + octets(endpoint.name) + octets(endpoint.type);
    for (const CallItem &call : endpoint.calls) sum += octets(call);
    return sum;
}

} // namespace

void CallTracker::appendSnapshot(qint64 at)
{
    std::vector<const Endpoint *> sorted;
    sorted.reserve(endpoints_.size());
    for (const auto &[number, endpoint] : endpoints_) sorted.push_back(&endpoint);
    std::sort(sorted.begin(), sorted.end(), [](const Endpoint *a, const Endpoint *b) { return a->dn < b->dn; });

    std::vector<SnapshotItem> parts(1);
    qint64 size = 0;
    for (const Endpoint *endpoint : sorted) {
        SnapshotEndpoint one{endpoint->dn, endpoint->name, endpoint->type, endpoint->state(), endpoint->features, {}};
        for (const auto &leg : endpoint->legs) one.calls.push_back(leg->item);
        const qint64 more = octets(one);
        const auto &last = parts.back().endpoints;
        const bool full = last.size() >= static_cast<std::size_t>(limits_.endpointsPerPart) || size + more > mostOctets;
        if (!last.empty() && full) {
            parts.emplace_back();
            size = 0;
        }
        size += more;
        parts.back().endpoints.push_back(std::move(one));
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        SnapshotItem &part = parts.at(i);
        part.at = at;
        part.part = static_cast<int>(i) + 1;
        part.parts = static_cast<int>(parts.size());
        part.pbxKind = pbxKind_;
        part.voicemail = voicemail_;
        changes_.items.emplace_back(std::move(part));
    }
    endpointsChanged_ = false;
}

} // namespace clc
