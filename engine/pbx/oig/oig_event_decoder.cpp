#include "engine/pbx/oig/oig_event_decoder.h"

#include <functional>

namespace clc::oig
{

namespace
{

QString word(SoapReader &soap)
{
    return soap.text().trimmed().left(longestEventText);
}

bool means(const QString &value, bool *known)
{
    const QString lower = value.toLower();
    const bool on = lower == QLatin1String("true") || lower == QLatin1String("1") ||
                    lower == QLatin1String("feature_enabled") || lower == QLatin1String("on");
    const bool off = lower == QLatin1String("false") || lower == QLatin1String("0") ||
                     lower == QLatin1String("feature_disabled") || lower == QLatin1String("off");
    *known = on || off;
    return on;
}

bool isTrue(const QString &value)
{
    bool known = false;
    return means(value, &known);
}

/// {attributeName? attributeValue? attributeType?}
void readAttribute(SoapReader &soap, const std::function<void(const QString &, const QString &)> &found)
{
    QString name;
    QString value;
    while (soap.nextChild()) {
        if (soap.name() == QLatin1String("attributeName"))
            name = word(soap);
        else if (soap.name() == QLatin1String("attributeValue"))
            value = word(soap);
        else
            soap.skip();
    }
    if (!soap.failed()) found(name, value);
}

EventDevice readDevice(SoapReader &soap)
{
    EventDevice device;
    const auto attribute = [&device](const QString &name, const QString &value) {
        if (name == QLatin1String("NUMBER")) device.number = value;
        if (name == QLatin1String("NAME")) device.name = value;
        if (name == QLatin1String("DEVICE_TYPE")) device.type = value;
        if (name == QLatin1String("DIALED_DIGITS")) device.dialedDigits = value;
        if (name == QLatin1String("NUMBER_PRIVACY")) device.numberPrivate = isTrue(value);
        if (name == QLatin1String("NAME_PRIVACY")) device.namePrivate = isTrue(value);
    };
    while (soap.nextChild()) {
        if (soap.name() == QLatin1String("deviceName"))
            device.role = word(soap);
        else if (soap.name() == QLatin1String("deviceAttribute"))
            readAttribute(soap, attribute);
        else
            soap.skip();
    }
    return device;
}

EventDevice readParty(SoapReader &soap)
{
    EventDevice party;
    party.numberPrivate = soap.isSet(QLatin1String("numberPrivacy"));
    party.namePrivate = soap.isSet(QLatin1String("namePrivacy"));
    while (soap.nextChild()) {
        if (soap.name() == QLatin1String("memberNum"))
            party.number = word(soap);
        else if (soap.name() == QLatin1String("memberName"))
            party.name = word(soap);
        else if (soap.name() == QLatin1String("deviceType"))
            party.type = word(soap);
        else
            soap.skip();
    }
    return party;
}

void readCallAttribute(SoapReader &soap, CallEvent &event, QString &primary)
{
    readAttribute(soap, [&event, &primary](const QString &name, const QString &value) {
        if (name == QLatin1String("CURRENT_GLOBAL_CALL_ID")) event.globalCallId = value;
        if (name == QLatin1String("PRIMARY_GLOBAL_CALLID")) primary = value;
        if (name == QLatin1String("DIALED_DIGITS")) event.dialedDigits = value;
    });
}

/// callEventMsg and its advanced twin. The numbers are required by the contract, but a device without a call is told
/// without them.
CallEvent readCallEvent(SoapReader &soap)
{
    CallEvent event;
    QString primary;
    event.objectId = soap.number(QLatin1String("objectId"), 0);
    event.localCallId = soap.number(QLatin1String("localCallId"), 0);
    event.time = qMax<qint64>(0, soap.number(QLatin1String("callEventTime"), 0));
    while (soap.nextChild()) {
        const QStringView name = soap.name();
        if (name == QLatin1String("type"))
            event.type = word(soap);
        else if (name == QLatin1String("cause"))
            event.cause = word(soap);
        else if (name == QLatin1String("callState"))
            event.state = word(soap);
        else if (name == QLatin1String("callEventAttribute"))
            readCallAttribute(soap, event, primary);
        else if (name == QLatin1String("featuresAllowed") && event.allowed.size() < mostEventFeatures)
            event.allowed.append(word(soap));
        else if (name == QLatin1String("device") && event.devices.size() < mostEventDevices)
            event.devices.append(readDevice(soap));
        else if (name == QLatin1String("party") && event.parties.size() < mostEventDevices)
            event.parties.append(readParty(soap));
        else
            soap.skip();
    }
    if (event.globalCallId.isEmpty()) event.globalCallId = primary;
    return event;
}

FeatureEvent readFeatureEvent(SoapReader &soap)
{
    FeatureEvent event;
    std::optional<bool> other;
    event.objectId = soap.number(QLatin1String("objectId"), 0);
    event.time = qMax<qint64>(0, soap.number(QLatin1String("time"), 0));
    const auto attribute = [&event, &other](const QString &name, const QString &value) {
        bool known = false;
        const bool on = means(value, &known);
        // Nothing public says which of the two carries on and off.
        if (known && name == QLatin1String("FEATURE_EVENT_STATE")) event.on = on;
        if (known && name == QLatin1String("CALL_STATE")) other = on;
    };
    while (soap.nextChild()) {
        if (soap.name() == QLatin1String("eventType"))
            event.type = word(soap);
        else if (soap.name() == QLatin1String("featureEventAttribute"))
            readAttribute(soap, attribute);
        else
            soap.skip();
    }
    if (!event.on) event.on = other;
    return event;
}

SystemEvent readSystemEvent(SoapReader &soap)
{
    SystemEvent event;
    event.icpId = soap.number(QLatin1String("icpId"), 0);
    event.time = qMax<qint64>(0, soap.number(QLatin1String("time"), 0));
    while (soap.nextChild()) {
        if (soap.name() == QLatin1String("eventType"))
            event.type = word(soap);
        else if (soap.name() == QLatin1String("connectionState"))
            event.connectionState = word(soap);
        else
            soap.skip();
    }
    return event;
}

} // namespace

Result<EventMessage> decodeEvent(const QByteArray &document, const AnswerContext &context)
{
    SoapReader soap(document, context);
    if (!soap.enterReturn()) return soap.error();
    EventMessage message;
    constexpr qint64 unnumbered = -1;
    const qint64 number = soap.number(QLatin1String("eventNumber"), unnumbered);
    if (number >= 0) message.number = number;
    while (soap.nextChild()) {
        const QStringView name = soap.name();
        if (name == QLatin1String("callEvent") || name == QLatin1String("advCallEvent"))
            message.call = readCallEvent(soap);
        else if (name == QLatin1String("featureEvent") || name == QLatin1String("advFeatureEvent"))
            message.feature = readFeatureEvent(soap);
        else if (name == QLatin1String("systemEvent") || name == QLatin1String("advSystemEvent"))
            message.system = readSystemEvent(soap);
        else
            soap.skip();
    }
    if (const auto error = soap.finish()) return *error;
    return message;
}

Result<std::optional<CallEvent>> decodeCallStatus(const QByteArray &document, const AnswerContext &context)
{
    SoapReader soap(document, context);
    if (!soap.enterReturn()) return soap.error();
    std::optional<CallEvent> status;
    while (soap.nextChild()) {
        if (soap.name() == QLatin1String("callEvent"))
            status = readCallEvent(soap);
        else
            soap.skip();
    }
    if (const auto error = soap.finish()) return *error;
    return status;
}

Result<DeviceFeatures> decodeDeviceFeatures(const QByteArray &document, const AnswerContext &context)
{
    SoapReader soap(document, context);
    if (!soap.enterReturn()) return soap.error();
    DeviceFeatures features;
    features.doNotDisturb = soap.isSet(QLatin1String("DND"));
    features.messageWaiting = soap.isSet(QLatin1String("msgWaitingLamp"));
    if (const auto error = soap.finish()) return *error;
    return features;
}

Result<ResilientStatus> decodeResilientStatus(const QByteArray &document, const AnswerContext &context)
{
    SoapReader soap(document, context);
    if (!soap.enterReturn()) return soap.error();
    ResilientStatus status;
    status.isResilient = soap.isSet(QLatin1String("isResilient"));
    status.primaryIcpId = soap.number(QLatin1String("primaryIcpId"), 0);
    status.secondaryIcpId = soap.number(QLatin1String("secondaryIcpId"), 0);
    status.activeIcpId = soap.number(QLatin1String("activeIcpId"), 0);
    while (soap.nextChild()) {
        const QString name = soap.name().toString();
        if (name == QLatin1String("primaryIcpAddress"))
            status.primaryAddress = word(soap);
        else if (name == QLatin1String("primaryConnectionState"))
            status.primaryState = word(soap);
        else if (name == QLatin1String("secondaryIcpAddress"))
            status.secondaryAddress = word(soap);
        else if (name == QLatin1String("secondaryConnectionState"))
            status.secondaryState = word(soap);
        else
            soap.skip();
    }
    if (const auto error = soap.finish()) return *error;
    return status;
}

Result<qint64> decodeObjectId(const QByteArray &document, const AnswerContext &context)
{
    SoapReader soap(document, context);
    if (!soap.enterReturn()) return soap.error();
    const qint64 objectId = soap.number(QLatin1String("objectId"));
    if (const auto error = soap.finish()) return *error;
    return objectId;
}

} // namespace clc::oig
