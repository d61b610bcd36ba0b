#include "engine/pbx/csta/csta_session.h"

#include "engine/base/backoff.h"

#include <QDateTime>

namespace clc::csta
{

namespace
{

using namespace std::chrono_literals;

constexpr qint64 shortestSession = 1;     // seconds
constexpr qint64 longestSession = 86'400; // renewed once a day at the latest
constexpr int mostSilentSnapshots = 16;   // of a session, until the PBX is taken for one that has none

Flow settleAfter(Scope &scope, std::chrono::milliseconds wait, SharedResult<Done> result)
{
    CLC_CO_CHECK(co_await scope.sleep(wait));
    result.set(done);
    co_return done;
}

} // namespace

CstaLink::CstaLink(const TrustDecisions &trust, CstaAccess access, CstaProfile profile, SessionUser &user)
    : trust_(trust),
      access_(std::move(access)),
      profile_(std::move(profile)),
      user_(user),
      edition_(profile_.editions.value(0, CstaEdition::ed4)),
      writer_(edition_)
{
}

Flow CstaLink::open(Scope &scope)
{
    wanted_ = true;
    const Status opened = co_await ready(scope);
    co_return opened;
}

Flow CstaLink::ready(Scope &scope)
{
    if (!wanted_) co_return lost(QStringLiteral("The link was closed."));
    if (up_) co_return done;
    if (!opening_) {
        // Not in the caller's scope: others wait for the same log-in, and go on when this caller gives up.
        const SharedResult<Done> result;
        opening_ = result;
        scope_.spawn(openShared(result));
    }
    if (up_) co_return done;
    if (!opening_) co_return lost(QStringLiteral("The log-in failed."));
    const SharedResult<Done> shared = *opening_;
    const Status opened = co_await shared.wait(scope);
    co_return opened;
}

Flow CstaLink::openShared(SharedResult<Done> result)
{
    if (state_ != PbxLinkState::lost) setState(PbxLinkState::connecting);
    Status opened = co_await logIn(scope_);
    opening_.reset();
    if (opened && !connection_) opened = lost(QStringLiteral("The session ended at once."));
    if (opened && !wanted_) opened = cancelledError();
    if (opened) {
        up_ = true;
        ++generation_;
        setState(PbxLinkState::connected);
        scope_.spawn(granted_ > 0ms ? renew(generation_) : beat(generation_));
        if (up_ && profile_.session == CstaSession::ecma354) scope_.spawn(registerForStatus(scope_));
        if (up_) user_.sessionOpened();
    } else {
        connection_.reset();
        if (state_ == PbxLinkState::connecting) setState(PbxLinkState::disconnected);
    }
    result.set(opened);
    co_return done;
}

Flow CstaLink::logIn(Scope &scope)
{
    connection_ = ConnectionHandle(new CstaConnection(access_.address, access_.tls, trust_, profile_, *this));
    sessionId_.clear();
    granted_ = 0ms;
    unsupported_.clear(); // it may have been busy only
    silentSnapshots_ = 0;
    edition_ = profile_.editions.value(0, CstaEdition::ed4);
    writer_ = Writer(edition_);
    if (profile_.session == CstaSession::systemRegister) statusSeen_.emplace();
    CLC_CO_CHECK(co_await connection_->open(scope));
    const Status entered = co_await enter(scope);
    statusSeen_.reset();
    co_return entered;
}

Flow CstaLink::enter(Scope &scope)
{
    Status entered = done;
    switch (profile_.session) {
    case CstaSession::ecma354:
        entered = co_await startSession(scope);
        break;
    case CstaSession::systemRegister:
        entered = co_await waitForStatus(scope);
        if (entered) entered = co_await registerForStatus(scope);
        break;
    case CstaSession::none:
        break;
    }
    co_return entered;
}

Flow CstaLink::startSession(Scope &scope)
{
    SessionWish wish{profile_.applicationId, {}, profile_.editions, profile_.sessionSeconds};
    wish.credentials = filledCredentials(profile_.credentials, access_.user, QString::fromUtf8(access_.password));
    Ask ask{QStringLiteral("StartApplicationSession"), startApplicationSession(wish), profile_.timings.request};
    CLC_CO_TRY(const Answer answer, co_await askHere(scope, std::move(ask)));
    if (answer.refusal) co_return refused(*answer.refusal);
    sessionId_ = answer.root.textAt(QLatin1String("sessionID")).left(256);
    if (const auto chosen = editionFromNamespace(answer.root.textAt(QLatin1String("actualProtocolVersion")))) {
        edition_ = *chosen;
        writer_ = Writer(edition_);
    }
    // One that does not say how long it lasts is taken to have granted what was asked for.
    const qint64 seconds =
        answer.root.numberAt(QLatin1String("actualSessionDuration")).value_or(profile_.sessionSeconds);
    if (seconds > 0) granted_ = std::chrono::seconds(std::clamp(seconds, shortestSession, longestSession));
    co_return done;
}

/// Status and changes of the device list. Where there is a session it is an extra that a PBX need not offer.
Flow CstaLink::registerForStatus(Scope &scope)
{
    Ask ask{QStringLiteral("SystemRegister"), writer_.systemRegister(), profile_.timings.request};
    if (profile_.session == CstaSession::ecma354) {
        static_cast<void>(co_await askOptional(scope, std::move(ask)));
        co_return done;
    }
    CLC_CO_TRY(const Answer answer, co_await askHere(scope, std::move(ask)));
    if (answer.refusal) co_return refused(*answer.refusal);
    co_return done;
}

/// The PBX speaks first; one that does not is registered with all the same.
Flow CstaLink::waitForStatus(Scope &scope)
{
    if (!statusSeen_) co_return done;
    const SharedResult<Done> seen = *statusSeen_;
    Scope patience(scope);
    patience.spawn(settleAfter(patience, profile_.timings.query, seen));
    const Status waited = co_await seen.wait(scope);
    co_return waited;
}

Task<Answer> CstaLink::askHere(Scope &scope, Ask ask)
{
    if (!connection_ || !connection_->isOpen()) co_return lost(QStringLiteral("There is no session."));
    Result<Answer> answer = co_await connection_->ask(scope, std::move(ask));
    co_return answer;
}

Task<Answer> CstaLink::askOptional(Scope &scope, Ask ask)
{
    const QString service = ask.service;
    if (unsupported_.contains(service)) {
        Answer known;
        known.refusal = Refusal{QStringLiteral("operation"), QStringLiteral("serviceNotSupported")};
        co_return known;
    }
    Result<Answer> answer = co_await askHere(scope, std::move(ask));
    if (answer && !answer->refusal)
        proven_.insert(service);
    else if (answer ? answer->refusal->meansUnsupported()
                    : answer.error().code == ErrorCode::timedOut && isUnheardOf(service))
        unsupported_.insert(service);
    co_return answer;
}

/// After a time-out. Snapshots matter more than the others: a few that are lost do not mean that there are none.
bool CstaLink::isUnheardOf(const QString &service)
{
    if (proven_.contains(service)) return false;
    return service != QLatin1String("SnapshotDevice") || ++silentSnapshots_ >= mostSilentSnapshots;
}

Flow CstaLink::renew(quint32 generation)
{
    int misses = 0;
    while (up_ && generation == generation_) {
        CLC_CO_CHECK(co_await scope_.sleep(granted_ / (misses == 0 ? 2 : 8)));
        if (!up_ || generation != generation_) break;
        Ask ask{QStringLiteral("ResetApplicationSessionTimer"),
                resetApplicationSessionTimer(sessionId_, profile_.sessionSeconds),
                std::min(profile_.timings.request, granted_ / 4)};
        const Result<Answer> answer = co_await askHere(scope_, std::move(ask));
        if (!answer && answer.error().code == ErrorCode::cancelled) co_return answer.error();
        if (!up_ || generation != generation_) break;
        if (answer && answer->refusal) {
            drop(answer->refusal->text());
            break;
        }
        misses = answer ? 0 : misses + 1;
        if (misses >= 2) {
            drop(answer.error().message());
            break;
        }
        if (!answer) continue;
        const qint64 seconds = answer->root.numberAt(QLatin1String("actualSessionDuration")).value_or(0);
        if (seconds > 0) granted_ = std::chrono::seconds(std::clamp(seconds, shortestSession, longestSession));
    }
    co_return done;
}

/// Without a timer of the session a SystemStatus is the sign of life. A PBX that never answers one may not know it.
Flow CstaLink::beat(quint32 generation)
{
    bool answers = false;
    int misses = 0;
    while (up_ && generation == generation_) {
        CLC_CO_CHECK(co_await scope_.sleep(profile_.timings.heartbeat));
        if (!up_ || generation != generation_) break;
        Ask ask{QStringLiteral("SystemStatus"), writer_.systemStatus(QLatin1String("normal")),
                profile_.timings.request};
        const Result<Answer> answer = co_await askHere(scope_, std::move(ask));
        if (!answer && answer.error().code == ErrorCode::cancelled) co_return answer.error();
        if (!up_ || generation != generation_) break;
        answers = answers || answer;
        misses = answer ? 0 : misses + 1;
        if (!answers || misses < 2) continue;
        drop(answer.error().message());
        break;
    }
    co_return done;
}

Flow CstaLink::recover()
{
    recovering_ = true;
    Backoff pause(profile_.timings.firstRetry, profile_.timings.lastRetry);
    while (wanted_ && !up_) {
        CLC_CO_CHECK(co_await scope_.sleep(pause.next()));
        if (!wanted_ || up_) break;
        const Status opened = co_await ready(scope_);
        if (opened) continue;
        if (opened.error().code == ErrorCode::cancelled) break;
        if (opened.error().code == ErrorCode::pbxLoginRefused) {
            scope_.spawn(recoverLater());
            break;
        }
    }
    recovering_ = false;
    co_return done;
}

/// A wrong password seldom gets better by itself, and trying again at once may lock the account.
Flow CstaLink::recoverLater()
{
    CLC_CO_CHECK(co_await scope_.sleep(profile_.timings.refusedRetry));
    if (wanted_ && !up_ && !recovering_) scope_.spawn(recover());
    co_return done;
}

Flow CstaLink::close(Scope &scope)
{
    wanted_ = false;
    const bool wasUp = std::exchange(up_, false);
    ++generation_;
    if (wasUp) user_.sessionLost(QStringLiteral("The link was closed."), QDateTime::currentMSecsSinceEpoch());
    setState(PbxLinkState::disconnected);
    if (!wasUp || profile_.session != CstaSession::ecma354) {
        if (!opening_) connection_.reset(); // else the log-in sees that it is not wanted
        co_return done;
    }
    Ask ask{QStringLiteral("StopApplicationSession"), stopApplicationSession(sessionId_), profile_.timings.logOut};
    const Result<Answer> left = co_await askHere(scope, std::move(ask));
    if (!wanted_) connection_.reset();
    if (!left && left.error().code == ErrorCode::cancelled) co_return left.error();
    co_return done; // a PBX that is away forgets the session by itself
}

void CstaLink::end()
{
    wanted_ = false;
    up_ = false;
    scope_.cancel();
    connection_.reset();
}

// --- what the connection tells ---

Status CstaLink::takeEvent(QByteArrayView document)
{
    return up_ ? user_.takeEvent(document) : Status(done);
}

void CstaLink::endOfBatch()
{
    user_.endOfBatch();
}

void CstaLink::takeRequest(int id, const XmlElement &request)
{
    if (request.name == QLatin1String("SystemStatus")) {
        connection_->send(id, writer_.empty(QStringLiteral("SystemStatusResponse")));
        takeStatus(request);
    } else if (request.name == QLatin1String("RequestSystemStatus")) {
        connection_->send(id, writer_.requestSystemStatusResponse());
    } else if (request.name == QLatin1String("MonitorStop")) {
        connection_->send(id, writer_.empty(QStringLiteral("MonitorStopResponse")));
        user_.monitorEnded(request.textAt(QLatin1String("monitorCrossRefID")));
    } else if (request.name == QLatin1String("SwFunctionDevicesChanged")) {
        connection_->send(id, writer_.empty(QStringLiteral("SwFunctionDevicesChangedResponse")));
        user_.devicesChanged();
    } else if (request.name == QLatin1String("ApplicationSessionTerminated")) {
        const QString why = request.textAt(QLatin1String("sessionTermReason")).left(200);
        drop(why.isEmpty() ? request.name : why);
    } else if (request.name == QLatin1String("SwitchingFunctionDevices") ||
               request.name == QLatin1String("SnapshotDeviceData")) {
        user_.takeSegment(request); // has no positive answer
    } else if (request.name == QLatin1String("SystemRegisterAbort")) {
        if (up_ && profile_.session == CstaSession::ecma354) scope_.spawn(registerForStatus(scope_));
    } else if (id >= 1 && id <= lastRequestId) {
        connection_->send(id, writer_.serviceNotSupported());
    }
}

void CstaLink::takeLate(const XmlElement &answer)
{
    if (up_ && answer.name == QLatin1String("MonitorStartResponse"))
        user_.monitorCameLate(answer.textAt(QLatin1String("monitorCrossRefID")));
}

void CstaLink::takeStatus(const XmlElement &request)
{
    if (statusSeen_) statusSeen_->set(done);
    const QString status = request.textAt(QLatin1String("systemStatus"));
    if (!up_) return;
    if (status == QLatin1String("messagesLost"))
        user_.eventsLost();
    else if (status == QLatin1String("disabled") || status == QLatin1String("initializing"))
        drop(QStringLiteral("The PBX says that it is %1.").arg(status)); // its monitors cannot be relied on
}

void CstaLink::connectionLost(const Error &error)
{
    lose(error);
}

void CstaLink::drop(const QString &reason)
{
    if (connection_) connection_->fail(lost(reason));
}

void CstaLink::lose(const Error &error)
{
    const qint64 from = connection_ ? connection_->lastHeard() : 0;
    connection_.reset();
    if (statusSeen_) statusSeen_->set(lost(error.reason));
    if (!up_) return; // a log-in under way sees it
    up_ = false;
    ++generation_;
    if (!wanted_) return;
    setState(PbxLinkState::lost);
    if (!recovering_) scope_.spawn(recover());
    user_.sessionLost(error.reason.isEmpty() ? error.message() : error.reason, from);
}

void CstaLink::setState(PbxLinkState state)
{
    if (state_ == state) return;
    state_ = state;
    Q_EMIT stateChanged(state);
}

Error CstaLink::lost(const QString &reason) const
{
    Error error = failure(ErrorCode::pbxSessionLost, {{QStringLiteral("host"), access_.address.host}}, reason);
    error.retryable = true;
    return error;
}

Error CstaLink::refused(const Refusal &refusal) const
{
    if (refusal.value == QLatin1String("invalidApplicationInfo") || refusal.category == QLatin1String("security"))
        return failure(ErrorCode::pbxLoginRefused, {{QStringLiteral("host"), access_.address.host}}, refusal.text());
    if (refusal.value == QLatin1String("requestedProtocolVersionNotSupported"))
        return failure(ErrorCode::pbxRequestFailed, {{QStringLiteral("operation"), QStringLiteral("the log-in")}},
                       refusal.text());
    return lost(refusal.text()); // too many sessions, busy …: it may be another time
}

} // namespace clc::csta
