#pragma once

#include "engine/base/scope.h"
#include "engine/net/endpoint.h"
#include "engine/net/proxy_settings.h"
#include "engine/net/trust.h"

#include <QObject>
#include <QPointer>
#include <QUrl>
#include <QWebSocket>

#include <optional>

class QSslSocket;

namespace clc
{

/// One WebSocket connection (RFC 6455) to the platform, over TLS by our decisions of trust, through a proxy where one
/// is set. Text messages of at most 1 MiB each way; compression is not offered. Used once.
class GatewaySocket : public QObject
{
    Q_OBJECT

public:
    /// How it ended: by a close frame of the other side (`code`), or otherwise (`error`).
    struct End {
        int code = 0;   ///< of the close frame; 0 when none came
        QString reason; ///< what the platform wrote into it, without control characters
        std::optional<Error> error;
    };

    /// `trust` must outlive it.
    GatewaySocket(TrustDecisions &trust, ProxySettings proxy);
    ~GatewaySocket() override;

    /// Connects and agrees on the sub-protocol. Errors: trustCertificate, certificateExpired, certificateChanged,
    /// tlsFailed, proxyFailed (with the proxy's own words), signedOut (401), linkRefused (403), unexpectedStatus,
    /// linkVersion (another sub-protocol), those of classifySocketError, timedOut.
    Flow open(Scope &scope, QUrl address, QByteArray token, QString subprotocol, std::chrono::milliseconds timeout);

    void send(const QByteArray &text);
    /// Says good-bye; `ended` follows, also when the other side does not answer.
    void close(int code, const QString &reason);
    /// Drops the connection without a word; `ended` follows with this error.
    void abort(const Error &error);

Q_SIGNALS:
    void opened();
    void received(const QByteArray &text);
    /// Once, after which nothing else comes.
    void ended(const clc::GatewaySocket::End &end);

private:
    void judge(const QList<QSslError> &problems);
    void onConnected();
    void onError(QAbstractSocket::SocketError error);
    void onDisconnected();
    void end(End how);
    Error openingError(QAbstractSocket::SocketError error, const QString &text) const;
    quint16 port() const { return static_cast<quint16>(address_.port(443)); }
    QString host() const { return address_.host(QUrl::FullyEncoded); }

    TrustDecisions &trust_;
    ProxySettings proxy_;
    QUrl address_;
    QString subprotocol_;
    int seconds_ = 0;
    QWebSocket socket_;
    QPointer<QSslSocket> transport_;
    std::optional<Error> fault_;
    bool reachedHost_ = false; ///< it showed its certificate: a proxy let us through
    bool isOpen_ = false;
    bool hasCloseFrame_ = false; ///< one was received, or sent
    bool hasEnded_ = false;
};

/// Asks the proxy for a way to `target` as the socket would, to learn why it refuses: proxyFailed with its status line
/// as reason, or done when it lets us through. Basic credentials only.
Flow probeProxy(Scope &scope, ProxySettings proxy, Endpoint target, std::chrono::milliseconds timeout);

} // namespace clc
