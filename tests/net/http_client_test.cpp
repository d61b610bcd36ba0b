#include "engine/net/http_client.h"
#include "tests/support/fixed_trust.h"
#include "tests/support/flow.h"
#include "tests/support/tls_server.h"

#include <QTcpServer>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace clc;
using namespace clc::test;
using namespace std::chrono_literals;

namespace
{

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.timeout = 10s;
    request.what = QStringLiteral("users");
    return request;
}

HttpRequest post(const QUrl &url, const QByteArray &body)
{
    HttpRequest request = get(url);
    request.method = "POST";
    request.body = body;
    request.contentType = "application/json";
    return request;
}

/// Uses a client in a flow of its own and touches itself afterwards.
class Owner
{
public:
    Owner(HttpClient &client, HttpRequest request, QStringList *notes) : client_(client), notes_(notes)
    {
        scope_.spawn(run(std::move(request)));
    }

private:
    Flow run(HttpRequest request)
    {
        const auto reply = co_await client_.send(scope_, std::move(request));
        notes_->append(payload_.right(1) + outcome(reply));
        co_return done;
    }

    HttpClient &client_;
    QStringList *notes_;
    QString payload_ = QString(1000, QLatin1Char('p'));
    Scope scope_;
};

} // namespace

class HttpClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReplyBringsStatusHeadersAndBody()
    {
        TlsServer server;
        server.onRequest = [](QTcpSocket *socket, const ReceivedRequest &) {
            socket->write(TlsServer::answer(200, "{\"a\":1}",
                                            {{"X-Two", "1"}, {"x-two", "2"}, {"Content-Type", "application/json"}}));
        };
        HttpClient client(trust_);
        HttpRequest request = post(server.url(QStringLiteral("/path?q=1")), "{}");
        request.headers = {{"X-Mine", "yes"}};
        const auto reply = finished(client.send(scope_, request));
        QVERIFY2(reply, qPrintable(outcome(reply)));
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->body, QByteArray("{\"a\":1}"));
        QCOMPARE(reply->header("content-type"), QByteArray("application/json"));
        QCOMPARE(reply->header("x-two"), QByteArray("1, 2"));
        QCOMPARE(server.requests.size(), 1);
        const ReceivedRequest &seen = server.requests.first();
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.target, QByteArray("/path?q=1"));
        QCOMPARE(seen.body, QByteArray("{}"));
        QCOMPARE(seen.headers.value("content-type"), QByteArray("application/json"));
        QCOMPARE(seen.headers.value("x-mine"), QByteArray("yes"));
        QCOMPARE(seen.headers.value("content-length"), QByteArray("2"));
        QVERIFY(seen.headers.value("user-agent").startsWith("CloudLinkGatewayConsole/"));
    }

    void everyStatusIsAReply_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {200, 201, 204, 301, 302, 304, 307, 308, 400, 401, 403, 404, 405,
                                 407, 409, 410, 412, 418, 422, 429, 500, 501, 502, 503, 504, 599})
            QTest::addRow("%d", status) << status;
    }
    void everyStatusIsAReply()
    {
        QFETCH(int, status);
        TlsServer server;
        server.onRequest = [status](QTcpSocket *socket, const ReceivedRequest &) {
            socket->write(TlsServer::answer(status, status == 204 || status == 304 ? "" : "{\"reason\":\"why\"}",
                                            {{"Location", "/elsewhere"}, {"WWW-Authenticate", "Basic realm=\"x\""}}));
        };
        HttpClient client(trust_);
        for (const QByteArray method : {"GET", "POST", "PUT", "PATCH", "DELETE"}) {
            HttpRequest request = post(server.url(), "{}");
            request.method = method;
            const auto reply = finished(client.send(scope_, request));
            QVERIFY2(reply, qPrintable(outcome(reply)));
            QCOMPARE(reply->status, status);
            if (status >= 400) QCOMPARE(reply->body, QByteArray("{\"reason\":\"why\"}"));
        }
        QCOMPARE(server.requests.size(), 5);
    }

    void oneHostGetsAtMostSixConnectionsAndTheyAreReused()
    {
        TlsServer server;
        HttpClient client(trust_);
        for (int round = 0; round < 3; ++round) {
            QList<std::shared_ptr<std::optional<Result<HttpReply>>>> replies;
            for (int i = 0; i < 20; ++i) replies << started(client.send(scope_, get(server.url())));
            for (const auto &reply : replies) QTRY_VERIFY(reply->has_value() && (*reply)->ok());
        }
        QCOMPARE(server.requests.size(), 60);
        QVERIFY2(server.connections <= 6, QByteArray::number(server.connections).constData());
    }

    void cookiesAreNeitherKeptNorSent()
    {
        TlsServer server;
        server.onRequest = [](QTcpSocket *socket, const ReceivedRequest &) {
            socket->write(TlsServer::answer(200, "{}", {{"Set-Cookie", "a=b"}}));
        };
        HttpClient client(trust_);
        QVERIFY(finished(client.send(scope_, get(server.url()))));
        QVERIFY(finished(client.send(scope_, get(server.url()))));
        QVERIFY(!server.requests.last().headers.contains("cookie"));
    }

    void aClosedPortIsRefused()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        HttpClient client(trust_);
        const auto reply = finished(client.send(scope_, get(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(port)))));
        QCOMPARE(outcome(reply), QStringLiteral("connectionRefused"));
        QCOMPARE(reply.error().parameters.value(QStringLiteral("host")).toString(), QStringLiteral("127.0.0.1"));
        QCOMPARE(reply.error().parameters.value(QStringLiteral("port")).toInt(), port);
        QVERIFY(reply.error().retryable);
    }

    void anUnknownNameIsNotResolved()
    {
        HttpClient client(trust_);
        const auto reply = finished(client.send(scope_, get(QUrl(QStringLiteral("https://no-such-host.invalid/")))));
        QCOMPARE(outcome(reply), QStringLiteral("nameNotResolved"));
        QVERIFY(reply.error().message().contains(QStringLiteral("no-such-host.invalid")));
    }

    void silenceIsATimeOut()
    {
        TlsServer server;
        server.onRequest = [](QTcpSocket *, const ReceivedRequest &) {};
        HttpClient client(trust_);
        HttpRequest request = get(server.url());
        request.timeout = 200ms;
        const auto reply = finished(client.send(scope_, request));
        QCOMPARE(outcome(reply), QStringLiteral("timedOut"));
        QCOMPARE(reply.error().parameters.value(QStringLiteral("seconds")).toInt(), 1);
    }

    void silenceInTheHandshakeIsATimeOut()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        HttpClient client(trust_);
        HttpRequest request = get(QUrl(QStringLiteral("https://127.0.0.1:%1/").arg(mute.serverPort())));
        request.timeout = 200ms;
        QCOMPARE(outcome(finished(client.send(scope_, request))), QStringLiteral("timedOut"));
    }

    void aDrippingAnswerEndsAtTenTimesTheTimeOut()
    {
        TlsServer server;
        QTimer drip;
        QPointer<QTcpSocket> open;
        connect(&drip, &QTimer::timeout, &drip, [&open] {
            if (open) open->write("x");
        });
        server.onRequest = [&](QTcpSocket *socket, const ReceivedRequest &) {
            open = socket;
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
            drip.start(10ms);
        };
        HttpClient client(trust_);
        HttpRequest request = get(server.url());
        request.timeout = 100ms;
        QCOMPARE(outcome(finished(client.send(scope_, request))), QStringLiteral("timedOut"));
    }

    void aSlowAnswerWithoutLongPausesIsTaken()
    {
        TlsServer server;
        QTimer drip;
        QPointer<QTcpSocket> open;
        int sent = 0;
        connect(&drip, &QTimer::timeout, &drip, [&] {
            if (open && sent++ < 10) open->write("x");
        });
        server.onRequest = [&](QTcpSocket *socket, const ReceivedRequest &) {
            open = socket;
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n");
            drip.start(60ms);
        };
        HttpClient client(trust_);
        HttpRequest request = get(server.url());
        request.timeout = 400ms; // ten octets take longer than this altogether
        const auto reply = finished(client.send(scope_, request));
        QCOMPARE(outcome(reply), QStringLiteral("ok"));
        QCOMPARE(reply->body, QByteArray(10, 'x'));
    }

    void aBodyOverTheLimitIsRefused_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("announced") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100000000\r\n\r\n");
        QTest::newRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n186a0\r\n");
    }
    void aBodyOverTheLimitIsRefused()
    {
        QFETCH(QByteArray, head);
        TlsServer server;
        server.onRequest = [head](QTcpSocket *socket, const ReceivedRequest &) {
            socket->write(head + QByteArray(100000, 'x'));
        };
        HttpClient client(trust_);
        HttpRequest request = get(server.url());
        request.answerLimit = 5000;
        const auto reply = finished(client.send(scope_, request));
        QCOMPARE(outcome(reply), QStringLiteral("answerTooLarge"));
        QVERIFY(reply.error().message().contains(QStringLiteral("5000")));
    }

    void aBodyOfExactlyTheLimitIsTaken()
    {
        TlsServer server;
        server.onRequest = [](QTcpSocket *socket, const ReceivedRequest &) {
            socket->write(TlsServer::answer(200, QByteArray(5000, 'x')));
        };
        HttpClient client(trust_);
        HttpRequest request = get(server.url());
        request.answerLimit = 5000;
        QCOMPARE(outcome(finished(client.send(scope_, request))), QStringLiteral("ok"));
    }

    void theLimitCountsDecompressedOctets()
    {
        TlsServer server;
        server.onRequest = [](QTcpSocket *socket, const ReceivedRequest &) {
            // qCompress puts four octets of length before a zlib stream, which is what HTTP calls deflate.
            socket->write(TlsServer::answer(200, qCompress(QByteArray(4'000'000, 'x')).mid(4),
                                            {{"Content-Encoding", "deflate"}}));
        };
        HttpClient client(trust_);
        HttpRequest request = get(server.url());
        QCOMPARE(finished(client.send(scope_, request))->body.size(), 4'000'000);
        request.answerLimit = 1'000'000;
        QCOMPARE(outcome(finished(client.send(scope_, request))), QStringLiteral("answerTooLarge"));
    }

    void aCutInTheBodyIsALostConnection_data()
    {
        QTest::addColumn<QByteArray>("half");
        QTest::newRow("length") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n{\"half\":");
        QTest::newRow("chunked") << QByteArray("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n");
        QTest::newRow("headers") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("error status") << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 1000\r\n\r\n{\"half\":");
        QTest::newRow("nothing") << QByteArray();
    }
    void aCutInTheBodyIsALostConnection()
    {
        QFETCH(QByteArray, half);
        for (const bool secure : {false, true}) {
            const TestCertificate certificate = makeCertificate();
            TlsServer server(secure ? std::optional(certificate) : std::nullopt);
            server.onRequest = [half](QTcpSocket *socket, const ReceivedRequest &) {
                socket->write(half);
                socket->disconnectFromHost();
            };
            FixedTrust trust;
            trust.pins[{QStringLiteral("127.0.0.1"), server.port()}] = {certificate.fingerprint()};
            HttpClient client(trust);
            for (const QByteArray method : {"GET", "POST"}) {
                HttpRequest request = post(server.url(), "{}");
                request.method = method;
                const auto reply = finished(client.send(scope_, request));
                QCOMPARE(outcome(reply), QStringLiteral("connectionLost"));
                QVERIFY(reply.error().retryable);
            }
        }
    }

    void whatIsNotHttpIsMalformed()
    {
        TlsServer server;
        server.onRequest = [](QTcpSocket *socket, const ReceivedRequest &) {
            socket->write("220 mail.example ESMTP\r\n\r\n");
            socket->disconnectFromHost();
        };
        HttpClient client(trust_);
        const QString code = outcome(finished(client.send(scope_, get(server.url()))));
        QVERIFY2(code == QLatin1String("answerMalformed") || code == QLatin1String("connectionLost"), qPrintable(code));
    }

    void aPostIsSentOnceWhenTheKeptConnectionEnds()
    {
        TlsServer server;
        int answered = 0;
        server.onRequest = [&answered](QTcpSocket *socket, const ReceivedRequest &) {
            if (answered++ == 0)
                socket->write(TlsServer::answer(200, "{}"));
            else
                socket->abort();
        };
        HttpClient client(trust_);
        QVERIFY(finished(client.send(scope_, post(server.url(), "{}"))));
        const auto second = finished(client.send(scope_, post(server.url(), "{\"create\":true}")));
        QCOMPARE(outcome(second), QStringLiteral("connectionLost"));
        QCOMPARE(server.requests.size(), 2);

        const auto empty = finished(client.send(scope_, post(server.url(), "")));
        QCOMPARE(outcome(empty), QStringLiteral("connectionLost"));
        QCOMPARE(server.requests.size(), 3);
    }

    void cancellingTheScopeEndsTheRequestAtOnce()
    {
        TlsServer server;
        server.onRequest = [](QTcpSocket *socket, const ReceivedRequest &) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf");
        };
        HttpClient client(trust_);
        QStringList notes;
        auto owner = std::make_unique<Owner>(client, get(server.url()), &notes);
        QTRY_COMPARE(server.requests.size(), 1);
        QVERIFY(notes.isEmpty());
        owner.reset();
        QCOMPARE(notes, QStringList{QStringLiteral("pcancelled")});
        // The client is still good for others.
        server.onRequest = [](QTcpSocket *socket, const ReceivedRequest &) { socket->write(TlsServer::answer(200)); };
        QVERIFY(finished(client.send(scope_, get(server.url()))));
    }

    void aCancelledScopeSendsNothing()
    {
        TlsServer server;
        HttpClient client(trust_);
        Scope scope;
        scope.cancel();
        QCOMPARE(outcome(finished(client.send(scope, get(server.url())))), QStringLiteral("cancelled"));
        QCOMPARE(server.connections, 0);
    }

    void destroyingTheClientEndsItsRequests()
    {
        TlsServer server;
        server.onRequest = [](QTcpSocket *, const ReceivedRequest &) {};
        auto client = std::make_unique<HttpClient>(trust_);
        const auto reply = started(client->send(scope_, get(server.url())));
        QTRY_COMPARE(server.requests.size(), 1);
        client.reset();
        QVERIFY(reply->has_value());
        QCOMPARE(outcome(**reply), QStringLiteral("cancelled"));
    }

    void anAddressOrHeaderThatCannotBeSentIsRefused_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("scheme") << QUrl(QStringLiteral("ftp://127.0.0.1/")) << QByteArray("x");
        QTest::newRow("no host") << QUrl(QStringLiteral("https:///x")) << QByteArray("x");
        QTest::newRow("user info") << QUrl(QStringLiteral("https://me:pw@127.0.0.1/")) << QByteArray("x");
        QTest::newRow("header injection") << QUrl(QStringLiteral("http://127.0.0.1/")) << QByteArray("x\r\nX-Evil: 1");
    }
    void anAddressOrHeaderThatCannotBeSentIsRefused()
    {
        QFETCH(QUrl, url);
        QFETCH(QByteArray, header);
        HttpClient client(trust_);
        HttpRequest request = get(url);
        request.headers = {{"X-Value", header}};
        const auto reply = finished(client.send(scope_, request));
        QCOMPARE(outcome(reply), QStringLiteral("invalidValue"));
        QVERIFY(!reply.error().message().contains(QStringLiteral("pw")));
    }

    void anUnexpectedStatusKeepsTheServersWordsWithoutSecrets()
    {
        const HttpReply reply{503, {}, "{\"message\":\"busy\",\"access_token\":\"abc.def\"}"};
        const Error error = httpStatusError(reply, QStringLiteral("h"), QStringLiteral("users"));
        QCOMPARE(error.code, ErrorCode::unexpectedStatus);
        QVERIFY(error.retryable);
        QVERIFY(error.reason.contains(QStringLiteral("busy")));
        QVERIFY(!error.reason.contains(QStringLiteral("abc.def")));
        QVERIFY(error.message().contains(QStringLiteral("503")));
        QVERIFY(!httpStatusError(HttpReply{404, {}, {}}, {}, {}).retryable);
    }

private:
    FixedTrust trust_;
    Scope scope_;
};

QTEST_GUILESS_MAIN(HttpClientTest)
#include "http_client_test.moc"
