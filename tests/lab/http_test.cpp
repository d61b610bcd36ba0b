#include "app/lab/http/http_server.h"
#include "app/lab/laboratory/control_server.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QTest>
#include <QTimer>

using namespace lab;

namespace
{

/// Answers with what it was asked: "METHOD path query body".
class EchoServer
{
public:
    EchoServer()
        : server([this](const HttpRequest &request, const Responder &respond) {
              ++requests;
              last = request;
              if (request.path == QLatin1String("/late")) {
                  QTimer::singleShot(50, [respond] { respond(HttpResponse::text("late", 200)); });
                  return;
              }
              if (request.path == QLatin1String("/never")) {
                  kept = respond;
                  return;
              }
              respond(HttpResponse::text(request.method + ' ' + request.path.toUtf8() + ' ' + request.body, 200));
          })
    {
        server.listen(QHostAddress(QHostAddress::LocalHost));
    }

    HttpServer server;
    HttpRequest last;
    Responder kept;
    int requests = 0;
};

/// A bare connection: what is written is what goes out.
class Peer
{
public:
    explicit Peer(const EchoServer &server)
    {
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), server.server.port());
        socket.waitForConnected(5'000);
    }

    void send(const QByteArray &octets)
    {
        socket.write(octets);
        socket.flush();
    }

    /// Everything up to the closing of the connection.
    QByteArray rest()
    {
        if (QTest::qWaitFor([this] { return socket.state() == QAbstractSocket::UnconnectedState; }, 5'000))
            received += socket.readAll();
        return received;
    }

    bool hasReceived(const QByteArray &text)
    {
        return QTest::qWaitFor(
            [&] {
                received += socket.readAll();
                return received.contains(text);
            },
            5'000);
    }

    QTcpSocket socket;
    QByteArray received;
};

QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: lab\r\n" + headers + "\r\n";
}

} // namespace

class HttpTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aConnectionCarriesManyRequests()
    {
        EchoServer echo;
        Peer peer(echo);
        for (const char *path : {"/one", "/two", "/three"}) {
            peer.send(get(path));
            QVERIFY(peer.hasReceived(QByteArray("GET ") + path));
        }
        QVERIFY(peer.received.contains("Connection: keep-alive"));
        QCOMPARE(peer.socket.state(), QAbstractSocket::ConnectedState);
    }

    void pipelinedRequestsAreAnsweredInOrder()
    {
        EchoServer echo;
        Peer peer(echo);
        peer.send(get("/late") + get("/second") + get("/third", "Connection: close\r\n"));
        const QByteArray all = peer.rest();
        QVERIFY(all.indexOf("late") < all.indexOf("/second"));
        QVERIFY(all.indexOf("/second") < all.indexOf("/third"));
        QCOMPARE(all.count("HTTP/1.1 200"), 3);
    }

    void aRequestMayComeInPieces()
    {
        EchoServer echo;
        Peer peer(echo);
        const QByteArray request = "POST /p?a=b%20c HTTP/1.1\r\nHost: lab\r\nContent-Length: 5\r\n\r\nhello";
        for (const char octet : request) {
            peer.send(QByteArray(1, octet));
            QCoreApplication::processEvents();
        }
        QVERIFY(peer.hasReceived("POST /p hello"));
        QCOMPARE(echo.last.queryItem(QStringLiteral("a")), QStringLiteral("b c"));
    }

    void chunkedBodiesAreJoined()
    {
        EchoServer echo;
        Peer peer(echo);
        peer.send("POST /c HTTP/1.1\r\nHost: lab\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\n6\r\n "
                  "world\r\n0\r\nX-Trailer: 1\r\n\r\n");
        QVERIFY(peer.hasReceived("POST /c hello world"));
    }

    void aClientThatAsksFirstIsToldToContinue()
    {
        EchoServer echo;
        Peer peer(echo);
        peer.send("POST /e HTTP/1.1\r\nHost: lab\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
        QVERIFY(peer.hasReceived("100 Continue"));
        peer.send("ok");
        QVERIFY(peer.hasReceived("POST /e ok"));
    }

    void headHasLengthButNoBody()
    {
        EchoServer echo;
        Peer peer(echo);
        peer.send("HEAD /h HTTP/1.1\r\nHost: lab\r\nConnection: close\r\n\r\n");
        const QByteArray answer = peer.rest();
        QVERIFY(answer.contains("Content-Length: 8"));
        QVERIFY(answer.endsWith("\r\n\r\n"));
    }

    void anOldClientIsAnsweredAndClosed()
    {
        EchoServer echo;
        Peer peer(echo);
        peer.send("GET /old HTTP/1.0\r\n\r\n");
        QVERIFY(peer.rest().contains("Connection: close"));
    }

    void whatIsNoRequestIsRefused_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &request, int status) {
            QTest::newRow(name) << request << status;
        };
        row("no request line", "hello\r\n\r\n", 400);
        row("other version", "GET / HTTP/2.0\r\nHost: lab\r\n\r\n", 505);
        row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400);
        row("two lengths", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
        row("length and chunks",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
        row("negative length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n", 400);
        row("length too large", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999999\r\n\r\n", 413);
        row("chunk too large", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFF\r\n", 413);
        row("chunk without size", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", 400);
        row("other coding", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", 501);
        row("folded header", "GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", 400);
        row("blank before colon", "GET / HTTP/1.1\r\nHost : a\r\n\r\n", 400);
        row("huge head", "GET / HTTP/1.1\r\nX: " + QByteArray(70'000, 'x'), 431);
        row("endless trailer",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n" +
                QByteArray("X: y\r\n").repeated(20'000),
            431);
        row("too many headers", "GET / HTTP/1.1\r\n" + manyHeaders(300) + "\r\n", 431);
    }

    void whatIsNoRequestIsRefused()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        EchoServer echo;
        echo.server.setBodyLimit(1'000'000);
        Peer peer(echo);
        peer.send(request);
        QVERIFY2(peer.rest().startsWith("HTTP/1.1 " + QByteArray::number(status)), peer.received.left(60).constData());
        QCOMPARE(echo.requests, 0);
    }

    /// A web page can make a browser send to loopback; then there is an origin, or a host that is not this computer.
    void theControlPortIsForProgramsOnThisComputer_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<int>("status");
        QTest::newRow("number") << QByteArray("Host: 127.0.0.1:8080\r\n") << 200;
        QTest::newRow("name") << QByteArray("Host: localhost\r\n") << 200;
        QTest::newRow("another name") << QByteArray("Host: rebound.example\r\n") << 403;
        QTest::newRow("a web page") << QByteArray("Host: localhost\r\nOrigin: https://page.example\r\n") << 403;
    }
    void theControlPortIsForProgramsOnThisComputer()
    {
        QFETCH(QByteArray, headers);
        QFETCH(int, status);
        ControlServer control;
        QVERIFY(control.listen(0));
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(QUrl(control.url()).port()));
        QVERIFY(socket.waitForConnected(5'000));
        socket.write("GET / HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n");
        QVERIFY(QTest::qWaitFor([&] { return socket.bytesAvailable() > 12; }, 5'000));
        QCOMPARE(socket.readAll().mid(9, 3).toInt(), status);
    }

    void anAnswerMayBeCutShort()
    {
        EchoServer echo;
        echo.server.setFaultSource([](const HttpRequest &) {
            WireFault fault;
            fault.truncateAt = 4;
            return fault;
        });
        Peer peer(echo);
        peer.send(get("/cut"));
        const QByteArray answer = peer.rest();
        QVERIFY(answer.contains("Content-Length: 9"));
        QVERIFY(answer.endsWith("\r\n\r\nGET "));
    }

    void aConnectionMayBeDroppedAfterTheRequestWasCarriedOut()
    {
        EchoServer echo;
        echo.server.setFaultSource([](const HttpRequest &) {
            WireFault fault;
            fault.drop = true;
            return fault;
        });
        Peer peer(echo);
        peer.send(get("/drop"));
        QVERIFY(peer.rest().isEmpty());
        QCOMPARE(echo.requests, 1);
    }

    void aHeldBackAnswerDoesNotHoldUpOthers()
    {
        EchoServer echo;
        Peer waiting(echo);
        waiting.send(get("/never"));
        QTRY_COMPARE(echo.requests, 1);
        Peer other(echo);
        other.send(get("/other"));
        QVERIFY(other.hasReceived("GET /other"));
        QVERIFY(waiting.socket.readAll().isEmpty());
    }

    void theFirstAnswerCounts()
    {
        EchoServer echo;
        Peer peer(echo);
        peer.send(get("/never"));
        QTRY_COMPARE(echo.requests, 1);
        echo.kept(HttpResponse::text("first", 200));
        echo.kept(HttpResponse::text("second", 200));
        peer.send(get("/next"));
        QVERIFY(peer.hasReceived("GET /next"));
        QVERIFY(peer.received.contains("first"));
        QVERIFY(!peer.received.contains("second"));
    }

    void anAnswerToAClientThatLeftIsDropped()
    {
        EchoServer echo;
        {
            Peer peer(echo);
            peer.send(get("/never"));
            QTRY_COMPARE(echo.requests, 1);
        }
        QCoreApplication::processEvents();
        QTest::qWait(20);
        echo.kept(HttpResponse::text("too late", 200));
        Peer other(echo);
        other.send(get("/other"));
        QVERIFY(other.hasReceived("GET /other"));
    }

    void allConnectionsCanBeDropped()
    {
        EchoServer echo;
        Peer one(echo);
        one.send(get("/one"));
        QVERIFY(one.hasReceived("GET /one"));
        echo.server.dropConnections();
        QTRY_COMPARE(one.socket.state(), QAbstractSocket::UnconnectedState);
    }

private:
    static QByteArray manyHeaders(int count)
    {
        QByteArray headers;
        for (int i = 0; i < count; ++i) headers += "X-" + QByteArray::number(i) + ": 1\r\n";
        return headers;
    }
};

QTEST_GUILESS_MAIN(HttpTest)
#include "http_test.moc"
