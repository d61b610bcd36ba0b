#include "tests/cloud/platform_rig.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace clc;
using namespace clc::test;

namespace
{

QUrlQuery form(const ReceivedRequest &request)
{
    QByteArray body = request.body;
    return QUrlQuery(QString::fromLatin1(body.replace('+', "%2B")));
}

QString field(const ReceivedRequest &request, const char *name)
{
    return form(request).queryItemValue(QLatin1String(name), QUrl::FullyDecoded);
}

/// Makes a call in a flow of its own, as the engine's objects do.
class Caller
{
public:
    explicit Caller(PlatformSession &session, QStringList *notes) : session_(session), notes_(notes)
    {
        scope_.spawn(run());
    }

private:
    Flow run()
    {
        const PlatformCall call =
            PlatformCall::get(PlatformService::admin, {QStringLiteral("things")}, QStringLiteral("things"));
        const Result<PlatformReply> reply = co_await session_.call(scope_, call);
        notes_->append(outcome(reply));
        co_return done;
    }

    PlatformSession &session_;
    QStringList *notes_;
    Scope scope_;
};

} // namespace

class SessionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPasswordSignInGivesTheBearerOfTheCalls()
    {
        PlatformRig rig;
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-1", "refresh-1"));
        rig.server.on(rig.things, 200, R"({"a":1})", {{"x-mitel-correlation-id", "corr-1"}});
        QVERIFY(!rig.session->isSignedIn());
        const auto status = finished(rig.session->signInWithPassword(
            rig.scope, QStringLiteral("ann@example.com"), QByteArrayLiteral("p&=+%ä"), QStringLiteral("123456789")));
        QCOMPARE(outcome(status), QStringLiteral("ok"));
        const ReceivedRequest asked = rig.server.requests(rig.tokenRoute).constFirst();
        QCOMPARE(asked.headers.value("content-type"), QByteArray("application/x-www-form-urlencoded"));
        QCOMPARE(field(asked, "grant_type"), QStringLiteral("password"));
        QCOMPARE(field(asked, "username"), QStringLiteral("ann@example.com"));
        QCOMPARE(field(asked, "password"), QStringLiteral("p&=+%ä"));
        QCOMPARE(field(asked, "account_id"), QStringLiteral("123456789"));
        QVERIFY(!asked.headers.contains("authorization"));

        const auto reply = rig.get();
        QCOMPARE(outcome(reply), QStringLiteral("ok"));
        QCOMPARE(reply->body.value(QStringLiteral("a")).toInt(), 1);
        QCOMPARE(reply->requestId, QStringLiteral("corr-1"));
        const ReceivedRequest call = rig.server.requests(rig.things).constFirst();
        QCOMPARE(call.headers.value("authorization"), QByteArray("Bearer access-1"));
        QVERIFY(call.headers.value("x-mitel-app").startsWith("CloudLinkGatewayConsole/"));
        QCOMPARE(rig.session->requestCount(), 2U);
    }

    void aRefusedPasswordSaysWhyAndKeepsNothing()
    {
        PlatformRig rig;
        rig.server.on(rig.tokenRoute, 401, R"({"name":"Unauthorized","message":"Bad credentials"})",
                      {{"x-mitel-correlation-id", "corr-9"}});
        const auto status = finished(
            rig.session->signInWithPassword(rig.scope, QStringLiteral("ann"), QByteArrayLiteral("geheim-123")));
        QCOMPARE(outcome(status), QStringLiteral("signInRefused"));
        QCOMPARE(status.error().reason, QStringLiteral("Bad credentials"));
        QCOMPARE(status.error().requestId, QStringLiteral("corr-9"));
        QVERIFY(!status.error().message().contains(QStringLiteral("geheim-123")));
        QVERIFY(rig.secrets.secrets.isEmpty());
        QVERIFY(!rig.session->isSignedIn());
        QCOMPARE(rig.server.count(), 1);
        QCOMPARE(outcome(rig.get()), QStringLiteral("notSignedIn"));
    }

    void anAuthorizationCodeIsExchanged()
    {
        PlatformRig rig;
        const QByteArray authorize = "POST /authentication/2017-09-01/authorize";
        rig.server.on(authorize, 200, R"({"code":"once-only"})");
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-1", "refresh-1"));
        const auto status = finished(rig.session->signInWithCode(
            rig.scope, QStringLiteral("ann"), QByteArrayLiteral("pw"), ClientId(QStringLiteral("app-1"))));
        QCOMPARE(outcome(status), QStringLiteral("ok"));
        QCOMPARE(field(rig.server.requests(authorize).constFirst(), "response_type"), QStringLiteral("code"));
        QCOMPARE(field(rig.server.requests(authorize).constFirst(), "client_id"), QStringLiteral("app-1"));
        const ReceivedRequest asked = rig.server.requests(rig.tokenRoute).constFirst();
        QCOMPARE(field(asked, "grant_type"), QStringLiteral("authorization_code"));
        QCOMPARE(field(asked, "code"), QStringLiteral("once-only"));
        QVERIFY(field(asked, "password").isEmpty());
    }

    void aClientIsTakenUpAgainFromTheSecretStoreWithoutARequest()
    {
        PlatformRig rig;
        rig.server.on(rig.tokenRoute, 200, R"({"token_type":"bearer","expires_in":1000,"access_token":"client-1"})");
        rig.server.on(rig.tokenRoute, 200, R"({"token_type":"bearer","expires_in":1000,"access_token":"client-2"})");
        rig.server.on(rig.things, 200, "{}");
        const auto status =
            finished(rig.session->useClient(rig.scope, ClientId(QStringLiteral("gw")), QByteArrayLiteral("s3cret"),
                                            AccountId(QStringLiteral("acc-1"))));
        QCOMPARE(outcome(status), QStringLiteral("ok"));
        rig.session = rig.makeSession();
        QCOMPARE(outcome(finished(rig.session->restore(rig.scope))), QStringLiteral("ok"));
        QVERIFY(rig.session->isSignedIn());
        QCOMPARE(rig.server.count(), 1);
        QVERIFY(rig.get());
        rig.clock.advance(900); // beyond 80 % of 1000: asks anew with the secret
        QVERIFY(rig.get());
        QCOMPARE(rig.server.count(rig.tokenRoute), 2);
        const ReceivedRequest asked = rig.server.requests(rig.tokenRoute).constLast();
        QCOMPARE(field(asked, "grant_type"), QStringLiteral("client_credentials"));
        QCOMPARE(field(asked, "client_secret"), QStringLiteral("s3cret"));
        QCOMPARE(field(asked, "account_id"), QStringLiteral("acc-1"));
        QCOMPARE(rig.server.requests(rig.things).constLast().headers.value("authorization"),
                 QByteArray("Bearer client-2"));
    }

    void nothingStoredIsNotSignedIn()
    {
        PlatformRig rig;
        QCOMPARE(outcome(finished(rig.session->restore(rig.scope))), QStringLiteral("notSignedIn"));
        rig.secrets.secrets.insert(rig.tokenRef.value(), "{\"kind\":\"person\"}");
        QCOMPARE(outcome(finished(rig.session->restore(rig.scope))), QStringLiteral("notSignedIn"));
    }

    void aSignInThatCannotBeKeptIsNone()
    {
        PlatformRig rig;
        rig.secrets.failing = true;
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-1", "refresh-1"));
        const auto status =
            finished(rig.session->signInWithPassword(rig.scope, QStringLiteral("ann"), QByteArrayLiteral("pw")));
        QCOMPARE(outcome(status), QStringLiteral("secretStoreFailed"));
        QVERIFY(!rig.session->isSignedIn());
    }

    void signingOutForgetsTheTokens()
    {
        PlatformRig rig;
        rig.signIn();
        QVERIFY(rig.secrets.secrets.contains(rig.tokenRef.value()));
        QVERIFY(finished(rig.session->signOut(rig.scope)));
        QVERIFY(rig.secrets.secrets.isEmpty());
        QCOMPARE(outcome(rig.get()), QStringLiteral("notSignedIn"));
        QCOMPARE(rig.server.count(), 0);
    }

    void tokensAreRenewedAtEightyPercentOfTheirLife()
    {
        PlatformRig rig;
        rig.signIn();
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-2", "refresh-2"));
        rig.server.on(rig.things, 200, "{}");
        rig.clock.advance(799);
        QVERIFY(rig.get());
        QCOMPARE(rig.server.count(rig.tokenRoute), 0);
        rig.clock.advance(1);
        QVERIFY(rig.get());
        QCOMPARE(rig.server.count(rig.tokenRoute), 1);
        const ReceivedRequest asked = rig.server.requests(rig.tokenRoute).constFirst();
        QCOMPARE(field(asked, "grant_type"), QStringLiteral("refresh_token"));
        QCOMPARE(field(asked, "refresh_token"), QStringLiteral("refresh-1"));
        QVERIFY(rig.get());
        QCOMPARE(rig.server.count(rig.tokenRoute), 1);
    }

    void theBearerForElsewhereIsRenewedWhenDueOrRefused()
    {
        PlatformRig rig;
        QCOMPARE(outcome(finished(rig.session->bearer(rig.scope))), QStringLiteral("notSignedIn"));
        rig.signIn();
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-2", "refresh-2"));
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-3", "refresh-3"));
        const auto first = finished(rig.session->bearer(rig.scope));
        QCOMPARE(first->token, QByteArray("access-1"));
        QCOMPARE(first->renewAt, rig.clock.now().addSecs(800));
        QCOMPARE(finished(rig.session->bearer(rig.scope, "an older one"))->token, QByteArray("access-1"));
        QCOMPARE(finished(rig.session->bearer(rig.scope, "access-1"))->token, QByteArray("access-2"));
        rig.clock.advance(800);
        QCOMPARE(finished(rig.session->bearer(rig.scope))->token, QByteArray("access-3"));
        QCOMPARE(rig.server.count(rig.tokenRoute), 2);
    }

    void aRenewedRefreshTokenIsKeptAndAMissingOneLeavesTheOld()
    {
        PlatformRig rig;
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-1", "refresh-1"));
        rig.server.on(rig.tokenRoute, 200, R"({"access_token":"access-2","expires_in":1000})");
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-3", "refresh-3"));
        rig.server.on(rig.things, 200, "{}");
        QVERIFY(finished(rig.session->signInWithPassword(rig.scope, QStringLiteral("ann"), QByteArrayLiteral("pw"))));
        for (int i = 0; i < 2; ++i) {
            rig.clock.advance(900);
            QVERIFY(rig.get());
        }
        const auto asked = rig.server.requests(rig.tokenRoute);
        QCOMPARE(field(asked.at(1), "refresh_token"), QStringLiteral("refresh-1"));
        QCOMPARE(field(asked.at(2), "refresh_token"), QStringLiteral("refresh-1"));
        QVERIFY(rig.secrets.secrets.value(rig.tokenRef.value()).contains("refresh-3"));
    }

    void aServiceThatWantsTheOtherFieldNameGetsIt()
    {
        PlatformRig rig;
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-1", "refresh-1"));
        rig.server.on(rig.tokenRoute, 400, R"({"message":"token is missing"})");
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-2", "refresh-2"));
        rig.server.on(rig.things, 200, "{}");
        QVERIFY(finished(rig.session->signInWithPassword(rig.scope, QStringLiteral("ann"), QByteArrayLiteral("pw"))));
        rig.clock.advance(900);
        QVERIFY(rig.get());
        QCOMPARE(field(rig.server.requests(rig.tokenRoute).constLast(), "token"), QStringLiteral("refresh-1"));
    }

    void concurrentCallersShareOneRenewalAfter401()
    {
        PlatformRig rig;
        rig.signIn();
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-2", "refresh-2"));
        rig.server.on(rig.things, [](const ReceivedRequest &request) {
            const bool fresh = request.headers.value("authorization") == "Bearer access-2";
            return fresh ? TlsServer::answer(200, "{}") : TlsServer::answer(401, R"({"message":"expired"})");
        });
        QStringList notes;
        std::vector<std::unique_ptr<Caller>> callers;
        for (int i = 0; i < 5; ++i) callers.push_back(std::make_unique<Caller>(*rig.session, &notes));
        QTRY_COMPARE(notes.size(), 5);
        QCOMPARE(notes, QStringList(5, QStringLiteral("ok")));
        QCOMPARE(rig.server.count(rig.tokenRoute), 1);
    }

    void aCallerThatGivesUpDoesNotEndTheRenewalOfTheOthers()
    {
        PlatformRig rig;
        rig.signIn();
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-2", "refresh-2"));
        rig.server.on(rig.things, 200, "{}");
        rig.clock.advance(900);
        rig.server.hold();
        QStringList gone;
        QStringList notes;
        auto first = std::make_unique<Caller>(*rig.session, &gone);
        const Caller second(*rig.session, &notes);
        QTRY_COMPARE(rig.server.heldCount(), 1);
        first.reset();
        QCOMPARE(gone, QStringList{QStringLiteral("cancelled")});
        rig.server.release();
        QTRY_COMPARE(notes, QStringList{QStringLiteral("ok")});
        QCOMPARE(rig.server.count(rig.tokenRoute), 1);
    }

    void aRefusedRenewalSignsOutOnceAndAsksNoMore()
    {
        PlatformRig rig;
        rig.signIn();
        rig.server.on(rig.tokenRoute, 401, R"({"message":"refresh token revoked"})");
        rig.server.on(rig.things, 401, R"({"message":"expired"})");
        QSignalSpy lost(rig.session.get(), &PlatformSession::signedOutBy);
        QStringList notes;
        std::vector<std::unique_ptr<Caller>> callers;
        for (int i = 0; i < 3; ++i) callers.push_back(std::make_unique<Caller>(*rig.session, &notes));
        QTRY_COMPARE(notes.size(), 3);
        QCOMPARE(notes, QStringList(3, QStringLiteral("signedOut")));
        QTRY_COMPARE(lost.size(), 1);
        QCOMPARE(rig.server.count(rig.tokenRoute), 1);
        QVERIFY(!rig.session->isSignedIn());
        const auto before = rig.server.count();
        const auto reply = rig.get();
        QCOMPARE(outcome(reply), QStringLiteral("signedOut"));
        QCOMPARE(reply.error().parameters.value(QStringLiteral("who")).toString(), QStringLiteral("ann@example.com"));
        QCOMPARE(reply.error().reason, QStringLiteral("refresh token revoked"));
        QCOMPARE(rig.server.count(), before);
        QCOMPARE(lost.size(), 1);
    }

    void aFreshTokenThatIsRefusedTooSignsOut()
    {
        PlatformRig rig;
        rig.signIn();
        rig.server.on(rig.tokenRoute, 200, PlatformRig::tokens("access-2", "refresh-2"));
        rig.server.on(rig.things, 401, R"({"message":"no"})");
        QCOMPARE(outcome(rig.get()), QStringLiteral("signedOut"));
        QCOMPARE(rig.server.count(rig.tokenRoute), 1);
        QCOMPARE(rig.server.count(rig.things), 2);
    }

    void theGatewaysOwnClientAsksAgainAfterAWhile()
    {
        PlatformRig rig;
        rig.server.on(rig.tokenRoute, 200, R"({"expires_in":1000,"access_token":"client-1"})");
        rig.server.on(rig.tokenRoute, 401, R"({"message":"unknown client"})");
        rig.server.on(rig.tokenRoute, 200, R"({"expires_in":1000,"access_token":"client-2"})");
        rig.server.on(rig.things, 200, "{}");
        QVERIFY(finished(rig.session->useClient(rig.scope, ClientId(QStringLiteral("gw")), QByteArrayLiteral("s"),
                                                AccountId(QStringLiteral("a")))));
        rig.clock.advance(900);
        QCOMPARE(outcome(rig.get()), QStringLiteral("signedOut"));
        QCOMPARE(outcome(rig.get()), QStringLiteral("signedOut"));
        QCOMPARE(rig.server.count(rig.tokenRoute), 2);
        rig.clock.advance(61);
        QCOMPARE(outcome(rig.get()), QStringLiteral("ok"));
        QVERIFY(rig.session->isSignedIn());
    }

    void anUnreachableTokenServiceEndsNothingWhileTheTokenStillServes()
    {
        PlatformRig rig;
        rig.signIn();
        rig.server.on(rig.tokenRoute, 503, "{}");
        rig.server.on(rig.things, 200, "{}");
        rig.clock.advance(900);
        QCOMPARE(outcome(rig.get()), QStringLiteral("ok"));
        rig.clock.advance(100);
        const auto reply = rig.get();
        QCOMPARE(outcome(reply), QStringLiteral("platformUnavailable"));
        QVERIFY(rig.session->isSignedIn());
    }

    void theTokenNeverStandsInAnError()
    {
        PlatformRig rig;
        rig.signIn();
        // What the real service's gateway does (protocols/cloudlink-api.md section 7).
        rig.server.on(
            rig.things, 403,
            R"({"message":"'access-1' not a valid key=value pair in Authorization header: 'Bearer access-1'."})");
        const auto reply = rig.get();
        QCOMPARE(outcome(reply), QStringLiteral("notPermitted"));
        QVERIFY(!reply.error().message().contains(QStringLiteral("access-1")));
        QVERIFY(reply.error().message().contains(QStringLiteral("not a valid key=value pair")));
    }

    void whoAmIReadsTheClaims()
    {
        PlatformRig rig;
        rig.signIn();
        const QByteArray route = "GET /authentication/2017-09-01/token";
        rig.server.on(route, 200,
                      R"({"userId":"u","accountId":"a","partnerId":"991000002","name":"Ann","email":"ann@example.com",)"
                      R"("role":"PARTNER_ADMIN","exp":"1591690894","emailVerified":"false","integrationLatency":0})");
        rig.server.on(route, 200, R"({"userId":"u","accountId":7,"role":"USER"})");
        const auto who = finished(rig.session->whoAmI(rig.scope));
        QCOMPARE(outcome(who), QStringLiteral("ok"));
        QCOMPARE(who->role, QStringLiteral("PARTNER_ADMIN"));
        QCOMPARE(who->partnerId, QStringLiteral("991000002"));
        const auto wrong = finished(rig.session->whoAmI(rig.scope));
        QCOMPARE(outcome(wrong), QStringLiteral("answerMalformed"));
        QVERIFY(wrong.error().message().contains(QStringLiteral("accountId")));
    }

    void aSessionThatGoesAwayEndsTheRenewalUnderWay()
    {
        PlatformRig rig;
        rig.signIn();
        rig.clock.advance(900);
        rig.server.hold();
        QStringList notes;
        auto caller = std::make_unique<Caller>(*rig.session, &notes);
        QTRY_COMPARE(rig.server.heldCount(), 1);
        caller.reset();
        rig.session.reset();
        QCOMPARE(notes, QStringList{QStringLiteral("cancelled")});
    }
};

QTEST_GUILESS_MAIN(SessionTest)
#include "session_test.moc"
