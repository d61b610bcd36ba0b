#pragma once

#include "lab_client.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>
#include <QUuid>
#include <QWebSocket>
#include <QWebSocketHandshakeOptions>

/// What a gateway needs to be known to an account, made through the platform's own API.
struct LinkAccess {
    QString clientId;
    QString secret;
    QString gatewayId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QString siteId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QByteArray token;
};

/// Creates a client and registers a gateway in the account. `client` is signed in as its administrator; `platform` is
/// the platform's part of the ready line.
inline LinkAccess makeAccess(LabClient &client, const QJsonObject &platform, const QString &account,
                             const QString &clientId = {})
{
    const auto url = [&platform](const char *service) { return platform.value(QLatin1String(service)).toString(); };
    LinkAccess access;
    QJsonObject body = jsonOf("{'name':'gateway','role':'ACCOUNT_ADMIN','type':'APP'}");
    if (!clientId.isEmpty()) body.insert(QStringLiteral("clientId"), clientId);
    const LabAnswer created =
        client.sendJson("POST", url("admin") + QStringLiteral("/accounts/%1/clients").arg(account), body);
    access.clientId = created.text("clientId");
    access.secret = created.text("client_secret");
    client.sendJson(
        "PUT", url("gateway") + QStringLiteral("/accounts/%1/gateways/%2").arg(account, access.gatewayId),
        {{QStringLiteral("state"), QStringLiteral("setupIncomplete")}, {QStringLiteral("clientId"), access.clientId}});
    const LabAnswer token = client.sendJson("POST", url("authentication") + QLatin1String("/token"),
                                            {{QStringLiteral("grant_type"), QStringLiteral("client_credentials")},
                                             {QStringLiteral("client_id"), access.clientId},
                                             {QStringLiteral("client_secret"), access.secret},
                                             {QStringLiteral("account_id"), account}});
    access.token = token.text("access_token").toLatin1();
    return access;
}

/// The gateway's end of the link as bare messages: says what it is told, right or wrong, and keeps what came. Every
/// message of both directions goes into the transcript.
class LinkPeer : public QObject
{
    Q_OBJECT

public:
    LinkPeer(const QByteArray &authority, const QString &url) : url_(url)
    {
        tls_ = QSslConfiguration::defaultConfiguration();
        tls_.setCaCertificates(QSslCertificate::fromData(authority));
        connect(&socket_, &QWebSocket::textMessageReceived, this, [this](const QString &text) {
            const QJsonObject message = QJsonDocument::fromJson(text.toUtf8()).object();
            if (transcript) transcript->append(entry("fromPlatform", message));
            received.append(message);
            Q_EMIT came(message);
        });
        connect(&socket_, &QWebSocket::disconnected, this, [this] {
            closeCode = static_cast<int>(socket_.closeCode());
            isClosed = true;
            Q_EMIT closed();
        });
        connect(&socket_, &QWebSocket::connected, this, &LinkPeer::connected);
    }

    void open(const QByteArray &token, bool withSubprotocol = true)
    {
        isClosed = false;
        closeCode = 0;
        received.clear();
        socket_.setSslConfiguration(tls_);
        QNetworkRequest request{QUrl(url_)};
        if (!token.isEmpty()) request.setRawHeader("Authorization", "Bearer " + token);
        QWebSocketHandshakeOptions options;
        if (withSubprotocol) options.setSubprotocols({QStringLiteral("cloudlink-gateway.1")});
        socket_.open(request, options);
    }
    void send(const QJsonObject &message)
    {
        if (transcript) transcript->append(entry("fromGateway", message));
        sendText(QString::fromUtf8(QJsonDocument(message).toJson(QJsonDocument::Compact)));
    }
    void sendText(const QString &text) { socket_.sendTextMessage(text); }
    void sendBinary(const QByteArray &octets) { socket_.sendBinaryMessage(octets); }
    void abort() { socket_.abort(); }
    void close() { socket_.close(); }
    qint64 unsent() const { return socket_.bytesToWrite(); }

    /// Waits until a message of this type is there and takes it; empty after ten seconds.
    QJsonObject next(const char *type)
    {
        const auto find = [this, type] {
            return std::find_if(received.begin(), received.end(), [type](const QJsonObject &one) {
                return one.value(QLatin1String("type")).toString() == QLatin1String(type);
            });
        };
        if (!QTest::qWaitFor([&] { return find() != received.end(); }, 30'000)) return {};
        const auto found = find();
        QJsonObject message = *found;
        received.erase(found);
        return message;
    }
    /// The code with which the platform closed; 0 when it did not within ten seconds.
    int closedWith()
    {
        const bool ended = QTest::qWaitFor([this] { return isClosed; }, 30'000);
        return ended ? closeCode : 0;
    }
    bool opens(const QByteArray &token)
    {
        bool up = false;
        const auto watch = connect(this, &LinkPeer::connected, this, [&up] { up = true; });
        open(token);
        const bool done = QTest::qWaitFor([&up] { return up; }, 30'000);
        disconnect(watch);
        return done;
    }

    QList<QJsonObject> received;
    QJsonArray *transcript = nullptr; ///< where to keep all messages, when wanted
    int closeCode = 0;
    bool isClosed = true;

Q_SIGNALS:
    void connected();
    void closed();
    void came(const QJsonObject &message);

private:
    static QJsonObject entry(const char *direction, const QJsonObject &message)
    {
        return {{QStringLiteral("direction"), QLatin1String(direction)}, {QStringLiteral("message"), message}};
    }

    QString url_;
    QSslConfiguration tls_;
    QWebSocket socket_;
};

inline QJsonObject helloOf(const LinkAccess &access, const QString &spoolId, qint64 lastSeq = 0)
{
    return {{QStringLiteral("type"), QStringLiteral("hello")},
            {QStringLiteral("protocol"), 1},
            {QStringLiteral("gatewayId"), access.gatewayId},
            {QStringLiteral("siteId"), access.siteId},
            {QStringLiteral("spoolId"), spoolId},
            {QStringLiteral("firstSeq"), 1},
            {QStringLiteral("lastSeq"), lastSeq},
            {QStringLiteral("version"), QStringLiteral("test")}};
}
