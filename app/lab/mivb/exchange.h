#pragma once

#include "app/lab/laboratory/lab_clock.h"
#include "app/lab/mivb/oig_session.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace lab
{

enum class LegState { Idle, Originated, Delivered, Received, Established, Held, Failed };
QString stateName(LegState state); ///< as in callState

struct Phone;

/// A call: a number common to all who take part, and who called whom.
struct Call;

/// One phone's part in one call; its number is local to the phone.
struct Leg {
    qint64 localId = 0;
    std::shared_ptr<Call> call;
    Phone *phone = nullptr;
    LegState state = LegState::Idle;
    Leg *consultsFor = nullptr; ///< the held leg for whose sake this one was made
};

struct Call {
    qint64 number = 0;
    QString calling;
    QString called;
    QList<Leg *> legs;
};

struct Forward {
    bool on = false;
    QString number;
};

/// A device with a directory number.
struct Phone {
    QString number;
    QString name;
    QByteArray type = "VOICE_SET_PRIME"; ///< deviceType of the contract
    qint64 objectId = 0;
    bool external = false; ///< reached by a trunk; answers by itself
    bool doNotDisturb = false;
    bool messageWaiting = false;
    QHash<QByteArray, Forward> forwards; ///< by the element's name: "CFAlways", …
    std::map<qint64, std::unique_ptr<Leg>> legs;

    Leg *latest() const { return legs.empty() ? nullptr : legs.rbegin()->second.get(); }
};

/// What a number is in the PBX's database.
struct Subscriber {
    QString name;
    QByteArray type;
};

/// The phones and their calls. Phones exist once somebody asks for them. Every operation changes state at once and
/// keeps the events it causes, in order, until they are taken. A refusal is a text; nothing is success.
class Exchange
{
public:
    using Refused = std::optional<QString>;
    using Lookup = std::function<std::optional<Subscriber>(const QString &number)>;

    Exchange(const LabClock &clock, qint64 icpId, qint64 firstObject, Lookup lookup);
    ~Exchange();

    Phone *phone(const QString &number); ///< null when nobody has this number
    Phone *object(qint64 objectId) const;
    void removePhone(const QString &number); ///< with its calls
    qint64 icpId() const { return icpId_; }
    const std::map<QString, std::unique_ptr<Phone>> &phones() const { return phones_; } ///< who was asked for so far

    /// `callNumber` is one of a range that was reserved; 0 takes the next.
    Refused makeCall(Phone *phone, const QString &number, qint64 callNumber = 0);
    qint64 reserveCalls(qint64 count) { return std::exchange(nextCall_, nextCall_ + count); } ///< the first number
    Refused answer(Phone *phone, qint64 localId);
    Refused hold(Phone *phone, qint64 localId);
    Refused retrieve(Phone *phone, qint64 localId);
    Refused consult(Phone *phone, qint64 localId, const QString &number);
    Refused cancelConsultation(Phone *phone, qint64 localId);
    Refused alternate(Phone *phone, qint64 localId);
    Refused transfer(Phone *phone, qint64 localId); ///< the held or the consultation call may be named
    Refused clear(Phone *phone, qint64 localId);
    Refused redirect(Phone *phone, qint64 localId, const QString &number);
    void setDoNotDisturb(Phone *phone, bool on);
    void setMessageWaiting(Phone *phone, bool on);

    QList<OigEvent> takeEvents() { return std::exchange(events_, {}); }
    /// Sees each event of a call as it happens.
    using Observer = std::function<void(const Leg &leg, const QByteArray &type, const QByteArray &cause)>;
    void setObserver(Observer observer) { observer_ = std::move(observer); }
    QByteArray statusXml(const Leg &leg) const; ///< callEvent as getCallStatus gives it
    OigEvent monitorSetEvent(const Leg &leg) const;
    /// External parties that began to ring since last asked, by number.
    QStringList takeRingingOutside() { return std::exchange(ringingOutside_, {}); }

private:
    struct Role {
        const char *name;
        const Phone *phone;
    };

    OigEvent callEvent(const Leg &leg, const char *type, const char *cause, const QList<Role> &extra = {}) const;
    void note(const Leg &leg, const char *type, const char *cause, const QList<Role> &extra = {});
    void noteFeature(const Phone &phone, const char *feature, bool on);
    Leg *addLeg(const std::shared_ptr<Call> &call, Phone *phone, LegState state);
    static std::unique_ptr<Leg> drop(Leg *leg);
    void place(Phone *caller, const QString &number, const char *cause, Leg *consultsFor, qint64 callNumber = 0);
    static Refused find(Phone *phone, qint64 localId, std::initializer_list<LegState> states, Leg **leg);
    static Refused findPair(Phone *phone, qint64 localId, Leg **held, Leg **consult);
    static bool busy(const Phone &phone);

    const LabClock &clock_;
    qint64 icpId_;
    qint64 nextObject_;
    qint64 nextCall_ = 70'001;
    qint64 nextLocal_ = 1;
    Lookup lookup_;
    std::map<QString, std::unique_ptr<Phone>> phones_;
    QHash<qint64, Phone *> objects_;
    QList<OigEvent> events_;
    QStringList ringingOutside_;
    Observer observer_;
};

} // namespace lab
