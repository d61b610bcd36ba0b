#pragma once

#include "engine/pbx/call_types.h"
#include "engine/pbx/csta/csta_event.h"

#include <QString>
#include <QVector>

#include <deque>
#include <optional>
#include <vector>

namespace clc::csta
{

/// What a snapshot says of one connection of the device.
struct SnapshotLeg {
    Connection connection;
    LocalState own = LocalState::unknown;
    LocalState other = LocalState::unknown; ///< the first of the other ends

    friend bool operator==(const SnapshotLeg &, const SnapshotLeg &) = default;
};

/// One monitored device in the platform's words: its parts in calls, out of CSTA events and snapshots
/// (protocols/csta.md, section 10). Told is what changed; what repeats is not. No clock, no network.
class EndpointLegs
{
public:
    explicit EndpointLegs(Dn endpoint) : endpoint_(std::move(endpoint)) {}

    /// Adds what the event changed to `told`; `at` is the time of it, epoch milliseconds.
    void apply(const Event &event, qint64 at, QVector<PbxEvent> &told);

    /// A question to the PBX begins: what events change from now on is newer than its answer may be.
    quint64 beginQuestion();
    void endQuestion();
    /// The answer to the question that began with `since`: what no event touched meanwhile is as it says.
    void reconcile(const std::vector<SnapshotLeg> &snapshot, quint64 since, qint64 at);
    /// There is no answer: what was not seen since `since` is not believed any more.
    void forgetBefore(quint64 since);
    void setFeatures(std::optional<bool> doNotDisturb, std::optional<bool> messageWaiting, quint64 since);
    /// Events may be missing that would tell whether the device is in service: it is, until one says otherwise.
    void assumeInService() { inService_ = true; }
    /// All questions under way will not be answered.
    void abandonQuestions();

    /// Everything, as it is now; from here on each part counts as told.
    EndpointSnapshot snapshot();

    struct Leg {
        CallLeg leg;
        QString cstaCallId;
        QString device;      ///< as the PBX writes it in this connection
        quint64 touched = 0; ///< by which event
        bool told = false;
    };
    /// Null when there is no such part.
    const Leg *find(const CallId &call) const;
    const std::vector<Leg> &legs() const { return legs_; }
    /// A part that an answer announced before its events; they tell it.
    void expect(const Connection &connection, const CallLeg &leg);

private:
    void applyToCall(const Event &event, qint64 at, QVector<PbxEvent> &told);
    void applyMove(const Event &event, qint64 at, QVector<PbxEvent> &told);
    void carryOver(const Event &event, const MovedConnection &own, const QStringList &old, qint64 at,
                   QVector<PbxEvent> &told);
    void noteService(const Event &event, qint64 at, QVector<PbxEvent> &told);
    void applyFeature(const Event &event, qint64 at, QVector<PbxEvent> &told);
    bool ends(const Event &event, const Leg &leg, LocalState local) const;
    LocalState localStateIn(const Event &event) const;
    Leg *findCsta(const QString &cstaCallId);
    Leg *add(const Connection &connection);
    void fill(const Event &event, Leg &leg, LocalState local, bool isNew) const;
    void associate(Leg &leg) const;
    void tell(Leg &leg, const CallLeg &before, const Event &event, qint64 at, QVector<PbxEvent> &told);
    void end(const QString &cstaCallId, CallCause cause, const Event &event, qint64 at, QVector<PbxEvent> &told);
    bool endedSince(const QString &cstaCallId, quint64 since) const;
    bool isOwn(const QString &number) const { return number == endpoint_.value(); }
    bool isOwn(const Connection &connection) const;

    Dn endpoint_;
    std::vector<Leg> legs_;
    std::deque<std::pair<QString, quint64>> ended_; // the latest, so that a late event does not revive them
    quint64 counter_ = 0;
    int questions_ = 0;
    EndpointFeatures features_;
    quint64 featuresTouched_ = 0;
    bool inService_ = true;
};

} // namespace clc::csta
