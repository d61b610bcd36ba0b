#include "app/lab/mivb/call_service.h"

#include <utility>

namespace lab
{

namespace
{

QByteArray octets(qint64 value)
{
    return QByteArray::number(value);
}

/// The contract's words for what the forms call otherwise.
QString huntType(const QString &label)
{
    static const QHash<QString, QString> names{
        {QStringLiteral("Voice"), QStringLiteral("HuntGroupVoice")},
        {QStringLiteral("Voicemail"), QStringLiteral("HuntGroupVoiceMail")},
        {QStringLiteral("Recorder"), QStringLiteral("HuntGroupRad")},
        {QStringLiteral("HCIReroute"), QStringLiteral("HuntGroupHCIReroute")},
        {QStringLiteral("PhantomHuntGroup"), QStringLiteral("HuntGroupPhantom")}};
    return names.value(label, QStringLiteral("HuntGroupVoice"));
}

qint64 countMembers(const Table &members, const QString &group)
{
    qint64 count = 0;
    for (const auto &[key, row] : members.rows()) count += members.value(row, QStringLiteral("group")) == group ? 1 : 0;
    return count;
}

} // namespace

void CallOperations::onIcp(const char *name, OigHandler handler)
{
    handlers_.insert(QString::fromLatin1(name), [this, handler = std::move(handler)](const OigCall &call) {
        if (isIcp(call)) handler(call);
    });
}

bool CallOperations::isIcp(const OigCall &call) const
{
    const SoapValue *request = call.value->child(QLatin1String("request"));
    const qint64 given = (request != nullptr ? *request : *call.value).number(QLatin1String("icpId"));
    if (given == (state_.secondActive ? secondIcpId() : icpId_)) return true;
    call.refuse(QStringLiteral("Invalid ICP ID."));
    return false;
}

void CallOperations::addIdentities()
{
    handlers_.insert(QStringLiteral("getIcpId"), [this](const OigCall &call) { icpId(call); });
    onIcp("getIcpConfig", [this](const OigCall &call) { icpConfig(call); });
    onIcp("getPhoneNumberId", [this](const OigCall &call) { phoneId(call); });
    onIcp("getLineAppearanceId", [this](const OigCall &call) { phoneId(call); });
    onIcp("getDeviceConfiguration", [this](const OigCall &call) { deviceConfiguration(call, false); });
    onIcp("getDeviceConfigurationEx", [this](const OigCall &call) { deviceConfiguration(call, true); });
    onIcp("getDeviceMembers", [this](const OigCall &call) { deviceMembers(call); });
    onIcp("advGetHuntGroupId", [this](const OigCall &call) { phoneId(call); });
    onIcp("advGetRingGroupId", [this](const OigCall &call) { phoneId(call); });
    handlers_.insert(QStringLiteral("getResilientStatus"), [this](const OigCall &call) { resilientStatus(call); });
    handlers_.insert(QStringLiteral("advGetHuntGroupDescription"),
                     [this](const OigCall &call) { groupDescription(call, "huntGroups"); });
    handlers_.insert(QStringLiteral("advGetRingGroupDescription"),
                     [this](const OigCall &call) { groupDescription(call, "ringGroups"); });
    onIcp("getDialableNumber", [](const OigCall &call) {
        QString number = call.string(QLatin1String("e164Str"));
        if (number.startsWith(QLatin1String("+44"))) number = QLatin1Char('0') + number.mid(3);
        if (number.startsWith(QLatin1Char('+'))) number = QLatin1String("00") + number.mid(1);
        XmlWriter xml;
        xml.element("dialableNumber", QLatin1Char('9') + number);
        call.accept({}, xml.xml());
    });
    onIcp("getIncomingPhoneNumber", [](const OigCall &call) {
        QString digits = call.string(QLatin1String("digitStr"));
        if (digits.startsWith(QLatin1Char('0'))) digits = QLatin1String("+44") + digits.mid(1);
        XmlWriter xml;
        xml.element("incomingNumber", digits);
        call.accept({}, xml.xml());
    });
}

void CallOperations::icpId(const OigCall &call) const
{
    const SoapValue &request = call.value->children.constFirst().second;
    const QString address = request.string(QLatin1String("icpIpAddress")).trimmed();
    const bool second = !state_.secondAddress.isEmpty() && address == state_.secondAddress;
    if (!second && address != site_.facts().icpAddress) {
        call.refuse(QStringLiteral("The ICP is not known to this server."));
        return;
    }
    XmlWriter xml;
    xml.element("connectionState", second ? QStringLiteral("CONNECTED") : state_.connectionState)
        .element("icpVersion", state_.icpVersion);
    call.accept({{"icpId", octets(second ? secondIcpId() : icpId_)}}, xml.xml());
}

void CallOperations::icpConfig(const OigCall &call) const
{
    XmlWriter xml;
    xml.element("maxExtLength", QStringLiteral("7"))
        .element("trunkPrefix", QStringLiteral("0"))
        .element("longDistancePrefix", QStringLiteral("0"))
        .element("internationalPrefix", QStringLiteral("00"))
        .element("localAreaCodes", QStringLiteral("1291"))
        .element("outsidePrefix", QStringLiteral("9"))
        .element("localCountryCode", QStringLiteral("44"))
        .element("neType", QStringLiteral("MI_VB"))
        .element("ipAddr", site_.facts().icpAddress);
    call.accept({}, xml.xml());
}

/// A phone, line or group by its number: what kind it must be follows from the operation.
void CallOperations::phoneId(const OigCall &call) const
{
    const SoapValue *nested = call.value->child(QLatin1String("request"));
    const SoapValue &request = nested != nullptr ? *nested : *call.value;
    const bool hunt = call.operation->name == QLatin1String("advGetHuntGroupId");
    const bool ring = call.operation->name == QLatin1String("advGetRingGroupId");
    const QString number = request.string(hunt   ? QLatin1String("huntGroupDn")
                                          : ring ? QLatin1String("ringGroupDn")
                                                 : QLatin1String("primeDn"));
    const Phone *phone = exchange_.phone(number);
    const QByteArray wanted = hunt ? "HUNT_GROUP" : ring ? "RING_ALL_GROUP" : "VOICE_SET_PRIME";
    if (phone == nullptr || phone->external || phone->type != wanted) {
        call.refuse(QStringLiteral("Directory number %1 does not exist.").arg(number.left(32)));
    } else if (call.operation->name == QLatin1String("getLineAppearanceId") &&
               request.number(QLatin1String("buttonNum")) != 1) {
        call.refuse(QStringLiteral("The device has no line on this button."));
    } else {
        call.accept({{"objectId", octets(phone->objectId)}});
    }
}

void CallOperations::deviceConfiguration(const OigCall &call, bool extended) const
{
    const SoapValue &request = call.value->children.constFirst().second;
    const Phone *phone = exchange_.phone(request.string(QLatin1String("primeDn")));
    if (phone == nullptr || phone->external) {
        call.refuse(QStringLiteral("Directory number %1 does not exist.")
                        .arg(request.string(QLatin1String("primeDn")).left(32)));
        return;
    }
    XmlWriter xml;
    xml.begin("line")
        .attribute("objectId", phone->objectId)
        .attribute("buttonNumber", qint64{1})
        .element("extNumber", phone->number)
        .end("line");
    xml.element(extended ? "primaryIcpAddress" : "primaryIcp", site_.facts().icpAddress);
    SoapAttributes attributes{{"isResilient", "false"}};
    if (extended) attributes += SoapAttributes{{"primaryIcpId", octets(icpId_)}, {"secondaryIcpId", "0"}};
    call.accept(attributes, xml.xml());
}

void CallOperations::deviceMembers(const OigCall &call) const
{
    const SoapValue &request = call.value->children.constFirst().second;
    const Table &members = *site_.database().table(QStringLiteral("multiDeviceGroupMembers"));
    XmlWriter xml;
    bool any = false;
    for (const auto &[key, row] : members.rows()) {
        if (members.value(row, QStringLiteral("group")) != request.string(QLatin1String("primeDn"))) continue;
        const QString number = members.value(row, QStringLiteral("dn"));
        const Phone *phone = exchange_.phone(number);
        any = true;
        xml.begin("member")
            .attribute("buttonNum", members.value(row, QStringLiteral("index")))
            .attribute("objectId", phone == nullptr ? qint64{0} : phone->objectId)
            .element("primeDn", number)
            .end("member");
    }
    if (any) {
        call.accept({}, xml.xml());
    } else {
        call.refuse(QStringLiteral("The device is no multi-device user group."));
    }
}

void CallOperations::resilientStatus(const OigCall &call) const
{
    if (phoneOf(call) == nullptr) return;
    XmlWriter xml;
    xml.element("primaryIcpAddress", site_.facts().icpAddress)
        .element("primaryConnectionState", state_.connectionState);
    const bool pair = !state_.secondAddress.isEmpty();
    if (pair)
        xml.element("secondaryIcpAddress", state_.secondAddress)
            .element("secondaryConnectionState", QStringLiteral("CONNECTED"));
    call.accept({{"isResilient", pair ? "true" : "false"},
                 {"primaryIcpId", octets(icpId_)},
                 {"secondaryIcpId", octets(pair ? secondIcpId() : 0)},
                 {"activeIcpId", octets(state_.secondActive ? secondIcpId() : icpId_)}},
                xml.xml());
}

void CallOperations::groupDescription(const OigCall &call, const char *form) const
{
    const Phone *phone = phoneOf(call);
    if (phone == nullptr) return;
    const QString key = QString::fromLatin1(form);
    const Table &groups = *site_.database().table(key);
    const Row *row = groups.find(phone->number.toUtf8() + '\0');
    if (row == nullptr) {
        call.refuse(QStringLiteral("The object is no such group."));
        return;
    }
    const Table &members = *site_.database().table(key.chopped(1) + QLatin1String("Members"));
    XmlWriter xml;
    xml.element("groupNumber", phone->number).element("groupName", groups.value(*row, QStringLiteral("name")));
    if (key == QLatin1String("huntGroups")) {
        const bool circular = groups.value(*row, QStringLiteral("mode")) == QLatin1String("Circular");
        xml.element("huntMode",
                    circular ? QStringLiteral("HuntGroupModeCyclic") : QStringLiteral("HuntGroupModeLinear"));
        xml.element("huntType", huntType(groups.value(*row, QStringLiteral("type"))));
    } else {
        const bool all = groups.value(*row, QStringLiteral("type")) == QLatin1String("Ring All");
        xml.element("ringType", all ? QStringLiteral("RING_ALL") : QStringLiteral("RING_CASCADE"));
    }
    xml.element("primaryIcpAddress", site_.facts().icpAddress);
    call.accept({{"numberOfMembers", octets(countMembers(members, phone->number))},
                 {"isResilient", "false"},
                 {"primaryIcpId", octets(icpId_)},
                 {"secondaryIcpId", "0"}},
                xml.xml());
}

} // namespace lab
