#pragma once

#include "engine/base/scope.h"
#include "engine/net/trust.h"
#include "engine/pbx/csta/csta_connection.h"
#include "engine/pbx/csta/csta_writer.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

namespace clc::csta
{

/// What a session tells, in the order in which it happened.
class SessionUser
{
public:
    virtual ~SessionUser() = default;
    virtual void sessionOpened() = 0;
    /// `from`: epoch milliseconds of the system's clock; what the PBX sent after it is not known to have arrived.
    virtual void sessionLost(const QString &reason, qint64 from) = 0;
    virtual Status takeEvent(QByteArrayView document) = 0;
    virtual void endOfBatch() = 0;
    /// SystemStatus of the PBX that speaks of lost events.
    virtual void eventsLost() = 0;
    /// MonitorStop from the PBX.
    virtual void monitorEnded(const QString &monitor) = 0;
    /// A monitor was set, but the request for it had run into its time-out.
    virtual void monitorCameLate(const QString &monitor) = 0;
    /// SwitchingFunctionDevices, SnapshotDeviceData.
    virtual void takeSegment(const XmlElement &segment) = 0;
    /// SwFunctionDevicesChanged.
    virtual void devicesChanged() = 0;
};

/// The session with one PBX: connection, log-in, renewal, loss and log-in again, log-out.
/// All callers share one session and, when it is lost, one new log-in.
class CstaLink : public QObject, private ConnectionUser
{
    Q_OBJECT

public:
    /// `trust` and `user` must outlive the link.
    CstaLink(const TrustDecisions &trust, CstaAccess access, CstaProfile profile, SessionUser &user);

    /// Logs in unless there is a session; from now on it is kept, also across losses, until `close`.
    Flow open(Scope &scope);
    Flow close(Scope &scope);
    /// Hangs up and ends all flows, telling nobody; for the destructor of what they use.
    void end();

    /// Sends a request in the present session: `pbxSessionLost` without one.
    Task<Answer> askHere(Scope &scope, Ask ask);
    /// As `askHere` for a service that not every PBX offers: what was not answered in time, and never before (a
    /// snapshot: several times), or was refused as unknown, is not asked again in this session.
    Task<Answer> askOptional(Scope &scope, Ask ask);
    bool isUnsupported(const QString &service) const { return unsupported_.contains(service); }
    /// It was answered once, in any session.
    bool isProven(const QString &service) const { return proven_.contains(service); }

    /// The session does not work although the connection stands: a new one begins.
    void drop(const QString &reason);

    /// In the edition that the PBX chose.
    const Writer &writer() const { return writer_; }
    CstaEdition edition() const { return edition_; }
    const CstaProfile &profile() const { return profile_; }
    const CstaAccess &access() const { return access_; }
    PbxLinkState state() const { return state_; }
    bool isUp() const { return up_; }

Q_SIGNALS:
    void stateChanged(clc::PbxLinkState state);

private:
    Status takeEvent(QByteArrayView document) override;
    void takeRequest(int id, const XmlElement &request) override;
    void takeLate(const XmlElement &answer) override;
    void endOfBatch() override;
    void connectionLost(const Error &error) override;

    Flow ready(Scope &scope);
    Flow openShared(SharedResult<Done> result);
    Flow logIn(Scope &scope);
    Flow enter(Scope &scope);
    Flow startSession(Scope &scope);
    Flow registerForStatus(Scope &scope);
    Flow waitForStatus(Scope &scope);
    Flow renew(quint32 generation);
    Flow beat(quint32 generation);
    Flow recover();
    Flow recoverLater();
    bool isUnheardOf(const QString &service);
    void takeStatus(const XmlElement &request);
    void lose(const Error &error);
    void setState(PbxLinkState state);
    Error lost(const QString &reason) const;
    Error refused(const Refusal &refusal) const;

    const TrustDecisions &trust_;
    CstaAccess access_;
    CstaProfile profile_;
    SessionUser &user_;
    CstaEdition edition_;
    Writer writer_;
    ConnectionHandle connection_;
    QString sessionId_;
    std::chrono::milliseconds granted_{0};
    bool up_ = false; // logged in
    bool wanted_ = false;
    bool recovering_ = false;
    quint32 generation_ = 0;
    std::optional<SharedResult<Done>> opening_;
    std::optional<SharedResult<Done>> statusSeen_; // a SystemStatus that the log-in waits for
    QSet<QString> unsupported_;                    // in this session
    QSet<QString> proven_;
    int silentSnapshots_ = 0;
    PbxLinkState state_ = PbxLinkState::disconnected;
    Scope scope_;
};

} // namespace clc::csta
