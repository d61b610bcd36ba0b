#pragma once

#include <QObject>
#include <QSslConfiguration>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>

namespace lab
{

/// The platform's WebSocket port, secured by TLS: hands each connection to whom its path belongs.
class PlatformSockets : public QObject
{
    Q_OBJECT

public:
    /// Takes ownership of the socket, which is open.
    using Taker = std::function<void(QWebSocket *)>;

    PlatformSockets();

    /// Connections whose path begins with `prefix` go to `taker`; all others are closed.
    void add(const QString &prefix, Taker taker);
    bool listen(const QSslConfiguration &tls);
    void setTls(const QSslConfiguration &tls) { server_.setSslConfiguration(tls); }
    QString origin() const; ///< "wss://127.0.0.1:PORT"

private:
    void dispatch();

    QWebSocketServer server_;
    QList<QPair<QString, Taker>> takers_;
};

} // namespace lab
