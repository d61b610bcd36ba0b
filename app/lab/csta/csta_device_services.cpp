#include "app/lab/csta/csta_services.h"

#include <algorithm>

namespace lab::csta
{

namespace
{

/// What a kind of device is called in lists.
struct Words {
    const char *requested; ///< ReqDeviceCategory
    const char *category;  ///< DeviceCategory
    const char *named;     ///< NamedDeviceTypes
};

Words wordsFor(Kind kind)
{
    switch (kind) {
    case Kind::HuntGroup:
        return {"groupHunt", "group", "stationGroup"};
    case Kind::VoiceMail:
        return {"voiceUnit", "voiceUnit", "other"};
    case Kind::Trunk:
        return {"networkInterface", "networkInterface", "trunk"};
    case Kind::Station:
    case Kind::Outside:
        break;
    }
    return {"station", "station", "station"};
}

bool isRequestedCategory(const QString &text)
{
    static const QStringList all = QStringLiteral("acd groupACD groupHunt groupPick groupUser groupOther "
                                                  "networkInterface park routeingDevice station voiceUnit genericIV "
                                                  "listenerIV dtmfIV promptIV promptQueue messageIV conference other")
                                       .split(QLatin1Char(' '));
    return all.contains(text);
}

/// Numbers and models only: an Office 400 tells no names here.
Element listEntry(const Device &device)
{
    const Words words = wordsFor(device.kind);
    Element entry =
        group("device", {leaf("deviceID", device.number), leaf("deviceCategory", QString::fromLatin1(words.category)),
                         leaf("namedDeviceTypes", QString::fromLatin1(words.named))});
    if (device.kind == Kind::HuntGroup) entry.children.push_back(group("deviceAttributes", {flag("groupHunt", true)}));
    entry.children.push_back(leaf("deviceModelName", device.model));
    return entry;
}

} // namespace

void Services::addDeviceLists()
{
    on("GetSwitchingFunctionDevices", [this](Connection &, const Element &request) { return deviceList(request); });
    on("GetPhysicalDeviceInformation",
       [this](Connection &, const Element &request) { return deviceInformation(request); });
}

Reply Services::deviceList(const Element &request)
{
    const QString number = request.at(QLatin1String("requestedDeviceID"));
    const QString category = request.at(QLatin1String("requestedDeviceCategory"));
    if (!category.isNull() && !isRequestedCategory(category))
        return {refusal(request.name, {"operation", "invalidParameterValue"})};
    if (!number.isNull() && office_.exchange.listed(number) == nullptr)
        return {refusal(request.name, {"operation", "invalidDeviceID"})};
    std::vector<Element> entries;
    for (const auto &[key, device] : office_.exchange.devices()) {
        const bool wanted = (number.isNull() || number == key) &&
                            (category.isNull() || category == QLatin1String(wordsFor(device.kind).requested));
        if (wanted) entries.push_back(listEntry(device));
    }
    const QString reference = office_.takeNumber();
    Reply reply{answerTo(request.name, "Response", {leaf("serviceCrossRefID", reference)})};
    const auto size = static_cast<std::size_t>(office_.quirks.segmentSize);
    std::size_t start = 0;
    do {
        const std::size_t end = std::min(start + size, entries.size());
        const auto at = [&](std::size_t i) { return entries.begin() + static_cast<std::ptrdiff_t>(i); };
        reply.requests.push_back(
            group("SwitchingFunctionDevices",
                  {leaf("serviceCrossRefID", reference), leaf("segmentID", QString::number(start / size + 1)),
                   flag("lastSegment", end == entries.size()), group("deviceList", {at(start), at(end)})}));
        start = end;
    } while (start < entries.size());
    return reply;
}

Reply Services::deviceInformation(const Element &request)
{
    const Device *device = office_.exchange.listed(request.at(QLatin1String("device")));
    if (device == nullptr) return {refusal(request.name, {"operation", "invalidDeviceID"})};
    const Words words = wordsFor(device->kind);
    std::vector<Element> children{leaf("deviceCategory", QString::fromLatin1(words.category))};
    if (device->kind == Kind::HuntGroup) children.push_back(group("groupDeviceAttributes", {flag("hunt", true)}));
    children.push_back(leaf("namedDeviceTypes", QString::fromLatin1(words.named)));
    children.push_back(flag("hasLogicalElement", device->kind == Kind::Station));
    children.push_back(leaf("deviceModelName", device->model));
    return {answerTo(request.name, "Response", std::move(children))};
}

void Services::addFeatures()
{
    const auto onOff = [this](const char *name, const char *child, const char *wrong,
                              Refused (Switch::*change)(const QString &, bool)) {
        simply(name, [this, child, wrong, change](Connection &, const Element &request) -> Refused {
            const std::optional<bool> on = readBoolean(request.at(QLatin1String(child)));
            if (!on) return Refusal{"operation", wrong};
            return (office_.exchange.*change)(request.at(QLatin1String("device")), *on);
        });
    };
    onOff("SetMessageWaitingIndicator", "messageWaitingOn", "invalidMessageWaitingSetting", &Switch::setMessageWaiting);
    onOff("SetDoNotDisturb", "doNotDisturbOn", "invalidDoNotDisturb", &Switch::setDoNotDisturb);
    const auto state = [this](const char *name, const char *child, bool Device::*of) {
        on(name, [this, child, of](Connection &, const Element &request) -> Reply {
            const Device *device = office_.exchange.listed(request.at(QLatin1String("device")));
            if (device == nullptr) return {refusal(request.name, {"operation", "invalidDeviceID"})};
            return {answerTo(request.name, "Response", {flag(child, device->*of)})};
        });
    };
    state("GetMessageWaitingIndicator", "messageWaitingOn", &Device::messageWaiting);
    state("GetDoNotDisturb", "doNotDisturbOn", &Device::doNotDisturb);
    simply("SetForwarding", [this](Connection &, const Element &request) { return setForwarding(request); });
    on("GetForwarding", [this](Connection &, const Element &request) { return getForwarding(request); });
}

Refused Services::setForwarding(const Element &request)
{
    constexpr int kRingSeconds = 15;
    constexpr int kLongestRing = 300;
    const std::optional<bool> on = readBoolean(request.at(QLatin1String("activateForward")));
    if (!on) return Refusal{"operation", "invalidForwardingFlag"};
    const QString type = request.at(QLatin1String("forwardingType"));
    const QString seconds = request.at(QLatin1String("ringDuration"));
    bool valid = true;
    Forward forward{request.at(QLatin1String("forwardDN")), seconds.isNull() ? kRingSeconds : seconds.toInt(&valid)};
    if (!valid || forward.seconds < 1 || forward.seconds > kLongestRing) return Refusal{"operation", "valueOutOfRange"};
    return office_.exchange.setForwarding(request.at(QLatin1String("device")),
                                          type.isNull() ? QStringLiteral("forwardImmediate") : type, *on, forward);
}

Reply Services::getForwarding(const Element &request)
{
    const Device *device = office_.exchange.listed(request.at(QLatin1String("device")));
    if (device == nullptr) return {refusal(request.name, {"operation", "invalidDeviceID"})};
    Element list = group("forwardingList", {});
    for (const auto &[type, forward] : device->forwards) {
        list.children.push_back(group("forwardListItem", {leaf("forwardingType", type), flag("forwardStatus", true),
                                                          leaf("forwardDN", forward.to)}));
    }
    return {answerTo(request.name, "Response", {list})};
}

} // namespace lab::csta
