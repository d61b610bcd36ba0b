#include "engine/pbx/oig/oig_event_feed.h"

#include "engine/base/backoff.h"
#include "engine/pbx/oig/oig_event_decoder.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace clc::oig
{

namespace
{

constexpr qint64 eventLimit = qint64{1} << 20; // octets of one event
constexpr int mostRepeated = 64;               // a server that repeats itself for ever gives nothing
constexpr int mostFailures = 4;                // in a row, until the session is given up
constexpr int mostMalformed = 2;               // tries to understand one numbered event

/// The only text of OIG that is public: nothing happened.
bool isNothing(const QString &reason)
{
    return reason.contains(QLatin1String("timeout"), Qt::CaseInsensitive);
}

/// The answer may have been on its way, and with it an event.
bool mayHaveTaken(ErrorCode code)
{
    return code == ErrorCode::timedOut || code == ErrorCode::connectionLost || code == ErrorCode::answerMalformed ||
           code == ErrorCode::answerTooLarge;
}

} // namespace

Flow EventFeed::run(Scope &scope, Session::Ticket ticket)
{
    order_ = {};
    ahead_.clear();
    numbered_ = true;
    provenNumbers_ = false;
    repeated_ = failures_ = malformed_ = 0;
    lastRepeated_ = 0;
    fenceDone_ = fenceAtPoll_ = 0;
    const OigTimings &timings = link_.timings();
    Backoff pause(timings.firstRetry, timings.lastRetry);
    while (true) {
        QElapsedTimer waited;
        waited.start();
        const std::chrono::milliseconds wanted = pollTime();
        CLC_CO_TRY(const Next next, co_await pollOnce(scope, ticket));
        if (next == Next::retry) {
            CLC_CO_CHECK(co_await scope.sleep(pause.next()));
            const Status cancelled = co_await cancelPoll(scope, ticket); // the server may still hold the lost one
            if (!cancelled && cancelled.error().code == ErrorCode::cancelled) co_return cancelled;
            continue;
        }
        pause.reset();
        // A server that does not wait is not asked without a rest.
        const auto rest = std::min(wanted, timings.shortestPoll) - std::chrono::milliseconds(waited.elapsed());
        if (next == Next::rest && rest.count() > 0) CLC_CO_CHECK(co_await scope.sleep(rest));
    }
}

std::chrono::milliseconds EventFeed::pollTime() const
{
    if (fenceAsked_ > fenceDone_) return std::chrono::milliseconds(0);
    return reading_ ? link_.timings().eventWhileReading : link_.timings().event;
}

Task<EventFeed::Next> EventFeed::pollOnce(Scope &scope, Session::Ticket ticket)
{
    const std::chrono::milliseconds time = pollTime();
    std::optional<qint64> number;
    if (numbered_) number = order_.next();
    Request request;
    request.call.service = Service::calls;
    request.call.operation = QLatin1String(number ? "getNumberedEvent" : "getEvent");
    request.call.what = QStringLiteral("events");
    request.call.timeout = time + link_.timings().request;
    request.call.answerLimit = eventLimit;
    request.call.repeatable = false; // an event that was sent and lost must be noticed
    request.poll = true;
    request.document = [time, number](qint64 session) { return Result(getEvent(session, time, number)); };
    fenceAtPoll_ = fenceAsked_;
    waitingLong_ = time > link_.timings().eventWhileReading;
    const Result<Reply> reply = co_await link_.exchangeIn(scope, ticket, std::move(request));
    waitingLong_ = false;
    if (reply) co_return takeReply(ticket, *reply);
    const Error &error = reply.error();
    if (error.code == ErrorCode::cancelled || error.code == ErrorCode::pbxSessionLost) co_return error;
    co_return takeFailure(ticket, error);
}

Result<EventFeed::Next> EventFeed::takeReply(Session::Ticket ticket, const Reply &reply)
{
    if (reply.refusal) return takeRefusal(ticket, *reply.refusal);
    const Result<EventMessage> message = decodeEvent(reply.body, reply.context);
    if (!message) return takeFailure(ticket, message.error());
    if (numbered_ && !message->number)
        return takeFailure(ticket,
                           failure(ErrorCode::answerMalformed, {}, QStringLiteral("An event without its number.")));
    lastAnswer_ = QDateTime::currentMSecsSinceEpoch();
    malformed_ = 0;
    provenNumbers_ = provenNumbers_ || message->number.has_value();
    const int before = repeated_;
    takeEvent(*message);
    if (repeated_ > mostRepeated) return countFailure(ticket, QStringLiteral("The same event again and again."));
    if (repeated_ > before) return Next::rest;
    failures_ = 0;
    return Next::atOnce;
}

EventFeed::Next EventFeed::takeRefusal(Session::Ticket ticket, const QString &reason)
{
    if (isNothing(reason)) {
        lastAnswer_ = QDateTime::currentMSecsSinceEpoch();
        failures_ = 0;
        const bool missing = !ahead_.empty();
        if (missing) giveUp(reason);
        if (!missing && fenceAtPoll_ > fenceDone_) {
            fenceDone_ = fenceAtPoll_;
            take_({Item::Kind::fence, {}, fenceDone_, 0, {}});
        }
        return missing ? Next::atOnce : Next::rest;
    }
    if (numbered_ && !provenNumbers_) {
        numbered_ = false; // this server has no numbers
        return Next::atOnce;
    }
    if (!ahead_.empty()) {
        giveUp(reason);
        return Next::atOnce;
    }
    return countFailure(ticket, reason);
}

EventFeed::Next EventFeed::takeFailure(Session::Ticket ticket, const Error &error)
{
    if (error.code == ErrorCode::pbxRequestFailed) return takeRefusal(ticket, error.reason);
    if (!numbered_ && mayHaveTaken(error.code)) tellGap(-1, error.message());
    if (numbered_ && provenNumbers_ && error.code == ErrorCode::answerMalformed && ++malformed_ >= mostMalformed) {
        malformed_ = 0;
        tellGap(order_.skip(), error.message());
    }
    return countFailure(ticket, error.message());
}

/// What does not get better is a matter for a new session, in which everything is read anew.
EventFeed::Next EventFeed::countFailure(Session::Ticket ticket, const QString &reason)
{
    if (++failures_ % mostFailures != 0) return Next::retry;
    tellGap(-1, reason);
    link_.session().reportLost(ticket);
    return Next::retry;
}

void EventFeed::takeEvent(EventMessage message)
{
    if (!message.number) return handOver(std::move(message));
    const qint64 number = *message.number;
    switch (order_.judge(number)) {
    case EventOrder::Verdict::deliver:
        handOver(std::move(message));
        break;
    case EventOrder::Verdict::drop:
        // Rising numbers are a queue that still holds what was replayed from the history.
        if (number <= std::exchange(lastRepeated_, number)) ++repeated_;
        return;
    case EventOrder::Verdict::replay:
        ahead_.insert_or_assign(number, std::move(message));
        return;
    case EventOrder::Verdict::gap:
        if (order_.lost() > 0) tellGap(order_.lost(), QStringLiteral("The PBX left event numbers out."));
        ahead_.insert_or_assign(number, std::move(message));
        break;
    }
    repeated_ = 0;
    while (!ahead_.empty() && ahead_.begin()->first <= order_.next()) {
        auto node = ahead_.extract(ahead_.begin());
        if (order_.judge(node.key()) == EventOrder::Verdict::deliver) handOver(std::move(node.mapped()));
    }
}

void EventFeed::handOver(EventMessage message)
{
    take_({Item::Kind::event, std::move(message), 0, 0, {}});
}

/// The server cannot say again what is missing.
void EventFeed::giveUp(const QString &reason)
{
    const qint64 lost = order_.giveUp();
    if (lost > 0) tellGap(lost, reason);
    const auto aside = std::exchange(ahead_, {});
    for (const auto &[number, message] : aside) takeEvent(message);
}

void EventFeed::tellGap(qint64 lost, const QString &reason)
{
    take_({Item::Kind::gap, {}, 0, lost, reason});
}

Flow EventFeed::cancelPoll(Scope &scope, Session::Ticket ticket)
{
    Request request;
    request.call.service = Service::calls;
    request.call.operation = QStringLiteral("cancelGetEvent");
    request.call.what = QStringLiteral("the end of a wait");
    request.call.timeout = link_.timings().request;
    request.document = [](qint64 session) {
        return Result(sessionRequest(Service::calls, QLatin1String("cancelGetEvent"), session));
    };
    CLC_CO_CHECK(co_await link_.exchangeIn(scope, ticket, std::move(request)));
    co_return done;
}

} // namespace clc::oig
