#pragma once

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <memory>

namespace lab
{

/// A request as it came, complete. Header names are lower case.
struct HttpRequest {
    QByteArray method;
    QString path;                          ///< decoded, without query
    QUrlQuery query;                       ///< fully decoded by `queryItem`
    QHash<QByteArray, QByteArray> headers; ///< lower-case names
    QByteArray body;                       ///< at most the server's limit, chunked bodies joined

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    QString queryItem(const QString &name) const { return query.queryItemValue(name, QUrl::FullyDecoded); }
};

/// What the laboratory does to an answer on its way out, so that clients meet the failures of real networks.
struct WireFault {
    int delayMs = 0;        ///< wait before the first octet
    qint64 truncateAt = -1; ///< send so many octets of the body under the full Content-Length, then close
    bool drop = false;      ///< close without an answer
    bool hang = false;      ///< never answer

    bool any() const { return delayMs > 0 || truncateAt >= 0 || drop || hang; }
};

/// An answer; the server adds Content-Length, Date and Connection.
struct HttpResponse {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8";
    QList<QPair<QByteArray, QByteArray>> headers;
    WireFault wire = {}; ///< decided by the handler itself; without one the server's fault source is asked

    static HttpResponse json(const QJsonObject &object, int status = 200);
    static HttpResponse text(const QByteArray &text, int status,
                             const QByteArray &contentType = "text/plain; charset=utf-8");
};

/// Answers one request, at once or later; may be kept and called from a timer. A second call does nothing; when the
/// client is gone the answer is dropped.
using Responder = std::function<void(HttpResponse)>;

/// A small HTTP/1.1 server over TLS (or plain TCP) on the loopback address: keep-alive, chunked requests, bounded
/// bodies and headers, answers that may come later (long polls) while other connections go on, and faults on the wire.
/// Our own instead of QtHttpServer because that one takes bodies without limit and cannot cut, truncate or withhold an
/// answer. Lives in and calls back on the thread of its event loop.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    using Handler = std::function<void(const HttpRequest &, Responder)>;
    /// Asked before each answer is written; may return a fault to apply to it.
    using FaultSource = std::function<WireFault(const HttpRequest &)>;

    explicit HttpServer(Handler handler, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Plain HTTP unless a TLS configuration (certificate and key) is given. Port 0 takes a free one. False when it
    /// cannot listen.
    bool listen(const QHostAddress &address, quint16 port = 0);
    void setTls(
        const QSslConfiguration &configuration); ///< may be called again: new connections use the new certificate
    void setFaultSource(FaultSource source);
    /// Told of each complete request before it is answered.
    void setObserver(std::function<void(const HttpRequest &)> observer);
    void setBodyLimit(qint64 octets); ///< default 16 MiB; above it 413 and close
    quint16 port() const;
    /// Closes all connections under way (a crash or restart of the system played).
    void dropConnections();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace lab
