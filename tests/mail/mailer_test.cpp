#include "engine/mail/mailer.h"
#include "engine/mail/smtp_transfer.h"
#include "tests/mail/smtp_sink.h"
#include "tests/support/conformance_server.h"
#include "tests/support/fixed_trust.h"
#include "tests/support/flow.h"
#include "tests/support/tls_server.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTest>

using namespace clc;
using namespace clc::test;
using namespace std::chrono_literals;

namespace
{

const QString loopback = QStringLiteral("127.0.0.1");
const QByteArray password = "p\xc3\xa4ss word:1";

/// Secrets in memory, for tests alone.
class FixedSecrets final : public SecretStore
{
public:
    Task<QByteArray> read(Scope &scope, SecretRef name) override
    {
        const Status pause = co_await scope.sleep(0ms);
        if (!pause) co_return pause.error();
        if (!secrets.contains(name))
            co_return failure(ErrorCode::secretMissing, {{QStringLiteral("name"), name.value()}});
        co_return secrets.value(name);
    }
    Flow write(Scope &, SecretRef name, QByteArray secret) override
    {
        secrets.insert(name, secret);
        co_return Status(done);
    }
    Flow remove(Scope &, SecretRef name) override
    {
        secrets.remove(name);
        co_return Status(done);
    }
    QString description() const override { return QStringLiteral("memory"); }

    QHash<SecretRef, QByteArray> secrets;
};

Mail mail()
{
    return {QStringLiteral("J\u00f6rg M\u00fcller <user@customer.example>"),
            QStringLiteral("Einladung f\u00fcr J\u00f6rg \u9080\u8bf7"),
            QStringLiteral("Gr\u00fc\u00dfe\n.\n.dot\nFrom here\n") + QString(3000, QLatin1Char('x')),
            QStringLiteral("<p>Gr\u00fc\u00dfe \U0001F4DE</p>\n")};
}

QStringList credentials()
{
    return {QStringLiteral("--user"), QStringLiteral("sender"), QStringLiteral("--password"),
            QString::fromUtf8(password)};
}

} // namespace

#define NEEDS_THE_SINK()                                                                                               \
    if (const QString missing = sharedMissing(); !missing.isEmpty()) {                                                 \
        if (sharedIsDemanded()) QFAIL(qPrintable(missing));                                                            \
        QSKIP(qPrintable(missing));                                                                                    \
    }

class MailerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        trust_ = FixedTrust();
        trust_.extraAuthorities = {authority_.certificate};
        secrets_.secrets = {{SecretRef(QStringLiteral("mail/password")), password}};
    }

    void aMailArrivesAsItWasWritten_data()
    {
        QTest::addColumn<bool>("implicit");
        QTest::newRow("STARTTLS") << false;
        QTest::newRow("TLS from the first octet") << true;
    }
    void aMailArrivesAsItWasWritten()
    {
        NEEDS_THE_SINK()
        QFETCH(bool, implicit);
        SmtpSink sink(makeCertificate({}, &authority_),
                      credentials() + (implicit ? QStringList{QStringLiteral("--implicit-tls")} : QStringList()));
        QVERIFY(sink.isRunning());
        Mailer mailer(secrets_, trust_);
        MailServer server = serverAt(sink.endpoint());
        server.tls = implicit ? MailServer::Tls::implicit : MailServer::Tls::startTls;
        const auto sent = finished(mailer.send(scope_, server, mail()));
        QVERIFY2(sent, qPrintable(sent ? QString() : sent.error().message()));
        QTRY_COMPARE(sink.index().size(), 1);
        const QJsonObject line = sink.index().first();
        QCOMPARE(line.value(QStringLiteral("problems")).toArray(), QJsonArray());
        QCOMPARE(line.value(QStringLiteral("tls")).toBool(), true);
        QCOMPARE(line.value(QStringLiteral("user")).toString(), QStringLiteral("sender"));
        QCOMPARE(line.value(QStringLiteral("from")).toString(), QStringLiteral("site@d.example"));
        QCOMPARE(line.value(QStringLiteral("to")).toArray(), QJsonArray{QStringLiteral("user@customer.example")});
        // Read back by a mail library that is not ours.
        const QJsonObject read = asRead(sink.mail(1));
        QCOMPARE(read.value(QStringLiteral("subject")).toString(), mail().subject);
        QCOMPARE(read.value(QStringLiteral("to")).toString(), mail().to);
        QCOMPARE(read.value(QStringLiteral("text")).toString(), mail().textBody);
        QCOMPARE(read.value(QStringLiteral("html")).toString(), mail().htmlBody);
        QCOMPARE(read.value(QStringLiteral("type")).toString(), QStringLiteral("multipart/alternative"));
        QCOMPARE(read.value(QStringLiteral("version")).toInt(), 1);
    }

    void manyMailsAreSentInParallel()
    {
        NEEDS_THE_SINK()
        SmtpSink sink(makeCertificate({}, &authority_), credentials());
        Mailer mailer(secrets_, trust_);
        QList<std::shared_ptr<std::optional<Status>>> sent;
        for (int i = 0; i < 10; ++i) sent << started(mailer.send(scope_, serverAt(sink.endpoint()), mail()));
        for (const auto &one : sent) QTRY_VERIFY_WITH_TIMEOUT(one->has_value() && (*one)->ok(), 30'000);
        QTRY_COMPARE(sink.index().size(), 10);
    }

    void withoutStarttlsNothingIsSaid()
    {
        NEEDS_THE_SINK()
        SmtpSink sink(makeCertificate({}, &authority_),
                      credentials() + QStringList{QStringLiteral("--fault"), QStringLiteral("no-starttls")});
        Mailer mailer(secrets_, trust_);
        const auto sent = finished(mailer.send(scope_, serverAt(sink.endpoint()), mail()));
        QCOMPARE(outcome(sent), QStringLiteral("mailTlsRefused"));
        QVERIFY(sink.index().isEmpty());
    }

    void withoutStarttlsNeitherPasswordNorAddressGoesOut_data()
    {
        QTest::addColumn<QByteArray>("offer");
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("not offered") << QByteArray("250-mail\r\n250 AUTH PLAIN LOGIN\r\n") << QByteArray("502 no\r\n");
        QTest::newRow("refused") << QByteArray("250-mail\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n")
                                 << QByteArray("454 not now\r\n");
    }
    void withoutStarttlsNeitherPasswordNorAddressGoesOut()
    {
        QFETCH(QByteArray, offer);
        QFETCH(QByteArray, answer);
        QByteArray seen;
        TlsServer plain;
        greet(plain);
        plain.onData = [&](QTcpSocket *socket, const QByteArray &data) {
            seen += data;
            if (data.startsWith("EHLO"))
                socket->write(offer);
            else if (data.startsWith("QUIT"))
                socket->write("221 bye\r\n");
            else
                socket->write(answer);
        };
        Mailer mailer(secrets_, trust_);
        const auto sent = finished(mailer.send(scope_, serverAt({loopback, plain.port()}), mail()));
        QCOMPARE(outcome(sent), QStringLiteral("mailTlsRefused"));
        QVERIFY(!seen.contains("AUTH"));
        QVERIFY(!seen.contains("MAIL"));
        QVERIFY(!seen.contains("customer.example"));
    }

    void aServerWithoutTlsFromTheFirstOctetIsNamed()
    {
        QByteArray seen;
        TlsServer plain;
        greet(plain);
        plain.onData = [&seen](QTcpSocket *socket, const QByteArray &data) {
            seen += data;
            socket->disconnectFromHost();
        };
        Mailer mailer(secrets_, trust_);
        MailServer server = serverAt({loopback, plain.port()});
        server.tls = MailServer::Tls::implicit;
        QCOMPARE(outcome(finished(mailer.send(scope_, server, mail()))), QStringLiteral("mailTlsRefused"));
        QVERIFY(!seen.contains("EHLO"));
    }

    void certificatesAreJudged_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("expected");
        QTest::newRow("self-signed") << "self"
                                     << "trustCertificate";
        QTest::newRow("for another name") << "foreign"
                                          << "trustCertificate";
        QTest::newRow("expired") << "expired"
                                 << "certificateExpired";
        QTest::newRow("changed") << "changed"
                                 << "certificateChanged";
        QTest::newRow("changed though vouched for") << "replaced"
                                                    << "certificateChanged";
        QTest::newRow("pinned") << "pinned"
                                << "ok";
        QTest::newRow("pinned, expired") << "pinnedExpired"
                                         << "ok";
        QTest::newRow("pinned, for another name") << "pinnedForeign"
                                                  << "ok";
    }
    void certificatesAreJudged()
    {
        NEEDS_THE_SINK()
        QFETCH(QString, kind);
        QFETCH(QString, expected);
        TestCertificate shown = makeCertificate();
        if (kind == QLatin1String("foreign")) shown = makeForeignCertificate(&authority_);
        if (kind == QLatin1String("expired")) shown = makeExpiredCertificate(&authority_);
        if (kind == QLatin1String("replaced")) shown = makeCertificate({}, &authority_);
        if (kind == QLatin1String("pinnedExpired")) shown = makeExpiredCertificate();
        if (kind == QLatin1String("pinnedForeign")) shown = makeForeignCertificate();
        SmtpSink sink(shown, credentials());
        QVERIFY(sink.isRunning());
        if (kind.startsWith(QLatin1String("pinned")))
            trust_.pins[{loopback, sink.endpoint().port}] = {shown.fingerprint()};
        if (kind == QLatin1String("changed") || kind == QLatin1String("replaced"))
            trust_.pins[{loopback, sink.endpoint().port}] = {makeCertificate().fingerprint()};
        Mailer mailer(secrets_, trust_);
        const auto sent = finished(mailer.send(scope_, serverAt(sink.endpoint()), mail()));
        QCOMPARE(outcome(sent), expected);
        QCOMPARE(sink.index().size(), expected == QLatin1String("ok") ? 1 : 0);
        if (!sent)
            QCOMPARE(sent.error().parameters.value(QStringLiteral("fingerprint")).toString(), shown.fingerprint());
    }

    void aBadLogInIsNamedAndThePasswordIsNot()
    {
        NEEDS_THE_SINK()
        SmtpSink sink(makeCertificate({}, &authority_), credentials());
        secrets_.secrets[SecretRef(QStringLiteral("mail/password"))] = "wrong-words";
        Mailer mailer(secrets_, trust_);
        const auto sent = finished(mailer.send(scope_, serverAt(sink.endpoint()), mail()));
        QCOMPARE(outcome(sent), QStringLiteral("mailLoginRefused"));
        QVERIFY(sent.error().reason.contains(QStringLiteral("535")));
        QVERIFY(!sent.error().message().contains(QStringLiteral("wrong-words")));
        QVERIFY(sink.index().isEmpty());
    }

    void aRefusedRecipientKeepsTheServersWords()
    {
        NEEDS_THE_SINK()
        SmtpSink sink(makeCertificate({}, &authority_), credentials());
        Mailer mailer(secrets_, trust_);
        Mail one = mail();
        one.to = QStringLiteral("unknown@customer.example");
        const auto sent = finished(mailer.send(scope_, serverAt(sink.endpoint()), one));
        QCOMPARE(outcome(sent), QStringLiteral("mailRefused"));
        QVERIFY(!sent.error().retryable);
        QVERIFY2(sent.error().reason.contains(QStringLiteral("5.1.1 no such mailbox")),
                 qPrintable(sent.error().reason));
        QVERIFY(sent.error().message().contains(QStringLiteral("unknown@customer.example")));
    }

    void aRefusedMailTellsWhetherItIsForGood_data()
    {
        QTest::addColumn<QStringList>("fault");
        QTest::addColumn<bool>("retryable");
        QTest::addColumn<QString>("words");
        QTest::newRow("451") << QStringList{QStringLiteral("tempfail")} << true << "4.3.0 try again later";
        QTest::newRow("554") << QStringList{QStringLiteral("reject-after"), QStringLiteral("0")} << false
                             << "5.7.1 this sink takes no more";
    }
    void aRefusedMailTellsWhetherItIsForGood()
    {
        NEEDS_THE_SINK()
        QFETCH(QStringList, fault);
        QFETCH(bool, retryable);
        QFETCH(QString, words);
        SmtpSink sink(makeCertificate({}, &authority_), credentials() + QStringList{QStringLiteral("--fault")} + fault);
        Mailer mailer(secrets_, trust_);
        const auto sent = finished(mailer.send(scope_, serverAt(sink.endpoint()), mail()));
        QCOMPARE(outcome(sent), QStringLiteral("mailRefused"));
        QCOMPARE(sent.error().retryable, retryable);
        QVERIFY2(sent.error().reason.contains(words), qPrintable(sent.error().reason));
    }

    void aCutIsALostConnection()
    {
        NEEDS_THE_SINK()
        SmtpSink sink(makeCertificate({}, &authority_),
                      credentials() +
                          QStringList{QStringLiteral("--fault"), QStringLiteral("drop"), QStringLiteral("0")});
        Mailer mailer(secrets_, trust_);
        const auto sent = finished(mailer.send(scope_, serverAt(sink.endpoint()), mail()));
        QCOMPARE(outcome(sent), QStringLiteral("connectionLost"));
        QVERIFY(sent.error().retryable);
    }

    void faultsOfTheNetworkAreNamed()
    {
        Mailer mailer(secrets_, trust_);
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        QCOMPARE(outcome(finished(mailer.send(scope_, serverAt({loopback, port}), mail()))),
                 QStringLiteral("connectionRefused"));
        QCOMPARE(outcome(finished(mailer.send(scope_, serverAt({QStringLiteral("no-such-host.invalid"), 25}), mail()))),
                 QStringLiteral("nameNotResolved"));
    }

    void silenceIsATimeOut()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        SmtpJob job;
        job.server = {loopback, mute.serverPort()};
        job.message = {"a@d.example", "b@d.example", {}, "text", {}};
        job.trust = std::make_shared<SmtpTrust>(job.server, trust_);
        job.answerTime = 1s;
        const std::atomic_bool stop = false;
        QCOMPARE(outcome(transferMail(job, stop)), QStringLiteral("timedOut"));
    }

    void aMissingPasswordOrAddressIsFoundBeforeConnecting()
    {
        TlsServer server;
        Mailer mailer(secrets_, trust_);
        MailServer settings = serverAt({loopback, server.port()});
        settings.password = SecretRef(QStringLiteral("other"));
        QCOMPARE(outcome(finished(mailer.send(scope_, settings, mail()))), QStringLiteral("secretMissing"));
        Mail injected = mail();
        injected.to = QStringLiteral("a@d.example\r\nBcc: b@d.example");
        QCOMPARE(outcome(finished(mailer.send(scope_, serverAt({loopback, server.port()}), injected))),
                 QStringLiteral("invalidValue"));
        settings = serverAt({loopback, server.port()});
        settings.user = QStringLiteral("user\r\nMAIL FROM:<x>");
        QCOMPARE(outcome(finished(mailer.send(scope_, settings, mail()))), QStringLiteral("invalidValue"));
        QCOMPARE(server.connections, 0);
    }

    void theScopeEndsAMailAtOnce()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        Mailer mailer(secrets_, trust_);
        auto scope = std::make_unique<Scope>();
        const auto sent = started(mailer.send(*scope, serverAt({loopback, mute.serverPort()}), mail()));
        QTRY_VERIFY(mute.hasPendingConnections());
        scope.reset();
        QVERIFY(sent->has_value());
        QCOMPARE(outcome(**sent), QStringLiteral("cancelled"));
    }

    void destroyingTheMailerEndsItsWorkers()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        auto mailer = std::make_unique<Mailer>(secrets_, trust_);
        auto scope = std::make_unique<Scope>();
        const auto sent = started(mailer->send(*scope, serverAt({loopback, mute.serverPort()}), mail()));
        QTRY_VERIFY(mute.hasPendingConnections());
        QElapsedTimer waited;
        waited.start();
        scope.reset();
        mailer.reset();
        QVERIFY(sent->has_value());
        QVERIFY2(waited.elapsed() < 20'000, "the worker went on until its own time-out");
    }

private:
    static MailServer serverAt(const Endpoint &endpoint)
    {
        MailServer server;
        server.endpoint = endpoint;
        server.user = QStringLiteral("sender");
        server.from = QStringLiteral("CloudLink <site@d.example>");
        server.password = SecretRef(QStringLiteral("mail/password"));
        return server;
    }

    static void greet(TlsServer &server)
    {
        server.onConnected = [](QTcpSocket *socket) { socket->write("220 mail ESMTP\r\n"); };
    }

    /// Through Python's mail library.
    static QJsonObject asRead(const QByteArray &mail)
    {
        const QString program = QStringLiteral(
            "import email, email.policy, json, sys\n"
            "m = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)\n"
            "print(json.dumps({'subject': m['Subject'], 'to': str(m['To']), 'type': m.get_content_type(),\n"
            "  'version': len(m.get_all('MIME-Version')),\n"
            "  'text': m.get_body(('plain',)).get_content().replace('\\r\\n', '\\n'),\n"
            "  'html': m.get_body(('html',)).get_content().replace('\\r\\n', '\\n')}))\n");
        QProcess python;
        python.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), program});
        python.write(mail);
        python.closeWriteChannel();
        python.waitForFinished();
        return QJsonDocument::fromJson(python.readAllStandardOutput()).object();
    }

    TestCertificate authority_ = makeAuthority();
    FixedTrust trust_;
    FixedSecrets secrets_;
    Scope scope_;
};

QTEST_GUILESS_MAIN(MailerTest)
#include "mailer_test.moc"
