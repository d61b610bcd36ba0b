#pragma once

#include "engine/base/backoff.h"
#include "engine/base/clock.h"
#include "engine/cloud/event_source.h"
#include "engine/cloud/gateway_link_messages.h"
#include "engine/cloud/gateway_socket.h"
#include "engine/cloud/platform_session.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>
#include <optional>

namespace clc
{

/// Who speaks, with whom, and how long to wait.
struct GatewayLinkOptions {
    QUrl address; ///< wss
    QString gatewayId;
    QString siteId;
    QString version = QStringLiteral(CLC_VERSION);
    ProxySettings proxy;
    std::chrono::milliseconds openTime = std::chrono::seconds(30); ///< for connecting, and again until `resume`
    std::chrono::milliseconds firstPause = std::chrono::seconds(1);
    std::chrono::milliseconds longestPause = std::chrono::minutes(1);
    std::chrono::milliseconds slowPause = std::chrono::minutes(5);      ///< when the platform does not know us
    std::chrono::milliseconds takeOverPause = std::chrono::seconds(30); ///< at least, when another one took over
    std::chrono::milliseconds steadyAfter = std::chrono::seconds(30);   ///< a link this old was a success
};

struct GatewayLinkCounters {
    quint64 sent = 0;         ///< items, repeats included
    quint64 acknowledged = 0; ///< items
    qint64 inFlight = 0;      ///< items sent and not acknowledged
    quint64 connections = 0;  ///< how often the link came up
    quint64 commands = 0;
    quint64 results = 0;   ///< repeats included
    QDateTime lastAckAt;   ///< invalid: never
    qint64 roundTrip = -1; ///< of the last ping, microseconds; -1: not known
};

/// The gateway's end of the gateway link (resources/protocol/gateway-link.md): sends the events of the source in order,
/// as many as the platform's window and the network take, brings commands to the command port and their results back,
/// and comes back for ever when the connection is lost.
///
/// On the engine's thread. Everything given must outlive it. Do not delete it from within one of its signals.
class GatewayLink : public QObject
{
    Q_OBJECT

public:
    enum class State {
        off,        ///< not started, or stopped
        connecting, ///< getting a token, and to the platform
        opening,    ///< hello was said
        up,         ///< resumed: events flow
        waiting     ///< for the next attempt
    };
    Q_ENUM(State)
    /// A token for the handshake; `refused` is one that the platform did not take (PlatformSession::bearer).
    using BearerSource = std::function<Task<PlatformBearer>(Scope &, QByteArray refused)>;

    GatewayLink(TrustDecisions &trust, const Clock &clock, EventSource &events, CommandPort &commands,
                BearerSource bearer);
    ~GatewayLink() override;

    /// Starts, or starts again with other options.
    void start(GatewayLinkOptions options);
    /// Says good-bye and stays away.
    void stop();
    /// Ends the pause before the next attempt: settings, trust or the identity changed.
    void retryNow();

    State state() const { return state_; }
    /// Why the link is not up; none while it is.
    const std::optional<Error> &error() const { return error_; }
    /// While waiting: how long, from when the state began.
    std::chrono::milliseconds currentPause() const { return pause_; }
    GatewayLinkCounters counters() const;

public Q_SLOTS:
    /// The source has more events.
    void pump();
    /// Sends a result; without a link it is sent after the next `resume`, since the command port keeps it.
    void sendResult(const QJsonObject &result);

Q_SIGNALS:
    void stateChanged(clc::GatewayLink::State state);
    /// An attempt failed, or the link was lost. Certificates and identity may need a decision.
    void failed(const clc::Error &error);
    /// For the flow that waits: go on now.
    void woken();

private:
    struct InFlight {
        qint64 last = 0;
        int count = 0;
        qint64 octets = 0;
    };

    Flow run(std::shared_ptr<Scope> scope);
    Flow attempt(Scope &scope);
    Flow converse(Scope &scope, QDateTime renewAt);
    Flow pause(Scope &scope, std::chrono::milliseconds duration);
    Flow keepToken(Scope &scope, QDateTime renewAt);
    Error closed(int code, const QString &reason);
    void rest(const Error &error);
    void forgetConnection();

    void sayHello();
    void onMessage(const QByteArray &text);
    void onResume(const LinkResume &resume);
    void onAck(qint64 upTo);
    void onCommand(const PlatformCommand &command);
    void onHeartbeat();
    void breakContract(const QString &detail);
    void sendOpenResults();
    void send(const QByteArray &message);
    void setState(State state);
    void fail(const Error &error);
    bool isUp() const { return state_ == State::up && socket_; }

    TrustDecisions &trust_;
    const Clock &clock_;
    EventSource &events_;
    CommandPort &commands_;
    BearerSource bearer_;
    GatewayLinkOptions options_;
    State state_ = State::off;
    std::optional<Error> error_;
    GatewayLinkCounters counters_;
    Backoff backoff_{std::chrono::seconds(1), std::chrono::minutes(1)};
    std::chrono::milliseconds pause_{0}; ///< before the next attempt, decided when one ended
    QByteArray token_;                   ///< the one this connection lives on
    QByteArray helloToken_;              ///< the one of its handshake
    QByteArray refused_;                 ///< the token that was not taken
    std::optional<Error> ownReason_;     ///< why we ended the connection ourselves
    std::shared_ptr<GatewaySocket> socket_;
    std::deque<InFlight> inFlight_;
    qint64 inFlightOctets_ = 0; ///< of the messages in inFlight_
    qint64 sentUpTo_ = 0;
    int window_ = 0;
    std::chrono::milliseconds heartbeat_{0};
    QTimer heartbeatTimer_;
    QTimer openTimer_;    ///< until `resume`
    QTimer retryTimer_;   ///< reading the source failed
    QTimer resultsTimer_; ///< reading the open results failed
    QElapsedTimer heard_;
    QElapsedTimer pinged_;
    QElapsedTimer up_;
    qint64 pings_ = 0;
    bool pumping_ = false;
    std::shared_ptr<Scope> running_; ///< a child of scope_; its flow holds it, too
    Scope scope_;
};

} // namespace clc
