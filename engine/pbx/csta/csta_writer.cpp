#include "engine/pbx/csta/csta_writer.h"

#include <array>

namespace clc::csta
{

namespace
{

constexpr const char *sessionNamespace = "http://www.ecma-international.org/standards/ecma-354/appl_session";
constexpr std::array editionNames{"ed3", "ed4", "ed5", "ed6"};
const QString editionPrefix = QStringLiteral("http://www.ecma-international.org/standards/ecma-323/csta/");

QByteArray escaped(QStringView text)
{
    QString safe;
    safe.reserve(text.size());
    for (const QChar c : text) {
        if (c == QLatin1Char('&'))
            safe += QLatin1String("&amp;");
        else if (c == QLatin1Char('<'))
            safe += QLatin1String("&lt;");
        else if (c == QLatin1Char('>'))
            safe += QLatin1String("&gt;");
        else if (c == QLatin1Char('\r'))
            safe += QLatin1String("&#13;");
        else
            safe += c;
    }
    return safe.toUtf8();
}

QByteArray word(bool value)
{
    return value ? "true" : "false";
}

/// Elements are closed by the object that opened them, so that none stays open.
class Element
{
public:
    Element(QByteArray &out, const QByteArray &name, const QByteArray &attributes = {}) : out_(out), name_(name)
    {
        out_ += '<' + name_ + attributes + '>';
    }
    ~Element() { out_ += "</" + name_ + '>'; }
    Element(const Element &) = delete;
    Element &operator=(const Element &) = delete;

    void leaf(const QByteArray &name, const QByteArray &content, const QByteArray &attributes = {})
    {
        out_ += '<' + name + attributes + '>' + content + "</" + name + '>';
    }
    void leaf(const QByteArray &name, QStringView text) { leaf(name, escaped(text)); }
    void connection(const QByteArray &name, const Connection &connection)
    {
        Element one(out_, name);
        one.leaf("callID", connection.callId);
        one.leaf("deviceID", connection.device);
    }
    Element child(const QByteArray &name) { return Element(out_, name); }

private:
    QByteArray &out_;
    QByteArray name_;
};

template<typename Fill>
QByteArray document(const QByteArray &name, const QByteArray &space, Fill fill)
{
    QByteArray out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    {
        Element root(out, name, " xmlns=\"" + space + '"');
        fill(root);
    }
    return out;
}

template<typename Fill>
QByteArray session(const QByteArray &name, Fill fill)
{
    return document(name, sessionNamespace, fill);
}

template<typename Fill>
QByteArray csta(CstaEdition edition, const QByteArray &name, Fill fill)
{
    return document(name, editionNamespace(edition).toLatin1(), fill);
}

} // namespace

QString editionNamespace(CstaEdition edition)
{
    return editionPrefix + QLatin1String(editionNames.at(static_cast<std::size_t>(edition)));
}

std::optional<CstaEdition> editionFromNamespace(const QString &name)
{
    for (const CstaEdition edition : {CstaEdition::ed3, CstaEdition::ed4, CstaEdition::ed5, CstaEdition::ed6})
        if (name == editionNamespace(edition)) return edition;
    return std::nullopt;
}

QByteArray startApplicationSession(const SessionWish &wish)
{
    return session("StartApplicationSession", [&](Element &root) {
        {
            Element info = root.child("applicationInfo");
            info.leaf("applicationID", wish.applicationId);
            if (!wish.credentials.isEmpty()) info.leaf("applicationSpecificInfo", wish.credentials, QByteArray());
        }
        {
            Element versions = root.child("requestedProtocolVersions");
            for (const CstaEdition edition : wish.editions) versions.leaf("protocolVersion", editionNamespace(edition));
        }
        root.leaf("requestedSessionDuration", QByteArray::number(wish.seconds), QByteArray());
    });
}

QByteArray resetApplicationSessionTimer(const QString &sessionId, int seconds)
{
    return session("ResetApplicationSessionTimer", [&](Element &root) {
        root.leaf("sessionID", sessionId);
        root.leaf("requestedSessionDuration", QByteArray::number(seconds), QByteArray());
    });
}

QByteArray stopApplicationSession(const QString &sessionId)
{
    return session("StopApplicationSession", [&](Element &root) {
        root.leaf("sessionID", sessionId);
        root.child("sessionEndReason").leaf("definedEndReason", u"normal");
    });
}

QByteArray filledCredentials(const QByteArray &pattern, const QString &user, const QString &password)
{
    // One after the other in one pass, so that a password that looks like a placeholder stays what it is.
    QByteArray filled;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const QByteArrayView rest = QByteArrayView(pattern).sliced(at);
        if (rest.startsWith("%{user}")) {
            filled += escaped(user);
            at += 7;
        } else if (rest.startsWith("%{password}")) {
            filled += escaped(password);
            at += 11;
        } else {
            filled += pattern[at++];
        }
    }
    return filled;
}

QByteArray Writer::monitorStart(const QString &device) const
{
    return csta(edition_, "MonitorStart", [&](Element &root) {
        root.child("monitorObject").leaf("deviceObject", escaped(device), " typeOfNumber=\"dialingNumber\"");
        root.leaf("monitorType", u"device");
    });
}

QByteArray Writer::monitorStop(const QString &monitor) const
{
    return csta(edition_, "MonitorStop", [&](Element &root) { root.leaf("monitorCrossRefID", monitor); });
}

QByteArray Writer::snapshotDevice(const QString &device) const
{
    return csta(edition_, "SnapshotDevice", [&](Element &root) { root.leaf("snapshotObject", device); });
}

QByteArray Writer::makeCall(const QString &from, const QString &to) const
{
    return csta(edition_, "MakeCall", [&](Element &root) {
        root.leaf("callingDevice", from);
        root.leaf("calledDirectoryNumber", to);
        root.leaf("autoOriginate", u"doNotPrompt");
    });
}

QByteArray Writer::onConnection(QLatin1String service, const Connection &connection) const
{
    constexpr std::array<std::pair<const char *, const char *>, 4> children{
        {{"AnswerCall", "callToBeAnswered"},
         {"ClearConnection", "connectionToBeCleared"},
         {"HoldCall", "callToBeHeld"},
         {"RetrieveCall", "callToBeRetrieved"}}};
    for (const auto &[name, child] : children)
        if (service == QLatin1String(name))
            return csta(edition_, name, [&, child = child](Element &root) { root.connection(child, connection); });
    return {};
}

QByteArray Writer::consultationCall(const Connection &existing, const QString &to) const
{
    return csta(edition_, "ConsultationCall", [&](Element &root) {
        root.connection("existingCall", existing);
        root.leaf("consultedDevice", to);
    });
}

QByteArray Writer::alternateCall(const Connection &held, const Connection &active) const
{
    return csta(edition_, "AlternateCall", [&](Element &root) {
        root.connection("heldCall", held);
        root.connection("activeCall", active);
    });
}

QByteArray Writer::transferCall(const Connection &held, const Connection &active) const
{
    return csta(edition_, "TransferCall", [&](Element &root) {
        root.connection("heldCall", held);
        root.connection("activeCall", active);
    });
}

QByteArray Writer::singleStepTransferCall(const Connection &active, const QString &to) const
{
    return csta(edition_, "SingleStepTransferCall", [&](Element &root) {
        root.connection("activeCall", active);
        root.leaf("transferredTo", to);
    });
}

QByteArray Writer::deflectCall(const Connection &ringing, const QString &to) const
{
    return csta(edition_, "DeflectCall", [&](Element &root) {
        root.connection("callToBeDiverted", ringing);
        if (edition_ == CstaEdition::ed3)
            root.leaf("newDestination", to);
        else
            root.child("newDestination").leaf("device", to); // became a list after the third edition
    });
}

QByteArray Writer::generateDigits(const Connection &connection, const QString &digits) const
{
    return csta(edition_, "GenerateDigits", [&](Element &root) {
        root.connection("connectionToSendDigits", connection);
        root.leaf("digitMode", u"dTMF");
        root.leaf("charactersToSend", digits);
    });
}

QByteArray Writer::setDoNotDisturb(const QString &device, bool on) const
{
    return csta(edition_, "SetDoNotDisturb", [&](Element &root) {
        root.leaf("device", device);
        root.leaf("doNotDisturbOn", word(on), QByteArray());
    });
}

QByteArray Writer::setMessageWaitingIndicator(const QString &device, bool on) const
{
    return csta(edition_, "SetMessageWaitingIndicator", [&](Element &root) {
        root.leaf("device", device);
        root.leaf("messageWaitingOn", word(on), QByteArray());
    });
}

QByteArray Writer::aboutDevice(QLatin1String service, const QString &device) const
{
    return csta(edition_, QByteArray(service.data(), service.size()),
                [&](Element &root) { root.leaf("device", device); });
}

QByteArray Writer::getSwitchingFunctionDevices() const
{
    return csta(edition_, "GetSwitchingFunctionDevices", [](Element &) {});
}

QByteArray Writer::systemRegister() const
{
    return csta(edition_, "SystemRegister", [](Element &root) {
        Element types = root.child("requestTypes");
        types.leaf("systemStatus", u"true");
        types.leaf("requestSystemStatus", u"false");
        types.leaf("switchingFunctionCapsChanged", u"false");
        types.leaf("switchingFunctionDevicesChanged", u"true");
    });
}

QByteArray Writer::systemStatus(QLatin1String value) const
{
    return csta(edition_, "SystemStatus", [&](Element &root) { root.leaf("systemStatus", QString(value)); });
}

QByteArray Writer::empty(const QString &name) const
{
    return csta(edition_, name.toLatin1(), [](Element &) {});
}

QByteArray Writer::requestSystemStatusResponse() const
{
    return csta(edition_, "RequestSystemStatusResponse", [](Element &root) { root.leaf("systemStatus", u"normal"); });
}

QByteArray Writer::serviceNotSupported() const
{
    return csta(edition_, "CSTAErrorCode", [](Element &root) { root.leaf("operation", u"serviceNotSupported"); });
}

} // namespace clc::csta
