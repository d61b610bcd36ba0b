#include "engine/net/http_client.h"
#include "engine/net/trust.h"
#include "tests/support/fixed_trust.h"
#include "tests/support/flow.h"
#include "tests/support/tls_server.h"

#include <QTcpServer>
#include <QTest>

using namespace clc;
using namespace clc::test;
using namespace std::chrono_literals;

namespace
{

const QString loopback = QStringLiteral("127.0.0.1");

HttpRequest get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.timeout = 10s;
    request.headers = {{"Authorization", "Bearer not-for-strangers"}};
    return request;
}

QString parameter(const Error &error, const char *name)
{
    return error.parameters.value(QLatin1String(name)).toString();
}

} // namespace

class TrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { trust_ = FixedTrust(); }

    void nothingIsSentToACertificateNobodyDecidedOn()
    {
        const TestCertificate self = makeCertificate();
        TlsServer server(self);
        HttpClient client(trust_);
        const auto reply = finished(client.send(scope_, get(server.url())));
        QCOMPARE(outcome(reply), QStringLiteral("trustCertificate"));
        QCOMPARE(parameter(reply.error(), "fingerprint"), self.fingerprint());
        QCOMPARE(parameter(reply.error(), "host"), loopback);
        QCOMPARE(reply.error().parameters.value(QStringLiteral("port")).toInt(), server.port());
        QCOMPARE(parameter(reply.error(), "subject"), loopback);
        QVERIFY(!reply.error().reason.isEmpty());
        QCOMPARE(server.received, 0);
    }

    void anAuthorityDecidedOnIsTrustedForTheRightNameOnly()
    {
        const TestCertificate authority = makeAuthority();
        TlsServer good(makeCertificate({}, &authority));
        TlsServer wrong(makeForeignCertificate(&authority));
        HttpClient client(trust_);
        QCOMPARE(outcome(finished(client.send(scope_, get(good.url())))), QStringLiteral("trustCertificate"));
        trust_.extraAuthorities = {authority.certificate};
        QCOMPARE(outcome(finished(client.send(scope_, get(good.url())))), QStringLiteral("ok"));
        QCOMPARE(outcome(finished(client.send(scope_, get(wrong.url())))), QStringLiteral("trustCertificate"));
        trust_.extraAuthorities.clear();
        QCOMPARE(outcome(finished(client.send(scope_, get(good.url())))), QStringLiteral("trustCertificate"));
    }

    void anExpiredCertificateIsNamed()
    {
        const TestCertificate authority = makeAuthority();
        trust_.extraAuthorities = {authority.certificate};
        const TestCertificate expired = makeExpiredCertificate(&authority);
        TlsServer server(expired);
        HttpClient client(trust_);
        const auto reply = finished(client.send(scope_, get(server.url())));
        QCOMPARE(outcome(reply), QStringLiteral("certificateExpired"));
        QCOMPARE(parameter(reply.error(), "notAfter"), expired.certificate.expiryDate().toUTC().toString(Qt::ISODate));
        QCOMPARE(server.received, 0);
    }

    void aPinAcceptsExactlyThatCertificateWhateverIsWrongWithIt_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("self-signed") << 0;
        QTest::newRow("expired") << 1;
        QTest::newRow("for another name") << 2;
    }
    void aPinAcceptsExactlyThatCertificateWhateverIsWrongWithIt()
    {
        QFETCH(int, kind);
        const TestCertificate certificate = kind == 0   ? makeCertificate()
                                            : kind == 1 ? makeExpiredCertificate()
                                                        : makeForeignCertificate();
        TlsServer server(certificate);
        trust_.pins[{loopback, server.port()}] = {certificate.fingerprint()};
        HttpClient client(trust_);
        QList<std::shared_ptr<std::optional<Result<HttpReply>>>> replies;
        for (int i = 0; i < 12; ++i) replies << started(client.send(scope_, get(server.url())));
        for (const auto &reply : replies) {
            QTRY_VERIFY(reply->has_value());
            QCOMPARE(outcome(**reply), QStringLiteral("ok"));
        }
    }

    void aPinIsForItsHostAndPortOnly()
    {
        const TestCertificate certificate = makeCertificate();
        TlsServer server(certificate);
        TlsServer other(certificate);
        trust_.pins[{loopback, server.port()}] = {certificate.fingerprint()};
        trust_.pins[{QStringLiteral("localhost"), other.port()}] = {certificate.fingerprint()};
        HttpClient client(trust_);
        QCOMPARE(outcome(finished(client.send(scope_, get(server.url())))), QStringLiteral("ok"));
        QCOMPARE(outcome(finished(client.send(scope_, get(other.url())))), QStringLiteral("trustCertificate"));
    }

    void aChangedCertificateIsRefusedBeforeAnythingIsSent_data()
    {
        QTest::addColumn<bool>("vouchedFor");
        QTest::newRow("self-signed") << false;
        QTest::newRow("from an authority that is trusted") << true;
    }
    void aChangedCertificateIsRefusedBeforeAnythingIsSent()
    {
        QFETCH(bool, vouchedFor);
        const TestCertificate before = makeCertificate();
        const TestCertificate authority = makeAuthority();
        TlsServer server(before);
        trust_.pins[{loopback, server.port()}] = {before.fingerprint()};
        trust_.extraAuthorities = {authority.certificate};
        HttpClient client(trust_);
        QCOMPARE(outcome(finished(client.send(scope_, get(server.url())))), QStringLiteral("ok"));
        const TestCertificate after = makeCertificate({}, vouchedFor ? &authority : nullptr);
        server.closeConnections();
        server.setCertificate(after);
        server.received = 0;
        for (int attempt = 0; attempt < 3; ++attempt) {
            const auto reply = finished(client.send(scope_, get(server.url())));
            QCOMPARE(outcome(reply), QStringLiteral("certificateChanged"));
            QCOMPARE(parameter(reply.error(), "fingerprint"), after.fingerprint());
            QCOMPARE(parameter(reply.error(), "trusted"), before.fingerprint());
        }
        QCOMPARE(server.received, 0);
    }

    void aDecisionTakenBackEndsKeptConnections()
    {
        const TestCertificate certificate = makeCertificate();
        TlsServer server(certificate);
        trust_.pins[{loopback, server.port()}] = {certificate.fingerprint()};
        HttpClient client(trust_);
        QCOMPARE(outcome(finished(client.send(scope_, get(server.url())))), QStringLiteral("ok"));
        trust_.pins.clear();
        QCOMPARE(outcome(finished(client.send(scope_, get(server.url())))), QStringLiteral("trustCertificate"));
    }

    void tlsBelow12IsRefused()
    {
        const TestCertificate certificate = makeCertificate();
        TlsServer server(certificate);
        QT_WARNING_PUSH
        QT_WARNING_DISABLE_DEPRECATED
        server.setProtocol(QSsl::TlsV1_1);
        QT_WARNING_POP
        trust_.pins[{loopback, server.port()}] = {certificate.fingerprint()};
        HttpClient client(trust_);
        QCOMPARE(outcome(finished(client.send(scope_, get(server.url())))), QStringLiteral("tlsFailed"));
        QCOMPARE(server.received, 0);
    }

    void aPortWithoutTlsFailsAndPlainTextIsNotUsedInstead()
    {
        TlsServer plain;
        QByteArray seen;
        plain.onData = [&seen](QTcpSocket *socket, const QByteArray &data) {
            seen += data;
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
            socket->disconnectFromHost();
        };
        HttpClient client(trust_);
        const QUrl url(QStringLiteral("https://127.0.0.1:%1/").arg(plain.port()));
        QCOMPARE(outcome(finished(client.send(scope_, get(url)))), QStringLiteral("tlsFailed"));
        QVERIFY(!seen.contains("Bearer"));
        QVERIFY(!seen.contains("GET"));
    }

    void theCertificateIsShownForTheDecision()
    {
        const TestCertificate expired = makeExpiredCertificate();
        TlsServer server(expired);
        const auto peer = finished(fetchCertificate(scope_, Endpoint{loopback, server.port()}));
        QVERIFY(peer);
        QCOMPARE(peer->fingerprint, expired.fingerprint());
        QCOMPARE(peer->pem, expired.certificatePem);
        QCOMPARE(peer->subject, loopback);
        QCOMPARE(peer->notAfter, expired.certificate.expiryDate().toUTC());
        QVERIFY(!peer->problems.isEmpty());
        QCOMPARE(server.received, 0);
    }

    void lookingAtACertificateNamesItsFaults()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const quint16 port = closed.serverPort();
        closed.close();
        QCOMPARE(outcome(finished(fetchCertificate(scope_, Endpoint{loopback, port}))),
                 QStringLiteral("connectionRefused"));
        QCOMPARE(outcome(finished(fetchCertificate(scope_, Endpoint{QStringLiteral("no-such-host.invalid"), 443}))),
                 QStringLiteral("nameNotResolved"));
        TlsServer plain;
        plain.onData = [](QTcpSocket *socket, const QByteArray &) {
            socket->write("220 no TLS here\r\n");
            socket->disconnectFromHost();
        };
        QCOMPARE(outcome(finished(fetchCertificate(scope_, Endpoint{loopback, plain.port()}))),
                 QStringLiteral("tlsFailed"));
        TlsServer closing;
        closing.onData = [](QTcpSocket *socket, const QByteArray &) { socket->disconnectFromHost(); };
        QCOMPARE(outcome(finished(fetchCertificate(scope_, Endpoint{loopback, closing.port()}))),
                 QStringLiteral("tlsFailed"));
    }

    void lookingAtACertificateEndsWithItsScope()
    {
        QTcpServer mute;
        QVERIFY(mute.listen(QHostAddress::LocalHost));
        auto scope = std::make_unique<Scope>();
        const auto peer = started(fetchCertificate(*scope, Endpoint{loopback, mute.serverPort()}));
        QTRY_VERIFY(mute.hasPendingConnections());
        scope.reset();
        QVERIFY(peer->has_value());
        QCOMPARE(outcome(**peer), QStringLiteral("cancelled"));
    }

    void verdictsOnCertificates_data()
    {
        QTest::addColumn<bool>("hasCertificate");
        QTest::addColumn<QList<int>>("problems");
        QTest::addColumn<QString>("pinned"); // "", "this", "other"
        QTest::addColumn<QString>("expected");
        const QList<int> none;
        const QList<int> self{QSslError::SelfSignedCertificate};
        const QList<int> name{QSslError::HostNameMismatch};
        const QList<int> expired{QSslError::CertificateExpired};
        const QList<int> early{QSslError::CertificateNotYetValid};
        const QList<int> both{QSslError::SelfSignedCertificate, QSslError::CertificateExpired};
        QTest::newRow("none, fine") << true << none << ""
                                    << "ok";
        QTest::newRow("none, self-signed") << true << self << ""
                                           << "trustCertificate";
        QTest::newRow("none, wrong name") << true << name << ""
                                          << "trustCertificate";
        QTest::newRow("none, expired") << true << expired << ""
                                       << "certificateExpired";
        QTest::newRow("none, too early") << true << early << ""
                                         << "certificateExpired";
        QTest::newRow("none, expired and self-signed") << true << both << ""
                                                       << "certificateExpired";
        QTest::newRow("pinned, fine") << true << none << "this"
                                      << "ok";
        QTest::newRow("pinned, self-signed") << true << self << "this"
                                             << "ok";
        QTest::newRow("pinned, expired") << true << both << "this"
                                         << "ok";
        QTest::newRow("other pinned, fine") << true << none << "other"
                                            << "certificateChanged";
        QTest::newRow("other pinned, expired") << true << expired << "other"
                                               << "certificateChanged";
        QTest::newRow("no certificate") << false << none << ""
                                        << "tlsFailed";
        QTest::newRow("no certificate, pinned") << false << none << "other"
                                                << "tlsFailed";
    }
    void verdictsOnCertificates()
    {
        QFETCH(bool, hasCertificate);
        QFETCH(QList<int>, problems);
        QFETCH(QString, pinned);
        QFETCH(QString, expected);
        static const TestCertificate certificate = makeCertificate();
        QList<QSslError> errors;
        for (const int problem : problems)
            errors << QSslError(static_cast<QSslError::SslError>(problem), certificate.certificate);
        const QSslCertificate leaf = hasCertificate ? certificate.certificate : QSslCertificate();
        const PeerCertificate peer = describeCertificate(leaf, loopback, 443, errors);
        QStringList pins;
        if (pinned == QLatin1String("this")) pins << certificate.fingerprint();
        if (pinned == QLatin1String("other")) pins << makeAuthority().fingerprint();
        QCOMPARE(outcome(judgeCertificate(peer, errors, pins)), expected);
    }

    void fingerprintsAreReadInAnyCustomaryForm()
    {
        const TestCertificate certificate = makeCertificate();
        const QString wanted = certificate.fingerprint();
        QCOMPARE(certificateFingerprint(certificate.certificate), wanted);
        QCOMPARE(normalizedFingerprint(wanted), wanted);
        QCOMPARE(normalizedFingerprint(wanted.toLower()), wanted);
        QCOMPARE(normalizedFingerprint(QString(wanted).remove(QLatin1Char(':'))), wanted);
        QCOMPARE(normalizedFingerprint(QString(wanted).replace(QLatin1Char(':'), QLatin1Char(' '))), wanted);
        QCOMPARE(normalizedFingerprint(wanted.left(59)), QString());
        QCOMPARE(normalizedFingerprint(wanted + QStringLiteral(":00")), QString());
        QCOMPARE(normalizedFingerprint(QStringLiteral("not hex")), QString());
        QCOMPARE(normalizedFingerprint(QString()), QString());
    }

private:
    FixedTrust trust_;
    Scope scope_;
};

QTEST_GUILESS_MAIN(TrustTest)
#include "trust_test.moc"
