#include "app/lab/laboratory/certificates.h"
#include "app/lab/laboratory/control_server.h"
#include "app/lab/mail/mail_server.h"
#include "app/lab/sip/sip_responder.h"
#include "lab_client.h"

#include <QNetworkDatagram>
#include <QSignalSpy>
#include <QSslSocket>
#include <QTest>
#include <QUdpSocket>

namespace
{

constexpr int kPatienceMs = 20'000; ///< a busy machine needs long for a handshake

} // namespace

class MailSipTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void mailIsTakenUnderTlsFromItsUser();
    void commandsWaitForTlsAndLogin();
    void clearTextAfterStartTlsIsForgotten();
    void mailRules_data();
    void mailRules();
    void mailFaults();
    void refusedStepIsNotTaken();
    void bareLineFeedsAndLongLinesAreRefused();
    void optionsAreAnswered_data();
    void optionsAreAnswered();
    void otherMethods();
    void malformedRequestsAreDropped_data();
    void malformedRequestsAreDropped();
    void streamWithoutLengthIsClosed();
    void sipFaults();

private:
    struct Site {
        lab::LabClock clock;
        lab::Journal journal{clock};
        lab::Faults faults;
        lab::MailServer mail{journal, faults, clock};
        lab::SipResponder sip{journal, faults, clock};
        lab::ControlServer control;
    };

    quint16 port(const QJsonObject &ready, const char *name) const
    {
        return static_cast<quint16>(ready.value(QLatin1String(name)).toInt());
    }
    std::unique_ptr<QSslSocket> connected(quint16 to, bool tls) const
    {
        auto socket = std::make_unique<QSslSocket>();
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates(QSslCertificate::fromData(authority_));
        socket->setSslConfiguration(configuration);
        if (tls)
            socket->connectToHostEncrypted(QStringLiteral("localhost"), to);
        else
            socket->connectToHost(QStringLiteral("127.0.0.1"), to);
        return socket;
    }
    /// Sends a line and waits for the last line of the reply.
    QByteArray say(QSslSocket *socket, const QByteArray &line) const
    {
        if (!line.isNull()) socket->write(line + "\r\n");
        QByteArray reply;
        const auto whole = [&reply] {
            const qsizetype last = reply.chopped(std::min<qsizetype>(2, reply.size())).lastIndexOf('\n') + 1;
            return reply.endsWith("\r\n") && reply.size() > last + 3 && reply.at(last + 3) == ' ';
        };
        (void)QTest::qWaitFor(
            [&] {
                reply += socket->readAll();
                return whole() || socket->state() == QAbstractSocket::UnconnectedState;
            },
            kPatienceMs);
        return reply;
    }
    /// A session that is greeted, under TLS and signed in.
    std::unique_ptr<QSslSocket> signedIn() const
    {
        const QJsonObject ready = site_->mail.ready();
        auto socket = connected(port(ready, "tlsPort"), true);
        say(socket.get(), {});
        say(socket.get(), "EHLO test");
        const QByteArray login = QByteArray(1, '\0') + ready.value(QLatin1String("user")).toString().toUtf8() + '\0' +
                                 ready.value(QLatin1String("password")).toString().toUtf8();
        return say(socket.get(), "AUTH PLAIN " + login.toBase64()).startsWith("235") ? std::move(socket) : nullptr;
    }
    QByteArray deliver(QSslSocket *socket, const QByteArray &to = "a@b.example") const
    {
        say(socket, "MAIL FROM:<gw@customer.example>");
        const QByteArray accepted = say(socket, "RCPT TO:<" + to + ">");
        if (!accepted.startsWith("250")) return accepted;
        say(socket, "DATA");
        return say(socket, "Subject: =?utf-8?Q?Gr=C3=BC=C3=9Fe?=\r\n =?utf-8?B?IFdlbHQ=?=\r\n\r\n..dot\r\n.");
    }
    QByteArray options(const QByteArray &transport, const QByteArray &method = "OPTIONS") const
    {
        return method + " sip:127.0.0.1:5061;transport=" + transport.toLower() + " SIP/2.0\r\nv: SIP/2.0/" + transport +
               " 127.0.0.1:9;branch=z9hG4bK776;rport\r\nVia: SIP/2.0/UDP second;branch=z9hG4bK2\r\nMax-Forwards: 70\r\n"
               "f: <sip:probe@127.0.0.1>;tag=abc\r\nTo:\r\n <sip:127.0.0.1>\r\ni: unique@probe\r\nCSeq: 7 " +
               method + "\r\nUser-Agent: Test/1\r\nl: 0\r\n\r\n";
    }
    /// Sends a datagram and gives what comes back before `last` is answered too, so that silence needs no waiting.
    QList<QByteArray> overUdp(const QByteArray &request) const
    {
        QUdpSocket socket;
        socket.bind(QHostAddress(QHostAddress::LocalHost), 0);
        const quint16 to = port(site_->sip.ready(), "udp");
        socket.writeDatagram(request, QHostAddress(QHostAddress::LocalHost), to);
        QByteArray last = options("UDP", "MESSAGE");
        last.replace("unique@probe", "last@probe");
        socket.writeDatagram(last, QHostAddress(QHostAddress::LocalHost), to);
        QList<QByteArray> answers;
        (void)QTest::qWaitFor(
            [&] {
                while (socket.hasPendingDatagrams()) answers.append(socket.receiveDatagram().data());
                return !answers.isEmpty() && answers.constLast().contains("last@probe");
            },
            kPatienceMs);
        if (!answers.isEmpty()) answers.removeLast();
        return answers;
    }
    bool fault(const char *rule)
    {
        QString why;
        return site_->faults.add(jsonOf(rule), &why);
    }

    std::unique_ptr<Site> site_;
    QByteArray authority_;
};

void MailSipTest::init()
{
    const auto authority = lab::CertificateAuthority::create();
    authority_ = authority->certificate();
    site_ = std::make_unique<Site>();
    QVERIFY(site_->mail.listen(authority->leaf(QStringLiteral("mail.lab.example"))->tls()));
    QVERIFY(site_->sip.listen(authority->leaf(QStringLiteral("sip.lab.example"))->tls()));
}

void MailSipTest::mailIsTakenUnderTlsFromItsUser()
{
    const QJsonObject ready = site_->mail.ready();
    auto socket = connected(port(ready, "port"), false);
    QVERIFY(say(socket.get(), {}).startsWith("220"));
    const QByteArray offer = say(socket.get(), "EHLO test");
    QVERIFY(offer.contains("STARTTLS") && !offer.contains("AUTH"));
    QVERIFY(say(socket.get(), "STARTTLS").startsWith("220"));
    socket->setPeerVerifyName(QStringLiteral("localhost"));
    socket->startClientEncryption();
    QTRY_VERIFY(socket->isEncrypted());
    QVERIFY(say(socket.get(), "EHLO test").contains("AUTH PLAIN LOGIN"));
    QVERIFY(say(socket.get(), "AUTH LOGIN").startsWith("334"));
    QVERIFY(say(socket.get(), ready.value(QLatin1String("user")).toString().toUtf8().toBase64()).startsWith("334"));
    QVERIFY(say(socket.get(), ready.value(QLatin1String("password")).toString().toUtf8().toBase64()).startsWith("235"));
    QVERIFY(deliver(socket.get()).startsWith("250"));
    QVERIFY(say(socket.get(), "QUIT").startsWith("221"));

    site_->mail.addRoutes(site_->control);
    QVERIFY(site_->control.listen(0));
    LabClient client(authority_);
    const QJsonArray mails =
        QJsonDocument::fromJson(client.get(site_->control.url() + QLatin1String("/mails?raw=1")).body).array();
    QCOMPARE(mails.size(), 1);
    const QJsonObject mail = mails.at(0).toObject();
    QCOMPARE(mail.value(QLatin1String("subject")).toString(), QStringLiteral("Grüße Welt"));
    QCOMPARE(mail.value(QLatin1String("to")).toArray().at(0).toString(), QStringLiteral("a@b.example"));
    QCOMPARE(mail.value(QLatin1String("tls")), QJsonValue(true));
    QCOMPARE(mail.value(QLatin1String("user")), ready.value(QLatin1String("user")));
    QVERIFY(mail.value(QLatin1String("raw")).toString().endsWith(QLatin1String("\r\n.dot\r\n")));
}

void MailSipTest::commandsWaitForTlsAndLogin()
{
    const QJsonObject ready = site_->mail.ready();
    auto clear = connected(port(ready, "port"), false);
    say(clear.get(), {});
    say(clear.get(), "EHLO test");
    for (const char *command : {"MAIL FROM:<a@b.example>", "AUTH PLAIN AGEAYg==", "DATA"})
        QVERIFY(say(clear.get(), command).startsWith("530"));
    auto tls = connected(port(ready, "tlsPort"), true);
    QVERIFY(say(tls.get(), {}).startsWith("220"));
    say(tls.get(), "EHLO test");
    QVERIFY(say(tls.get(), "MAIL FROM:<a@b.example>").startsWith("530"));
    QVERIFY(say(tls.get(), "AUTH PLAIN AGEAYg==").startsWith("535"));
    QVERIFY(say(tls.get(), "AUTH CRAM-MD5").startsWith("504"));
    QVERIFY(say(tls.get(), "AUTH PLAIN !").startsWith("501"));
}

void MailSipTest::clearTextAfterStartTlsIsForgotten()
{
    auto socket = connected(port(site_->mail.ready(), "port"), false);
    say(socket.get(), {});
    say(socket.get(), "EHLO test");
    say(socket.get(), "STARTTLS\r\nEHLO injected\r\nNOOP");
    socket->setPeerVerifyName(QStringLiteral("localhost"));
    socket->startClientEncryption();
    QTRY_VERIFY(socket->isEncrypted());
    QVERIFY(say(socket.get(), "AUTH PLAIN").startsWith("503"));
}

void MailSipTest::mailRules_data()
{
    QTest::addColumn<QByteArrayList>("commands");
    QTest::addColumn<QByteArray>("reply");
    const QByteArray from = "MAIL FROM:<a@b.example>";
    QTest::newRow("unknown recipient") << QByteArrayList{from, "RCPT TO:<Unknown@b.example>"} << QByteArray("550");
    QTest::newRow("recipient first") << QByteArrayList{"RCPT TO:<a@b.example>"} << QByteArray("503");
    QTest::newRow("no brackets") << QByteArrayList{"MAIL FROM:a@b.example"} << QByteArray("501");
    QTest::newRow("two mails") << QByteArrayList{from, from} << QByteArray("503");
    QTest::newRow("too large") << QByteArrayList{from + " SIZE=99999999"} << QByteArray("552");
    QTest::newRow("parameter") << QByteArrayList{from + " COLOUR=red"} << QByteArray("555");
    QTest::newRow("needs SMTPUTF8") << QByteArrayList{from, "RCPT TO:<zoë@b.example>"} << QByteArray("553");
    QTest::newRow("has SMTPUTF8") << QByteArrayList{from + " SMTPUTF8", "RCPT TO:<zoë@b.example>"} << QByteArray("250");
    QTest::newRow("no recipient") << QByteArrayList{from, "DATA"} << QByteArray("503");
    QTest::newRow("reset") << QByteArrayList{from, "RSET", "RCPT TO:<a@b.example>"} << QByteArray("503");
    QTest::newRow("unknown command") << QByteArrayList{"TEAPOT"} << QByteArray("502");
}

void MailSipTest::mailRules()
{
    QFETCH(QByteArrayList, commands);
    QFETCH(QByteArray, reply);
    auto socket = signedIn();
    QVERIFY(socket);
    QByteArray last;
    for (const QByteArray &command : commands) last = say(socket.get(), command);
    QCOMPARE(last.left(3), reply);
}

void MailSipTest::mailFaults()
{
    QVERIFY(fault("{'system':'mail','kind':'tempfail','count':1}"));
    auto socket = signedIn();
    QVERIFY(deliver(socket.get()).startsWith("451"));
    QVERIFY(deliver(socket.get()).startsWith("250"));
    QVERIFY(fault("{'system':'mail','match':'RCPT','kind':'status','value':452,'count':1}"));
    QVERIFY(deliver(socket.get()).startsWith("452"));
    QVERIFY(fault("{'system':'mail','match':'MESSAGE','kind':'drop','count':1}"));
    say(socket.get(), "RSET");
    QVERIFY(deliver(socket.get()).isEmpty());
    QVERIFY(fault("{'system':'mail','kind':'noStartTls','count':1}"));
    auto clear = connected(port(site_->mail.ready(), "port"), false);
    say(clear.get(), {});
    QVERIFY(!say(clear.get(), "EHLO test").contains("STARTTLS"));
}

void MailSipTest::refusedStepIsNotTaken()
{
    auto socket = signedIn();
    QVERIFY(fault("{'system':'mail','match':'DATA','kind':'status','value':451,'count':1}"));
    say(socket.get(), "MAIL FROM:<gw@customer.example>");
    say(socket.get(), "RCPT TO:<a@b.example>");
    QVERIFY(say(socket.get(), "DATA").startsWith("451"));
    QVERIFY(say(socket.get(), "RSET").startsWith("250"));
    QVERIFY(fault("{'system':'mail','match':'MESSAGE','kind':'status','value':452,'count':1}"));
    QVERIFY(deliver(socket.get()).startsWith("452"));
    QCOMPARE(site_->journal.lastSeq(), 0);
    QVERIFY(fault("{'system':'mail','match':'MESSAGE','kind':'delay','value':1,'count':1}"));
    QVERIFY(deliver(socket.get()).startsWith("250"));
    QCOMPARE(site_->journal.lastSeq(), 1);
}

void MailSipTest::bareLineFeedsAndLongLinesAreRefused()
{
    auto socket = signedIn();
    say(socket.get(), "MAIL FROM:<gw@customer.example>");
    say(socket.get(), "RCPT TO:<a@b.example>");
    say(socket.get(), "DATA");
    QVERIFY(say(socket.get(), "Subject: x\n\nbody\r\n.").startsWith("550"));
    socket->write("NOOP\n");
    QVERIFY(say(socket.get(), QByteArray()).startsWith("500"));
    QVERIFY(say(socket.get(), QByteArray(3000, 'x')).startsWith("500"));
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
}

void MailSipTest::optionsAreAnswered_data()
{
    QTest::addColumn<QByteArray>("transport");
    for (const char *transport : {"UDP", "TCP", "TLS"}) QTest::newRow(transport) << QByteArray(transport);
}

void MailSipTest::optionsAreAnswered()
{
    QFETCH(QByteArray, transport);
    QByteArray answer;
    if (transport == "UDP") {
        answer = overUdp(options(transport)).value(0);
    } else {
        const QByteArray name = transport.toLower();
        auto socket = connected(port(site_->sip.ready(), name.constData()), transport == "TLS");
        // In two pieces, and two requests in one: a stream knows no message boundaries.
        const QByteArray request = options(transport);
        socket->write(request.left(50));
        socket->write(request.mid(50) + "\r\n\r\n" + request);
        QTRY_COMPARE((answer += socket->readAll()).count("SIP/2.0 200 OK"), 2);
    }
    QVERIFY(answer.startsWith("SIP/2.0 200 OK\r\nVia: SIP/2.0/" + transport + " 127.0.0.1:9;branch=z9hG4bK776;rport="));
    QVERIFY(answer.contains(";received=127.0.0.1\r\nVia: SIP/2.0/UDP second;branch=z9hG4bK2\r\n"));
    QVERIFY(answer.contains("\r\nFrom: <sip:probe@127.0.0.1>;tag=abc\r\n"));
    QVERIFY(answer.contains("\r\nTo: <sip:127.0.0.1>;tag="));
    for (const char *header :
         {"Call-ID: unique@probe", "CSeq: 7 OPTIONS", "Allow: OPTIONS", "Server: ", "Content-Length: 0"})
        QVERIFY2(answer.contains(QByteArray("\r\n") + header), header);
}

void MailSipTest::otherMethods()
{
    QVERIFY(overUdp(options("UDP", "INVITE")).value(0).startsWith("SIP/2.0 405 "));
    QVERIFY(overUdp(options("UDP", "TEAPOT")).value(0).startsWith("SIP/2.0 501 "));
    QVERIFY(overUdp(options("UDP", "ACK")).isEmpty());
}

void MailSipTest::malformedRequestsAreDropped_data()
{
    QTest::addColumn<QByteArray>("part");
    QTest::addColumn<QByteArray>("instead");
    QTest::newRow("version") << QByteArray(" SIP/2.0\r\nv") << QByteArray(" SIP/3.0\r\nv");
    QTest::newRow("scheme") << QByteArray("sip:127.0.0.1:5061") << QByteArray("http:127.0.0.1");
    QTest::newRow("branch") << QByteArray("branch=z9hG4bK776") << QByteArray("branch=776");
    QTest::newRow("From tag") << QByteArray(";tag=abc") << QByteArray("");
    QTest::newRow("no Call-ID") << QByteArray("i: unique@probe\r\n") << QByteArray("");
    QTest::newRow("two Call-IDs") << QByteArray("i: unique@probe\r\n") << QByteArray("i: a\r\ni: b\r\n");
    QTest::newRow("CSeq method") << QByteArray("CSeq: 7 OPTIONS") << QByteArray("CSeq: 7 INVITE");
    QTest::newRow("CSeq number") << QByteArray("CSeq: 7") << QByteArray("CSeq: -7");
    QTest::newRow("Max-Forwards") << QByteArray("Max-Forwards: 70") << QByteArray("Max-Forwards: 700");
    QTest::newRow("length") << QByteArray("l: 0") << QByteArray("l: 10");
    QTest::newRow("bare line feed") << QByteArray("Max-Forwards: 70\r\n") << QByteArray("Max-Forwards: 70\n");
    QTest::newRow("no colon") << QByteArray("User-Agent: Test/1") << QByteArray("User-Agent");
    QTest::newRow("too large") << QByteArray("Test/1") << QByteArray(9000, 'x');
}

void MailSipTest::malformedRequestsAreDropped()
{
    QFETCH(QByteArray, part);
    QFETCH(QByteArray, instead);
    QByteArray request = options("UDP");
    QVERIFY(request.contains(part));
    request.replace(part, instead);
    QVERIFY(overUdp(request).isEmpty());
}

void MailSipTest::streamWithoutLengthIsClosed()
{
    auto socket = connected(port(site_->sip.ready(), "tcp"), false);
    socket->write(options("TCP").replace("l: 0\r\n", ""));
    QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket->readAll().isEmpty());
}

void MailSipTest::sipFaults()
{
    QVERIFY(fault("{'system':'sip','match':'OPTIONS/udp','kind':'silent','count':1}"));
    QVERIFY(overUdp(options("UDP")).isEmpty());
    QVERIFY(fault("{'system':'sip','match':'OPTIONS/*','kind':'status','value':401,'count':1}"));
    const QByteArray unauthorized = overUdp(options("UDP")).value(0);
    QVERIFY(unauthorized.startsWith("SIP/2.0 401 ") && unauthorized.contains("WWW-Authenticate: Digest"));
    QVERIFY(fault("{'system':'sip','match':'OPTIONS/*','kind':'trying','count':1}"));
    const QList<QByteArray> answers = overUdp(options("UDP"));
    QCOMPARE(answers.size(), 2);
    QVERIFY(answers.at(0).startsWith("SIP/2.0 100 Trying") && answers.at(1).startsWith("SIP/2.0 200 OK"));
}

QTEST_GUILESS_MAIN(MailSipTest)
#include "mail_sip_test.moc"
