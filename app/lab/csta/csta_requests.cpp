#include "app/lab/csta/csta_requests.h"

#include <QHash>
#include <QStringList>

namespace lab::csta
{

namespace
{

/// Children in order, separated by blanks; a `!` marks those that must be there. `extensions` may end all.
struct Shape {
    const char *name;
    const char *children;
};

constexpr Shape kShapes[] = {
    {"StartApplicationSession", "applicationInfo! requestedProtocolVersions! requestedSessionDuration!"},
    {"ResetApplicationSessionTimer", "sessionID! requestedSessionDuration!"},
    {"StopApplicationSession", "sessionID! sessionEndReason!"},
    {"MonitorStart", "monitorObject! requestedMonitorFilter monitorType requestedMonitorMediaClass"},
    {"MonitorStop", "monitorCrossRefID!"},
    {"SnapshotDevice", "snapshotObject!"},
    {"MakeCall", "callingDevice! calledDirectoryNumber! accountCode authCode autoOriginate correlatorData userData "
                 "callCharacteristics mediaCallCharacteristics callingConnectionInfo subjectOfCall languagePreferences "
                 "reason"},
    {"AnswerCall", "callToBeAnswered! correlatorData userData"},
    {"ClearConnection", "connectionToBeCleared! correlatorData userData reason"},
    {"HoldCall", "callToBeHeld! connectionReservation"},
    {"RetrieveCall", "callToBeRetrieved!"},
    {"ConsultationCall", "existingCall! consultedDevice! connectionReservation accountCode authCode correlatorData "
                         "userData callCharacteristics mediaCallCharacteristics callingConnectionInfo consultOptions "
                         "subjectOfCall languagePreferences"},
    {"AlternateCall", "heldCall! activeCall! connectionReservation consultOptions"},
    {"ReconnectCall", "activeCall! heldCall!"},
    {"TransferCall", "heldCall! activeCall!"},
    {"SingleStepTransferCall", "activeCall! transferredTo! accountCode authCode correlatorData userData"},
    {"DeflectCall", "callToBeDiverted! newDestination! correlatorData userData"},
    {"SetMessageWaitingIndicator", "device! messageWaitingOn! deviceForMessage"},
    {"GetMessageWaitingIndicator", "device!"},
    {"SetDoNotDisturb", "device! doNotDisturbOn! callOrigination callingDeviceList"},
    {"GetDoNotDisturb", "device!"},
    {"SetForwarding", "device! forwardingType activateForward! forwardDN ringCount ringDuration"},
    {"GetForwarding", "device!"},
    {"GetSwitchingFunctionDevices", "requestedDeviceID requestedDeviceCategory"},
    {"GetPhysicalDeviceInformation", "device!"},
    {"SystemRegister", "requestTypes! requestedStatusFilter"},
    {"SystemRegisterCancel", "sysStatRegisterID!"},
    {"RequestSystemStatus", "sysStatRegisterID"},
    {"SystemStatus", "sysStatRegisterID systemStatus!"},
};

QString childrenOf(const QString &request)
{
    static const QHash<QString, QString> shapes = [] {
        QHash<QString, QString> all;
        for (const Shape &shape : kShapes)
            all.insert(QString::fromLatin1(shape.name), QString::fromLatin1(shape.children));
        return all;
    }();
    return shapes.value(request);
}

} // namespace

bool isKnownRequest(const QString &name)
{
    return !childrenOf(name).isNull();
}

std::optional<QString> misfit(const Element &request)
{
    const QStringList wanted = (childrenOf(request.name) + QLatin1String(" extensions")).split(QLatin1Char(' '));
    auto next = request.children.begin();
    for (const QString &entry : wanted) {
        const bool required = entry.endsWith(QLatin1Char('!'));
        const QString name = required ? entry.chopped(1) : entry;
        if (next != request.children.end() && next->name == name)
            ++next;
        else if (required)
            return QStringLiteral("%1 lacks %2").arg(request.name, name);
    }
    if (next == request.children.end()) return std::nullopt;
    return QStringLiteral("%1 may not hold %2 there").arg(request.name, next->name);
}

} // namespace lab::csta
