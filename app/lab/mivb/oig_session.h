#pragma once

#include "app/lab/laboratory/lab_clock.h"

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace lab
{

/// One event, ready for the wire: the element named by its kind ("callEvent", …) is written already.
struct OigEvent {
    qint64 objectId = 0; ///< 0: a system event, for everyone
    QByteArray kind;     ///< CALL_EVENT, FEATURE_EVENT or SYSTEM_EVENT
    QByteArray xml;
};

struct NumberedEvent {
    qint64 number = 0;
    OigEvent event;
    bool lost = false; ///< a fault: the number was given, and nobody gets to see the event
};

/// What a change notice tells, ready for the wire.
struct OigNotice {
    int deiId = 0;
    QByteArray xml;
};

/// How a wait ended without what was waited for.
enum class PollEnd { Timeout, Cancelled, SessionOver };

/// One logged-in application: its monitors, its queue of events and of change notices, and the polls that wait for
/// them.
class OigSession : public QObject
{
    Q_OBJECT

public:
    using EventDone = std::function<void(const std::optional<NumberedEvent> &, PollEnd)>;
    using NoticeDone = std::function<void(const std::optional<OigNotice> &, PollEnd)>;

    OigSession(qint64 id, qint64 nowMs) : id_(id), lastResetMs_(nowMs) {}
    ~OigSession() override;

    qint64 id() const { return id_; }
    qint64 lastResetMs() const { return lastResetMs_; }
    void reset(qint64 nowMs) { lastResetMs_ = nowMs; }

    QSet<qint64> callMonitors;
    QSet<qint64> featureMonitors;
    QSet<int> deis;
    bool presenceMonitor = false;
    bool advanced = false; ///< has proven itself with its certificate
    QByteArray challenge;  ///< to be signed; empty when no certificate was offered

    void offer(const OigEvent &event); ///< queues it when this session watches its object
    void offer(const OigNotice &notice);
    std::size_t backlog() const { return waiting_.size(); } ///< events that wait to be fetched
    bool polling() const { return static_cast<bool>(eventDone_); }
    /// Calls back at once when an event is there, else when one comes or the time is over. One at a time.
    void waitEvent(int timeoutMs, EventDone done);
    void cancelWait();
    /// The event of this number, if it is among the last 10,000; it and earlier ones do not wait any more.
    std::optional<NumberedEvent> replay(qint64 number);
    /// A fault: the next event that arises is lost.
    void loseNext() { ++toLose_; }
    bool isLost(qint64 number) const;
    qint64 lastNumber() const { return lastNumber_; }
    void waitNotice(int timeoutMs, NoticeDone done); ///< an older wait ends with Cancelled

private:
    void finishEvent(const std::optional<NumberedEvent> &event, PollEnd end);
    void finishNotice(const std::optional<OigNotice> &notice, PollEnd end);

    qint64 id_;
    qint64 lastResetMs_;
    qint64 lastNumber_ = 0;
    int toLose_ = 0;
    std::deque<NumberedEvent> waiting_;
    std::deque<NumberedEvent> history_;
    std::deque<OigNotice> notices_;
    EventDone eventDone_;
    NoticeDone noticeDone_;
    QTimer eventTimer_;
    QTimer noticeTimer_;
};

/// All sessions. They end when they were not reset for `timeoutSeconds`, which ends their monitors and waits.
class OigSessions : public QObject
{
    Q_OBJECT

public:
    OigSessions(const LabClock &clock, double timeoutSeconds, qint64 firstId);

    OigSession *open();
    OigSession *find(qint64 id); ///< null when unknown or expired
    void end(qint64 id) { sessions_.erase(id); }
    void endAll() { sessions_.clear(); }
    void expire(); ///< ends what is due
    void tell(const OigEvent &event);
    void tell(const OigNotice &notice);
    std::size_t size() const { return sessions_.size(); }
    /// Of those who monitor the object's calls the longest queue; nothing when nobody does.
    std::optional<std::size_t> backlog(qint64 objectId) const;
    void dropMonitors(); ///< of all sessions

private:
    const LabClock &clock_;
    qint64 timeoutMs_;
    qint64 nextId_;
    std::map<qint64, std::unique_ptr<OigSession>> sessions_;
    QTimer timer_;
};

} // namespace lab
