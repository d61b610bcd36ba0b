#pragma once

#include "app/lab/mivb/exchange.h"
#include "app/lab/mivb/oig_call.h"
#include "app/lab/site/site.h"

namespace lab
{

/// StandardCCService: identities, monitors, calls, features and the event queue (oig.md, sections 4 and 5). Operations
/// of the contract that are not here are refused by name.
class CallOperations : public QObject
{
    Q_OBJECT

public:
    CallOperations(OigSessions &sessions, Exchange &exchange, const Site &site, const MivbState &state, qint64 icpId);

    const QHash<QString, OigHandler> &handlers() const { return handlers_; }

    /// What the user of a phone does: call, answer, hold, retrieve, consult, transfer, clear; it concerns the phone's
    /// latest call. Also mwi and dnd, which are switched `on` or off.
    Exchange::Refused act(const QString &number, const QString &action, const QString &to, bool on = true);
    void deliverEvents(); ///< hands what the exchange has noted to the sessions that watch
    /// A system event to everyone: ICP_COMMUNICATION_EVENT with the link's state, OIG_SHUTDOWN or HA_ACTIVITY_SWITCH.
    void tellSystemEvent(const QString &type);

private:
    using PhoneHandler = std::function<Exchange::Refused(const OigCall &, Phone *)>;

    void addIdentities();
    void addMonitors();
    void addCalls();
    void addFeatures();
    void addEvents();
    void onPhone(const char *name, PhoneHandler handler);
    void onIcp(const char *name, OigHandler handler);

    void icpId(const OigCall &call) const;
    void icpConfig(const OigCall &call) const;
    void phoneId(const OigCall &call) const;
    void deviceConfiguration(const OigCall &call, bool extended) const;
    void deviceMembers(const OigCall &call) const;
    void resilientStatus(const OigCall &call) const;
    void groupDescription(const OigCall &call, const char *form) const;
    void monitor(const OigCall &call, QSet<qint64> OigSession::*watched) const;
    void stopMonitor(const OigCall &call, QSet<qint64> OigSession::*watched) const;
    void forward(const OigCall &call, const char *element) const;
    void deviceFeatures(const OigCall &call) const;
    void callStatus(const OigCall &call) const;
    void event(const OigCall &call) const;
    void numberedEvent(const OigCall &call) const;
    Phone *phoneOf(const OigCall &call) const; ///< by objectId; refuses and gives null when unknown
    bool isIcp(const OigCall &call) const;     ///< by icpId; refuses when unknown or not the active one of a pair
    qint64 secondIcpId() const { return icpId_ + 1; }

    OigSessions &sessions_;
    Exchange &exchange_;
    const Site &site_;
    const MivbState &state_;
    qint64 icpId_;
    QHash<QString, OigHandler> handlers_;
};

} // namespace lab
