#pragma once

#include "engine/pbx/oig/oig_event.h"
#include "engine/pbx/oig/oig_link.h"

#include <functional>
#include <map>
#include <optional>

namespace clc::oig
{

/// Puts numbered events into their order: what was told already is dropped, what is missing is asked for. Pure.
class EventOrder
{
public:
    enum class Verdict {
        deliver, ///< it is the next one
        drop,    ///< it was delivered before
        replay,  ///< one before it is missing: ask for `next`
        gap      ///< … and asking did not help: `lost` are gone; judge again what was put aside, and this one
    };

    /// The number to ask for.
    qint64 next() const { return next_; }
    Verdict judge(qint64 number);
    qint64 lost() const { return lost_; }
    /// The server has nothing of that number, although a later one was seen. How many are lost; 0 when none is missing.
    qint64 giveUp();
    /// `next` can be had but not understood: it is lost.
    qint64 skip();

private:
    qint64 next_ = 1;
    bool started_ = false;
    std::optional<qint64> ahead_; ///< a later one was answered instead of `next`
    qint64 lost_ = 0;
};

/// The one loop of getNumberedEvent, or getEvent where the server has no numbers, of a session. It only fetches and
/// hands over; one poll at a time, as the service demands.
class EventFeed
{
public:
    struct Item {
        enum class Kind {
            event,
            fence, ///< all events that the PBX had when `fence` was asked for were handed over before
            gap    ///< events are lost: `lost` of them, -1 when nobody knows
        };
        Kind kind = Kind::event;
        EventMessage message;
        quint64 fence = 0;
        qint64 lost = -1;
        QString reason;
    };
    using Take = std::function<void(Item item)>;

    /// `link` must outlive the feed. `take` must not end the feed from within.
    EventFeed(Link &link, Take take) : link_(link), take_(std::move(take)) {}

    /// Fetches until the session or the scope ends. Begins anew with the numbers of this session.
    Flow run(Scope &scope, Session::Ticket ticket);

    /// Asks for a fence; its number comes with the item.
    quint64 askFence() { return ++fenceAsked_; }
    /// A poll waits that began before the latest fence was asked for; `cancelPoll` ends it.
    bool holdsFenceUp() const { return waitingLong_ && fenceAtPoll_ < fenceAsked_; }
    Flow cancelPoll(Scope &scope, Session::Ticket ticket);

    /// Polls shortly, so that fences come soon.
    void setReading(bool reading) { reading_ = reading; }
    /// When the server last answered a poll, epoch ms; 0 before.
    qint64 lastAnswer() const { return lastAnswer_; }
    bool isNumbered() const { return numbered_; }
    /// The latest poll was not answered as it should be.
    bool isFailing() const { return failures_ > 0; }

private:
    /// How to go on after a poll: at once, after a pause, or after one that grows with each failure.
    enum class Next { atOnce, rest, retry };

    Task<Next> pollOnce(Scope &scope, Session::Ticket ticket);
    Result<Next> takeReply(Session::Ticket ticket, const Reply &reply);
    Next takeRefusal(Session::Ticket ticket, const QString &reason);
    Next takeFailure(Session::Ticket ticket, const Error &error);
    void takeEvent(EventMessage message);
    void handOver(EventMessage message);
    void giveUp(const QString &reason);
    void tellGap(qint64 lost, const QString &reason);
    Next countFailure(Session::Ticket ticket, const QString &reason);
    std::chrono::milliseconds pollTime() const;

    Link &link_;
    Take take_;
    EventOrder order_;
    bool numbered_ = true;
    bool provenNumbers_ = false; ///< the server answered with a number
    bool reading_ = false;
    bool waitingLong_ = false;
    int repeated_ = 0;                     ///< duplicates in a row that do not rise
    qint64 lastRepeated_ = 0;              ///< number of the last duplicate
    int failures_ = 0;                     ///< failed polls in a row
    int malformed_ = 0;                    ///< answers in a row that were not understood
    std::map<qint64, EventMessage> ahead_; ///< came before their turn; at most one
    quint64 fenceAsked_ = 0;
    quint64 fenceAtPoll_ = 0;
    quint64 fenceDone_ = 0;
    qint64 lastAnswer_ = 0;
};

} // namespace clc::oig
