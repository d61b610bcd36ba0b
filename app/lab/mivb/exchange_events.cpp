#include "app/lab/mivb/answer.h"
#include "app/lab/mivb/exchange.h"

#include <array>

namespace lab
{

namespace
{

QStringList featuresAllowed(const Leg &leg)
{
    static const QHash<LegState, QStringList> byState{
        {LegState::Originated, {QStringLiteral("CLEAR_CALL")}},
        {LegState::Delivered, {QStringLiteral("CLEAR_CALL"), QStringLiteral("SET_CALL_ME_BACK")}},
        {LegState::Received, {QStringLiteral("ANSWER_CALL"), QStringLiteral("REDIRECT_CALL")}},
        {LegState::Established,
         {QStringLiteral("HOLD_CALL"), QStringLiteral("CONSULTATION_CALL"), QStringLiteral("CLEAR_CALL"),
          QStringLiteral("OUT_PULSE_DIGITS")}},
        {LegState::Held, {QStringLiteral("RETRIEVE_CALL"), QStringLiteral("CLEAR_CALL")}},
        {LegState::Failed, {QStringLiteral("CLEAR_CALL")}}};
    QStringList allowed = byState.value(leg.state);
    if (leg.consultsFor != nullptr && (leg.state == LegState::Delivered || leg.state == LegState::Established))
        allowed += {QStringLiteral("TRANSFER_CALL"), QStringLiteral("CANCEL_CONSULTATION_CALL"),
                    QStringLiteral("ALTERNATE_CALL")};
    return allowed;
}

void writeAttribute(XmlWriter *xml, const char *element, const char *name, const QString &value, const char *type)
{
    xml->begin(element)
        .element("attributeName", QString::fromLatin1(name))
        .element("attributeValue", value)
        .element("attributeType", QString::fromLatin1(type))
        .end(element);
}

void writeDevice(XmlWriter *xml, const char *role, const QString &number, const Phone *phone)
{
    xml->begin("device").element("deviceName", QString::fromLatin1(role));
    writeAttribute(xml, "deviceAttribute", "NUMBER", number, "STRING");
    if (phone != nullptr && !phone->name.isEmpty())
        writeAttribute(xml, "deviceAttribute", "NAME", phone->name, "STRING");
    if (phone != nullptr)
        writeAttribute(xml, "deviceAttribute", "DEVICE_TYPE", QString::fromLatin1(phone->type), "STRING");
    xml->end("device");
}

} // namespace

QString stateName(LegState state)
{
    static constexpr std::array kNames{"IDLE", "ORIGINATED", "DELIVERED", "RECEIVED", "ESTABLISHED", "HELD", "FAILED"};
    return QString::fromLatin1(kNames.at(static_cast<std::size_t>(state)));
}

OigEvent Exchange::callEvent(const Leg &leg, const char *type, const char *cause, const QList<Role> &extra) const
{
    const Call &call = *leg.call;
    const auto known = [this](const QString &number) -> const Phone * {
        const auto found = phones_.find(number);
        return found == phones_.end() ? nullptr : found->second.get();
    };
    XmlWriter xml;
    xml.begin("callEvent")
        .attribute("localCallId", leg.localId)
        .attribute("callEventTime", clock_.nowMs())
        .attribute("objectId", leg.phone->objectId)
        .element("type", QString::fromLatin1(type))
        .element("cause", QString::fromLatin1(cause))
        .element("callState", stateName(leg.state));
    writeAttribute(&xml, "callEventAttribute", "CURRENT_GLOBAL_CALL_ID", QString::number(call.number), "STRING");
    writeAttribute(&xml, "callEventAttribute", "ICP_ID", QString::number(icpId_), "LONG_INTEGER");
    const QStringList features = featuresAllowed(leg);
    for (const QString &feature : features) xml.element("featuresAllowed", feature);
    writeDevice(&xml, "CALLING_DEVICE", call.calling, known(call.calling));
    writeDevice(&xml, "CALLED_DEVICE", call.called, known(call.called));
    for (const Leg *other : call.legs) {
        if (other != &leg && (other->state == LegState::Established || other->state == LegState::Held))
            writeDevice(&xml, "CONNECTED_DEVICE", other->phone->number, other->phone);
    }
    for (const Role &role : extra) writeDevice(&xml, role.name, role.phone->number, role.phone);
    xml.end("callEvent");
    return {leg.phone->objectId, "CALL_EVENT", xml.xml()};
}

void Exchange::note(const Leg &leg, const char *type, const char *cause, const QList<Role> &extra)
{
    events_.append(callEvent(leg, type, cause, extra));
    if (observer_) observer_(leg, type, cause);
}

void Exchange::noteFeature(const Phone &phone, const char *feature, bool on)
{
    XmlWriter xml;
    xml.begin("featureEvent")
        .attribute("time", clock_.nowMs())
        .attribute("objectId", phone.objectId)
        .element("eventType", QString::fromLatin1(feature));
    writeAttribute(&xml, "featureEventAttribute", "DEVICE_NUMBER", phone.number, "STRING");
    writeAttribute(&xml, "featureEventAttribute", "FEATURE_EVENT_STATE",
                   on ? QStringLiteral("true") : QStringLiteral("false"), "BOOLEAN");
    xml.end("featureEvent");
    events_.append({phone.objectId, "FEATURE_EVENT", xml.xml()});
}

QByteArray Exchange::statusXml(const Leg &leg) const
{
    return callEvent(leg, "UNKNOWN", "UNKNOWN").xml;
}

OigEvent Exchange::monitorSetEvent(const Leg &leg) const
{
    return callEvent(leg, "MONITOR_SET", "MONITOR_SET");
}

} // namespace lab
