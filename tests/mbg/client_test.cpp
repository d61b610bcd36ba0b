#include "engine/mbg/mbg_client.h"
#include "tests/support/fake_clock.h"
#include "tests/support/flow.h"
#include "tests/support/memory_secret_store.h"
#include "tests/support/scripted_server.h"

#include <QTest>

using namespace clc;
using namespace clc::test;

namespace
{

struct Rig {
    ScriptedServer server;
    HttpClient http{server.trust};
    MemorySecretStore secrets;
    FakeClock clock;
    Scope scope;
    MbgClient mbg{http, secrets, clock, Endpoint{QStringLiteral("127.0.0.1"), server.port()},
                  SecretRef(QStringLiteral("mbg.token"))};

    void scriptToken(const QByteArray &expiresOn = "2027-03-01T12:00:00.000Z")
    {
        server.on(requestRoute, 200, R"({"requestToken":"rt-1"})");
        server.on(approveRoute, 200, R"({"verifier":"v-1"})");
        server.on(finalRoute, 200, R"({"token":"tok-1","expiresOn":")" + expiresOn + R"("})");
    }
    void obtain()
    {
        scriptToken();
        const Status status = finished(mbg.obtainToken(scope, QByteArrayLiteral("s3cret pässw")));
        if (!status) qFatal("no token: %s", qPrintable(status.error().message()));
        server.forget();
    }

    const QByteArray requestRoute = "POST /ws/v1/consumers/request-token";
    const QByteArray approveRoute = "POST /ws/v1/consumers/approve";
    const QByteArray finalRoute = "POST /ws/v1/consumers/final-token";
};

QByteArray text(const QJsonObject &json)
{
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

SipTrunk cloudLinkTrunk()
{
    SipTrunk trunk;
    trunk.name = QStringLiteral("Cloud Link");
    trunk.remoteAddress = QStringLiteral("sip.example.com");
    trunk.rules = {{QStringLiteral("*"), QStringLiteral("192.0.2.10"), QString()}};
    return trunk;
}

} // namespace

class MbgClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTooLongPasswordIsRefusedBeforeAnyRequest()
    {
        Rig rig;
        const Status status = finished(rig.mbg.obtainToken(rig.scope, QByteArray(16, 'p')));
        QCOMPARE(outcome(status), QStringLiteral("mbgPasswordTooLong"));
        QCOMPARE(rig.server.count(), 0);
    }

    void thePasswordBuysATokenAndIsForgotten()
    {
        Rig rig;
        rig.scriptToken();
        QCOMPARE(*finished(rig.mbg.hasToken(rig.scope)), false);
        QCOMPARE(outcome(finished(rig.mbg.obtainToken(rig.scope, QByteArrayLiteral("s3cret pässw")))),
                 QStringLiteral("ok"));
        const QByteArray basic = "Basic " + QByteArray("admin:s3cret pässw").toBase64();
        const ReceivedRequest first = rig.server.requests(rig.requestRoute).constFirst();
        QCOMPARE(first.headers.value("authorization"), basic);
        QCOMPARE(ScriptedServer::json(first).value(QStringLiteral("permissions")).toArray(),
                 (QJsonArray{QStringLiteral("base"), QStringLiteral("managetoken"), QStringLiteral("siptrunk")}));
        QCOMPARE(rig.server.requests(rig.approveRoute).constFirst().headers.value("authorization"), basic);
        const ReceivedRequest last = rig.server.requests(rig.finalRoute).constFirst();
        QVERIFY(!last.headers.contains("authorization"));
        QCOMPARE(ScriptedServer::json(last), (QJsonObject{{QStringLiteral("requestToken"), QStringLiteral("rt-1")},
                                                          {QStringLiteral("verifier"), QStringLiteral("v-1")}}));
        QVERIFY(!rig.secrets.secrets.value(QStringLiteral("mbg.token")).contains("s3cret"));
        QCOMPARE(*finished(rig.mbg.hasToken(rig.scope)), true);
        QCOMPARE(finished(rig.mbg.tokenExpiry(rig.scope))->date(), QDate(2027, 3, 1));
    }

    void aWrongPasswordSaysSo()
    {
        Rig rig;
        rig.server.on(rig.requestRoute, 401, R"({"error":"badPassword","message":"wrong password"})");
        const Status status = finished(rig.mbg.obtainToken(rig.scope, QByteArrayLiteral("geheim")));
        QCOMPARE(outcome(status), QStringLiteral("mbgLoginRefused"));
        QCOMPARE(status.error().field, QStringLiteral("mbg.password"));
        QVERIFY(!status.error().message().contains(QStringLiteral("geheim")));
        QVERIFY(rig.secrets.secrets.isEmpty());
    }

    void halfATokenIsNone_data()
    {
        QTest::addColumn<int>("step");
        QTest::newRow("no request token") << 0;
        QTest::newRow("no verifier") << 1;
        QTest::newRow("no token") << 2;
        QTest::newRow("no expiry") << 3;
        QTest::newRow("not JSON") << 4;
    }
    void halfATokenIsNone()
    {
        QFETCH(const int, step);
        Rig rig;
        rig.server.on(rig.requestRoute, 200, step == 0 ? "{}" : R"({"requestToken":"rt-1"})");
        rig.server.on(rig.approveRoute, 200, step == 1 ? R"({"verifier":7})" : R"({"verifier":"v-1"})");
        const QByteArray noToken = R"({"expiresOn":"2027-03-01T12:00:00.000Z"})";
        rig.server.on(rig.finalRoute, 200, step == 2 ? noToken : step == 3 ? R"({"token":"t"})" : "<html>");
        QCOMPARE(outcome(finished(rig.mbg.obtainToken(rig.scope, QByteArrayLiteral("pw")))),
                 QStringLiteral("answerMalformed"));
        QVERIFY(rig.secrets.secrets.isEmpty());
    }

    void withoutATokenNothingIsAsked()
    {
        Rig rig;
        QCOMPARE(outcome(finished(rig.mbg.system(rig.scope))), QStringLiteral("mbgTokenRefused"));
        rig.obtain();
        rig.clock.advance(qint64{400} * 24 * 3600);
        QCOMPARE(outcome(finished(rig.mbg.system(rig.scope))), QStringLiteral("mbgTokenRefused"));
        QCOMPARE(*finished(rig.mbg.hasToken(rig.scope)), false);
        QCOMPARE(rig.server.count(), 0);
    }

    void anotherMbgsTokenIsNotShown()
    {
        Rig rig;
        rig.obtain();
        MbgClient other(rig.http, rig.secrets, rig.clock, Endpoint{QStringLiteral("localhost"), rig.server.port()},
                        SecretRef(QStringLiteral("mbg.token")));
        QCOMPARE(*finished(other.hasToken(rig.scope)), false);
        QCOMPARE(outcome(finished(other.system(rig.scope))), QStringLiteral("mbgTokenRefused"));
        QCOMPARE(rig.server.count(), 0);
        QCOMPARE(*finished(rig.mbg.hasToken(rig.scope)), true);
    }

    void aRevokedTokenSaysSoWithoutShowingIt()
    {
        Rig rig;
        rig.obtain();
        rig.server.on("GET /ws/v1/icps", 401, R"({"error":"tokenRefused","message":"tok-1 is revoked"})");
        const auto icps = finished(rig.mbg.icps(rig.scope));
        QCOMPARE(outcome(icps), QStringLiteral("mbgTokenRefused"));
        QVERIFY(!icps.error().message().contains(QStringLiteral("tok-1")));
        QCOMPARE(rig.server.requests("GET /ws/v1/icps").constFirst().headers.value("authorization"),
                 QByteArray("Bearer tok-1"));
    }

    void theVersionIsCheckedWhereItIsRead()
    {
        Rig rig;
        rig.obtain();
        const QByteArray route = "GET /ws/v1/system";
        rig.server.on(route, 200, R"({"version":"11.3.0.1","hostname":"mbg","wanAddress":"192.0.2.1","cluster":[]})");
        rig.server.on(route, 200, R"({"version":"12.0.0.224","hostname":"mbg","wanAddress":"192.0.2.1","cluster":[]})");
        const auto old = finished(rig.mbg.system(rig.scope));
        QCOMPARE(outcome(old), QStringLiteral("mbgTooOld"));
        QVERIFY(old.error().message().contains(QStringLiteral("11.3.0.1")));
        QCOMPARE(finished(rig.mbg.system(rig.scope))->wanAddress, QStringLiteral("192.0.2.1"));
    }

    void aTrunkIsWrittenReadAndDeleted()
    {
        Rig rig;
        rig.obtain();
        const SipTrunk trunk = cloudLinkTrunk();
        const QByteArray path = "/ws/v1/siptrunks/Cloud%20Link";
        rig.server.on("PUT " + path, 201, text(trunk.toJson()));
        rig.server.on("GET " + path, 200, text(trunk.toJson()));
        rig.server.on("GET /ws/v1/siptrunks", 200, R"({"items":[)" + text(trunk.toJson()) + "]}");
        rig.server.on("GET " + path + "/status", 200,
                      R"({"name":"Cloud Link","state":"up","detail":"","since":"2026-03-01T12:00:00Z"})");
        rig.server.on("DELETE " + path, 204);
        rig.server.on("DELETE " + path, 404, R"({"error":"notFound","message":"no such trunk"})");
        const auto stored = finished(rig.mbg.putTrunk(rig.scope, trunk));
        QCOMPARE(outcome(stored), QStringLiteral("ok"));
        QVERIFY(*stored == trunk);
        QCOMPARE(ScriptedServer::json(rig.server.requests("PUT " + path).constFirst()), trunk.toJson());
        QVERIFY(*finished(rig.mbg.trunk(rig.scope, trunk.name)) == trunk);
        QCOMPARE(finished(rig.mbg.trunks(rig.scope))->size(), 1);
        QVERIFY(finished(rig.mbg.trunkStatus(rig.scope, trunk.name))->state == TrunkStatus::State::up);
        QVERIFY(finished(rig.mbg.deleteTrunk(rig.scope, trunk.name)));
        QVERIFY(finished(rig.mbg.deleteTrunk(rig.scope, trunk.name)));
        const auto missing = finished(rig.mbg.trunk(rig.scope, QStringLiteral("nobody")));
        QCOMPARE(outcome(missing), QStringLiteral("notFound"));
        QCOMPARE(missing.error().parameters.value(QStringLiteral("name")).toString(), QStringLiteral("nobody"));
    }

    void theMbgsOwnWordsAreKept()
    {
        Rig rig;
        rig.obtain();
        rig.server.on("PUT /ws/v1/siptrunks/Cloud%20Link", 422,
                      R"({"error":"invalid","message":"rules: unknown ICP 192.0.2.10"})");
        const auto refused = finished(rig.mbg.putTrunk(rig.scope, cloudLinkTrunk()));
        QCOMPARE(outcome(refused), QStringLiteral("mbgRefused"));
        QCOMPARE(refused.error().reason, QStringLiteral("rules: unknown ICP 192.0.2.10"));
        SipTrunk empty = cloudLinkTrunk();
        empty.rules.clear();
        rig.server.forget();
        QCOMPARE(outcome(finished(rig.mbg.putTrunk(rig.scope, empty))), QStringLiteral("invalidValue"));
        QCOMPARE(rig.server.count(), 0);
    }
};

QTEST_GUILESS_MAIN(MbgClientTest)
#include "client_test.moc"
