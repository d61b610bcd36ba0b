#include "app/lab/csta/csta_services.h"

namespace lab::csta
{

namespace
{

/// The events of a filter: `true` means that they are not wanted. False when it holds what is no filter.
bool readFilter(const Element &filter, QSet<QByteArray> *without)
{
    static const QStringList groups{QStringLiteral("callcontrol"),
                                    QStringLiteral("callAssociated"),
                                    QStringLiteral("mediaAttachment"),
                                    QStringLiteral("physicalDeviceFeature"),
                                    QStringLiteral("logicalDeviceFeature"),
                                    QStringLiteral("maintenance"),
                                    QStringLiteral("voice"),
                                    QStringLiteral("private")};
    for (const Element &one : filter.children) {
        if (!groups.contains(one.name)) return false;
        for (const Element &kind : one.children) {
            const std::optional<bool> out = readBoolean(kind.text);
            if (!out || kind.name.isEmpty()) return false;
            if (!*out) continue;
            const QByteArray name = kind.name.toLatin1();
            without->insert(name == "transferred" ? QByteArray("TransferedEvent")
                                                  : QByteArray(1, name.at(0)).toUpper() + name.mid(1) + "Event");
        }
    }
    return true;
}

} // namespace

void Services::addMonitors()
{
    on("MonitorStart", [this](Connection &c, const Element &request) { return startMonitor(c, request); });
    simply("MonitorStop", [](Connection &connection, const Element &request) -> Refused {
        if (connection.monitors.erase(request.at(QLatin1String("monitorCrossRefID"))) > 0) return std::nullopt;
        return Refusal{"operation", "invalidMonitorCrossRefID"};
    });
}

Reply Services::startMonitor(Connection &connection, const Element &request)
{
    const QString device = request.at(QLatin1String("monitorObject/deviceObject"));
    const QString type = request.at(QLatin1String("monitorType"));
    const Quirks &quirks = office_.quirks;
    Monitor monitor{device, {}};
    const Element *filter = request.child(QLatin1String("requestedMonitorFilter"));
    Refused refused;
    if (device.isNull())
        refused = Refusal{"operation", "invalidMonitorObjectType"};
    else if (office_.exchange.listed(device) == nullptr)
        refused = Refusal{"operation", "invalidMonitorObject"};
    else if (!type.isNull() && type != QLatin1String("device"))
        refused =
            Refusal{"operation", type == QLatin1String("call") ? "monitorTypeNotSupported" : "invalidMonitorType"};
    else if (filter != nullptr && !readFilter(*filter, &monitor.without))
        refused = Refusal{"operation", "invalidMonitorFilter"};
    else if (office_.monitors() >= quirks.mostMonitors)
        refused = Refusal{"systemResourceAvailibility", "overallMonitorLimitExceeded"};
    else if (office_.monitors(device) >= quirks.mostMonitorsPerDevice)
        refused = Refusal{"subscribedResourceAvailability", "objectMonitorLimitExceeded"};
    if (refused) return {refusal(request.name, *refused)};
    const QString reference = office_.takeNumber();
    connection.monitors.emplace(reference, std::move(monitor));
    Element answer = answerTo(request.name, "Response", {leaf("monitorCrossRefID", reference)});
    if (filter != nullptr) answer.children.push_back({QStringLiteral("actualMonitorFilter"), {}, filter->children, {}});
    return {answer};
}

void Services::addSnapshot()
{
    on("SnapshotDevice", [this](Connection &, const Element &request) { return snapshot(request); });
}

Reply Services::snapshot(const Element &request)
{
    const QString device = request.at(QLatin1String("snapshotObject"));
    if (office_.exchange.listed(device) == nullptr) return {refusal(request.name, {"operation", "invalidDeviceID"})};
    Element data = group("snapshotData", {});
    const QList<const Call *> calls = office_.exchange.callsAt(device);
    for (const Call *call : calls) {
        Element states = group("compoundCallState", {leaf("localConnectionState", nameOf(call->party(device)->state))});
        QString endpoint = call->calling == device ? call->called : call->calling;
        for (const Party &party : call->parties) {
            if (party.device == device) continue;
            endpoint = party.device;
            states.children.push_back(leaf("localConnectionState", nameOf(party.state)));
        }
        data.children.push_back(group("snapshotDeviceResponseInfo",
                                      {connectionId("connectionIdentifier", call->id, device),
                                       deviceId("endpointDevice", endpoint), group("localCallState", {states})}));
    }
    const Quirks &quirks = office_.quirks;
    if (!quirks.snapshotByReference && !quirks.snapshotDirect)
        return {answerTo(request.name, "Response", {group("crossRefIDorSnapshotData", {data})})};
    const Element reference = leaf("serviceCrossRefID", office_.takeNumber());
    const Element shown = quirks.snapshotDirect ? reference : group("crossRefIDorSnapshotData", {reference});
    return {answerTo(request.name, "Response", {shown}),
            {group("SnapshotDeviceData",
                   {reference, leaf("segmentID", QStringLiteral("1")), flag("lastSegment", true), data})}};
}

} // namespace lab::csta
