#include "engine/cloud/gateway_link.h"
#include "engine/telephony/event_spool.h"
#include "tests/cloud/link_peer.h"
#include "tests/cloud/link_proxy.h"
#include "tests/support/fixed_trust.h"
#include "tests/support/tls_server.h"

#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace clc;
using namespace clc::test;
using namespace std::chrono_literals;

namespace
{

const QString host = QStringLiteral("127.0.0.1");
const QString commandId = QStringLiteral("11111111-2222-4333-8444-555555555555");

QByteArray callItem(qint64 number)
{
    return R"({"kind":"call","at":1700000000000,"endpointId":"2001","callId":"c)" + QByteArray::number(number) +
           R"(","correlation":"k)" + QByteArray::number(number) +
           R"(","state":"ringing","direction":"inbound","from":"2002","fromName":"Bob","to":"2001",)"
           R"("toName":"Ann","createdOn":1700000000000})";
}

struct Desk final : CommandPort {
    void take(const PlatformCommand &command) override { taken.append(command); }
    Result<QVector<QJsonObject>> openResults() override { return open; }
    void resultAcknowledged(const QString &id) override
    {
        acknowledged.append(id);
        open.removeIf([&](const QJsonObject &one) { return one.value(QLatin1String("id")) == id; });
    }

    QVector<PlatformCommand> taken;
    QVector<QJsonObject> open;
    QStringList acknowledged;
};

} // namespace

class GatewayLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { certificate_ = makeCertificate(); }
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        peer_ = std::make_unique<LinkPeer>(certificate_);
        trust_ = FixedTrust();
        trust_.pins.insert({host, peer_->port()}, {certificate_.fingerprint()});
        desk_ = Desk();
        appended_ = 0;
        asked_.clear();
        tokens_ = 0;
        renewAfter_ = 0;
        options_ = GatewayLinkOptions();
        options_.address = peer_->url();
        options_.gatewayId = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000001");
        options_.siteId = QStringLiteral("aaaaaaaa-0000-4000-8000-000000000002");
        options_.firstPause = 1ms;
        options_.longestPause = 5ms;
        openSpool();
    }
    void cleanup()
    {
        link_.reset();
        if (peer_ && !peer_->received.isEmpty()) validate();
        peer_.reset();
        spool_.reset();
    }

    void eventsFlowInOrderAndAreAcknowledged()
    {
        append(10);
        startLink();
        QTRY_COMPARE(spool_->counters().acknowledged, 10);
        append(1000);
        QTRY_COMPARE(spool_->counters().acknowledged, 1010);
        QCOMPARE(peer_->callIds, expected(1010));
        QCOMPARE(peer_->faults, QStringList());
        QCOMPARE(peer_->authorization, QByteArray("Bearer token-1"));
        QCOMPARE(peer_->socket->subprotocol(), QStringLiteral("cloudlink-gateway.1"));
        const QJsonObject hello = peer_->received.first();
        QCOMPARE(hello.value(QLatin1String("gatewayId")).toString(), options_.gatewayId);
        QCOMPARE(hello.value(QLatin1String("lastSeq")).toInt(), 10);
        const GatewayLinkCounters counters = link_->counters();
        QCOMPARE(counters.sent, 1010U);
        QCOMPARE(counters.acknowledged, 1010U);
        QCOMPARE(counters.inFlight, 0);
        QCOMPARE(counters.connections, 1U);
        QVERIFY(counters.lastAckAt.isValid());
    }

    void theWindowIsKeptWhenThePlatformIsSlow()
    {
        peer_->window = 40;
        peer_->acknowledges = false;
        append(500);
        startLink();
        QTRY_COMPARE(link_->counters().inFlight, 40);
        QTRY_COMPARE(peer_->taken, 40);
        for (qint64 acked = 7; acked <= 500; acked += 7) {
            peer_->acknowledged = acked;
            peer_->ack(acked);
            QTRY_COMPARE(peer_->taken, std::min<qint64>(500, acked + 40));
        }
        QVERIFY(peer_->mostUnacknowledged <= 40);
        peer_->ack(500);
        peer_->ack(500); // again: nothing
        QTRY_COMPARE(spool_->counters().waiting, 0);
        QCOMPARE(peer_->callIds, expected(500));
    }

    void everyEventArrivesOnceWhateverHappensToTheConnection()
    {
        constexpr int total = 50'000;
        constexpr int disconnects = 100;
        QRandomGenerator random(42);
        int done = 0;
        int untilNext = 3;
        peer_->window = 2000;
        bool struck = false; // on this connection: what was under way when it was cut may still be read
        peer_->onMessage = [&](const QJsonObject &) {
            const bool isConnected = peer_->socket && peer_->socket->state() == QAbstractSocket::ConnectedState;
            if (done >= disconnects || struck || !isConnected || --untilNext > 0) return;
            untilNext = 1 + random.bounded(2);
            struck = true;
            ++done;
            const int kind = random.bounded(4);
            if (kind == 0)
                peer_->close(1012, QStringLiteral("restart"));
            else if (kind == 1)
                peer_->close(1011);
            else
                peer_->abort();
            peer_->acknowledges = random.bounded(3) > 0; // some are stored whose acknowledgement never comes
        };
        peer_->onConnected = [&] {
            struck = false;
            peer_->acknowledges = true;
        };
        startLink();
        QTimer feeder;
        connect(&feeder, &QTimer::timeout, this, [&] {
            if (appended_ < total) append(250);
        });
        feeder.start(1);
        QTRY_COMPARE_WITH_TIMEOUT(done, disconnects, 90'000);
        QTRY_COMPARE_WITH_TIMEOUT(spool_->counters().acknowledged, total, 90'000);
        QCOMPARE(peer_->callIds.size(), total);
        QCOMPARE(peer_->callIds, expected(total));
        QCOMPARE(peer_->gaps.size(), 0);
        QCOMPARE(peer_->faults, QStringList());
        QVERIFY(peer_->connections >= disconnects + 1);
    }

    void itComesBackFromEachStage_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<int>("code"); // 0: without a close frame
        for (const char *stage : {"connected", "hello", "event"})
            for (const int code : {0, 1000, 1001, 1011, 1012, 1013, 4400})
                QTest::addRow("%s %d", stage, code) << QString(stage) << code;
    }
    void itComesBackFromEachStage()
    {
        QFETCH(QString, stage);
        QFETCH(int, code);
        append(20);
        int left = 2;
        const auto strike = [&] {
            if (left-- <= 0) return;
            if (code == 0)
                peer_->abort();
            else
                peer_->close(code, QStringLiteral("for the test"));
        };
        if (stage == QLatin1String("connected")) peer_->onConnected = strike;
        peer_->answersHello = stage != QLatin1String("hello");
        peer_->acknowledges = false;
        peer_->onMessage = [&](const QJsonObject &message) {
            const QString type = message.value(QLatin1String("type")).toString();
            if (type == stage && left > 0) return strike();
            if (type == QLatin1String("hello") && !peer_->answersHello) peer_->resume(peer_->stored);
            if (type == QLatin1String("event")) peer_->ack(peer_->taken);
        };
        QStringList errors;
        startLink();
        connect(link_.get(), &GatewayLink::failed, this,
                [&](const Error &error) { errors << errorCodeName(error.code) + error.reason; });
        QTRY_COMPARE(spool_->counters().acknowledged, 20);
        QCOMPARE(peer_->callIds, expected(20));
        // A message that was under way when the peer struck may take the second strike.
        QVERIFY(peer_->connections >= 2);
        QCOMPARE(errors.size(), peer_->connections - 1);
        const bool isContract = code == 4400;
        QVERIFY2(
            errors.first().startsWith(isContract ? QStringLiteral("linkContract") : QStringLiteral("connectionLost")),
            qPrintable(errors.first()));
        // Qt takes 1012 and 1013 for unknown codes and names them in a text of its own.
        const bool isUnknownToQt = code == 1012 || code == 1013;
        if (!isUnknownToQt) QCOMPARE(errors.first().contains(QStringLiteral("for the test")), code != 0);
        QVERIFY(!link_->error());
    }

    void closeCodesHaveTheirPauses_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("shortest"); // ms
        QTest::addColumn<int>("longest");
        QTest::newRow("not known") << 4403 << "linkRefused" << 300 << 600;
        QTest::newRow("taken over") << 4409 << "linkTakenOver" << 800 << 1200;
        QTest::newRow("version") << 4426 << "linkVersion" << 300 << 600;
        QTest::newRow("overload") << 1013 << "connectionLost" << 50 << 100;
    }
    void closeCodesHaveTheirPauses()
    {
        QFETCH(int, code);
        QFETCH(QString, error);
        QFETCH(int, shortest);
        QFETCH(int, longest);
        options_.slowPause = 600ms;
        options_.takeOverPause = 800ms;
        options_.firstPause = options_.longestPause = 100ms;
        bool isFirst = true;
        peer_->onMessage = [&](const QJsonObject &) {
            if (std::exchange(isFirst, false)) peer_->close(code, QStringLiteral("words of the platform"));
        };
        startLink();
        QElapsedTimer away;
        qint64 waited = -1;
        std::chrono::milliseconds chosen{0};
        connect(link_.get(), &GatewayLink::stateChanged, this, [&](GatewayLink::State state) {
            if (state == GatewayLink::State::waiting) {
                away.start();
                chosen = link_->currentPause();
            } else if (state == GatewayLink::State::connecting && away.isValid() && waited < 0) {
                waited = away.elapsed();
            }
        });
        QSignalSpy failures(link_.get(), &GatewayLink::failed);
        QTRY_VERIFY(waited >= 0);
        QTRY_COMPARE(link_->state(), GatewayLink::State::up);
        QCOMPARE(failures.count(), 1);
        const Error failure = failures.first().first().value<Error>();
        QCOMPARE(errorCodeName(failure.code), error);
        // Qt takes 1013 for an unknown code and leaves the words out.
        if (code != 1013) QVERIFY(failure.reason.contains(QStringLiteral("words of the platform")));
        QVERIFY2(chosen.count() >= shortest && chosen.count() <= longest, qPrintable(QString::number(chosen.count())));
        QVERIFY2(waited >= chosen.count() * 9 / 10, qPrintable(QString::number(waited))); // Qt's coarse timers: 5 %
    }

    void aRefusedTokenIsReplacedFirst()
    {
        peer_->tokenRefused = "token-1";
        startLink();
        QTRY_COMPARE(link_->state(), GatewayLink::State::up);
        QVERIFY(asked_.contains(QByteArray("token-1")));
        QCOMPARE(peer_->authorization, QByteArray("Bearer token-2"));
    }

    void aTokenRefusedInTheHandshakeIsReplacedToo()
    {
        TlsServer server(certificate_);
        server.onRequest = [](QTcpSocket *socket, const ReceivedRequest &) {
            socket->write(TlsServer::answer(401, "{}"));
        };
        trust_.pins.insert({host, server.port()}, {certificate_.fingerprint()});
        options_.address = QUrl(QStringLiteral("wss://127.0.0.1:%1/link").arg(server.port()));
        startLink();
        QTRY_VERIFY(asked_.contains(QByteArray("token-1")));
        QCOMPARE(errorCodeName(link_->error()->code), QStringLiteral("signedOut"));
        QVERIFY(!link_->error()->message().contains(QStringLiteral("token-1")));
    }

    void theTokenIsRenewedUnderWay()
    {
        renewAfter_ = 300;
        startLink();
        QTRY_COMPARE(peer_->messages(QStringLiteral("token")).size(), 1);
        QCOMPARE(peer_->messages(QStringLiteral("token")).first().value(QLatin1String("token")).toString(),
                 QStringLiteral("token-2"));
        QCOMPARE(peer_->connections, 1);
    }

    void aCertificateIsDecidedOnBeforeAnythingIsSaid_data()
    {
        QTest::addColumn<QString>("decision");
        QTest::addColumn<QString>("error");
        QTest::newRow("none") << ""
                              << "trustCertificate";
        QTest::newRow("another") << "other"
                                 << "certificateChanged";
        QTest::newRow("pinned") << "pin"
                                << "";
        QTest::newRow("authority") << "authority"
                                   << "";
        QTest::newRow("authority, but another one pinned") << "both"
                                                           << "certificateChanged";
    }
    void aCertificateIsDecidedOnBeforeAnythingIsSaid()
    {
        QFETCH(QString, decision);
        QFETCH(QString, error);
        const TestCertificate authority = makeAuthority();
        const TestCertificate certificate = makeCertificate({}, &authority);
        peer_ = std::make_unique<LinkPeer>(certificate);
        options_.address = peer_->url();
        trust_ = FixedTrust();
        const std::pair place(host, peer_->port());
        if (decision == QLatin1String("other") || decision == QLatin1String("both"))
            trust_.pins.insert(place, {certificate_.fingerprint()});
        if (decision == QLatin1String("pin")) trust_.pins.insert(place, {certificate.fingerprint()});
        if (decision == QLatin1String("authority") || decision == QLatin1String("both"))
            trust_.extraAuthorities = {authority.certificate};
        startLink();
        if (error.isEmpty()) {
            QTRY_COMPARE(link_->state(), GatewayLink::State::up);
            return;
        }
        QTRY_VERIFY(link_->error());
        QCOMPARE(errorCodeName(link_->error()->code), error);
        QCOMPARE(link_->error()->parameters.value(QLatin1String("fingerprint")).toString(), certificate.fingerprint());
        QTest::qWait(50);
        QCOMPARE(peer_->connections, 0);
        trust_.pins.insert(place, {certificate.fingerprint()}); // somebody decides
        link_->retryNow();
        QTRY_COMPARE(link_->state(), GatewayLink::State::up);
    }

    void throughAProxy_data()
    {
        QTest::addColumn<QByteArray>("asked");
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<bool>("passes");
        QTest::newRow("open") << QByteArray() << QByteArray() << true;
        QTest::newRow("right password") << QByteArray("ann:secret") << QByteArray("secret") << true;
        QTest::newRow("wrong password") << QByteArray("ann:secret") << QByteArray("wrong") << false;
        QTest::newRow("no password") << QByteArray("ann:secret") << QByteArray() << false;
    }
    void throughAProxy()
    {
        QFETCH(QByteArray, asked);
        QFETCH(QByteArray, given);
        QFETCH(bool, passes);
        LinkProxy proxy(asked);
        options_.proxy.host = host;
        options_.proxy.port = proxy.port();
        options_.proxy.password = given;
        if (!given.isEmpty()) options_.proxy.user = QStringLiteral("ann");
        append(5);
        startLink();
        if (passes) {
            QTRY_COMPARE(spool_->counters().acknowledged, 5);
            QCOMPARE(proxy.tunnels, 1);
            return;
        }
        QTRY_VERIFY(link_->error());
        const Error error = *link_->error();
        QCOMPARE(errorCodeName(error.code), QStringLiteral("proxyFailed"));
        QCOMPARE(error.parameters.value(QLatin1String("status")).toInt(), 407);
        QVERIFY(error.reason.contains(QStringLiteral("407")));
        QVERIFY(!error.message().contains(QStringLiteral("wrong")));
        QCOMPARE(peer_->connections, 0);
    }

    void whyThePlatformIsNotReachedIsSaid()
    {
        options_.firstPause = options_.longestPause = 200ms;
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        options_.address.setPort(closed.serverPort());
        closed.close();
        startLink();
        QTRY_VERIFY(link_->error());
        QCOMPARE(errorCodeName(link_->error()->code), QStringLiteral("connectionRefused"));
    }

    void aNetworkThatTakesNothingDoesNotFillTheMemory()
    {
        constexpr quint64 octetWindow = quint64{4} << 20;
        constexpr quint64 batch = quint64{256} << 10;
        const auto itemSize = static_cast<quint64>(callItem(10'000).size());
        LinkProxy proxy;
        options_.proxy.host = host;
        options_.proxy.port = proxy.port();
        peer_->window = 100'000;
        startLink();
        QTRY_COMPARE(link_->state(), GatewayLink::State::up);
        proxy.setStalled(true);
        append(90'000); // 20 MB
        QTRY_VERIFY(link_->counters().sent * itemSize > octetWindow - batch);
        link_->pump();
        QVERIFY(link_->counters().sent * itemSize < octetWindow + batch);
        proxy.setStalled(false);
        QTRY_COMPARE_WITH_TIMEOUT(spool_->counters().acknowledged, 90'000, 60'000);
        QCOMPARE(peer_->callIds, expected(90'000));
    }

    void aSilentPlatformIsLeft()
    {
        peer_->heartbeat = 1;
        peer_->answersPings = false;
        startLink();
        QTRY_COMPARE(link_->state(), GatewayLink::State::up);
        QSignalSpy failures(link_.get(), &GatewayLink::failed);
        QTRY_VERIFY(!failures.isEmpty());
        QCOMPARE(errorCodeName(failures.first().first().value<Error>().code), QStringLiteral("timedOut"));
        QVERIFY(!peer_->messages(QStringLiteral("ping")).isEmpty());
        QTRY_VERIFY(peer_->connections >= 2);
    }

    void bothSidesPing()
    {
        peer_->heartbeat = 3; // pings each second
        startLink();
        QTRY_COMPARE(link_->state(), GatewayLink::State::up);
        peer_->send({{QStringLiteral("type"), QStringLiteral("ping")}, {QStringLiteral("n"), 7}});
        QTRY_COMPARE(peer_->messages(QStringLiteral("pong")).size(), 1);
        QCOMPARE(peer_->messages(QStringLiteral("pong")).first().value(QLatin1String("n")).toInt(), 7);
        // Longer than it may be silent.
        QTRY_VERIFY_WITH_TIMEOUT(peer_->messages(QStringLiteral("ping")).size() >= 5, 20'000);
        QCOMPARE(peer_->connections, 1);
        QVERIFY(link_->counters().roundTrip >= 0);
    }

    void commandsGoToTheDeskAndResultsAreSentUntilAcknowledged()
    {
        startLink();
        QTRY_COMPARE(link_->state(), GatewayLink::State::up);
        peer_->command(commandId);
        QTRY_COMPARE(desk_.taken.size(), 1);
        QCOMPARE(desk_.taken.first().id, commandId);
        QVERIFY(desk_.taken.first().action == CommandAction::answer);
        QCOMPARE(desk_.taken.first().call.value(), QStringLiteral("c1"));
        const QJsonObject result{{QStringLiteral("type"), QStringLiteral("result")},
                                 {QStringLiteral("id"), commandId},
                                 {QStringLiteral("outcome"), QStringLiteral("ok")}};
        desk_.open.append(result);
        link_->sendResult(result);
        QTRY_COMPARE(peer_->messages(QStringLiteral("result")).size(), 1);
        peer_->abort();
        QTRY_COMPARE(peer_->messages(QStringLiteral("result")).size(), 2);
        peer_->resultAck(commandId);
        QTRY_COMPARE(desk_.acknowledged, QStringList{commandId});
        peer_->abort();
        QTRY_COMPARE(peer_->connections, 3);
        QTRY_COMPARE(link_->state(), GatewayLink::State::up);
        QCOMPARE(peer_->messages(QStringLiteral("result")).size(), 2);
        link_->stop();
        link_->sendResult(result); // nothing to send it on
    }

    void aPlatformThatBreaksTheContractIsLeft_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("isBeforeResume");
        const auto row = [](const char *name, const QByteArray &message, bool early = false) {
            QTest::newRow(name) << message << early;
        };
        row("no JSON", "{");
        row("a list", "[]");
        row("no type", "{}");
        row("ack without number", R"({"type":"ack"})");
        row("ack of nothing", R"({"type":"ack","upTo":0})");
        row("ack of what was never sent", R"({"type":"ack","upTo":999})");
        row("resume twice", R"({"type":"resume","protocol":1,"after":0,"window":1,"heartbeat":1})");
        row("command without id", R"({"type":"command","deadline":1,"action":"snapshot"})");
        row("unknown action",
            R"({"type":"command","id":"11111111-2222-4333-8444-555555555555","deadline":1,"action":"fly"})");
        row("a ping too early", R"({"type":"ping","n":1})", true);
        row("no window", R"({"type":"resume","protocol":1,"after":0,"window":0,"heartbeat":1})", true);
    }
    void aPlatformThatBreaksTheContractIsLeft()
    {
        QFETCH(QByteArray, message);
        QFETCH(bool, isBeforeResume);
        append(3);
        bool isFirst = true;
        peer_->answersHello = false;
        peer_->onMessage = [&](const QJsonObject &said) {
            if (said.value(QLatin1String("type")) != QLatin1String("hello")) return;
            const bool breaks = std::exchange(isFirst, false);
            if (!breaks || !isBeforeResume) peer_->resume(peer_->stored);
            if (breaks) peer_->sendText(message, false);
        };
        startLink();
        QSignalSpy failures(link_.get(), &GatewayLink::failed);
        QTRY_COMPARE(failures.count(), 1);
        QCOMPARE(errorCodeName(failures.first().first().value<Error>().code), QStringLiteral("answerMalformed"));
        QTRY_COMPARE(link_->state(), GatewayLink::State::up);
        QTRY_COMPARE(peer_->callIds, expected(3));
        QCOMPARE(peer_->connections, 2);
    }

    void whatIsNotKnownIsIgnored()
    {
        peer_->onMessage = [&](const QJsonObject &said) {
            if (said.value(QLatin1String("type")) == QLatin1String("hello"))
                peer_->sendText(R"({"type":"weather","rain":true})", false);
        };
        append(3);
        startLink();
        QTRY_COMPARE(spool_->counters().acknowledged, 3);
        peer_->sendText(R"({"type":"ping","n":1,"colour":"red"})", false);
        QTRY_COMPARE(peer_->messages(QStringLiteral("pong")).size(), 1);
        QCOMPARE(peer_->connections, 1);
    }

    void aPlatformThatIsAheadGetsANewNumbering()
    {
        append(3);
        const QString old = spool_->id();
        peer_->spoolId = old;
        peer_->stored = 500;
        startLink();
        QTRY_COMPARE(link_->state(), GatewayLink::State::up);
        QVERIFY(spool_->id() != old);
        QCOMPARE(peer_->spoolId, spool_->id());
        QTRY_COMPARE(peer_->gaps.size(), 1);
        append(2);
        QTRY_COMPARE(spool_->counters().waiting, 0);
        QCOMPARE(peer_->callIds, (QVector<QString>{QStringLiteral("c4"), QStringLiteral("c5")}));
    }

    void whatTheSpoolDroppedIsAnnouncedFirst()
    {
        SpoolLimits limits;
        limits.segment = 2048;
        limits.bytes = 8192;
        spool_.reset();
        openSpool(limits);
        for (int batch = 0; batch < 20; ++batch) append(10);
        startLink();
        QTRY_COMPARE(spool_->counters().acknowledged, 200);
        QCOMPARE(peer_->gaps.size(), 1);
        QCOMPARE(peer_->gaps.first().value(QLatin1String("lost")).toInteger() + peer_->callIds.size(), 200);
        QCOMPARE(peer_->faults, QStringList());
    }

    void stoppedItSaysGoodbyeAndStartsAgain()
    {
        startLink();
        QTRY_COMPARE(link_->state(), GatewayLink::State::up);
        link_->stop();
        QCOMPARE(link_->state(), GatewayLink::State::off);
        QTRY_COMPARE(peer_->closeCode, 1000);
        QTest::qWait(100);
        QCOMPARE(peer_->connections, 1);
        link_->start(options_);
        append(2);
        QTRY_COMPARE(spool_->counters().acknowledged, 2);
    }

    void stoppedFromWithinASignal()
    {
        startLink();
        connect(link_.get(), &GatewayLink::stateChanged, this, [this](GatewayLink::State state) {
            if (state == GatewayLink::State::opening) link_->stop();
        });
        QTRY_COMPARE(link_->state(), GatewayLink::State::off);
        QTest::qWait(50);
        QCOMPARE(link_->state(), GatewayLink::State::off);
    }

    void stoppedAndDeletedWhileItConnects()
    {
        TlsServer silent; // takes the connection and never answers the handshake
        silent.onData = [](QTcpSocket *, const QByteArray &) {};
        options_.address = QUrl(QStringLiteral("wss://127.0.0.1:%1/link").arg(silent.port()));
        startLink();
        QTRY_COMPARE(silent.connections, 1);
        link_->stop();
        QCOMPARE(link_->state(), GatewayLink::State::off);
        link_->start(options_);
        QTRY_COMPARE(silent.connections, 2);
        link_.reset();
        QTest::qWait(50);
    }

    void deletedWithEverythingInFlight_data()
    {
        QTest::addColumn<int>("state");
        for (const auto state : {GatewayLink::State::connecting, GatewayLink::State::opening, GatewayLink::State::up,
                                 GatewayLink::State::waiting})
            QTest::addRow("%d", static_cast<int>(state)) << static_cast<int>(state);
    }
    void deletedWithEverythingInFlight()
    {
        QFETCH(int, state);
        const auto wanted = static_cast<GatewayLink::State>(state);
        append(2000);
        peer_->acknowledges = false;
        peer_->answersHello = wanted == GatewayLink::State::up;
        if (wanted == GatewayLink::State::waiting) {
            options_.longestPause = options_.firstPause = 10s;
            peer_->onConnected = [this] { peer_->abort(); };
        }
        startLink();
        QTRY_COMPARE(link_->state(), wanted);
        if (wanted == GatewayLink::State::up) {
            QTRY_VERIFY(link_->counters().inFlight > 0);
            peer_->command(commandId);
        }
        link_.reset();
        QTest::qWait(50);
    }

private:
    void openSpool(SpoolLimits limits = {})
    {
        spool_ = std::move(EventSpool::open(folder_->filePath(QStringLiteral("spool")), clock_, limits).value());
    }
    void startLink()
    {
        link_ = std::make_unique<GatewayLink>(trust_, clock_, *spool_, desk_, [this](Scope &scope, QByteArray refused) {
            return bearer(scope, refused);
        });
        connect(spool_.get(), &EventSpool::grown, link_.get(), &GatewayLink::pump);
        link_->start(options_);
    }
    /// Gives the same token until it is refused, or due.
    Task<PlatformBearer> bearer(Scope &scope, QByteArray refused)
    {
        CLC_CO_CHECK(co_await scope.sleep(0ms));
        asked_.append(refused);
        const bool isDue = renewAt_.isValid() && clock_.now() >= renewAt_;
        if (tokens_ == 0 || !refused.isEmpty() || isDue) {
            ++tokens_;
            renewAt_ = renewAfter_ > 0 && tokens_ == 1 ? clock_.now().addMSecs(renewAfter_) : QDateTime();
        }
        co_return PlatformBearer{"token-" + QByteArray::number(tokens_),
                                 renewAt_.isValid() ? renewAt_ : clock_.now().addSecs(3600)};
    }
    void append(int count)
    {
        for (int i = 0; i < count; ++i) {
            ++appended_;
            QVERIFY(spool_->append(callItem(appended_), 1'700'000'000'000 + appended_).ok());
        }
        QVERIFY(spool_->flush().ok());
    }
    static QVector<QString> expected(int count)
    {
        QVector<QString> ids;
        for (int number = 1; number <= count; ++number) ids.append(QStringLiteral("c%1").arg(number));
        return ids;
    }
    void validate()
    {
        const QString transcript = folder_->filePath(QStringLiteral("transcript"));
        peer_->writeTranscript(transcript);
        const QString sources = qEnvironmentVariable("CLC_SOURCE_DIR");
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"),
                     {QStringLiteral("-B"), sources + QStringLiteral("/tests/cloud/validate_link.py"),
                      sources + QStringLiteral("/resources/protocol/gateway-link.schema.json"), transcript});
        QVERIFY(python.waitForFinished(60'000));
        QVERIFY2(python.exitCode() == 0, python.readAllStandardError().left(3000).constData());
    }

    TestCertificate certificate_;
    std::unique_ptr<QTemporaryDir> folder_;
    SystemClock clock_;
    FixedTrust trust_;
    Desk desk_;
    std::unique_ptr<LinkPeer> peer_;
    std::unique_ptr<EventSpool> spool_;
    GatewayLinkOptions options_;
    int appended_ = 0;
    QVector<QByteArray> asked_;
    int tokens_ = 0;
    int renewAfter_ = 0; ///< ms
    QDateTime renewAt_;
    std::unique_ptr<GatewayLink> link_;
};

QTEST_GUILESS_MAIN(GatewayLinkTest)
#include "gateway_link_test.moc"
