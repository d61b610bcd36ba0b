#include "engine/net/network_error.h"
#include "engine/net/trust.h"

#include <QNetworkProxy>
#include <QSslSocket>
#include <QTimer>

#include <memory>
#include <optional>
#include <utility>

namespace clc
{

namespace
{

constexpr int allowedSeconds = 10;

/// One look at a server. Lives until its flow has ended.
class Look : public QObject
{
public:
    explicit Look(Endpoint endpoint) : endpoint_(std::move(endpoint))
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setProtocol(QSsl::TlsV1_2OrLater);
        configuration.setPeerVerifyMode(QSslSocket::QueryPeer);
        socket_.setSslConfiguration(configuration);
        socket_.setProxy(QNetworkProxy::NoProxy);
        timer_.setSingleShot(true);
        connect(&timer_, &QTimer::timeout, this, [this] { fail(QAbstractSocket::SocketTimeoutError, {}); });
        connect(&socket_, &QSslSocket::encrypted, this, &Look::see);
        connect(&socket_, &QSslSocket::errorOccurred, this,
                [this](QAbstractSocket::SocketError error) { fail(error, socket_.errorString()); });
    }

    void start(const Scope::Completion<PeerCertificate> &complete)
    {
        complete_ = complete;
        timer_.start(allowedSeconds * 1000);
        socket_.connectToHostEncrypted(endpoint_.host, endpoint_.port);
    }

    void stop()
    {
        timer_.stop();
        socket_.disconnect(this);
        socket_.abort();
    }

private:
    void see()
    {
        const QSslCertificate leaf = socket_.peerCertificate();
        const QList<QSslError> problems = socket_.sslHandshakeErrors();
        stop();
        const PeerCertificate peer = describeCertificate(leaf, endpoint_.host, endpoint_.port, problems);
        if (peer.fingerprint.isEmpty())
            report(failure(ErrorCode::tlsFailed, parameters()));
        else
            report(peer);
    }

    void fail(QAbstractSocket::SocketError error, const QString &reason)
    {
        // A peer that does not speak TLS often just hangs up.
        const bool handshaking =
            socket_.state() == QAbstractSocket::ConnectedState || socket_.state() == QAbstractSocket::ClosingState;
        stop();
        if (handshaking && error == QAbstractSocket::RemoteHostClosedError) {
            report(failure(ErrorCode::tlsFailed, parameters(), reason));
            return;
        }
        NetworkContext context;
        context.host = endpoint_.host;
        context.port = endpoint_.port;
        context.seconds = allowedSeconds;
        context.reason = reason;
        report(classifySocketError(error, context));
    }

    void report(const Result<PeerCertificate> &result)
    {
        const auto complete = std::exchange(complete_, std::nullopt);
        if (complete) (*complete)(result); // the flow may drop this object here
    }

    QJsonObject parameters() const
    {
        return {{QStringLiteral("host"), endpoint_.host}, {QStringLiteral("port"), endpoint_.port}};
    }

    Endpoint endpoint_;
    QSslSocket socket_;
    QTimer timer_;
    std::optional<Scope::Completion<PeerCertificate>> complete_;
};

Scope::Pending<PeerCertificate> lookAt(Scope &scope, const Endpoint &endpoint)
{
    const auto look = std::shared_ptr<Look>(new Look(endpoint), [](Look *one) { one->deleteLater(); });
    return scope.await<PeerCertificate>(
        [look](const Scope::Completion<PeerCertificate> &complete) { look->start(complete); },
        [look] { look->stop(); });
}

} // namespace

Task<PeerCertificate> fetchCertificate(Scope &scope, Endpoint endpoint)
{
    auto seen = lookAt(scope, endpoint);
    auto result = co_await seen;
    co_return result;
}

} // namespace clc
