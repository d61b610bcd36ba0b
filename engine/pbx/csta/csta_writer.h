#pragma once

#include "engine/pbx/csta/csta_event.h"
#include "engine/pbx/csta/csta_profile.h"

#include <QByteArray>
#include <QString>
#include <QVector>

/// The documents that we send: the children of protocols/csta.md section 5 in their order, valid by
/// contracts/csta/xsd. Texts must be `canBeXml`.
namespace clc::csta
{

/// "http://www.ecma-international.org/standards/ecma-323/csta/ed4"
QString editionNamespace(CstaEdition edition);
/// Of the edition that a PBX named; nothing when it is none that we know.
std::optional<CstaEdition> editionFromNamespace(const QString &name);

// --- ECMA-354 ---
struct SessionWish {
    QString applicationId;
    QByteArray credentials; ///< XML, complete
    QVector<CstaEdition> editions;
    int seconds = 0;
};
QByteArray startApplicationSession(const SessionWish &wish);
QByteArray resetApplicationSessionTimer(const QString &sessionId, int seconds);
QByteArray stopApplicationSession(const QString &sessionId);
/// The profile's template with user and password in it, escaped.
QByteArray filledCredentials(const QByteArray &pattern, const QString &user, const QString &password);

// --- ECMA-323 ---
class Writer
{
public:
    explicit Writer(CstaEdition edition) : edition_(edition) {}

    QByteArray monitorStart(const QString &device) const;
    QByteArray monitorStop(const QString &monitor) const;
    QByteArray snapshotDevice(const QString &device) const;
    QByteArray makeCall(const QString &from, const QString &to) const;
    /// AnswerCall, ClearConnection, HoldCall, RetrieveCall: one connection in the child that each has.
    QByteArray onConnection(QLatin1String service, const Connection &connection) const;
    QByteArray consultationCall(const Connection &existing, const QString &to) const;
    QByteArray alternateCall(const Connection &held, const Connection &active) const;
    QByteArray transferCall(const Connection &held, const Connection &active) const;
    QByteArray singleStepTransferCall(const Connection &active, const QString &to) const;
    QByteArray deflectCall(const Connection &ringing, const QString &to) const;
    QByteArray generateDigits(const Connection &connection, const QString &digits) const;
    QByteArray setDoNotDisturb(const QString &device, bool on) const;
    QByteArray setMessageWaitingIndicator(const QString &device, bool on) const;
    /// GetDoNotDisturb, GetMessageWaitingIndicator.
    QByteArray aboutDevice(QLatin1String service, const QString &device) const;
    QByteArray getSwitchingFunctionDevices() const;
    QByteArray systemRegister() const;
    QByteArray systemStatus(QLatin1String value) const;
    /// An answer without children: SystemStatusResponse, MonitorStopResponse …
    QByteArray empty(const QString &name) const;
    /// RequestSystemStatusResponse
    QByteArray requestSystemStatusResponse() const;
    QByteArray serviceNotSupported() const;

private:
    CstaEdition edition_;
};

} // namespace clc::csta
