#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>

namespace clc::test
{

/// An HTTP proxy for CONNECT on loopback, with or without Basic credentials; it can stop carrying octets.
class LinkProxy : public QObject
{
public:
    explicit LinkProxy(QByteArray credentials = {}) : credentials_(std::move(credentials))
    {
        if (!server_.listen(QHostAddress::LocalHost)) qFatal("the test's proxy cannot listen");
        connect(&server_, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *client = server_.nextPendingConnection();
            client->setReadBufferSize(64 * 1024);
            connect(client, &QTcpSocket::readyRead, client, [this, client] { open(client); });
            connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
        });
    }
    quint16 port() const { return server_.serverPort(); }
    void setStalled(bool stalled)
    {
        stalled_ = stalled;
        if (stalled) return;
        for (auto *socket : server_.findChildren<QTcpSocket *>()) carry(socket);
    }

    int tunnels = 0;
    int refusals = 0;

private:
    void open(QTcpSocket *client)
    {
        if (client->property("open").toBool()) return carry(client);
        if (!client->peek(8192).contains("\r\n\r\n")) return;
        QByteArray head;
        while (!head.endsWith("\r\n\r\n")) head += client->read(1);
        const QByteArray wanted = "Basic " + credentials_.toBase64();
        if (!credentials_.isEmpty() && !head.contains(wanted)) {
            ++refusals;
            client->write("HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic "
                          "realm=\"test\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
            client->disconnectFromHost();
            return;
        }
        ++tunnels;
        const QByteArray target = head.split(' ').value(1);
        auto *server = new QTcpSocket(client);
        client->setProperty("open", true);
        client->setProperty("other", QVariant::fromValue(server));
        server->setProperty("other", QVariant::fromValue(client));
        connect(server, &QTcpSocket::connected, client, [client] { client->write("HTTP/1.1 200 OK\r\n\r\n"); });
        connect(server, &QTcpSocket::readyRead, client, [this, server] { carry(server); });
        connect(server, &QTcpSocket::disconnected, client, &QTcpSocket::disconnectFromHost);
        connect(client, &QTcpSocket::disconnected, server, &QTcpSocket::disconnectFromHost);
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), target.split(':').value(1).toUShort());
    }
    void carry(QTcpSocket *from)
    {
        auto *to = from->property("other").value<QTcpSocket *>();
        if (to && !stalled_) to->write(from->readAll());
    }

    QTcpServer server_;
    QByteArray credentials_;
    bool stalled_ = false;
};

} // namespace clc::test
