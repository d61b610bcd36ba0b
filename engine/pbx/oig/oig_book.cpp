#include "engine/pbx/oig/oig_book.h"

#include <algorithm>

namespace clc::oig
{

namespace
{

constexpr std::size_t mostParts = 64; // on one endpoint
constexpr std::size_t mostEnded = 16; // remembered on one endpoint
constexpr std::size_t mostBegun = 8;

/// Everything but when and why, which alone are no news.
bool saysTheSame(CallLeg a, const CallLeg &b)
{
    a.at = b.at;
    a.cause = b.cause;
    return a == b;
}

bool begins(const LegChange &change)
{
    return change.type == WireType::originated || change.type == WireType::received ||
           change.type == WireType::monitorSet || change.type == WireType::unknown;
}

bool isOther(const QString &a, const QString &b)
{
    return !a.isEmpty() && !b.isEmpty() && a != b;
}

} // namespace

Line *CallBook::line(const Dn &dn)
{
    const auto found = lines_.find(dn.value());
    return found == lines_.end() ? nullptr : &found->second;
}

const Line *CallBook::line(const Dn &dn) const
{
    const auto found = lines_.find(dn.value());
    return found == lines_.end() ? nullptr : &found->second;
}

Line &CallBook::add(const Dn &dn)
{
    Line &line = lines_[dn.value()];
    line.dn = dn;
    line.state.endpoint = dn;
    return line;
}

void CallBook::remove(const Dn &dn)
{
    const auto found = lines_.find(dn.value());
    if (found == lines_.end()) return;
    objects_.remove(found->second.objectId);
    lines_.erase(found);
}

std::vector<Line *> CallBook::lines()
{
    std::vector<Line *> all;
    all.reserve(lines_.size());
    for (auto &[number, line] : lines_) all.push_back(&line);
    return all;
}

void CallBook::bind(Line &line, qint64 objectId)
{
    if (objects_.value(line.objectId) == &line) objects_.remove(line.objectId);
    line.objectId = objectId;
    objects_.insert(objectId, &line);
}

void CallBook::forgetSession()
{
    objects_.clear();
    for (auto &[number, line] : lines_) {
        line.objectId = 0;
        line.monitored = false;
        line.featuresMonitored = false;
        line.suspect = false;
        line.monitorFailures = 0;
    }
}

void CallBook::apply(const CallEvent &event, QVector<PbxEvent> &told)
{
    Line *line = byObject(event.objectId);
    if (!line) return;
    ++line->callEvents;
    const LegChange change = legChange(event, words_);
    noteOwn(*line, event);
    if (changeService(*line, event, change, told)) return;
    const bool noCall = change.type == WireType::notOfCalls || change.state == WireState::feature ||
                        change.state == WireState::extensionInUse || event.localCallId == 0;
    if (noCall) return;
    Part *part = partFor(*line, event, change, told);
    if (!part) return;
    const CallLeg before = part->leg;
    const bool isNew = before.eventType.isEmpty();
    const bool wasOver = part->over;
    updateLeg(*part, event, change, words_, line->dn, isNew);
    part->over = change.failed || (wasOver && change.state == WireState::none);
    if (isNew) noteBegun(*line, *part, event);
    if (change.state == WireState::held && event.cause.startsWith(QLatin1String("CONS_HOLD")))
        line->heldForConsultation = part->leg.callId;
    const bool silent = line->reading || (wasOver && part->leg.state == CallState::completed) ||
                        (!isNew && saysTheSame(before, part->leg));
    if (!silent) told.append(CallChanged{part->leg});
    if (change.gone) finish(*line, event.localCallId);
}

/// The part that the event speaks of; null when it tells nothing worth knowing.
Part *CallBook::partFor(Line &line, const CallEvent &event, const LegChange &change, QVector<PbxEvent> &told)
{
    auto found = line.parts.find(event.localCallId);
    const bool another = change.type == WireType::originated || change.type == WireType::received;
    if (found != line.parts.end() && another &&
        (found->second.over || (found->second.leg.state != CallState::ringing &&
                                isOther(found->second.leg.correlation, event.globalCallId)))) {
        // The number is used again, so the end of the first call was missed, or told already.
        CallLeg missed = found->second.leg;
        missed.state = CallState::completed;
        missed.cause = CallCause::none;
        missed.eventType = eventName(WireType::cleared);
        if (!line.reading && !found->second.over) told.append(CallChanged{missed});
        finish(line, event.localCallId);
        found = line.parts.end();
    }
    if (found != line.parts.end()) return &found->second;
    if (change.gone || change.type == WireType::other || line.parts.size() >= mostParts) return nullptr;
    if (change.state == WireState::none) return nullptr;
    const bool late = std::any_of(line.ended.begin(), line.ended.end(), [&event](const Line::Ended &one) {
        return one.localId == event.localCallId && !isOther(one.correlation, event.globalCallId);
    });
    if (late && !begins(change)) return nullptr;
    return &addPart(line, event);
}

Part &CallBook::addPart(Line &line, const CallEvent &event)
{
    Part part;
    const auto known = line.previous.find(event.localCallId);
    if (known != line.previous.end() && !isOther(known->second.leg.correlation, event.globalCallId)) {
        part = known->second;
        part.over = false;
    } else {
        part.localId = event.localCallId;
        part.leg.endpoint = line.dn;
        part.leg.callId = newCallId(line, event);
        const auto held = std::find_if(line.parts.begin(), line.parts.end(), [&line](const auto &entry) {
            return entry.second.leg.callId == line.heldForConsultation && entry.second.leg.state == CallState::held;
        });
        if (held != line.parts.end()) part.leg.associated = line.heldForConsultation;
        line.heldForConsultation = {};
    }
    return line.parts.insert_or_assign(event.localCallId, std::move(part)).first->second;
}

bool CallBook::changeService(Line &line, const CallEvent &event, const LegChange &change, QVector<PbxEvent> &told)
{
    const bool out = change.type == WireType::outOfService || change.state == WireState::outOfService ||
                     change.state == WireState::unavailable;
    const bool in = change.type == WireType::inService;
    if (!out && !in) return false;
    const bool changed = line.state.inService != in;
    line.state.inService = in;
    if (changed && !line.reading) told.append(ServiceChanged{line.dn, in, event.time});
    return true;
}

void CallBook::finish(Line &line, qint64 localId)
{
    const auto found = line.parts.find(localId);
    if (found == line.parts.end()) return;
    line.ended.push_back({localId, found->second.leg.correlation, found->second.leg.callId});
    if (line.ended.size() > mostEnded) line.ended.erase(line.ended.begin());
    line.parts.erase(found);
}

void CallBook::noteBegun(Line &line, const Part &part, const CallEvent &event)
{
    line.begun.push_back({++line.lastBegun, part.leg, event.cause.endsWith(QLatin1String("_INVOKED"))});
    if (line.begun.size() > mostBegun) line.begun.erase(line.begun.begin());
}

/// Events name the endpoint itself among the devices; that is where its name and kind come from.
void CallBook::noteOwn(Line &line, const CallEvent &event)
{
    for (const EventDevice &device : event.devices) {
        if (device.number != line.dn.value()) continue;
        if (!device.name.isEmpty() && !device.namePrivate) line.state.name = device.name;
        if (!device.type.isEmpty()) line.state.type = device.type;
    }
}

void CallBook::apply(const FeatureEvent &event, QVector<PbxEvent> &told)
{
    Line *line = byObject(event.objectId);
    if (!line || !words_.isFeature(event.type)) return;
    ++line->featureEvents;
    const bool dnd = event.type.startsWith(QLatin1String("DO_NOT_DISTURB"));
    const bool waiting = event.type.startsWith(QLatin1String("MSG_WAITING_IND"));
    EndpointFeatures &known = line->state.features;
    FeaturesChanged changed{line->dn, {}, {}, event.time};
    if (event.type == QLatin1String("INSERVICE")) {
        const bool in = event.on.value_or(true);
        if (line->state.inService != in && !line->reading) told.append(ServiceChanged{line->dn, in, event.time});
        line->state.inService = in;
    } else if (dnd && event.on && known.doNotDisturb != *event.on) {
        changed.doNotDisturb = known.doNotDisturb = *event.on;
    } else if (waiting && event.on && known.messageWaiting != *event.on) {
        changed.messageWaiting = known.messageWaiting = *event.on;
    } else if ((dnd || waiting) && !event.on) {
        line->suspect = true; // something was switched, the event does not say to what
    }
    if (!line->reading && (changed.doNotDisturb || changed.messageWaiting)) told.append(changed);
}

void CallBook::beginReading(Line &line, bool anew)
{
    line.reading = true;
    if (!anew) return;
    if (!line.parts.empty()) line.previous = std::move(line.parts);
    line.parts.clear();
    line.heldForConsultation = {};
}

bool CallBook::agrees(const Line &line, const std::optional<CallEvent> &status)
{
    const LegChange change = status ? legChange(*status, words_) : LegChange();
    if (!status || change.gone || status->localCallId == 0 || change.state == WireState::none)
        return line.parts.empty();
    const auto found = line.parts.find(status->localCallId);
    if (found == line.parts.end() || isOther(found->second.leg.correlation, status->globalCallId)) return false;
    return found->second.wire == change.state;
}

void CallBook::mergeStatus(Line &line, std::optional<CallEvent> status, bool quiet)
{
    const LegChange change = status ? legChange(*status, words_) : LegChange();
    const bool out = change.state == WireState::outOfService || change.state == WireState::unavailable;
    if (quiet) line.state.inService = !out;
    const bool idle = !status || change.gone || status->localCallId == 0 || change.state == WireState::none || out;
    if (idle) {
        if (quiet && !out) line.parts.clear();
        return;
    }
    const bool known = line.parts.count(status->localCallId) > 0;
    const bool over = std::any_of(line.ended.begin(), line.ended.end(), [&status](const Line::Ended &one) {
        return one.localId == status->localCallId && !isOther(one.correlation, status->globalCallId);
    });
    if (known ? !quiet : over && !quiet) return;
    status->objectId = line.objectId;
    QVector<PbxEvent> silent;
    apply(*status, silent);
}

void CallBook::endReading(Line &line)
{
    line.reading = false;
    line.suspect = false;
    line.previous.clear();
}

EndpointSnapshot CallBook::snapshot(const Line &line)
{
    EndpointSnapshot snapshot = line.state;
    for (const auto &[localId, part] : line.parts)
        if (!part.over) snapshot.calls.append(part.leg);
    return snapshot;
}

Part *CallBook::part(Line &line, const CallId &call)
{
    for (auto &[localId, part] : line.parts)
        if (part.leg.callId == call) return &part;
    return nullptr;
}

} // namespace clc::oig
