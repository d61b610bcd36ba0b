#pragma once

#include "app/lab/csta/csta_xml.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <map>
#include <memory>

namespace lab::csta
{

/// Why a request is answered by CSTAErrorCode: the element and the value of it.
struct Refusal {
    const char *category = "operation";
    const char *value = "generic";
};
using Refused = std::optional<Refusal>; ///< nothing is success

/// LocalConnectionState.
enum class State { Null, Initiated, Alerting, Connected, Hold, Fail };
QString nameOf(State state);

/// One device's part in one call.
struct ConnectionId {
    QString call;
    QString device;
};

struct Forward {
    QString to;
    int seconds = 0; ///< ringing time before forwardNoAns acts
};

enum class Kind { Station, HuntGroup, VoiceMail, Trunk, Outside };

/// A device with a number. `Outside` is a party behind a trunk; it is in no list and cannot be monitored.
struct Device {
    QString number;
    Kind kind = Kind::Station;
    QString model;
    QStringList members; ///< of a hunt group, in the order in which they are tried
    bool doNotDisturb = false;
    bool messageWaiting = false;
    bool inService = true;
    std::map<QString, Forward> forwards; ///< by type: forwardImmediate, forwardBusy, forwardNoAns
};

struct Party {
    QString device;
    State state = State::Null;
};

struct Call {
    QString id;
    QString calling;
    QString called;     ///< as dialled first
    QString redirected; ///< the device that sent it on last; empty when none did
    QString subject;
    QList<Party> parties; ///< in the order in which they joined

    Party *party(const QString &device);
    const Party *party(const QString &device) const;
};

/// One event as one device sees it; its monitor's reference is put in front when it is sent.
struct Event {
    QString device;
    QByteArray name;
    std::vector<Element> children;
};

/// What a transfer made: the new call and who is in it now.
struct Transferred {
    ConnectionId call;
    Element connections;
};

/// The switching function: devices and calls in the terms of ECMA-269. Every operation changes state at once and keeps
/// the events it causes, in order, one for each device concerned, until they are taken. A refused one changes nothing.
class Switch
{
public:
    void add(Device device);
    /// A station leaves the switch with its calls. False when there is none of this number.
    bool removeStation(const QString &number);
    Device *find(const QString &number);   ///< null when unknown; parties outside exist once somebody names them
    Device *listed(const QString &number); ///< the same without the parties outside
    const std::map<QString, Device> &devices() const { return devices_; }
    const Call *call(const QString &id) const;
    QList<const Call *> callsAt(const QString &device) const; ///< the latest last
    void startNumberingAt(qint64 first) { nextCall_ = first; }
    QString takeCallNumber() { return QString::number(nextCall_++); }

    Refused makeCall(const QString &calling, const QString &called, const QString &subject, ConnectionId *made);
    Refused answer(const ConnectionId &at);
    Refused clear(const ConnectionId &at);
    Refused hold(const ConnectionId &at) { return hold(at, "normal"); }
    Refused retrieve(const ConnectionId &at);
    Refused consult(const ConnectionId &at, const QString &target, ConnectionId *made);
    Refused alternate(const ConnectionId &held, const ConnectionId &active);
    Refused reconnect(const ConnectionId &active, const ConnectionId &held);
    /// The active call may still ring at the other end.
    Refused transfer(const ConnectionId &held, const ConnectionId &active, Transferred *made);
    Refused singleStepTransfer(const ConnectionId &active, const QString &target, Transferred *made);
    Refused deflect(const ConnectionId &at, const QString &target) { return divert(at, target, "redirected"); }
    Refused divert(const ConnectionId &at, const QString &target, const char *cause);

    Refused setMessageWaiting(const QString &device, bool on);
    Refused setDoNotDisturb(const QString &device, bool on);
    Refused setForwarding(const QString &device, const QString &type, bool on, const Forward &forward);
    Refused setInService(const QString &device, bool on);

    QList<Event> takeEvents() { return std::exchange(events_, {}); }
    QList<ConnectionId> takeRinging() { return std::exchange(ringing_, {}); } ///< what began to ring since last asked

private:
    struct Route {
        Device *target = nullptr;
        const char *failure = nullptr; ///< EventCause when nobody can be reached
    };

    Call *known(const QString &id);
    Refused part(const ConnectionId &at, std::initializer_list<State> states, const char *wrong, Call **call);
    bool busy(const QString &device) const;
    bool idle(const QString &device) const { return callsAt(device).isEmpty(); }
    Refused hold(const ConnectionId &at, const char *cause);
    Refused dial(const QString &calling, const QString &called, const QString &subject, const char *cause,
                 ConnectionId *made);
    Route route(Call *call, const QString &number);
    void sentOn(Call *call, const Device &from, const QString &to, const char *cause);
    void ring(Call *call, const QString &target, const char *cause);
    void fail(Call *call, const QString &calling, const QString &target, const char *cause);
    Refused reachable(const QString &target);
    Transferred join(const QString &device, const QString &target, const QList<Call *> &old, State targetState,
                     const char *cause);
    void drop(Call *call, const QString &device, const QString &releasing, const char *cause);
    void tell(const Call &call, const char *name, std::vector<Element> body, const char *cause,
              const QStringList &gone = {});
    void tellDevice(const QString &device, const char *name, std::vector<Element> children);
    static void addParties(const Call &call, std::vector<Element> *body, bool redirection);

    std::map<QString, Device> devices_;
    std::map<QString, Device> outside_;
    std::map<QString, std::unique_ptr<Call>> calls_;
    QHash<QString, QList<Call *>> byDevice_;
    QList<Event> events_;
    QList<ConnectionId> ringing_;
    qint64 nextCall_ = 7;
};

} // namespace lab::csta
