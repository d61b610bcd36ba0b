#include "tests/lab/oig_peer.h"
#include "tests/support/lab_control.h"

#include <QFile>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>

using clc::test::LabControl;
using clc::test::LabProcess;
using lab::test::OigPeer;

namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The signature as existing clients write it: signed octets in brackets.
QByteArray signedList(const QByteArray &keyPem, const QByteArray &text)
{
    BIO *bio = BIO_new_mem_buf(keyPem.constData(), static_cast<int>(keyPem.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    std::size_t size = 1024;
    QByteArray signature(static_cast<qsizetype>(size), '\0');
    EVP_DigestSignInit(context, nullptr, EVP_md5(), nullptr, key);
    EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size,
                   reinterpret_cast<const unsigned char *>(text.constData()), static_cast<std::size_t>(text.size()));
    signature.truncate(static_cast<qsizetype>(size));
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(key);
    BIO_free(bio);
    QByteArrayList numbers;
    for (const char octet : std::as_const(signature))
        numbers.append(QByteArray::number(static_cast<int>(static_cast<signed char>(octet))));
    return '[' + numbers.join(',') + ']';
}

} // namespace

class OigTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        laboratory_ = std::make_unique<LabProcess>(QStringList{QStringLiteral("--users"), QStringLiteral("120")});
        QVERIFY(laboratory_->isReady());
        peer_ = std::make_unique<OigPeer>(*laboratory_);
        QVERIFY2(peer_->login(), peer_->lastLogin.body.constData());
    }

    void cleanup()
    {
        peer_.reset();
        QCOMPARE(laboratory_->stop(), 0);
    }

    void aSessionThatIsNotResetExpires()
    {
        control("/clock", {{QStringLiteral("advanceSeconds"), 9}});
        QVERIFY(peer_->session("resetSessionTimer", peer_->sessionElement()).accepted());
        control("/clock", {{QStringLiteral("advanceSeconds"), 11}});
        QCOMPARE(peer_->session("resetSessionTimer", peer_->sessionElement()).refusal(),
                 QStringLiteral("Invalid session ID."));
    }

    void advancedOperationsNeedTheCertificate()
    {
        const QByteArray group =
            peer_->sessionElement() + "<icpId>" + icp() + "</icpId><huntGroupDn>6100</huntGroupDn>";
        QVERIFY(peer_->calls("advGetHuntGroupId", group).refusal().contains(QLatin1String("certificate")));

        QVERIFY(peer_->login(contentOf(laboratory_->text(QStringLiteral("mivb.certificate")))));
        const QByteArray challenge = peer_->lastLogin.match(QStringLiteral("<t:authenticationData>([^<]*)<")).toUtf8();
        const QByteArray signature = signedList(contentOf(laboratory_->text(QStringLiteral("mivb.key"))), challenge);
        const QByteArray begin = "<req sessionId=\"" + peer_->id + "\"><n:signedAuthenticationData>";
        const QByteArray end = "</n:signedAuthenticationData></req>";
        QVERIFY(!peer_->session("authenticate", begin + "[1,2,3]" + end).accepted());
        QVERIFY(peer_->session("authenticate", begin + signature + end).accepted());

        const auto found = peer_->calls("advGetHuntGroupId", peer_->sessionElement() + "<icpId>" + icp() +
                                                                 "</icpId><huntGroupDn>6100</huntGroupDn>");
        QVERIFY2(found.accepted(), found.body.constData());
        const auto described = peer_->calls("advGetHuntGroupDescription",
                                            peer_->sessionElement() + "<objectId>" +
                                                found.attribute(QStringLiteral("objectId")).toUtf8() + "</objectId>");
        QCOMPARE(described.match(QStringLiteral("<t:huntType>([^<]*)<")), QStringLiteral("HuntGroupVoiceMail"));
    }

    void withoutRightsNothingIsReadOrWritten()
    {
        const QByteArray scratch = peer_->dei(QStringLiteral("Conformance Scratch"));
        const QStringList row = peer_->rows(scratch).constFirst();
        control("/users", {{QStringLiteral("op"), QStringLiteral("rights")}, {QStringLiteral("write"), false}});
        QVERIFY(peer_->update(scratch, row, row).refusal().contains(QLatin1String("not permitted to change")));
        QVERIFY(!peer_->rows(scratch).isEmpty());
        control("/users", {{QStringLiteral("op"), QStringLiteral("rights")}, {QStringLiteral("read"), false}});
        QVERIFY(peer_->data("getDeiMetaData", peer_->sessionElement())
                    .refusal()
                    .contains(QLatin1String("not permitted to read")));
    }

    void anUpdateIsRefusedWhenTheRowChangedMeanwhile()
    {
        const QByteArray scratch = peer_->dei(QStringLiteral("Conformance Scratch"));
        const QStringList before = peer_->rows(scratch).constFirst();
        QStringList after = before;
        after.replaceInStrings(QStringLiteral("größer als null"), QStringLiteral("kleiner"));
        control("/users", {{QStringLiteral("op"), QStringLiteral("update")},
                           {QStringLiteral("table"), QStringLiteral("scratch")},
                           {QStringLiteral("where"), QJsonObject{{QStringLiteral("Label"), QStringLiteral("first")}}},
                           {QStringLiteral("set"), QJsonObject{{QStringLiteral("Amount"), 77}}}});
        QVERIFY(peer_->update(scratch, before, after).refusal().contains(QLatin1String("does not exist any more")));
    }

    void aReferenceToNothingIsRefused()
    {
        const QByteArray profiles = peer_->dei(QStringLiteral("SIP Peer Profile"));
        const QStringList before = peer_->rows(profiles).constFirst();
        QStringList after = before;
        after.replaceInStrings(QStringLiteral("itsp-px"), QStringLiteral("nowhere"));
        QVERIFY(peer_->update(profiles, before, after).refusal().contains(QLatin1String("nowhere does not exist")));
    }

    void onlyAcceptedChangesAreJournalled()
    {
        const QByteArray scratch = peer_->dei(QStringLiteral("Conformance Scratch"));
        const QStringList before = peer_->rows(scratch).constFirst();
        QStringList after = before;
        after.replaceInStrings(QStringLiteral("größer als null"), QStringLiteral("kleiner"));
        QVERIFY(peer_->update(scratch, before, after).accepted());
        QVERIFY(!peer_->update(scratch, before, after).accepted());
        QVERIFY(peer_->update(scratch, after, after).accepted());
        const QJsonArray journal = LabControl(*laboratory_).ask("GET", QStringLiteral("/journal")).array();
        QCOMPARE(journal.size(), 1);
        const QJsonObject entry = journal.at(0).toObject();
        QCOMPARE(entry.value(QLatin1String("seq")).toInt(), 1);
        QCOMPARE(entry.value(QLatin1String("method")).toString(), QStringLiteral("updateTuple"));
        QCOMPARE(entry.value(QLatin1String("target")).toString(), QStringLiteral("first"));
        QCOMPARE(entry.value(QLatin1String("after")).toObject().value(QLatin1String("Remark")).toString(),
                 QStringLiteral("kleiner"));
    }

    void aChangeCarriedOutMayLoseItsAnswer()
    {
        const QByteArray scratch = peer_->dei(QStringLiteral("Conformance Scratch"));
        const QStringList before = peer_->rows(scratch).constFirst();
        QStringList after = before;
        after.replaceInStrings(QStringLiteral("größer als null"), QStringLiteral("kleiner"));
        fault({{QStringLiteral("match"), QStringLiteral("updateTuple")},
               {QStringLiteral("kind"), QStringLiteral("drop")}});
        // Our HTTP client sends a request again when a connection it used before ends without an answer.
        QCOMPARE(peer_->update(scratch, before, after).status, 0);
        QVERIFY(peer_->rows(scratch).contains(after));
    }

    void faultsStrikeTheRequestsTheyName()
    {
        const QByteArray request = peer_->sessionElement();
        fault({{QStringLiteral("match"), QStringLiteral("getDei*")},
               {QStringLiteral("kind"), QStringLiteral("status")},
               {QStringLiteral("value"), 503},
               {QStringLiteral("every"), 2}});
        QCOMPARE(peer_->data("getDeiMetaData", request).status, 200);
        QCOMPARE(peer_->data("getDeiMetaData", request).status, 503);
        QCOMPARE(peer_->data("getDeiMetaData", request).status, 200);
        QCOMPARE(peer_->session("resetSessionTimer", request).status, 200);
        LabControl(*laboratory_).ask("DELETE", QStringLiteral("/faults"));
        QCOMPARE(peer_->data("getDeiMetaData", request).status, 200);
    }

    void aPageMayEndEarlyWithoutSayingSo()
    {
        const QByteArray users = peer_->dei(QStringLiteral("User and Services Configuration"));
        QCOMPARE(peer_->rows(users).size(), 120);
        fault({{QStringLiteral("match"), QStringLiteral("getAllTuples")},
               {QStringLiteral("kind"), QStringLiteral("shortPage")},
               {QStringLiteral("value"), 5}});
        QCOMPARE(peer_->rows(users).size(), 5);
    }

    void aSessionMayBeLostUnderWay()
    {
        fault({{QStringLiteral("match"), QStringLiteral("getDeiMetaData")},
               {QStringLiteral("kind"), QStringLiteral("sessionExpiry")},
               {QStringLiteral("count"), 1}});
        QCOMPARE(peer_->data("getDeiMetaData", peer_->sessionElement()).refusal(),
                 QStringLiteral("Invalid session ID."));
    }

    void theLinkToThePbxMayBreak()
    {
        QNetworkReply *waiting = peer_->beginCalls("getEvent", peer_->sessionElement() + "<timeout>20000</timeout>");
        QVERIFY(peer_->session("resetSessionTimer", peer_->sessionElement()).accepted());
        control("/users", {{QStringLiteral("op"), QStringLiteral("icp")},
                           {QStringLiteral("state"), QStringLiteral("CONNECTION_FAILURE")}});
        const auto event = OigPeer::answerOf(waiting);
        QCOMPARE(event.match(QStringLiteral("<t:connectionState>([^<]*)<")), QStringLiteral("CONNECTION_FAILURE"));
        QVERIFY(
            peer_->data("getDeiMetaData", peer_->sessionElement()).refusal().contains(QLatin1String("not connected")));
    }

    void onlyOneRequestWaitsForEvents()
    {
        QNetworkReply *waiting = peer_->beginCalls("getEvent", peer_->sessionElement() + "<timeout>20000</timeout>");
        QVERIFY(peer_->session("resetSessionTimer", peer_->sessionElement()).accepted());
        QVERIFY(peer_->calls("getEvent", peer_->sessionElement() + "<timeout>10</timeout>")
                    .refusal()
                    .contains(QLatin1String("Another")));
        QVERIFY(peer_->calls("cancelGetEvent", peer_->sessionElement()).accepted());
        QCOMPARE(OigPeer::answerOf(waiting).refusal(), QStringLiteral("Timeout no event message available."));
    }

    void numberedEventsCanBeAskedForAgain()
    {
        QVERIFY(peer_->calls("monitorObject", peer_->sessionElement() + "<objectId>" + phone("1001") + "</objectId>")
                    .accepted());
        control("/phones/1001/call",
                {{QStringLiteral("to"), QStringLiteral("1002")}, {QStringLiteral("answer"), true}});
        const auto numbered = [this](int number) {
            return peer_->calls("getNumberedEvent", peer_->sessionElement() + "<timeout>10</timeout><eventNumber>" +
                                                        QByteArray::number(number) + "</eventNumber>");
        };
        const QString type = QStringLiteral("<t:type>([^<]*)<");
        QCOMPARE(numbered(1).match(type), QStringLiteral("CALL_ORIGINATED"));
        QCOMPARE(numbered(3).match(type), QStringLiteral("CALL_ESTABLISHED"));
        QCOMPARE(numbered(2).match(type), QStringLiteral("CALL_DELIVERED"));
        QCOMPARE(numbered(4).refusal(), QStringLiteral("Timeout no event message available."));
        QVERIFY(numbered(9).refusal().contains(QLatin1String("not available")));
    }

    void anotherCertificateIsShownOnDemand()
    {
        fault({{QStringLiteral("kind"), QStringLiteral("certificate")},
               {QStringLiteral("value"), QStringLiteral("selfSigned")}});
        OigPeer fresh(*laboratory_);
        QVERIFY(!fresh.login());
        LabControl(*laboratory_).ask("DELETE", QStringLiteral("/faults"));
        OigPeer again(*laboratory_);
        QVERIFY(again.login());
    }

private:
    void control(const char *path, const QJsonObject &body)
    {
        const QJsonObject answer = LabControl(*laboratory_).ask("POST", QString::fromLatin1(path), body).object();
        QVERIFY2(answer.value(QLatin1String("done")).toBool(), QJsonDocument(answer).toJson().constData());
    }

    void fault(QJsonObject rule)
    {
        rule.insert(QStringLiteral("system"), QStringLiteral("mivb"));
        control("/faults", rule);
    }

    QByteArray icp()
    {
        return peer_
            ->calls("getIcpId",
                    "<request sessionId=\"" + peer_->id + "\"><icpIpAddress>127.0.0.1</icpIpAddress></request>")
            .attribute(QStringLiteral("icpId"))
            .toLatin1();
    }

    QByteArray phone(const QByteArray &number)
    {
        return peer_
            ->calls("getPhoneNumberId", "<request sessionId=\"" + peer_->id + "\" icpId=\"" + icp() + "\"><primeDn>" +
                                            number + "</primeDn></request>")
            .attribute(QStringLiteral("objectId"))
            .toLatin1();
    }

    std::unique_ptr<LabProcess> laboratory_;
    std::unique_ptr<OigPeer> peer_;
};

QTEST_GUILESS_MAIN(OigTest)
#include "oig_test.moc"
