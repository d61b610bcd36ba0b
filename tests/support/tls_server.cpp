#include "tests/support/tls_server.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QUrl>

namespace clc::test
{

class TlsServer::Listener final : public QTcpServer
{
public:
    explicit Listener(TlsServer &owner) : owner_(owner) {}

    QSslConfiguration tls;
    bool secure = false;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSslConfiguration(tls);
        socket->setSocketDescriptor(descriptor);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        ++owner_.connections;
        connect(socket, &QSslSocket::readyRead, &owner_, [this, socket] { owner_.read(socket); });
        connect(socket, &QSslSocket::encrypted, &owner_, [this] { ++owner_.handshakes; });
        connect(socket, &QSslSocket::disconnected, &owner_, [this, socket] {
            owner_.buffers_.remove(socket);
            socket->deleteLater();
        });
        if (owner_.onConnected) owner_.onConnected(socket);
        if (secure) socket->startServerEncryption();
    }

private:
    TlsServer &owner_;
};

TlsServer::TlsServer(std::optional<TestCertificate> certificate, const QHostAddress &address)
    : listener_(std::make_unique<Listener>(*this))
{
    listener_->tls = QSslConfiguration::defaultConfiguration();
    listener_->tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    if (certificate) setCertificate(*certificate);
    if (!listener_->listen(address)) qFatal("the test's server cannot listen");
    onRequest = [](QTcpSocket *socket, const ReceivedRequest &) { socket->write(answer(200, "{}")); };
}

TlsServer::~TlsServer()
{
    closeConnections();
}

quint16 TlsServer::port() const
{
    return listener_->serverPort();
}

QString TlsServer::text() const
{
    return QStringLiteral("%1:%2").arg(listener_->serverAddress().toString()).arg(port());
}

QUrl TlsServer::url(const QString &path) const
{
    return QUrl((listener_->secure ? QStringLiteral("https://%1%2") : QStringLiteral("http://%1%2")).arg(text(), path));
}

void TlsServer::setCertificate(const TestCertificate &certificate, const QList<QSslCertificate> &chain)
{
    listener_->secure = true;
    listener_->tls.setLocalCertificateChain(QList<QSslCertificate>{certificate.certificate} + chain);
    listener_->tls.setPrivateKey(certificate.key);
}

void TlsServer::setProtocol(QSsl::SslProtocol protocol)
{
    listener_->tls.setProtocol(protocol);
}

void TlsServer::stopListening()
{
    listener_->close();
}

void TlsServer::closeConnections()
{
    for (auto *socket : listener_->findChildren<QSslSocket *>()) {
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    buffers_.clear();
}

QByteArray TlsServer::answer(int status, const QByteArray &body,
                             const QList<std::pair<QByteArray, QByteArray>> &headers)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " Answer\r\n";
    for (const auto &[name, value] : headers) text += name + ": " + value + "\r\n";
    if (status != 204) text += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return text + "\r\n" + body;
}

void TlsServer::read(QTcpSocket *socket)
{
    const QByteArray data = socket->readAll();
    received += data.size();
    if (onData) return onData(socket, data);
    buffers_[socket] += data;
    QByteArray buffer = buffers_.value(socket);
    while (takeRequest(socket, buffer)) {
    }
    if (buffers_.contains(socket)) buffers_[socket] = buffer;
}

bool TlsServer::takeRequest(QTcpSocket *socket, QByteArray &buffer)
{
    const qsizetype end = buffer.indexOf("\r\n\r\n");
    if (end < 0) return false;
    const QList<QByteArray> lines = buffer.left(end).replace('\r', "").split('\n');
    const QList<QByteArray> first = lines.first().split(' ');
    ReceivedRequest request;
    request.method = first.value(0);
    request.target = first.value(1);
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
    }
    const qsizetype length = request.headers.value("content-length").toLongLong();
    if (buffer.size() < end + 4 + length) return false;
    request.body = buffer.mid(end + 4, length);
    buffer.remove(0, end + 4 + length);
    requests << request;
    if (onRequest) onRequest(socket, request);
    return true;
}

} // namespace clc::test
