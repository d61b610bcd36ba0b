#pragma once

#include "tests/support/certificates.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkRequest>
#include <QPointer>
#include <QSslConfiguration>
#include <QWebSocket>
#include <QWebSocketServer>

#include <functional>

namespace clc::test
{

/// The platform's end of the gateway link, on loopback over TLS. It knows the contract from its document alone, stores
/// what it gets, and keeps count of what was not as it should be. What both sides say is recorded for the schema.
class LinkPeer : public QObject
{
public:
    explicit LinkPeer(const TestCertificate &certificate)
        : server_(QStringLiteral("platform"), QWebSocketServer::SecureMode)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(certificate.certificate);
        tls.setPrivateKey(certificate.key);
        server_.setSslConfiguration(tls);
        server_.setSupportedSubprotocols({QStringLiteral("cloudlink-gateway.1")});
        if (!server_.listen(QHostAddress::LocalHost)) qFatal("the test's platform cannot listen");
        connect(&server_, &QWebSocketServer::newConnection, this, &LinkPeer::accept);
    }
    QUrl url() const { return QUrl(QStringLiteral("wss://127.0.0.1:%1/link").arg(server_.serverPort())); }
    quint16 port() const { return server_.serverPort(); }

    void send(const QJsonObject &message) { sendText(QJsonDocument(message).toJson(QJsonDocument::Compact)); }
    void sendText(const QByteArray &text, bool isRecorded = true)
    {
        if (isRecorded) record("platform", text);
        if (socket) socket->sendTextMessage(QString::fromUtf8(text));
    }
    void resume(qint64 after)
    {
        taken = after;
        send({{QStringLiteral("type"), QStringLiteral("resume")},
              {QStringLiteral("protocol"), 1},
              {QStringLiteral("after"), after},
              {QStringLiteral("window"), window},
              {QStringLiteral("heartbeat"), heartbeat}});
    }
    void ack(qint64 upTo) { send({{QStringLiteral("type"), QStringLiteral("ack")}, {QStringLiteral("upTo"), upTo}}); }
    void command(const QString &id, const QString &action = QStringLiteral("answer"))
    {
        send({{QStringLiteral("type"), QStringLiteral("command")},
              {QStringLiteral("id"), id},
              {QStringLiteral("deadline"), Q_INT64_C(4000000000000)},
              {QStringLiteral("action"), action},
              {QStringLiteral("endpointId"), QStringLiteral("2001")},
              {QStringLiteral("callId"), QStringLiteral("c1")}});
    }
    void resultAck(const QString &id)
    {
        send({{QStringLiteral("type"), QStringLiteral("resultAck")}, {QStringLiteral("id"), id}});
    }
    void close(int code, const QString &reason = {})
    {
        if (socket) socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
    }
    /// The connection ends without a close frame.
    void abort()
    {
        if (socket) socket->abort();
    }
    QVector<QJsonObject> messages(const QString &type) const
    {
        QVector<QJsonObject> found;
        for (const QJsonObject &one : received)
            if (one.value(QLatin1String("type")) == type) found.append(one);
        return found;
    }
    void writeTranscript(const QString &path) const
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write the transcript");
        file.write(transcript_);
    }

    // --- how it behaves ---
    int window = 1000;
    int heartbeat = 30;
    bool answersHello = true;
    bool acknowledges = true;
    bool answersPings = true;
    QByteArray tokenRefused; ///< closed with 4401
    std::function<void()> onConnected;
    std::function<void(const QJsonObject &)> onMessage; ///< after the peer's own answer

    // --- what it saw ---
    QPointer<QWebSocket> socket;
    int connections = 0;
    QByteArray authorization;
    QVector<QJsonObject> received; ///< all but events
    QString spoolId;
    qint64 stored = 0; ///< the highest number of this spool
    qint64 taken = 0;  ///< the highest number on this connection
    QVector<QString> callIds;
    QVector<QJsonObject> gaps;
    qint64 mostUnacknowledged = 0;
    qint64 acknowledged = 0;
    qint64 eventMessages = 0;
    QStringList faults;
    int closeCode = 0;

private:
    void accept()
    {
        ++connections;
        socket = server_.nextPendingConnection();
        QWebSocket *mine = socket;
        mine->setParent(this); // the server of Qt 6.4 does not own it
        closeCode = 0;
        authorization = mine->request().rawHeader("Authorization");
        connect(mine, &QWebSocket::textMessageReceived, this, [this, mine](const QString &text) {
            if (mine == socket) take(text.toUtf8());
        });
        connect(mine, &QWebSocket::disconnected, this, [this, mine] {
            if (mine == socket) closeCode = static_cast<int>(mine->closeCode());
            mine->deleteLater();
        });
        acknowledged = taken = stored;
        if (!tokenRefused.isEmpty() && authorization == "Bearer " + tokenRefused)
            return close(4401, QStringLiteral("token has run out"));
        if (onConnected) onConnected();
    }
    void take(const QByteArray &text)
    {
        record("gateway", text);
        const QJsonObject message = QJsonDocument::fromJson(text).object();
        const QString type = message.value(QLatin1String("type")).toString();
        if (type == QLatin1String("event")) {
            takeEvents(message);
        } else {
            received.append(message);
        }
        if (type == QLatin1String("hello")) takeHello(message);
        if (type == QLatin1String("ping") && answersPings)
            send({{QStringLiteral("type"), QStringLiteral("pong")},
                  {QStringLiteral("n"), message.value(QLatin1String("n"))}});
        if (onMessage) onMessage(message);
    }
    void takeHello(const QJsonObject &hello)
    {
        const QString id = hello.value(QLatin1String("spoolId")).toString();
        if (id != spoolId) stored = 0;
        spoolId = id;
        acknowledged = stored;
        if (answersHello) resume(stored);
    }
    void takeEvents(const QJsonObject &message)
    {
        ++eventMessages;
        qint64 seq = message.value(QLatin1String("seq")).toInteger();
        const QJsonArray items = message.value(QLatin1String("items")).toArray();
        const bool startsWithGap = items.first().toObject().value(QLatin1String("kind")) == QLatin1String("gap");
        if (startsWithGap ? seq <= taken : seq != taken + 1)
            faults << QStringLiteral("%1 came after %2").arg(seq).arg(taken);
        for (const QJsonValue &value : items) {
            const QJsonObject item = value.toObject();
            if (seq > stored) {
                if (item.value(QLatin1String("kind")) == QLatin1String("gap"))
                    gaps.append(item);
                else
                    callIds.append(item.value(QLatin1String("callId")).toString());
                stored = seq;
            }
            taken = seq++;
        }
        mostUnacknowledged = std::max(mostUnacknowledged, taken - acknowledged);
        if (!acknowledges) return;
        acknowledged = taken;
        ack(taken);
    }
    /// One JSON line for each message; of events only some, and the first items, since validating takes long.
    void record(const char *from, const QByteArray &text)
    {
        if (++recorded_ > 2000) return;
        QJsonObject message = QJsonDocument::fromJson(text).object();
        QJsonArray items = message.value(QLatin1String("items")).toArray();
        while (items.size() > 3) items.removeLast();
        if (!items.isEmpty()) message.insert(QStringLiteral("items"), items);
        const QJsonObject line{{QStringLiteral("from"), QLatin1String(from)}, {QStringLiteral("message"), message}};
        transcript_ += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }

    QWebSocketServer server_;
    QByteArray transcript_;
    int recorded_ = 0;
};

} // namespace clc::test
