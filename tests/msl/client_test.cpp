#include "engine/msl/msl_client.h"
#include "tests/support/flow.h"
#include "tests/support/scripted_server.h"

#include <QTest>

using namespace clc;
using namespace clc::test;

namespace
{

struct Rig {
    ScriptedServer server;
    HttpClient http{server.trust};
    Scope scope;
    MslClient msl{http, Endpoint{QStringLiteral("127.0.0.1"), server.port()}};

    void logIn()
    {
        server.on(sessionRoute, 200, R"({"token":"session-1","expiresIn":900})");
        const Status status = finished(msl.logIn(scope, QStringLiteral("admin"), QByteArrayLiteral("geheim")));
        if (!status) qFatal("no log-in: %s", qPrintable(status.error().message()));
        server.clear(sessionRoute);
        server.forget();
    }

    const QByteArray sessionRoute = "POST /server-manager/api/v1/session";
    const QByteArray bladesRoute = "GET /server-manager/api/v1/blades";
    const QByteArray pageRoute = "GET /server-manager/api/v1/applications/cloudlink-gateway";
};

QByteArray twoBlades()
{
    QByteArray text =
        "{'items':[{'blade':'MVF','installation':'Install Cache','document':''},{'blade':'ServiceLink','new':1}]}";
    return text.replace('\'', '"');
}

} // namespace

class MslClientTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLogInOpensASessionForTheCalls()
    {
        Rig rig;
        rig.server.on(rig.sessionRoute, 200, R"({"token":"session-1","expiresIn":900})");
        rig.server.on(rig.bladesRoute, 200, twoBlades());
        QVERIFY(finished(rig.msl.logIn(rig.scope, QStringLiteral("admin"), QByteArrayLiteral("pw"))));
        QCOMPARE(ScriptedServer::json(rig.server.requests(rig.sessionRoute).constFirst()),
                 (QJsonObject{{QStringLiteral("user"), QStringLiteral("admin")},
                              {QStringLiteral("password"), QStringLiteral("pw")}}));
        const auto blades = finished(rig.msl.blades(rig.scope));
        QCOMPARE(outcome(blades), QStringLiteral("ok"));
        QCOMPARE(blades->size(), 2);
        QCOMPARE(blades->at(0).installation, QStringLiteral("Install Cache"));
        QCOMPARE(rig.server.requests(rig.bladesRoute).constFirst().headers.value("authorization"),
                 QByteArray("Bearer session-1"));
    }

    void aWrongPasswordSaysSoAndIsNotTriedAgain()
    {
        Rig rig;
        rig.server.on(rig.sessionRoute, 401, R"({"error":"badLogin","message":"bad user or password"})");
        const Status status = finished(rig.msl.logIn(rig.scope, QStringLiteral("admin"), QByteArrayLiteral("geheim")));
        QCOMPARE(outcome(status), QStringLiteral("mslLoginRefused"));
        QVERIFY(!status.error().message().contains(QStringLiteral("geheim")));
        QCOMPARE(outcome(finished(rig.msl.blades(rig.scope))), QStringLiteral("mslLoginRefused"));
        QCOMPARE(rig.server.count(), 1);
    }

    void anEndedSessionIsOpenedAgainOnce()
    {
        Rig rig;
        rig.logIn();
        rig.server.on(rig.sessionRoute, 200, R"({"token":"session-2","expiresIn":900})");
        rig.server.on(rig.bladesRoute, [](const ReceivedRequest &request) {
            const bool fresh = request.headers.value("authorization") == "Bearer session-2";
            return fresh ? TlsServer::answer(200, twoBlades()) : TlsServer::answer(401, "{}");
        });
        QCOMPARE(outcome(finished(rig.msl.blades(rig.scope))), QStringLiteral("ok"));
        QCOMPARE(rig.server.count(rig.sessionRoute), 1);
        rig.server.clear(rig.bladesRoute);
        rig.server.on(rig.bladesRoute, 401, "{}");
        rig.server.forget();
        QCOMPARE(outcome(finished(rig.msl.blades(rig.scope))), QStringLiteral("mslLoginRefused"));
        QCOMPARE(rig.server.count(rig.sessionRoute), 1);
        QCOMPARE(rig.server.count(rig.bladesRoute), 2);
    }

    void thePageShowsAndTakesTheAccountId()
    {
        Rig rig;
        rig.logIn();
        const QByteArray put = "PUT" + rig.pageRoute.mid(3);
        rig.server.on(rig.pageRoute, 200, R"({"accountId":"","portal":"https:\/\/portal.example"})");
        rig.server.on(rig.pageRoute, 200, R"({"accountId":"acc-1","portal":"https:\/\/portal.example"})");
        rig.server.on(put, 200, R"({"accountId":"acc-1","portal":"https:\/\/portal.example"})");
        QVERIFY(finished(rig.msl.gatewayPage(rig.scope))->accountId.isEmpty());
        QVERIFY(finished(rig.msl.setAccountId(rig.scope, AccountId(QStringLiteral("acc-1")))));
        QCOMPARE(ScriptedServer::json(rig.server.requests(put).constFirst()),
                 (QJsonObject{{QStringLiteral("accountId"), QStringLiteral("acc-1")}}));
        QCOMPARE(finished(rig.msl.gatewayPage(rig.scope))->accountId.value(), QStringLiteral("acc-1"));
    }

    void aMissingBladeIsNamed()
    {
        Rig rig;
        rig.logIn();
        rig.server.on(rig.pageRoute, 404, R"({"error":"notInstalled","message":"the blade is not installed"})");
        const auto page = finished(rig.msl.gatewayPage(rig.scope));
        QCOMPARE(outcome(page), QStringLiteral("mslGatewayMissing"));
        QCOMPARE(page.error().reason, QStringLiteral("the blade is not installed"));
        QCOMPARE(outcome(finished(rig.msl.setAccountId(rig.scope, AccountId(QStringLiteral("a"))))),
                 QStringLiteral("mslGatewayMissing"));
    }

    void answersOfTheWrongShapeAreNamed_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("named");
        QTest::newRow("no list") << QByteArray("{}") << "items is not a list";
        QTest::newRow("no blade") << QByteArray(R"({"items":[{}]})") << "blade is missing";
        QTest::newRow("wrong type") << QByteArray(R"({"items":[{"blade":"a","status":1}]})") << "status is not a text";
        QTest::newRow("no JSON") << QByteArray("hello") << "octet";
        QTest::newRow("no object") << QByteArray("[]") << "not a JSON object";
    }
    void answersOfTheWrongShapeAreNamed()
    {
        QFETCH(const QByteArray, answer);
        QFETCH(const QString, named);
        Rig rig;
        rig.logIn();
        rig.server.on(rig.bladesRoute, 200, answer);
        const auto blades = finished(rig.msl.blades(rig.scope));
        QCOMPARE(outcome(blades), QStringLiteral("answerMalformed"));
        QVERIFY2(blades.error().message().contains(named), qPrintable(blades.error().message()));
    }
};

QTEST_GUILESS_MAIN(MslClientTest)
#include "client_test.moc"
