// Events through the spool and the gateway link to a WebSocket peer over TLS, beside a raw WebSocket echo of messages
// of the same size in the same run. Prints one JSON object.

#include "engine/cloud/gateway_link.h"
#include "engine/telephony/event_spool.h"
#include "tests/support/certificates.h"
#include "tests/support/fixed_trust.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QTemporaryDir>
#include <QWebSocketServer>

#include <cstdio>

using namespace clc;
using namespace clc::test;

namespace
{

constexpr int total = 400'000;
constexpr int perFlush = 50;
constexpr qsizetype itemSize = 400;
constexpr int echoMessages = 2000;
constexpr qsizetype echoSize = 256 * itemSize; // what the link puts into one message

struct NoCommands final : CommandPort {
    void take(const PlatformCommand &) override {}
    Result<QVector<QJsonObject>> openResults() override { return QVector<QJsonObject>(); }
    void resultAcknowledged(const QString &) override {}
};

QByteArray itemOf(int number)
{
    QByteArray item = R"({"kind":"call","at":1700000000000,"endpointId":"2001","callId":"c)" +
                      QByteArray::number(number) + R"(","correlation":"k","state":"ringing","fill":")";
    return item + QByteArray(itemSize - item.size() - 2, 'x') + R"("})";
}

double rate(double count, qint64 nanoseconds)
{
    return count * 1e9 / static_cast<double>(nanoseconds);
}

void until(const std::function<bool()> &isDone)
{
    while (!isDone()) QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 1000);
}

/// A peer that says resume and acknowledges, or echoes.
class Peer : public QObject
{
public:
    explicit Peer(const TestCertificate &certificate, bool echoes)
        : server_(QStringLiteral("bench"), QWebSocketServer::SecureMode)
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(certificate.certificate);
        tls.setPrivateKey(certificate.key);
        server_.setSslConfiguration(tls);
        server_.setSupportedSubprotocols({QStringLiteral("cloudlink-gateway.1")});
        if (!server_.listen(QHostAddress::LocalHost)) qFatal("cannot listen");
        connect(&server_, &QWebSocketServer::newConnection, this, [this, echoes] {
            QWebSocket *socket = server_.nextPendingConnection();
            connect(socket, &QWebSocket::textMessageReceived, socket, [this, socket, echoes](const QString &text) {
                if (echoes)
                    socket->sendTextMessage(text);
                else
                    answer(socket, text);
            });
        });
    }
    QUrl url() const { return QUrl(QStringLiteral("wss://127.0.0.1:%1/").arg(server_.serverPort())); }
    quint16 port() const { return server_.serverPort(); }

private:
    void answer(QWebSocket *socket, const QString &text)
    {
        if (text.startsWith(QLatin1String("{\"type\":\"event\""))) {
            // Counts by the last number of the message; a platform's own work is not what is measured.
            const qsizetype items = text.count(QLatin1String("\"kind\":"));
            taken_ += items;
            socket->sendTextMessage(QStringLiteral("{\"type\":\"ack\",\"upTo\":%1}").arg(taken_));
        } else if (text.contains(QLatin1String("\"hello\""))) {
            socket->sendTextMessage(
                QStringLiteral("{\"type\":\"resume\",\"protocol\":1,\"after\":0,\"window\":10000,\"heartbeat\":60}"));
        }
    }

    QWebSocketServer server_;
    qint64 taken_ = 0;
};

/// The spool alone: appended, read back, acknowledged.
double measureSpool(const QString &folder, const Clock &clock)
{
    const auto spool = std::move(EventSpool::open(folder, clock).value());
    const QByteArray item = itemOf(1);
    QElapsedTimer timer;
    timer.start();
    qint64 read = 0;
    for (int i = 1; i <= total; ++i) {
        if (!spool->append(item, i)) qFatal("append");
        if (i % perFlush != 0) continue;
        if (!spool->flush()) qFatal("flush");
        if (i % 250 != 0) continue;
        read = spool->read(read, 256, 256 * 1024).value().last();
        if (!spool->acknowledge(read)) qFatal("acknowledge");
    }
    return rate(total, timer.nsecsElapsed());
}

/// Spool and link together, appended as fast as it goes with a bounded lead.
double measureLink(const QString &folder, const Clock &clock, const TestCertificate &certificate)
{
    Peer peer(certificate, false);
    FixedTrust trust;
    trust.pins.insert({QStringLiteral("127.0.0.1"), peer.port()}, {certificate.fingerprint()});
    NoCommands commands;
    const auto spool = std::move(EventSpool::open(folder, clock).value());
    GatewayLink link(trust, clock, *spool, commands, [&clock](Scope &, QByteArray) -> Task<PlatformBearer> {
        co_return PlatformBearer{"token", clock.now().addSecs(3600)};
    });
    GatewayLinkOptions options;
    options.address = peer.url();
    options.gatewayId = options.siteId = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001");
    QObject::connect(spool.get(), &EventSpool::grown, &link, &GatewayLink::pump);
    link.start(options);
    until([&link] { return link.state() == GatewayLink::State::up; });
    const QByteArray item = itemOf(1);
    QElapsedTimer timer;
    timer.start();
    int appended = 0;
    QTimer feeder;
    QObject::connect(&feeder, &QTimer::timeout, &link, [&] {
        while (appended < total && appended - spool->counters().acknowledged < 20'000) {
            for (int i = 0; i < perFlush; ++i) {
                ++appended;
                if (!spool->append(item, appended)) qFatal("append");
            }
            if (!spool->flush()) qFatal("flush");
        }
    });
    feeder.start(0);
    until([&link] { return link.counters().acknowledged >= total; });
    return rate(total, timer.nsecsElapsed());
}

/// The same octets in the same messages with nothing but two WebSockets, one way and back.
double measureEcho(const TestCertificate &certificate)
{
    Peer peer(certificate, true);
    QWebSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setCaCertificates({certificate.certificate});
    socket.setSslConfiguration(tls);
    int back = 0;
    int sent = 0;
    const QString message(echoSize, QLatin1Char('x'));
    const auto more = [&] {
        for (; sent < echoMessages && sent - back < 20; ++sent) socket.sendTextMessage(message);
    };
    bool isOpen = false;
    QObject::connect(&socket, &QWebSocket::connected, &socket, [&isOpen] { isOpen = true; });
    QObject::connect(&socket, &QWebSocket::textMessageReceived, &socket, [&] {
        ++back;
        more();
    });
    socket.open(peer.url());
    until([&isOpen] { return isOpen; });
    QElapsedTimer timer;
    timer.start();
    more();
    until([&back] { return back == echoMessages; });
    return rate(echoMessages * 256.0, timer.nsecsElapsed());
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const SystemClock clock;
    const TestCertificate certificate = makeCertificate();
    const double spool = measureSpool(folder.filePath(QStringLiteral("alone")), clock);
    const double link = measureLink(folder.filePath(QStringLiteral("linked")), clock, certificate);
    const double echo = measureEcho(certificate);
    const QJsonObject result{{QStringLiteral("spoolEventsPerSecond"), qRound64(spool)},
                             {QStringLiteral("linkEventsPerSecond"), qRound64(link)},
                             {QStringLiteral("rawEchoPerSecond"), qRound64(echo)},
                             {QStringLiteral("ratio"), link / echo}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
