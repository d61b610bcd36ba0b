#include "engine/net/sip_message.h"
#include "engine/net/sip_probe.h"
#include "tests/support/fixed_trust.h"
#include "tests/support/flow.h"
#include "tests/support/tls_server.h"

#include <QNetworkDatagram>
#include <QTcpServer>
#include <QTest>
#include <QUdpSocket>

using namespace clc;
using namespace clc::test;
using namespace std::chrono_literals;
using Verdict = SipProbeResult::Verdict;

Q_DECLARE_METATYPE(clc::SipProbeResult::Verdict)

namespace
{

const QString loopback = QStringLiteral("127.0.0.1");

QByteArray lineOf(const QByteArray &request, const QByteArray &name)
{
    for (const QByteArray &line : request.split('\n'))
        if (line.startsWith(name + ':')) return line.trimmed();
    return {};
}

/// An answer to the request as a peer would write it.
QByteArray answerTo(const QByteArray &request, const QByteArray &status, const QByteArray &more = {})
{
    return "SIP/2.0 " + status + "\r\n" + lineOf(request, "Via") + "\r\n" + lineOf(request, "From") + "\r\n" +
           lineOf(request, "To") + ";tag=1\r\n" + lineOf(request, "Call-ID") + "\r\n" + lineOf(request, "CSeq") +
           "\r\n" + more + "Content-Length: 0\r\n\r\n";
}

/// A SIP peer over UDP in the test's own event loop.
class UdpPeer : public QObject
{
public:
    UdpPeer()
    {
        socket_.bind(QHostAddress::LocalHost);
        connect(&socket_, &QUdpSocket::readyRead, this, [this] {
            while (socket_.hasPendingDatagrams()) {
                const QNetworkDatagram datagram = socket_.receiveDatagram();
                requests << datagram.data();
                for (const QByteArray &one : answers(datagram.data()))
                    socket_.writeDatagram(one, datagram.senderAddress(), static_cast<quint16>(datagram.senderPort()));
            }
        });
    }
    Endpoint endpoint() const { return {loopback, socket_.localPort()}; }

    std::function<QList<QByteArray>(const QByteArray &)> answers = [](const QByteArray &request) {
        return QList<QByteArray>{answerTo(request, "200 OK")};
    };
    QList<QByteArray> requests;

private:
    QUdpSocket socket_;
};

} // namespace

class SipProbeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { trust_ = FixedTrust(); }

    void everyStatusHasItsVerdict_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<Verdict>("verdict");
        for (const int good : {200}) QTest::addRow("%d", good) << good << Verdict::healthy;
        for (const int warned : {202, 204, 299, 300, 301, 302, 305, 380, 400, 401, 403, 404, 405, 406,
                                 407, 420, 480, 481, 486, 488, 499, 500, 501, 600, 603, 604, 606, 699})
            QTest::addRow("%d", warned) << warned << Verdict::reachableWithWarning;
        for (const int down : {0, 100, 180, 408, 502, 503, 504, 505, 513, 599})
            QTest::addRow("%d", down) << down << Verdict::down;
    }
    void everyStatusHasItsVerdict()
    {
        QFETCH(int, status);
        QTEST(sipVerdict(status), "verdict");
    }

    void theRequestFollowsTheRules()
    {
        UdpPeer peer;
        QVERIFY(finished(probeSip(scope_, peer.endpoint(), SipTransport::udp, trust_)));
        QVERIFY(finished(probeSip(scope_, peer.endpoint(), SipTransport::udp, trust_)));
        QCOMPARE(peer.requests.size(), 2);
        const QByteArray &request = peer.requests.first();
        const QByteArray target = "127.0.0.1:" + QByteArray::number(peer.endpoint().port);
        QVERIFY(request.startsWith("OPTIONS sip:" + target + ";transport=udp SIP/2.0\r\n"));
        QVERIFY(request.endsWith("\r\n\r\n"));
        QVERIFY(lineOf(request, "Via").startsWith("Via: SIP/2.0/UDP 127.0.0.1:"));
        QVERIFY(lineOf(request, "Via").contains(";branch=z9hG4bK"));
        QCOMPARE(lineOf(request, "Max-Forwards"), QByteArray("Max-Forwards: 70"));
        QCOMPARE(lineOf(request, "Content-Length"), QByteArray("Content-Length: 0"));
        QCOMPARE(lineOf(request, "CSeq"), QByteArray("CSeq: 1 OPTIONS"));
        QVERIFY(lineOf(request, "User-Agent").startsWith("User-Agent: CloudLinkGatewayConsole/"));
        QVERIFY(lineOf(request, "Call-ID") != lineOf(peer.requests.last(), "Call-ID"));
        QVERIFY(lineOf(request, "Via") != lineOf(peer.requests.last(), "Via"));
    }

    void udpAnswersAreJudged_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<Verdict>("verdict");
        QTest::newRow("200") << QByteArray("200 OK") << Verdict::healthy;
        QTest::newRow("401") << QByteArray("401 Unauthorized") << Verdict::reachableWithWarning;
        QTest::newRow("302") << QByteArray("302 Moved") << Verdict::reachableWithWarning;
        QTest::newRow("503") << QByteArray("503 Service Unavailable") << Verdict::down;
    }
    void udpAnswersAreJudged()
    {
        QFETCH(QByteArray, status);
        QFETCH(Verdict, verdict);
        UdpPeer peer;
        peer.answers = [status](const QByteArray &request) {
            return QList<QByteArray>{
                answerTo(request, status, "Server: Example 1.0\r\nAllow: INVITE, OPTIONS\r\nContact: <sip:other>\r\n")};
        };
        const auto result = finished(probeSip(scope_, peer.endpoint(), SipTransport::udp, trust_));
        QVERIFY(result);
        QCOMPARE(result->verdict, verdict);
        QCOMPARE(result->status, status.left(3).toInt());
        QVERIFY(result->hasFinalAnswer());
        QVERIFY(!result->error);
        QCOMPARE(result->server, QStringLiteral("Example 1.0"));
        QCOMPARE(result->allow, QStringLiteral("INVITE, OPTIONS"));
        QVERIFY(result->detail.contains(QLatin1String(status)));
        if (status.startsWith('3')) QVERIFY(result->detail.contains(QStringLiteral("sip:other")));
    }

    void provisionalAndForeignAnswersAreNotFinal()
    {
        UdpPeer peer;
        peer.answers = [](const QByteArray &request) {
            QByteArray foreign = answerTo(request, "404 Not Found");
            foreign.replace("branch=z9hG4bK", "branch=z9hG4bKother");
            return QList<QByteArray>{foreign,
                                     "noise",
                                     "",
                                     answerTo(request, "100 Trying"),
                                     answerTo(request, "180 Ringing"),
                                     answerTo(request, "200 OK")};
        };
        const auto result = finished(probeSip(scope_, peer.endpoint(), SipTransport::udp, trust_));
        QCOMPARE(result->status, 200);
    }

    void aLostDatagramIsRepeatedWithTheSameBranch()
    {
        UdpPeer peer;
        peer.answers = [&peer](const QByteArray &request) {
            return peer.requests.size() < 3 ? QList<QByteArray>() : QList<QByteArray>{answerTo(request, "200 OK")};
        };
        const auto result = finished(probeSip(scope_, peer.endpoint(), SipTransport::udp, trust_));
        QCOMPARE(result->verdict, Verdict::healthy);
        QCOMPARE(peer.requests.size(), 3);
        QCOMPARE(peer.requests.at(0), peer.requests.at(2));
    }

    void silenceIsDownAfterThreeRepeats()
    {
        UdpPeer peer;
        peer.answers = [](const QByteArray &request) {
            return QList<QByteArray>{answerTo(request, "100 Trying")}.mid(1);
        };
        const auto result = finished(probeSip(scope_, peer.endpoint(), SipTransport::udp, trust_));
        QCOMPARE(result->verdict, Verdict::down);
        QVERIFY(!result->hasFinalAnswer());
        QCOMPARE(result->error->code, ErrorCode::timedOut);
        QCOMPARE(peer.requests.size(), 4);
    }

    void aClosedPortIsDownAsRefused_data()
    {
        QTest::addColumn<int>("transport");
        QTest::newRow("udp") << int(SipTransport::udp);
        QTest::newRow("tcp") << int(SipTransport::tcp);
        QTest::newRow("tls") << int(SipTransport::tls);
    }
    void aClosedPortIsDownAsRefused()
    {
        QFETCH(int, transport);
        QTcpServer tcp;
        QUdpSocket udp;
        QVERIFY(udp.bind(QHostAddress::LocalHost));
        const quint16 port = udp.localPort();
        udp.close();
        const auto result = finished(probeSip(scope_, {loopback, port}, static_cast<SipTransport>(transport), trust_));
        QVERIFY(result);
        QCOMPARE(result->verdict, Verdict::down);
        QVERIFY(result->error);
        QCOMPARE(errorCodeName(result->error->code), QStringLiteral("connectionRefused"));
    }

    void anUnknownNameIsDown()
    {
        const Endpoint nowhere{QStringLiteral("no-such-host.invalid"), 5060};
        for (const SipTransport transport : {SipTransport::udp, SipTransport::tcp, SipTransport::tls}) {
            const auto result = finished(probeSip(scope_, nowhere, transport, trust_));
            QCOMPARE(result->verdict, Verdict::down);
            QCOMPARE(errorCodeName(result->error->code), QStringLiteral("nameNotResolved"));
        }
    }

    void streamsAreAnsweredInPieces_data()
    {
        QTest::addColumn<bool>("secure");
        QTest::newRow("tcp") << false;
        QTest::newRow("tls") << true;
    }
    void streamsAreAnsweredInPieces()
    {
        QFETCH(bool, secure);
        const TestCertificate authority = makeAuthority();
        trust_.extraAuthorities = {authority.certificate};
        TlsServer server(secure ? std::optional(makeCertificate({}, &authority)) : std::nullopt);
        QByteArray seen;
        server.onData = [&seen](QTcpSocket *socket, const QByteArray &data) {
            seen += data;
            if (!seen.endsWith("\r\n\r\n")) return;
            QByteArray compact =
                "\r\n\r\n" + answerTo(seen, "100 Trying") + answerTo(seen, "200 OK", "Server: Folded\r\n  Server\r\n");
            compact.replace("Via:", "v :").replace("Call-ID:", "i:").replace("Content-Length: 0", "l: 0");
            for (const char octet : compact) {
                socket->write(&octet, 1);
                socket->flush();
            }
        };
        const Endpoint endpoint{loopback, server.port()};
        const auto result =
            finished(probeSip(scope_, endpoint, secure ? SipTransport::tls : SipTransport::tcp, trust_, {30s}));
        QVERIFY(result);
        QCOMPARE(result->verdict, Verdict::healthy);
        QCOMPARE(result->server, QStringLiteral("Folded Server"));
        QVERIFY(seen.contains(secure ? "transport=tls" : "transport=tcp"));
        QVERIFY(seen.contains(secure ? "SIP/2.0/TLS" : "SIP/2.0/TCP"));
    }

    void tlsIsJudgedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("expected");
        QTest::newRow("self-signed") << "self"
                                     << "trustCertificate";
        QTest::newRow("expired") << "expired"
                                 << "certificateExpired";
        QTest::newRow("other name") << "foreign"
                                    << "trustCertificate";
        QTest::newRow("changed") << "changed"
                                 << "certificateChanged";
        QTest::newRow("changed though vouched for") << "replaced"
                                                    << "certificateChanged";
        QTest::newRow("pinned") << "pinned"
                                << "";
        QTest::newRow("pinned, expired") << "pinnedExpired"
                                         << "";
    }
    void tlsIsJudgedBeforeAnythingIsSent()
    {
        QFETCH(QString, kind);
        QFETCH(QString, expected);
        const TestCertificate authority = makeAuthority();
        trust_.extraAuthorities = {authority.certificate};
        TestCertificate shown = makeCertificate();
        if (kind == QLatin1String("expired")) shown = makeExpiredCertificate(&authority);
        if (kind == QLatin1String("foreign")) shown = makeForeignCertificate(&authority);
        if (kind == QLatin1String("replaced")) shown = makeCertificate({}, &authority);
        if (kind == QLatin1String("pinnedExpired")) shown = makeExpiredCertificate();
        TlsServer server(shown);
        server.onData = [](QTcpSocket *socket, const QByteArray &data) { socket->write(answerTo(data, "200 OK")); };
        if (kind.startsWith(QLatin1String("pinned"))) trust_.pins[{loopback, server.port()}] = {shown.fingerprint()};
        if (kind == QLatin1String("changed") || kind == QLatin1String("replaced"))
            trust_.pins[{loopback, server.port()}] = {makeCertificate().fingerprint()};
        const auto result = finished(probeSip(scope_, {loopback, server.port()}, SipTransport::tls, trust_, {30s}));
        QVERIFY(result);
        QCOMPARE(result->error ? errorCodeName(result->error->code) : QString(), expected);
        QCOMPARE(result->verdict, expected.isEmpty() ? Verdict::healthy : Verdict::down);
        if (!expected.isEmpty()) QCOMPARE(server.received, 0);
    }

    void aPortWithoutTlsIsNotAskedInPlainText()
    {
        TlsServer plain;
        QByteArray seen;
        plain.onData = [&seen](QTcpSocket *socket, const QByteArray &data) {
            seen += data;
            socket->disconnectFromHost();
        };
        const auto result = finished(probeSip(scope_, {loopback, plain.port()}, SipTransport::tls, trust_, {30s}));
        QCOMPARE(result->verdict, Verdict::down);
        QCOMPARE(errorCodeName(result->error->code), QStringLiteral("tlsFailed"));
        QVERIFY(!seen.contains("OPTIONS"));
        QCOMPARE(plain.connections, 1);
    }

    void aStreamThatIsNotSipIsDown_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("http") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
        QTest::newRow("status") << QByteArray("SIP/2.0 abc OK\r\n\r\n");
        QTest::newRow("length") << QByteArray("SIP/2.0 200 OK\r\nContent-Length: -5\r\n\r\n");
        QTest::newRow("endless header") << QByteArray("SIP/2.0 200 OK\r\nX: ") + QByteArray(100'000, 'x');
    }
    void aStreamThatIsNotSipIsDown()
    {
        QFETCH(QByteArray, bytes);
        TlsServer server;
        server.onData = [bytes](QTcpSocket *socket, const QByteArray &) { socket->write(bytes); };
        const auto result = finished(probeSip(scope_, {loopback, server.port()}, SipTransport::tcp, trust_));
        QCOMPARE(result->verdict, Verdict::down);
        QCOMPARE(errorCodeName(result->error->code), QStringLiteral("answerMalformed"));
    }

    void aClosedStreamIsDown()
    {
        TlsServer server;
        server.onData = [](QTcpSocket *socket, const QByteArray &) { socket->disconnectFromHost(); };
        const auto result = finished(probeSip(scope_, {loopback, server.port()}, SipTransport::tcp, trust_));
        QCOMPARE(errorCodeName(result->error->code), QStringLiteral("connectionLost"));
    }

    void aSilentStreamTimesOut()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        for (const SipTransport transport : {SipTransport::tcp, SipTransport::tls}) {
            const auto result = finished(probeSip(scope_, {loopback, mute.serverPort()}, transport, trust_, {200ms}));
            QCOMPARE(errorCodeName(result->error->code), QStringLiteral("timedOut"));
        }
    }

    void theScopeEndsAProbe()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        UdpPeer silent;
        silent.answers = [](const QByteArray &) { return QList<QByteArray>(); };
        auto scope = std::make_unique<Scope>();
        const auto tcp = started(probeSip(*scope, {loopback, mute.serverPort()}, SipTransport::tcp, trust_));
        const auto udp = started(probeSip(*scope, silent.endpoint(), SipTransport::udp, trust_));
        QTRY_COMPARE(silent.requests.size(), 1);
        scope.reset();
        QVERIFY(tcp->has_value() && udp->has_value());
        QCOMPARE(outcome(**tcp), QStringLiteral("cancelled"));
        QCOMPARE(outcome(**udp), QStringLiteral("cancelled"));
    }

    void transportsHaveNames()
    {
        for (const SipTransport transport : {SipTransport::udp, SipTransport::tcp, SipTransport::tls})
            QCOMPARE(*sipTransportFromName(sipTransportName(transport)), transport);
        QVERIFY(!sipTransportFromName(QStringLiteral("sctp")));
    }

private:
    FixedTrust trust_;
    Scope scope_;
};

QTEST_GUILESS_MAIN(SipProbeTest)
#include "sip_probe_test.moc"
