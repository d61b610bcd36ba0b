#include "engine/cloud/gateway_socket.h"
#include "engine/net/network_error.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace clc
{

namespace
{

constexpr qint64 longestAnswer = 8192;

/// One CONNECT (RFC 9110 section 9.3.6). Its flow holds it.
class ProxyProbe : public QObject
{
public:
    ProxyProbe(ProxySettings proxy, Endpoint target) : proxy_(std::move(proxy)), target_(std::move(target))
    {
        socket_.setProxy(QNetworkProxy::NoProxy);
        connect(&socket_, &QTcpSocket::connected, this, &ProxyProbe::ask);
        connect(&socket_, &QTcpSocket::readyRead, this, &ProxyProbe::read);
        connect(&socket_, &QTcpSocket::errorOccurred, this, [this] { fail(socket_.errorString()); });
    }

    void start(std::chrono::milliseconds timeout, const Scope::Completion<Done> &complete)
    {
        complete_ = complete;
        QTimer::singleShot(timeout, this, [this] { fail(QStringLiteral("it does not answer")); });
        socket_.connectToHost(proxy_.host, proxy_.port);
    }
    void stop()
    {
        complete_.reset();
        socket_.disconnect(this);
        socket_.abort();
    }

private:
    void ask()
    {
        const QByteArray target = target_.text().toLatin1();
        QByteArray request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
        if (!proxy_.user.isEmpty())
            request +=
                "Proxy-Authorization: Basic " + (proxy_.user.toUtf8() + ':' + proxy_.password).toBase64() + "\r\n";
        socket_.write(request + "\r\n");
    }
    void read()
    {
        answer_ += socket_.read(longestAnswer - answer_.size());
        const qsizetype end = answer_.indexOf('\n');
        if (end < 0 && answer_.size() < longestAnswer) return;
        const QString line = QString::fromLatin1(answer_.left(std::min<qsizetype>(end < 0 ? 0 : end, 200))).trimmed();
        const int status = line.section(QLatin1Char(' '), 1, 1).toInt();
        if (status >= 200 && status < 300) return report(done);
        fail(line.isEmpty() ? QStringLiteral("it answers something else than HTTP") : line, status);
    }
    void fail(const QString &reason, int status = 0)
    {
        NetworkContext context;
        context.host = target_.host;
        context.port = target_.port;
        context.what = QStringLiteral("the gateway link");
        context.proxyHost = proxy_.host;
        context.reason = reason;
        Error error = classifySocketError(QAbstractSocket::ProxyProtocolError, context);
        if (status != 0) error.parameters.insert(QStringLiteral("status"), status);
        error.retryable = status != 407; // not by itself: name or password are wrong
        report(error);
    }
    void report(const Status &status)
    {
        if (!complete_) return;
        const auto complete = *complete_;
        stop();
        complete(status); // the flow may drop this object here
    }

    ProxySettings proxy_;
    Endpoint target_;
    QTcpSocket socket_;
    QByteArray answer_;
    std::optional<Scope::Completion<Done>> complete_;
};

} // namespace

Flow probeProxy(Scope &scope, ProxySettings proxy, Endpoint target, std::chrono::milliseconds timeout)
{
    const auto probe =
        std::shared_ptr<ProxyProbe>(new ProxyProbe(proxy, target), [](ProxyProbe *one) { one->deleteLater(); });
    auto answer = scope.await<Done>(
        [probe, timeout](const Scope::Completion<Done> &complete) { probe->start(timeout, complete); },
        [probe] { probe->stop(); });
    const Status status = co_await answer;
    co_return status;
}

} // namespace clc
