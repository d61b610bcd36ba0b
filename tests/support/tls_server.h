#pragma once

#include "tests/support/certificates.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <optional>

namespace clc::test
{

/// A whole HTTP request as the server received it.
struct ReceivedRequest {
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
};

/// A server on loopback in the test's own event loop, with TLS or plain. By default it collects HTTP/1.1 requests and
/// hands each to `onRequest`, which writes whatever it wants, also half an answer; with `onData` it passes on raw
/// octets.
class TlsServer : public QObject
{
    Q_OBJECT

public:
    /// Plain without a certificate. Listens at once on 127.0.0.1 (or `address`) and a free port.
    explicit TlsServer(std::optional<TestCertificate> certificate = std::nullopt,
                       const QHostAddress &address = QHostAddress::LocalHost);
    ~TlsServer() override;

    quint16 port() const;
    QString text() const; ///< "127.0.0.1:PORT"
    QUrl url(const QString &path = QStringLiteral("/")) const;

    /// From the next connection on.
    void setCertificate(const TestCertificate &certificate, const QList<QSslCertificate> &chain = {});
    void setProtocol(QSsl::SslProtocol protocol);
    void stopListening();
    void closeConnections();

    std::function<void(QTcpSocket *)> onConnected; ///< before any handshake: a greeting
    std::function<void(QTcpSocket *, const ReceivedRequest &)> onRequest;
    std::function<void(QTcpSocket *, const QByteArray &)> onData;

    QList<ReceivedRequest> requests;
    qint64 received = 0; ///< octets after decryption
    int connections = 0; ///< TCP connections accepted
    int handshakes = 0;  ///< completed TLS handshakes

    static QByteArray answer(int status, const QByteArray &body = {},
                             const QList<std::pair<QByteArray, QByteArray>> &headers = {});

private:
    class Listener;
    void read(QTcpSocket *socket);
    bool takeRequest(QTcpSocket *socket, QByteArray &buffer);

    std::unique_ptr<Listener> listener_;
    QHash<QTcpSocket *, QByteArray> buffers_;
    friend class Listener;
};

} // namespace clc::test
