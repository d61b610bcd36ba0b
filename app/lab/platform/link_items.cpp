#include "app/lab/platform/link_items.h"

#include "app/lab/json/fields.h"

#include <algorithm>
#include <array>

namespace lab
{

namespace
{

constexpr std::array<QLatin1String, 4> kPartStates{
    {QLatin1String("ringing"), QLatin1String("connected"), QLatin1String("held"), QLatin1String("completed")}};
constexpr std::array<QLatin1String, 6> kPhoneStates{{QLatin1String("unknown"), QLatin1String("idle"),
                                                     QLatin1String("ringing"), QLatin1String("connected"),
                                                     QLatin1String("held"), QLatin1String("outOfService")}};
constexpr std::array<QLatin1String, 17> kCauses{
    {QLatin1String("busy"), QLatin1String("callBack"), QLatin1String("callCancelled"),
     QLatin1String("callForwardAlways"), QLatin1String("callForwardBusy"), QLatin1String("callForwardNoAnswer"),
     QLatin1String("callForward"), QLatin1String("callNotAnswer"), QLatin1String("destNotObtainable"),
     QLatin1String("doNotDisturb"), QLatin1String("incompatibleDestination"), QLatin1String("networkCongestion"),
     QLatin1String("networkNotObtainable"), QLatin1String("newCall"), QLatin1String("redirected"),
     QLatin1String("resourcesNotAvailable"), QLatin1String("transfer")}};
constexpr std::array<QLatin1String, 2> kDirections{{QLatin1String("inbound"), QLatin1String("outbound")}};
constexpr std::array<QLatin1String, 5> kKinds{{QLatin1String("call"), QLatin1String("endpoint"), QLatin1String("gap"),
                                               QLatin1String("snapshot"), QLatin1String("record")}};
constexpr std::array<QLatin1String, 4> kExtraNames{{QLatin1String("alertingDevice"), QLatin1String("calledDevice"),
                                                    QLatin1String("eventType"), QLatin1String("callTrackingID")}};
constexpr qsizetype kNumber = 64;
constexpr qsizetype kName = 256;

bool isCallId(const QString &id)
{
    return !id.isEmpty() && id.size() <= 64 && std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'.' ||
               c == u'_' || c == u'~' || c == u'-';
    });
}

QString cause(JsonFields &fields)
{
    const QLatin1String name("cause");
    if (!fields.has(name)) return {};
    return kCauses[static_cast<std::size_t>(fields.choice(name, kCauses))];
}

QJsonObject extraPbxData(JsonFields &fields)
{
    const QLatin1String name("extraPbxData");
    if (!fields.has(name)) return {};
    QJsonObject extra = fields.object(name);
    JsonFields members(extra);
    for (const QLatin1String member : kExtraNames) members.optionalText(member, 0, kName);
    if (!members.isGood()) fields.fail(name, QStringLiteral("right: ") + members.fault());
    return extra;
}

void readEnd(JsonFields &fields, LinkCall *call)
{
    const bool ended = call->state == PartState::Completed;
    const auto wanted = [&](QLatin1String name) { return ended || fields.has(name); };
    if (wanted(QLatin1String("answered"))) call->answered = fields.truth(QLatin1String("answered"));
    if (wanted(QLatin1String("ringTime"))) call->ringTime = fields.number(QLatin1String("ringTime"));
    if (wanted(QLatin1String("billingTime"))) call->billingTime = fields.number(QLatin1String("billingTime"));
    if (wanted(QLatin1String("endTime"))) call->endTime = fields.integer(QLatin1String("endTime"), 0);
}

LinkCall readCall(JsonFields &fields)
{
    LinkCall call;
    call.endpointId = fields.text(QLatin1String("endpointId"), 1, kNumber);
    call.callId = fields.text(QLatin1String("callId"), 1, kNumber);
    if (fields.isGood() && !isCallId(call.callId))
        fields.fail(QLatin1String("callId"), QStringLiteral("letters, digits and . _ ~ -"));
    call.correlation = fields.text(QLatin1String("correlation"), 0, 128);
    call.state = static_cast<PartState>(fields.choice(QLatin1String("state"), kPartStates));
    call.cause = cause(fields);
    call.outbound = fields.choice(QLatin1String("direction"), kDirections) == 1;
    call.from = fields.text(QLatin1String("from"), 0, kNumber);
    call.fromName = fields.text(QLatin1String("fromName"), 0, kName);
    call.to = fields.text(QLatin1String("to"), 0, kNumber);
    call.toName = fields.text(QLatin1String("toName"), 0, kName);
    call.connectedTo = fields.optionalText(QLatin1String("connectedTo"), 0, kNumber);
    call.connectedName = fields.optionalText(QLatin1String("connectedName"), 0, kName);
    call.associatedCallId = fields.optionalText(QLatin1String("associatedCallId"), 0, kNumber);
    call.extraPbxData = extraPbxData(fields);
    call.createdOn = fields.integer(QLatin1String("createdOn"), 0);
    readEnd(fields, &call);
    return call;
}

EndpointItem readEndpoint(JsonFields &fields)
{
    EndpointItem item;
    item.endpointId = fields.text(QLatin1String("endpointId"), 1, kNumber);
    item.state = static_cast<PhoneState>(fields.choice(QLatin1String("state"), kPhoneStates));
    item.dnd = fields.truth(QLatin1String("dnd"));
    item.messageWaiting = fields.truth(QLatin1String("messageWaiting"));
    return item;
}

GapItem readGap(JsonFields &fields)
{
    static constexpr std::array<QLatin1String, 2> kScopes{{QLatin1String("pbx"), QLatin1String("spool")}};
    GapItem item;
    item.ofSpool = fields.choice(QLatin1String("scope"), kScopes) == 1;
    item.from = fields.integer(QLatin1String("from"), 0);
    item.to = fields.integer(QLatin1String("to"), 0);
    item.reason = fields.text(QLatin1String("reason"), 0, 1024);
    item.lost = fields.optionalInteger(QLatin1String("lost"), 0);
    item.firstSeq = fields.optionalInteger(QLatin1String("firstSeq"), 1);
    item.lastSeq = fields.optionalInteger(QLatin1String("lastSeq"), 1);
    return item;
}

SnapshotEndpoint readSnapshotEndpoint(JsonFields &fields)
{
    SnapshotEndpoint found;
    found.endpoint = readEndpoint(fields);
    found.name = fields.text(QLatin1String("name"), 0, kName);
    found.type = fields.text(QLatin1String("type"), 0, 64);
    const QJsonArray calls = fields.array(QLatin1String("calls"), 0, JsonFields::kLargest);
    for (const QJsonValue &call : calls) {
        JsonFields members(call.toObject());
        found.calls.append(readCall(members));
        if (!members.isGood()) fields.fail(QLatin1String("calls"), QStringLiteral("calls: ") + members.fault());
    }
    return found;
}

SnapshotItem readSnapshot(JsonFields &fields)
{
    static constexpr std::array<QLatin1String, 3> kTypes{
        {QLatin1String("miVoiceBusiness"), QLatin1String("miVoiceOffice400"), QLatin1String("mxOne")}};
    SnapshotItem item;
    item.part = fields.integer(QLatin1String("part"), 1);
    item.parts = fields.integer(QLatin1String("parts"), 1);
    if (item.part > item.parts) fields.fail(QLatin1String("part"), QStringLiteral("one of the parts"));
    item.voicemail = fields.optionalText(QLatin1String("voicemail"), 0, kNumber);
    if (item.part == 1 || fields.has(QLatin1String("pbxType")))
        item.pbxType = kTypes[static_cast<std::size_t>(fields.choice(QLatin1String("pbxType"), kTypes))];
    const QJsonArray endpoints = fields.array(QLatin1String("endpoints"), 0, 1000);
    for (const QJsonValue &endpoint : endpoints) {
        JsonFields members(endpoint.toObject());
        item.endpoints.push_back(readSnapshotEndpoint(members));
        if (!members.isGood()) fields.fail(QLatin1String("endpoints"), QStringLiteral("phones: ") + members.fault());
    }
    return item;
}

RecordItem readRecord(JsonFields &fields)
{
    static constexpr std::array<QLatin1String, 1> kSources{{QLatin1String("smdr")}};
    RecordItem item;
    item.recordId = fields.guid(QLatin1String("recordId"));
    fields.choice(QLatin1String("source"), kSources);
    item.endpointId = fields.text(QLatin1String("endpointId"), 1, kNumber);
    item.outbound = fields.choice(QLatin1String("direction"), kDirections) == 1;
    item.from = fields.text(QLatin1String("from"), 0, kNumber);
    item.to = fields.text(QLatin1String("to"), 0, kNumber);
    item.createdOn = fields.integer(QLatin1String("createdOn"), 0);
    item.answered = fields.truth(QLatin1String("answered"));
    if (fields.has(QLatin1String("ringTime"))) item.ringTime = fields.number(QLatin1String("ringTime"));
    item.billingTime = fields.number(QLatin1String("billingTime"));
    item.cause = cause(fields);
    return item;
}

LinkItem readKind(JsonFields &fields, qsizetype kind)
{
    switch (kind) {
    case 0:
        return CallItem{0, readCall(fields)};
    case 1:
        return readEndpoint(fields);
    case 2:
        return readGap(fields);
    case 3:
        return readSnapshot(fields);
    default:
        return readRecord(fields);
    }
}

} // namespace

QLatin1String partStateName(PartState state)
{
    return kPartStates[static_cast<std::size_t>(state)];
}

QLatin1String phoneStateName(PhoneState state)
{
    return kPhoneStates[static_cast<std::size_t>(state)];
}

QLatin1String kindOf(const LinkItem &item)
{
    return kKinds[item.index()];
}

std::optional<LinkItem> readLinkItem(const QJsonObject &item, QString *fault)
{
    JsonFields fields(item);
    const qsizetype kind = fields.choice(QLatin1String("kind"), kKinds);
    const qint64 at = fields.integer(QLatin1String("at"), 0);
    LinkItem read = readKind(fields, kind);
    if (!fields.isGood()) {
        *fault = fields.fault();
        return std::nullopt;
    }
    std::visit([at](auto &one) { one.at = at; }, read);
    return read;
}

std::optional<LinkCall> readLinkCall(const QJsonObject &call, QString *fault)
{
    JsonFields fields(call);
    LinkCall read = readCall(fields);
    if (fields.isGood()) return read;
    *fault = fields.fault();
    return std::nullopt;
}

} // namespace lab
