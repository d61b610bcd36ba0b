#include "app/lab/site/form.h"

#include <algorithm>

namespace lab
{

namespace
{

/// "key|Label": our short name of the field and its label on the form.
FieldSpec text(const char *names, int size)
{
    const QStringList parts = QString::fromLatin1(names).split(QLatin1Char('|'));
    FieldSpec field;
    field.key = parts.constFirst();
    field.label = parts.constLast();
    field.size = size;
    return field;
}

FieldSpec needed(FieldSpec field)
{
    field.mandatory = true;
    return field;
}

FieldSpec keyed(FieldSpec field)
{
    field.isKey = true;
    return field;
}

FieldSpec refers(FieldSpec field, const char *form)
{
    field.refersTo = QString::fromLatin1(form);
    return field;
}

FieldSpec number(const char *label, int size = 7)
{
    FieldSpec field = text(label, size);
    field.isDn = true;
    return field;
}

FieldSpec integer(const char *label, int size, int minimum, qint64 maximum)
{
    FieldSpec field = text(label, size);
    field.kind = FieldKind::Integer;
    field.minimum = minimum;
    field.maximum = maximum;
    return field;
}

FieldSpec boolean(const char *label)
{
    FieldSpec field = text(label, 5);
    field.kind = FieldKind::Boolean;
    return field;
}

FieldSpec choice(const char *label, int size, const QStringList &choices = {})
{
    FieldSpec field = text(label, size);
    field.kind = FieldKind::Choice;
    field.choices = choices;
    return field;
}

const QStringList &yesNo()
{
    static const QStringList words{QStringLiteral("Yes"), QStringLiteral("No")};
    return words;
}

FormSpec form(const char *key, const char *label, const QList<FieldSpec> &fields)
{
    FormSpec spec;
    spec.key = QString::fromLatin1(key);
    spec.label = QString::fromLatin1(label);
    spec.fields = fields;
    return spec;
}

/// The key is the login ID with the number, so that people without a number exist and two rows may claim one number:
/// the flaws of a real site. The number is what the descriptor names as DN field.
FormSpec users()
{
    return form("users", "User and Services Configuration",
                {keyed(needed(text("loginId|Login ID", 60))), keyed(number("dn|Number")),
                 text("lastName|Last Name", 40), text("firstName|First Name", 40), text("email|Email Address", 120),
                 text("department|Department", 40), text("location|Location", 40), choice("deviceType|Device Type", 40),
                 text("home|Home Element", 40), text("secondary|Secondary Element", 40),
                 choice("hotDesk|Hot Desking User", 3, yesNo()), integer("cos|Class of Service", 3, 1, 110)});
}

FormSpec telephoneDirectory()
{
    return form("telephoneDirectory", "Telephone Directory",
                {keyed(needed(text("dn|Number", 26))), keyed(needed(text("name|Name", 21))),
                 text("department|Department", 40), text("location|Location", 40), boolean("private|Privacy"),
                 boolean("prime|Prime Name")});
}

FormSpec huntGroups()
{
    const QStringList types{QStringLiteral("Voice"),    QStringLiteral("Voicemail"),
                            QStringLiteral("Recorder"), QStringLiteral("HCIReroute"),
                            QStringLiteral("NameTag"),  QStringLiteral("PhantomHuntGroup")};
    return form("huntGroups", "Hunt Groups",
                {keyed(needed(number("dn|Hunt Group Number"))), text("name|Hunt Group Name", 21),
                 choice("mode|Hunt Group Mode", 10, {QStringLiteral("Circular"), QStringLiteral("Terminal")}),
                 choice("type|Hunt Group Type", 20, types), integer("cos|Class of Service", 3, 1, 110)});
}

FormSpec members(const char *key, const char *label, const char *group)
{
    return form(key, label,
                {keyed(needed(number(group))), keyed(needed(integer("index|Member Index", 3, 1, 240))),
                 needed(text("dn|Member Number", 7)),
                 choice("present|Presence", 7, {QStringLiteral("Present"), QStringLiteral("Absent")})});
}

FormSpec networkElements()
{
    const QStringList types{QStringLiteral("3300 ICP"), QStringLiteral("MiVoice Business"),
                            QStringLiteral("Other"),    QStringLiteral("Outbound Proxy"),
                            QStringLiteral("SIP Peer"), QStringLiteral("MBG")};
    const QStringList transports{QStringLiteral("default"), QStringLiteral("UDP"), QStringLiteral("TCP"),
                                 QStringLiteral("TLS")};
    FormSpec spec =
        form("networkElements", "Network Elements",
             {keyed(needed(text("name|Name", 9))), needed(choice("type|Type", 20, types)),
              needed(text("address|FQDN or IP Address", 60)), boolean("local|Local"), text("version|Version", 20),
              integer("zone|Zone", 3, 1, 999), choice("transport|SIP Peer Transport", 8, transports),
              integer("port|SIP Peer Port", 5, 0, 65535)});
    spec.maximumRows = 999;
    return spec;
}

FormSpec sipPeerProfiles()
{
    FormSpec spec =
        form("sipPeerProfiles", "SIP Peer Profile",
             {keyed(needed(text("label|SIP Peer Profile Label", 9))),
              needed(refers(text("element|Network Element", 9), "networkElements")),
              text("registration|Registration User Name", 60),
              choice("addressType|Address Type", 20, {QStringLiteral("FQDN"), QStringLiteral("IP Address")}),
              integer("restriction|Interconnect Restriction", 2, 1, 64),
              integer("maximumCalls|Maximum Simultaneous Calls", 4, 0, 2000),
              refers(text("outboundProxy|Outbound Proxy Server", 9), "networkElements"),
              integer("trunkService|Trunk Service", 3, 1, 150)});
    spec.maximumRows = 250;
    return spec;
}

/// The services always exist, 1 to 150: one is taken by labelling it, and none can be deleted.
FormSpec trunkAttributes()
{
    FormSpec spec =
        form("trunkAttributes", "Trunk Attributes",
             {keyed(needed(integer("number|Trunk Service Number", 3, 1, 150))), text("label|Trunk Label", 9),
              integer("cos|Class of Service", 3, 1, 110), integer("cor|Class of Restriction", 2, 1, 96),
              text("answerDay|Non-dial-in Trunks Answer Point - Day", 7),
              integer("absorb|Dial In Trunks Incoming Digit Modification - Absorb", 2, 0, 26),
              text("insert|Dial In Trunks Incoming Digit Modification - Insert", 26)});
    spec.allowDeletes = false;
    spec.maximumRows = 150;
    return spec;
}

FormSpec multiDeviceGroups()
{
    return form("multiDeviceGroups", "Multi-device User Groups",
                {keyed(needed(number("dn|Group Number"))), text("name|Group Name", 21),
                 choice("type|Group Type", 20, {QStringLiteral("Standard"), QStringLiteral("External Twinning")})});
}

FormSpec scratch()
{
    return form(
        "scratch", kScratchTable,
        {keyed(needed(text("Label", 12))), integer("Amount", 5, 1, 5000), boolean("Active"), text("Remark", 30)});
}

bool isDirectoryNumber(const QString &value)
{
    const auto valid = [](QChar c) { return (c >= u'0' && c <= u'9') || c == u'*' || c == u'#'; };
    return value.size() <= 7 && std::all_of(value.begin(), value.end(), valid);
}

} // namespace

QString FieldSpec::problem(const QString &value) const
{
    if (value.isEmpty()) return mandatory ? label + QLatin1String(" is mandatory.") : QString();
    if (value.toUcs4().size() > size) return QStringLiteral("%1 is longer than %2 characters.").arg(label).arg(size);
    if (kind == FieldKind::Integer) {
        bool valid = false;
        const qint64 amount = value.toLongLong(&valid);
        if (!valid || value.startsWith(QLatin1Char('+'))) return label + QLatin1String(" is not a number.");
        if (maximum > minimum && (amount < minimum || amount > maximum))
            return QStringLiteral("%1 is outside %2..%3.").arg(label).arg(minimum).arg(maximum);
    }
    if (kind == FieldKind::Boolean && value != QLatin1String("true") && value != QLatin1String("false"))
        return label + QLatin1String(" is neither true nor false.");
    if (kind == FieldKind::Choice && !choices.isEmpty() && !choices.contains(value))
        return QStringLiteral("%1 is none of %2.").arg(label, choices.join(QLatin1String(", ")));
    if (isDn && !isDirectoryNumber(value)) return label + QLatin1String(" is not a directory number.");
    return {};
}

QList<FormSpec> mivbForms()
{
    FormSpec ringGroups = form("ringGroups", "Ring Groups",
                               {keyed(needed(number("dn|Ring Group Number"))), text("name|Ring Group Name", 21),
                                choice("type|Ring Type", 10, {QStringLiteral("Ring All"), QStringLiteral("Cascade")})});
    FormSpec speedDials = form("speedDials", "System Speed Dials",
                               {keyed(needed(number("dn|Speed Dial Number"))), needed(text("number|Actual Number", 26)),
                                choice("override|Overrides Toll Control", 3, yesNo()), choice("type|Type", 20)});
    return {users(),
            telephoneDirectory(),
            huntGroups(),
            members("huntGroupMembers", "Hunt Group Members", "group|Hunt Group Number"),
            ringGroups,
            members("ringGroupMembers", "Ring Group Members", "group|Ring Group Number"),
            multiDeviceGroups(),
            members("multiDeviceGroupMembers", "Multi-device User Group Members", "group|Group Number"),
            networkElements(),
            sipPeerProfiles(),
            trunkAttributes(),
            speedDials,
            scratch()};
}

} // namespace lab
