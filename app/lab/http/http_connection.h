#pragma once

#include "app/lab/http/http_parser.h"

#include <QSslSocket>
#include <QTimer>

namespace lab
{

/// What all connections of one server share.
struct HttpService {
    HttpServer::Handler handler;
    HttpServer::FaultSource faultSource;
    qint64 bodyLimit = 16LL * 1024 * 1024;
};

/// One client's connection: reads a request, has it answered, writes the answer, reads the next one. Deletes itself at
/// its end.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of the socket; `service` outlives the connection.
    HttpConnection(QSslSocket *socket, const HttpService *service, bool encrypted, QObject *parent);

    void abort();

private:
    void begin();
    void read();
    void proceed();
    void handle(HttpRequest request);
    void answer(quint64 serial, HttpResponse response);
    void applyFault(const WireFault &fault, HttpResponse response);
    void write(const HttpResponse &response, qint64 truncateAt);
    void refuse(int status);
    void linger();

    QSslSocket *socket_;
    const HttpService *service_;
    HttpParser parser_;
    QTimer patience_; ///< a client must finish its handshake and a request it has begun, and may not stay idle for ever
    HttpRequest current_;
    quint64 serial_ = 0; ///< of the request under way; an answer to an older one is dropped
    bool answering_ = false;
    bool lingering_ = false;
};

} // namespace lab
