#include "app/lab/platform/platform_sockets.h"

namespace lab
{

PlatformSockets::PlatformSockets() : server_(QStringLiteral("CloudLink laboratory"), QWebSocketServer::SecureMode)
{
    server_.setSupportedSubprotocols({QStringLiteral("cloudlink-gateway.1")});
    connect(&server_, &QWebSocketServer::newConnection, this, &PlatformSockets::dispatch);
}

void PlatformSockets::add(const QString &prefix, Taker taker)
{
    takers_.append({prefix, std::move(taker)});
}

bool PlatformSockets::listen(const QSslConfiguration &tls)
{
    server_.setSslConfiguration(tls);
    return server_.listen(QHostAddress(QHostAddress::LocalHost));
}

QString PlatformSockets::origin() const
{
    return QStringLiteral("wss://127.0.0.1:%1").arg(server_.serverPort());
}

void PlatformSockets::dispatch()
{
    while (QWebSocket *socket = server_.nextPendingConnection()) {
        const QString path = socket->requestUrl().path();
        bool taken = false;
        for (const auto &[prefix, taker] : std::as_const(takers_)) {
            if (!path.startsWith(prefix)) continue;
            taken = true;
            taker(socket);
            break;
        }
        if (taken) continue;
        connect(socket, &QWebSocket::disconnected, socket, &QObject::deleteLater);
        socket->close(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("unknown path"));
    }
}

} // namespace lab
