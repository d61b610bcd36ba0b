#include "engine/pbx/oig/oig_session.h"

#include "engine/pbx/oig/oig_signature.h"

namespace clc::oig
{

namespace
{

using namespace std::chrono_literals;

constexpr int mostLogIns = 3;  // for one opening, when each session is lost before its ids are known
constexpr int mostMisses = 3;  // resets of the timer without an answer until the session counts as lost
constexpr int youth = 3;       // keep-alives: a session that does not live as long died young
constexpr auto missPause = 1s; // until the reset is tried again
constexpr auto logOutLimit = 5s;

Error sessionLost(const QString &host, const QString &reason)
{
    Error error = failure(ErrorCode::pbxSessionLost, {{QStringLiteral("host"), host}}, reason);
    error.retryable = true;
    return error;
}

SoapCall sessionCall(QLatin1String operation, const QString &what, qint64 sessionId, std::chrono::milliseconds timeout)
{
    SoapCall call;
    call.service = Service::session;
    call.operation = operation;
    call.what = what;
    call.document = sessionRequest(Service::session, operation, sessionId);
    call.timeout = timeout;
    return call;
}

} // namespace

Session::Session(SoapClient &requests, SoapClient &polls, const OigAccess &access, OigTimings timings, Resolve resolve)
    : requests_(requests),
      polls_(polls),
      access_(access),
      timings_(timings),
      resolve_(std::move(resolve)),
      pause_(timings.firstRetry, timings.lastRetry)
{
}

Flow Session::open(Scope &scope)
{
    wanted_ = true;
    refusal_.reset(); // somebody wants to try again
    CLC_CO_CHECK(co_await ticket(scope));
    co_return done;
}

Task<Session::Ticket> Session::ticket(Scope &scope)
{
    if (!wanted_) co_return sessionLost(access_.oig.host, QStringLiteral("The link was closed."));
    if (present_ && resolved_) co_return Ticket(*present_);
    if (refusal_) co_return Error(*refusal_);
    if (!opening_) {
        // Not in the caller's scope: others wait for the same log-in, and go on when this caller gives up.
        SharedResult<Ticket> result;
        opening_ = result;
        scope_.spawn(openShared(result));
    }
    if (present_ && resolved_) co_return Ticket(*present_);
    if (!opening_) co_return sessionLost(access_.oig.host, QStringLiteral("The log-in failed."));
    const SharedResult<Ticket> shared = *opening_;
    Result<Ticket> opened = co_await shared.wait(scope);
    co_return opened;
}

Flow Session::openShared(SharedResult<Ticket> result)
{
    if (state_ != PbxLinkState::lost) setState(PbxLinkState::connecting);
    const Status rested = co_await rest();
    Result<Ticket> opened = cancelledError();
    if (rested && wanted_) opened = co_await openOnce(scope_);
    opening_.reset();
    if (opened && !wanted_) {
        const Ticket unwanted = *opened;
        forget(unwanted);
        static_cast<void>(co_await logOut(scope_, unwanted));
        opened = cancelledError();
    }
    resolved_ = opened.ok();
    if (opened) since_.start();
    if (opened)
        setState(PbxLinkState::connected);
    else if (state_ == PbxLinkState::connecting)
        setState(PbxLinkState::disconnected);
    result.set(std::move(opened));
    co_return done;
}

/// Before a log-in: a server whose sessions die young is not asked for one after the other without a pause.
Flow Session::rest()
{
    const bool young = since_.isValid() && !since_.hasExpired(youth * timings_.keepAlive.count());
    if (!young) {
        pause_.reset();
        co_return done;
    }
    const Status slept = co_await scope_.sleep(pause_.next());
    co_return slept;
}

Task<Session::Ticket> Session::openOnce(Scope &scope)
{
    for (int attempt = 1;; ++attempt) {
        CLC_CO_TRY(const Ticket ticket, co_await logIn(scope));
        present_ = ticket;
        resolved_ = false;
        scope_.spawn(keepAlive(ticket)); // finding the ids may take longer than the session lives
        const Status resolved = co_await resolve_(scope, ticket);
        if (resolved && isPresent(ticket)) co_return ticket;
        forget(ticket);
        if (!wanted_) co_return cancelledError(); // closed meanwhile, and logged out there
        if (!resolved && resolved.error().code != ErrorCode::pbxSessionLost) {
            const Error &error = resolved.error();
            if (error.code != ErrorCode::cancelled) static_cast<void>(co_await logOut(scope, ticket));
            co_return error;
        }
        if (attempt == mostLogIns)
            co_return sessionLost(access_.oig.host, QStringLiteral("No session lasted long enough."));
    }
}

Task<Session::Ticket> Session::logIn(Scope &scope)
{
    SoapCall call;
    call.service = Service::session;
    call.operation = QStringLiteral("loginEx");
    call.what = QStringLiteral("log-in");
    call.document = loginEx(access_);
    call.timeout = timings_.request;
    const AnswerContext context = requests_.context(call);
    CLC_CO_TRY(const QByteArray body, co_await requests_.post(scope, std::move(call)));
    CLC_CO_TRY(const PlainAnswer answer, decodePlain(body, context));
    if (!answer.accepted)
        co_return failure(ErrorCode::pbxLoginRefused, {{QStringLiteral("host"), access_.oig.host}}, answer.reason);
    if (!answer.values.contains(QStringLiteral("sessionId")))
        co_return failure(ErrorCode::answerMalformed, {{QStringLiteral("host"), access_.oig.host},
                                                       {QStringLiteral("what"), context.what},
                                                       {QStringLiteral("detail"), QStringLiteral("no session")}});
    Ticket ticket{answer.number(QLatin1String("sessionId")), ++generation_};
    const QByteArray challenge = answer.values.value(QStringLiteral("authenticationData")).toUtf8();
    if (access_.applicationCertificate.isEmpty() || challenge.isEmpty()) co_return ticket;
    const Status proved = co_await prove(scope, ticket, challenge);
    if (!proved) {
        const Error &error = proved.error();
        if (error.code != ErrorCode::cancelled) static_cast<void>(co_await logOut(scope, ticket));
        co_return error;
    }
    ticket.advanced = true;
    co_return ticket;
}

/// Shows that we have the key of the certificate, by signing what the server made up.
Flow Session::prove(Scope &scope, Ticket ticket, QByteArray challenge)
{
    CLC_CO_TRY(const QByteArray signature, signChallenge(access_.applicationKey, access_.signatureDigest, challenge));
    SoapCall call;
    call.service = Service::session;
    call.operation = QStringLiteral("authenticate");
    call.what = QStringLiteral("the proof of the certificate");
    call.document = authenticate(ticket.id, signature);
    call.timeout = timings_.request;
    const AnswerContext context = requests_.context(call);
    CLC_CO_TRY(const QByteArray body, co_await requests_.post(scope, std::move(call)));
    CLC_CO_TRY(const PlainAnswer answer, decodePlain(body, context));
    if (!answer.accepted)
        co_return failure(ErrorCode::pbxLoginRefused, {{QStringLiteral("host"), access_.oig.host}}, answer.reason);
    co_return done;
}

Flow Session::logOut(Scope &scope, Ticket ticket)
{
    SoapCall call = sessionCall(QLatin1String("logout"), QStringLiteral("log-out"), ticket.id, logOutLimit);
    CLC_CO_CHECK(co_await requests_.post(scope, std::move(call)));
    co_return done;
}

Task<bool> Session::stillOpen(Scope &scope, Ticket ticket)
{
    SoapCall call = sessionCall(QLatin1String("resetSessionTimer"), QStringLiteral("keep-alive"), ticket.id,
                                timings_.keepAliveAnswer);
    const AnswerContext context = polls_.context(call);
    CLC_CO_TRY(const QByteArray body, co_await polls_.post(scope, std::move(call)));
    CLC_CO_TRY(const PlainAnswer answer, decodePlain(body, context));
    co_return answer.accepted;
}

Flow Session::keepAlive(Ticket ticket)
{
    int misses = 0;
    while (isPresent(ticket)) {
        const std::chrono::milliseconds pause =
            misses == 0 ? timings_.keepAlive : std::min<std::chrono::milliseconds>(missPause, timings_.keepAlive);
        CLC_CO_CHECK(co_await scope_.sleep(pause));
        if (!isPresent(ticket)) break;
        const Result<bool> open = co_await stillOpen(scope_, ticket);
        if (!open && open.error().code == ErrorCode::cancelled) co_return open.error();
        if (open)
            misses = 0;
        else
            ++misses;
        if (misses >= mostMisses || (open && !*open)) reportLost(ticket);
    }
    co_return done;
}

void Session::reportLost(Ticket ticket)
{
    if (!isPresent(ticket)) return;
    forget(ticket);
    if (!wanted_ || opening_) return; // whoever opens it sees that it is gone
    setState(PbxLinkState::lost);
    if (!recovering_) scope_.spawn(recover());
}

Flow Session::recover()
{
    recovering_ = true;
    Backoff pause(timings_.firstRetry, timings_.lastRetry);
    while (wanted_ && !present_) {
        const Result<Ticket> opened = co_await ticket(scope_);
        if (opened || opened.error().code == ErrorCode::cancelled) break;
        if (opened.error().code == ErrorCode::pbxLoginRefused) {
            scope_.spawn(recoverLater(opened.error()));
            break;
        }
        const Status slept = co_await scope_.sleep(pause.next());
        if (!slept) break;
    }
    recovering_ = false;
    co_return done;
}

/// A wrong password seldom gets better by itself, and trying again at once may lock the application out. Until then
/// whoever wants the session gets the refusal.
Flow Session::recoverLater(Error refusal)
{
    refusal_ = std::move(refusal);
    CLC_CO_CHECK(co_await scope_.sleep(timings_.refusedRetry));
    refusal_.reset();
    if (wanted_ && !present_ && !recovering_) scope_.spawn(recover());
    co_return done;
}

Flow Session::close(Scope &scope)
{
    wanted_ = false;
    refusal_.reset();
    since_.invalidate(); // it did not die
    const std::optional<Ticket> ticket = present_;
    present_.reset();
    resolved_ = false;
    setState(PbxLinkState::disconnected);
    if (!ticket) co_return done;
    const Status left = co_await logOut(scope, *ticket);
    if (!left && left.error().code == ErrorCode::cancelled) co_return left;
    co_return done; // a server that is away forgets the session by itself
}

void Session::setState(PbxLinkState state)
{
    if (state_ == state) return;
    state_ = state;
    Q_EMIT stateChanged(state);
}

void Session::forget(Ticket ticket)
{
    if (!isPresent(ticket)) return;
    present_.reset();
    resolved_ = false;
}

} // namespace clc::oig
