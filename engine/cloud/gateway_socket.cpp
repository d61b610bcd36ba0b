#include "engine/cloud/gateway_socket.h"

#include "engine/base/redact.h"
#include "engine/cloud/gateway_link_messages.h"
#include "engine/net/network_error.h"

#include <QNetworkProxy>
#include <QNetworkRequest>
#include <QRegularExpression>
#include <QSslSocket>
#include <QTimer>
#include <QWebSocketHandshakeOptions>

namespace clc
{

namespace
{

constexpr auto goodbyeTime = std::chrono::seconds(2);
constexpr qsizetype reasonLength = 500;
constexpr qsizetype closeReasonLength = 100; // of at most 123 octets in a close frame

QString printable(const QString &text)
{
    QString result = text.simplified().left(reasonLength);
    result.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.unicode() == 0xFFFD; });
    return redacted(result);
}

/// The HTTP status with which the handshake was answered; Qt tells it in its text alone. 0: none.
int statusIn(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("status code: (\\d{3})\\b"));
    return pattern.match(text).captured(1).toInt();
}

} // namespace

GatewaySocket::GatewaySocket(TrustDecisions &trust, ProxySettings proxy)
    : trust_(trust), proxy_(std::move(proxy)), socket_(QString(), QWebSocketProtocol::VersionLatest)
{
    socket_.setMaxAllowedIncomingMessageSize(gatewayLinkMessageLimit);
    socket_.setMaxAllowedIncomingFrameSize(gatewayLinkMessageLimit);
    socket_.setProxy(proxy_.isDirect() ? QNetworkProxy(QNetworkProxy::NoProxy)
                                       : QNetworkProxy(QNetworkProxy::HttpProxy, proxy_.host, proxy_.port, proxy_.user,
                                                       QString::fromUtf8(proxy_.password)));
    connect(&socket_, &QWebSocket::sslErrors, this, &GatewaySocket::judge);
    connect(&socket_, &QWebSocket::connected, this, &GatewaySocket::onConnected);
    connect(&socket_, &QWebSocket::disconnected, this, &GatewaySocket::onDisconnected);
    connect(&socket_, &QWebSocket::aboutToClose, this, [this] { hasCloseFrame_ = true; });
    connect(&socket_, QOverload<QAbstractSocket::SocketError>::of(&QWebSocket::error), this, &GatewaySocket::onError);
    connect(&socket_, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
        if (!hasEnded_) Q_EMIT received(text.toUtf8());
    });
    // Messages are text; an empty one breaks the contract as well.
    connect(&socket_, &QWebSocket::binaryMessageReceived, this, [this] {
        if (!hasEnded_) Q_EMIT received(QByteArray());
    });
}

GatewaySocket::~GatewaySocket()
{
    hasEnded_ = true;
    socket_.disconnect(this);
    if (transport_) transport_->disconnect(this);
    socket_.abort();
}

Flow GatewaySocket::open(Scope &scope, QUrl address, QByteArray token, QString subprotocol,
                         std::chrono::milliseconds timeout)
{
    address_ = address;
    subprotocol_ = subprotocol;
    seconds_ = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(timeout).count());
    QNetworkRequest request(address);
    request.setRawHeader("Authorization", "Bearer " + token);
    request.setRawHeader("User-Agent", "CloudLinkGatewayConsole/" CLC_VERSION);
    QWebSocketHandshakeOptions options;
    options.setSubprotocols({subprotocol});
    const auto context = std::make_shared<QObject>();
    auto opening = scope.await<Done>(
        [this, context, request, options, timeout](const Scope::Completion<Done> &complete) {
            connect(this, &GatewaySocket::opened, context.get(), [complete] { complete(done); });
            connect(this, &GatewaySocket::ended, context.get(), [this, complete](const End &how) {
                complete(how.error ? *how.error : openingError(QAbstractSocket::RemoteHostClosedError, how.reason));
            });
            QTimer::singleShot(timeout, context.get(),
                               [this] { abort(openingError(QAbstractSocket::SocketTimeoutError, {})); });
            socket_.setSslConfiguration(tlsConfiguration(trust_));
            socket_.open(request, options);
            transport_ = socket_.findChild<QSslSocket *>();
            if (!transport_) return;
            // A pinned certificate is looked at before anything of ours leaves.
            connect(transport_, &QSslSocket::encrypted, this, [this] { judge({}); });
        },
        [this, context] {
            disconnect(this, nullptr, context.get(), nullptr); // the await is over: its end must not be told to it
            abort(cancelledError());
        });
    const Status status = co_await opening;
    // With some ways of refusing, Qt tells of a lost connection only: the proxy is asked what it has against us.
    const bool mayBeProxy =
        !status && (status.error().code == ErrorCode::proxyFailed || status.error().code == ErrorCode::connectionLost);
    if (!mayBeProxy || proxy_.isDirect()) co_return status;
    const Endpoint target{host(), port()}; // GCC 12 destroys an aggregate within the awaited expression twice
    const Status probed = co_await probeProxy(scope, proxy_, target, timeout);
    if (!probed) co_return probed;
    co_return status;
}

/// With the problems of the handshake, or with none when it went well.
void GatewaySocket::judge(const QList<QSslError> &problems)
{
    if (hasEnded_ || fault_ || !transport_) return;
    const QStringList pinned = trust_.trustedFingerprints(host(), port());
    if (problems.isEmpty() && pinned.isEmpty()) return;
    QSslCertificate leaf = transport_->peerCertificate();
    if (leaf.isNull() && !problems.isEmpty()) leaf = problems.first().certificate();
    const Status verdict = judgeCertificate(describeCertificate(leaf, host(), port(), problems), problems, pinned);
    if (verdict) {
        if (!problems.isEmpty()) socket_.ignoreSslErrors(problems);
        return;
    }
    fault_ = verdict.error();
    abort(verdict.error());
}

void GatewaySocket::onConnected()
{
    if (hasEnded_) return;
    if (socket_.subprotocol() != subprotocol_) {
        const QString reason = QStringLiteral("the sub-protocol %1 was not agreed on").arg(subprotocol_);
        abort(failure(ErrorCode::linkVersion,
                      {{QStringLiteral("host"), host()}, {QStringLiteral("known"), gatewayLinkVersion}}, reason));
        return;
    }
    if (transport_) transport_->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    isOpen_ = true;
    Q_EMIT opened();
}

void GatewaySocket::onError(QAbstractSocket::SocketError error)
{
    if (hasEnded_) return;
    // With a connection that was open, what the platform's close frame says counts; `disconnected` follows.
    if (isOpen_) {
        if (!fault_) fault_ = openingError(error, socket_.errorString());
        return;
    }
    end({0, {}, fault_ ? *fault_ : openingError(error, socket_.errorString())});
}

void GatewaySocket::onDisconnected()
{
    if (hasEnded_) return;
    const auto code = static_cast<int>(socket_.closeCode());
    if (!hasCloseFrame_ || code == QWebSocketProtocol::CloseCodeAbnormalDisconnection) {
        end({0, {}, fault_ ? *fault_ : openingError(QAbstractSocket::RemoteHostClosedError, {})});
        return;
    }
    end({code, printable(socket_.closeReason()), {}});
}

void GatewaySocket::end(End how)
{
    if (std::exchange(hasEnded_, true)) return;
    Q_EMIT ended(how);
}

void GatewaySocket::send(const QByteArray &text)
{
    if (isOpen_ && !hasEnded_) socket_.sendTextMessage(QString::fromUtf8(text));
}

void GatewaySocket::close(int code, const QString &reason)
{
    if (hasEnded_) return;
    QTimer::singleShot(goodbyeTime, this, [this] { abort(openingError(QAbstractSocket::SocketTimeoutError, {})); });
    socket_.close(static_cast<QWebSocketProtocol::CloseCode>(code), reason.left(closeReasonLength));
}

void GatewaySocket::abort(const Error &error)
{
    if (hasEnded_) return;
    end({0, {}, error});
    socket_.abort();
}

Error GatewaySocket::openingError(QAbstractSocket::SocketError error, const QString &text) const
{
    const QString what = QStringLiteral("the gateway link");
    const int status = isOpen_ ? 0 : statusIn(text);
    if (status == 401)
        return failure(ErrorCode::signedOut, {{QStringLiteral("who"), QStringLiteral("this gateway")}},
                       printable(text));
    if (status == 403) return failure(ErrorCode::linkRefused, {{QStringLiteral("host"), host()}}, printable(text));
    if (status != 0) {
        Error refused = failure(
            ErrorCode::unexpectedStatus,
            {{QStringLiteral("host"), host()}, {QStringLiteral("what"), what}, {QStringLiteral("status"), status}},
            printable(text));
        refused.retryable = true;
        return refused;
    }
    NetworkContext context;
    context.host = host();
    context.port = port();
    context.what = what;
    context.seconds = seconds_;
    context.proxyHost = proxy_.host;
    context.reason = printable(text);
    return classifySocketError(error, context);
}

} // namespace clc
