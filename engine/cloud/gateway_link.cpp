#include "engine/cloud/gateway_link.h"

#include <QPointer>
#include <QRandomGenerator>

namespace clc
{

namespace
{

const QString subprotocol = QStringLiteral("cloudlink-gateway.1");
constexpr auto tokenPause = std::chrono::seconds(10); ///< when a token could not be renewed

std::shared_ptr<GatewaySocket> makeSocket(TrustDecisions &trust, const ProxySettings &proxy)
{
    return {new GatewaySocket(trust, proxy), [](GatewaySocket *one) { one->deleteLater(); }};
}

Error ofHost(ErrorCode code, const QUrl &address, const QString &reason)
{
    return failure(code, {{QStringLiteral("host"), address.host()}, {QStringLiteral("known"), gatewayLinkVersion}},
                   reason);
}

} // namespace

GatewayLink::GatewayLink(TrustDecisions &trust, const Clock &clock, EventSource &events, CommandPort &commands,
                         BearerSource bearer)
    : trust_(trust), clock_(clock), events_(events), commands_(commands), bearer_(std::move(bearer))
{
    connect(&heartbeatTimer_, &QTimer::timeout, this, &GatewayLink::onHeartbeat);
    connect(&openTimer_, &QTimer::timeout, this, [this] {
        if (socket_)
            socket_->abort(failure(ErrorCode::timedOut,
                                   {{QStringLiteral("host"), options_.address.host()},
                                    {QStringLiteral("seconds"), static_cast<int>(options_.openTime.count() / 1000)}}));
    });
    connect(&retryTimer_, &QTimer::timeout, this, &GatewayLink::pump);
    connect(&resultsTimer_, &QTimer::timeout, this, &GatewayLink::sendOpenResults);
    openTimer_.setSingleShot(true);
    retryTimer_.setSingleShot(true);
    resultsTimer_.setSingleShot(true);
}

GatewayLink::~GatewayLink()
{
    blockSignals(true);
    if (socket_) socket_->disconnect(this);
}

void GatewayLink::start(GatewayLinkOptions options)
{
    stop();
    options_ = std::move(options);
    backoff_ = Backoff(options_.firstPause, options_.longestPause);
    refused_.clear();
    running_ = std::make_shared<Scope>(scope_);
    scope_.spawn(run(running_));
}

void GatewayLink::stop()
{
    if (running_) running_->cancel();
    running_.reset();
    const auto socket = std::exchange(socket_, nullptr);
    if (socket) {
        socket->disconnect(this);
        // Stays until it has said good-bye.
        connect(socket.get(), &GatewaySocket::ended, socket.get(), [socket] { socket->disconnect(); });
        socket->close(QWebSocketProtocol::CloseCodeNormal, QStringLiteral("the gateway stops"));
    }
    forgetConnection();
    setState(State::off);
}

void GatewayLink::retryNow()
{
    backoff_.reset();
    Q_EMIT woken();
}

GatewayLinkCounters GatewayLink::counters() const
{
    return counters_;
}

Flow GatewayLink::run(std::shared_ptr<Scope> scope)
{
    while (!scope->isCancelled()) {
        pause_ = std::chrono::milliseconds(0);
        up_.invalidate();
        auto trying = attempt(*scope);
        const Status status = co_await trying;
        if (scope->isCancelled()) break;
        forgetConnection();
        if (up_.isValid() && up_.elapsed() >= options_.steadyAfter.count()) backoff_.reset();
        if (!status) rest(status.error());
        pause_ = std::max(pause_, backoff_.next());
        setState(State::waiting);
        if (!status) fail(status.error());
        auto waiting = pause(*scope, pause_);
        const Status waited = co_await waiting;
        if (!waited) break;
    }
    co_return done;
}

/// Decides how long to stay away at least.
void GatewayLink::rest(const Error &error)
{
    const auto slow = Backoff(options_.slowPause, options_.slowPause).next();
    if (error.code == ErrorCode::linkRefused || error.code == ErrorCode::linkVersion) pause_ = slow;
    if (error.code == ErrorCode::linkTakenOver) {
        const qint64 spread = options_.takeOverPause.count() / 2 + 1;
        pause_ = options_.takeOverPause + std::chrono::milliseconds(QRandomGenerator::global()->bounded(spread));
    }
    if (error.code == ErrorCode::signedOut && !token_.isEmpty()) refused_ = token_;
}

Flow GatewayLink::pause(Scope &scope, std::chrono::milliseconds duration)
{
    const auto context = std::shared_ptr<QTimer>(new QTimer, [](QTimer *one) {
        one->stop();
        one->deleteLater(); // this may be called by its own signal
    });
    context->setSingleShot(true);
    auto waiting = scope.await<Done>(
        [this, context, duration](const Scope::Completion<Done> &complete) {
            connect(this, &GatewayLink::woken, context.get(), [complete] { complete(done); });
            connect(context.get(), &QTimer::timeout, context.get(), [complete] { complete(done); });
            context->start(duration);
        },
        [context] { context->stop(); });
    const Status status = co_await waiting;
    co_return status;
}

/// One connection, from the token to its end.
Flow GatewayLink::attempt(Scope &scope)
{
    setState(State::connecting);
    token_.clear();
    auto asking = bearer_(scope, refused_);
    Result<PlatformBearer> bearer = co_await asking;
    if (scope.isCancelled()) co_return cancelledError();
    if (!bearer) co_return bearer.error();
    refused_.clear();
    token_ = helloToken_ = bearer->token;
    const std::shared_ptr<GatewaySocket> socket = makeSocket(trust_, options_.proxy);
    auto opening = socket->open(scope, options_.address, token_, subprotocol, options_.openTime);
    CLC_CO_CHECK(co_await opening);
    socket_ = socket;
    auto conversation = converse(scope, bearer->renewAt);
    const Status status = co_await conversation;
    co_return status;
}

/// From `hello` to the end of the connection.
Flow GatewayLink::converse(Scope &scope, QDateTime renewAt)
{
    Scope connection(scope); // what lives as long as the connection
    SharedResult<GatewaySocket::End> end;
    connect(socket_.get(), &GatewaySocket::received, this, &GatewayLink::onMessage);
    connect(socket_.get(), &GatewaySocket::ended, this, [end](const GatewaySocket::End &how) mutable { end.set(how); });
    ownReason_.reset();
    openTimer_.start(options_.openTime);
    setState(State::opening);
    if (scope.isCancelled()) co_return cancelledError();
    sayHello();
    connection.spawn(keepToken(connection, renewAt));
    auto ending = end.wait(scope);
    const Result<GatewaySocket::End> ended = co_await ending;
    if (!ended) co_return ended.error();
    connection.cancel();
    if (ownReason_) co_return Error(*ownReason_);
    if (ended->error) co_return *ended->error;
    co_return closed(ended->code, ended->reason);
}

/// What a close frame of the platform means (gateway-link.md, the table of close codes).
Error GatewayLink::closed(int code, const QString &reason)
{
    Error error;
    switch (code) {
    case 4400:
        error = ofHost(ErrorCode::linkContract, options_.address, reason);
        break;
    case 4401:
        error = failure(ErrorCode::signedOut, {{QStringLiteral("who"), QStringLiteral("this gateway")}}, reason);
        break;
    case 4403:
        return ofHost(ErrorCode::linkRefused, options_.address, reason);
    case 4409:
        error = ofHost(ErrorCode::linkTakenOver, options_.address, reason);
        break;
    case 4426:
        return ofHost(ErrorCode::linkVersion, options_.address, reason);
    default:
        error = ofHost(ErrorCode::connectionLost, options_.address,
                       QStringLiteral("closed with code %1 %2").arg(code).arg(reason).trimmed());
    }
    error.retryable = true;
    return error;
}

/// Brings a fresh token before the one in use runs out.
Flow GatewayLink::keepToken(Scope &scope, QDateTime renewAt)
{
    while (renewAt.isValid()) {
        const auto left =
            std::max(std::chrono::milliseconds(clock_.now().msecsTo(renewAt)), std::chrono::milliseconds(100));
        CLC_CO_CHECK(co_await scope.sleep(std::min<std::chrono::milliseconds>(left, std::chrono::hours(24))));
        if (clock_.now() < renewAt) continue;
        auto asking = bearer_(scope, {});
        const Result<PlatformBearer> bearer = co_await asking;
        if (scope.isCancelled()) co_return cancelledError();
        if (bearer && bearer->token != token_) {
            token_ = bearer->token;
            renewAt = bearer->renewAt;
            if (isUp()) send(tokenMessage(token_));
        } else {
            CLC_CO_CHECK(co_await scope.sleep(tokenPause));
        }
    }
    co_return done;
}

void GatewayLink::forgetConnection()
{
    socket_.reset();
    openTimer_.stop();
    heartbeatTimer_.stop();
    retryTimer_.stop();
    resultsTimer_.stop();
    inFlight_.clear();
    inFlightOctets_ = 0;
    counters_.inFlight = 0;
}

void GatewayLink::setState(State state)
{
    if (state_ == state) return;
    state_ = state;
    Q_EMIT stateChanged(state);
}

void GatewayLink::fail(const Error &error)
{
    error_ = error;
    Q_EMIT failed(error);
}

} // namespace clc
