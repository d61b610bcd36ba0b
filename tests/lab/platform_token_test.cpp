#include "platform_peer.h"

#include <QTest>

namespace
{

QJsonObject claimsOf(const QString &token)
{
    const QByteArray part = token.toLatin1().split('.').value(1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(part, QByteArray::Base64UrlEncoding)).object();
}

} // namespace

class PlatformTokenTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passwordGrantWorksAsFormAndJson();
    void accessTokenCarriesTheDocumentedClaims();
    void whoAmIWritesBooleansAndTimesAsText();
    void authorizationCodeWorksOnce();
    void refreshTokenIsReplacedAndWorksOnceUnderBothNames();
    void clientOfAnAccountSignsInUntilItIsDeleted();
    void refusesTokenRequests_data();
    void refusesTokenRequests();
    void tokenIsTakenWithAndWithoutBearer();
    void tokenExpiresByTheLaboratoryClock();
    void refreshTokenIsNoAccessToken();
    void applicationIsRegisteredByPartnersOnly();
    void everyAnswerHasACorrelationId();
    void unknownPathIsRefusedByTheGatewayInFront();

private:
    PlatformPeer peer_;
};

void PlatformTokenTest::passwordGrantWorksAsFormAndJson()
{
    QVERIFY(peer_.listening);
    QCOMPARE(peer_.token(peer_.passwordGrant(peer_.customer)).status, 200);
    const QByteArray form =
        "grant_type=password&username=" + peer_.customer.value(QLatin1String("user")).toString().toUtf8() +
        "&password=" + peer_.customer.value(QLatin1String("password")).toString().toUtf8();
    const LabAnswer answer = peer_.client.sendForm(peer_.auth + QLatin1String("/token"), form);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.text("token_type"), QStringLiteral("bearer"));
    QCOMPARE(answer.text("scope"), QStringLiteral("read write"));
    QCOMPARE(answer.json.value(QLatin1String("expires_in")).toInt(), 3747);
}

void PlatformTokenTest::accessTokenCarriesTheDocumentedClaims()
{
    const LabAnswer answer = peer_.token(peer_.passwordGrant(peer_.customer));
    const QJsonObject claims = claimsOf(answer.text("access_token"));
    for (const char *name : {"uniqueUserId", "principalId", "accountId", "partnerId", "domain", "email", "languageCode",
                             "name", "role", "userId", "sipAddress", "iss"})
        QVERIFY2(claims.value(QLatin1String(name)).isString(), name);
    for (const char *name : {"emailVerified", "extensionVerified", "mobileVerified", "phoneVerified"})
        QVERIFY2(claims.value(QLatin1String(name)).isBool(), name);
    QCOMPARE(claims.value(QLatin1String("exp")).toInteger() - claims.value(QLatin1String("iat")).toInteger(), 3747);
    const QJsonObject refresh = claimsOf(answer.text("refresh_token"));
    QCOMPARE(refresh.value(QLatin1String("type")).toString(), QStringLiteral("user"));
    QCOMPARE(refresh.value(QLatin1String("id")), claims.value(QLatin1String("principalId")));
    QCOMPARE(refresh.value(QLatin1String("exp")).toInteger() - refresh.value(QLatin1String("iat")).toInteger(),
             1'296'000);
}

void PlatformTokenTest::whoAmIWritesBooleansAndTimesAsText()
{
    const LabAnswer who = peer_.client.get(peer_.auth + QLatin1String("/token"));
    QCOMPARE(who.status, 200);
    QCOMPARE(who.text("emailVerified"), QStringLiteral("true"));
    QCOMPARE(who.text("mobileVerified"), QStringLiteral("false"));
    QVERIFY(who.text("exp").toLongLong() > who.text("iat").toLongLong());
    QCOMPARE(who.text("role"), QStringLiteral("ACCOUNT_ADMIN"));
    QCOMPARE(who.text("accountId"), peer_.account);
    QVERIFY(who.json.value(QLatin1String("extension")).isString());
    QCOMPARE(who.json.value(QLatin1String("integrationLatency")), QJsonValue(0));
}

void PlatformTokenTest::authorizationCodeWorksOnce()
{
    const QString clientId = peer_.ready.value(QLatin1String("clientId")).toString();
    const QByteArray form =
        "response_type=code&username=" + peer_.customer.value(QLatin1String("user")).toString().toUtf8() +
        "&password=" + peer_.customer.value(QLatin1String("password")).toString().toUtf8() +
        "&account_id=" + peer_.account.toUtf8() + "&client_id=" + clientId.toUtf8();
    const LabAnswer authorized = peer_.client.sendForm(peer_.auth + QLatin1String("/authorize"), form);
    QCOMPARE(authorized.status, 200);
    const QJsonObject grant{{QStringLiteral("grant_type"), QStringLiteral("authorization_code")},
                            {QStringLiteral("code"), authorized.json.value(QLatin1String("code"))},
                            {QStringLiteral("client_id"), clientId}};
    QCOMPARE(peer_.token(grant).status, 200);
    QCOMPARE(peer_.token(grant).status, 401);
    const QByteArray unknownClient = QByteArray(form).replace(clientId.toUtf8(), "somebody");
    QCOMPARE(peer_.client.sendForm(peer_.auth + QLatin1String("/authorize"), unknownClient).status, 401);
}

void PlatformTokenTest::refreshTokenIsReplacedAndWorksOnceUnderBothNames()
{
    const auto refresh = [this](const char *field, const QString &token) {
        return peer_.token(
            {{QStringLiteral("grant_type"), QStringLiteral("refresh_token")}, {QLatin1String(field), token}});
    };
    const QString first = peer_.token(peer_.passwordGrant(peer_.customer)).text("refresh_token");
    const LabAnswer second = refresh("refresh_token", first);
    QCOMPARE(second.status, 200);
    QVERIFY(second.text("refresh_token") != first);
    QCOMPARE(refresh("token", first).status, 401);
    QCOMPARE(refresh("token", second.text("refresh_token")).status, 200);
}

void PlatformTokenTest::clientOfAnAccountSignsInUntilItIsDeleted()
{
    const QString clients = peer_.admin + QLatin1String("/accounts/") + peer_.account + QLatin1String("/clients");
    const LabAnswer created =
        peer_.client.sendJson("POST", clients, jsonOf("{'name':'gw','role':'ACCOUNT_ADMIN','type':'APP'}"));
    QCOMPARE(created.status, 201);
    const QString one = clients + QLatin1Char('/') + created.text("clientId");
    QVERIFY(!peer_.client.get(one).json.contains(QLatin1String("client_secret")));
    const QJsonObject grant{{QStringLiteral("grant_type"), QStringLiteral("client_credentials")},
                            {QStringLiteral("client_id"), created.text("clientId")},
                            {QStringLiteral("client_secret"), created.text("client_secret")},
                            {QStringLiteral("account_id"), peer_.account}};
    const LabAnswer token = peer_.token(grant);
    QCOMPARE(token.status, 200);
    QVERIFY(!token.json.contains(QLatin1String("refresh_token")));

    const QByteArray administrator = peer_.client.authorization;
    peer_.client.authorization = "Bearer " + token.text("access_token").toLatin1();
    QCOMPARE(peer_.client.get(peer_.users).status, 200);
    QCOMPARE(peer_.client.get(peer_.auth + QLatin1String("/token")).text("principalId"), created.text("clientId"));
    peer_.client.authorization = administrator;
    QCOMPARE(peer_.client.send("DELETE", one).status, 204);
    QCOMPARE(peer_.token(grant).status, 401);
    peer_.client.authorization = "Bearer " + token.text("access_token").toLatin1();
    QCOMPARE(peer_.client.get(peer_.users).status, 401);
    peer_.client.authorization = administrator;
    QCOMPARE(peer_.client.sendJson("POST", clients, jsonOf("{'name':'p','role':'PARTNER_ADMIN','type':'APP'}")).status,
             403);
}

void PlatformTokenTest::refusesTokenRequests_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<int>("status");
    const QByteArray json = "application/json";
    const QByteArray user = peer_.customer.value(QLatin1String("user")).toString().toUtf8();
    const QByteArray password = peer_.customer.value(QLatin1String("password")).toString().toUtf8();
    const QByteArray good = R"({"grant_type":"password","username":")" + user + R"(","password":")" + password + '"';
    QTest::newRow("wrong password") << QByteArray(good).replace(password, "nonsense") + "}" << json << 401;
    QTest::newRow("unknown user") << QByteArray(good).replace(user, "nobody@nowhere.example") + "}" << json << 401;
    QTest::newRow("unknown account") << good + R"(,"account_id":"999999999"})" << json << 401;
    QTest::newRow("unknown grant") << QByteArray(R"({"grant_type":"telepathy"})") << json << 400;
    QTest::newRow("no grant") << QByteArray("{}") << json << 400;
    QTest::newRow("no password") << QByteArray(good).replace(password, "") + "}" << json << 400;
    QTest::newRow("unknown field") << good + R"(,"colour":"red"})" << json << 400;
    QTest::newRow("number as text") << good + R"(,"account_id":991})" << json << 400;
    QTest::newRow("no JSON") << good << json << 400;
    QTest::newRow("array") << QByteArray("[]") << json << 400;
    QTest::newRow("content type") << good + "}" << QByteArray("text/plain") << 415;
    QTest::newRow("made-up refresh token")
        << QByteArray(R"({"grant_type":"refresh_token","refresh_token":"a.b.c"})") << json << 401;
    QTest::newRow("field twice") << QByteArray("grant_type=password&grant_type=password&username=a&password=b")
                                 << QByteArray("application/x-www-form-urlencoded") << 400;
}

void PlatformTokenTest::refusesTokenRequests()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, contentType);
    QFETCH(int, status);
    const LabAnswer answer = peer_.client.send("POST", peer_.auth + QLatin1String("/token"), body, contentType);
    QCOMPARE(answer.status, status);
    QVERIFY(!answer.text("name").isEmpty());
    QVERIFY(!answer.text("message").isEmpty());
}

void PlatformTokenTest::tokenIsTakenWithAndWithoutBearer()
{
    const QByteArray bearer = peer_.client.authorization;
    peer_.client.authorization = bearer.mid(7);
    QCOMPARE(peer_.client.get(peer_.users).status, 200);
    peer_.client.authorization = bearer.left(bearer.size() - 4) + "AAAA";
    QCOMPARE(peer_.client.get(peer_.users).status, 401);
    peer_.client.authorization.clear();
    QCOMPARE(peer_.client.get(peer_.users).status, 401);
    peer_.client.authorization = bearer;
}

void PlatformTokenTest::tokenExpiresByTheLaboratoryClock()
{
    PlatformPeer peer;
    peer.clock.advance(3'700'000);
    QCOMPARE(peer.client.get(peer.users).status, 200);
    peer.clock.advance(60'000);
    QCOMPARE(peer.client.get(peer.users).status, 401);
}

void PlatformTokenTest::refreshTokenIsNoAccessToken()
{
    const QByteArray bearer = peer_.client.authorization;
    peer_.client.authorization = peer_.token(peer_.passwordGrant(peer_.customer)).text("refresh_token").toLatin1();
    QCOMPARE(peer_.client.get(peer_.users).status, 401);
    peer_.client.authorization = bearer;
}

void PlatformTokenTest::applicationIsRegisteredByPartnersOnly()
{
    const QString application = peer_.auth + QLatin1String("/applications/my-application");
    const QJsonObject body{{QStringLiteral("accountId"), peer_.account},
                           {QStringLiteral("name"), QStringLiteral("Mine")},
                           {QStringLiteral("description"), QString(QLatin1String(""))},
                           {QStringLiteral("redirectUris"), QJsonArray{QStringLiteral("https://example.com")}},
                           {QStringLiteral("active"), true}};
    QCOMPARE(peer_.client.sendJson("PUT", application, body).status, 403);
    peer_.signIn(peer_.partner);
    QCOMPARE(peer_.client.sendJson("PUT", application, body).status, 200);
    QCOMPARE(peer_.client.sendJson("PUT", application, jsonOf("{'name':'x'}")).status, 400);
    peer_.signIn(peer_.customer);
}

void PlatformTokenTest::everyAnswerHasACorrelationId()
{
    QSet<QByteArray> seen;
    for (const QString &url : {peer_.users, peer_.users + QLatin1String("/nobody"),
                               peer_.origin + QLatin1String("/nowhere"), peer_.users + QLatin1String("?$top=none")}) {
        const LabAnswer answer = peer_.client.get(url);
        QCOMPARE(answer.header("Access-Control-Allow-Origin"), QByteArray("*"));
        QCOMPARE(answer.header("x-mitel-correlation-id").size(), 36);
        seen.insert(answer.header("x-mitel-correlation-id"));
    }
    QCOMPARE(seen.size(), 4);
}

void PlatformTokenTest::unknownPathIsRefusedByTheGatewayInFront()
{
    const LabAnswer answer = peer_.client.get(peer_.admin + QLatin1String("/teapots"));
    QCOMPARE(answer.status, 403);
    const QString bearer = QString::fromLatin1(peer_.client.authorization);
    QCOMPARE(answer.text("message"),
             QStringLiteral("'%1' not a valid key=value pair (missing equal-sign) in Authorization header: '%2'.")
                 .arg(bearer.mid(7), bearer));
}

QTEST_GUILESS_MAIN(PlatformTokenTest)
#include "platform_token_test.moc"
