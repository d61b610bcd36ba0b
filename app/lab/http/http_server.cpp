#include "app/lab/http/http_server.h"

#include "app/lab/http/http_connection.h"

#include <QJsonDocument>

#include <optional>
#include <utility>

namespace lab
{

HttpResponse HttpResponse::json(const QJsonObject &object, int status)
{
    HttpResponse response;
    response.status = status;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

HttpResponse HttpResponse::text(const QByteArray &text, int status, const QByteArray &contentType)
{
    HttpResponse response;
    response.status = status;
    response.body = text;
    response.contentType = contentType;
    return response;
}

/// Hands each accepted descriptor to a connection of its own; QSslServer would hide handshakes that fail.
class HttpServer::Private : public QTcpServer
{
public:
    explicit Private(Handler handler)
    {
        service.handler = [this, answer = std::move(handler)](const HttpRequest &request, const Responder &respond) {
            if (observer) observer(request);
            answer(request, respond);
        };
    }
    ~Private() override
    {
        close();
        qDeleteAll(findChildren<HttpConnection *>());
    }

    HttpService service;
    std::optional<QSslConfiguration> tls;
    std::function<void(const HttpRequest &)> observer;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket;
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        if (tls) socket->setSslConfiguration(*tls);
        new HttpConnection(socket, &service, tls.has_value(), this);
    }
};

HttpServer::HttpServer(Handler handler, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(handler)))
{
}

HttpServer::~HttpServer() = default;

bool HttpServer::listen(const QHostAddress &address, quint16 port)
{
    return d->listen(address, port);
}

void HttpServer::setTls(const QSslConfiguration &configuration)
{
    d->tls = configuration;
}

void HttpServer::setFaultSource(FaultSource source)
{
    d->service.faultSource = std::move(source);
}

void HttpServer::setObserver(std::function<void(const HttpRequest &)> observer)
{
    d->observer = std::move(observer);
}

void HttpServer::setBodyLimit(qint64 octets)
{
    d->service.bodyLimit = octets;
}

quint16 HttpServer::port() const
{
    return d->serverPort();
}

void HttpServer::dropConnections()
{
    const QList<HttpConnection *> connections =
        d->findChildren<HttpConnection *>(QString(), Qt::FindDirectChildrenOnly);
    for (HttpConnection *connection : connections) connection->abort();
}

} // namespace lab
