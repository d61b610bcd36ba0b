#include "platform_peer.h"

#include <QTest>

class PlatformSiteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partnerCreatesAnAccount();
    void accountBodiesAreChecked_data();
    void accountBodiesAreChecked();
    void accountIsChangedAndTagged();
    void integrationIsAddedSwitchedAndRemoved();
    void removingTheIntegrationEndsItsGateway();
    void gatewayIsKeptAndItsStateChecked();
    void invitationWorksOnceAndFourDays();
    void everySeventhRequestFails();
    void tooManyRequestsNameAWaitingTime();
    void committedChangeSurvivesADroppedAnswer();
    void droppedRequestChangesNothing();
    void pagesMisbehave();
    void answersAreCutOrOfTheWrongShape();

private:
    static QJsonObject accountBody()
    {
        return jsonOf(
            "{'name':'New Customer','languageCode':'de-DE','location':{'address':{'country':'AT','street':'Ring 1',"
            "'city':'Wien','stateOrProvince':'','zipCode':'1010'}},'contacts':[{'name':'Ada','email':'ada@new.example',"
            "'contactType':'support'}]}");
    }
    static QString site(const PlatformPeer &peer, const char *path)
    {
        return peer.gateway + QLatin1String("/accounts/") + peer.account + QLatin1String(path);
    }
};

void PlatformSiteTest::partnerCreatesAnAccount()
{
    PlatformPeer peer;
    const QString accounts = peer.admin + QLatin1String("/accounts");
    peer.signIn(peer.partner);
    const LabAnswer created = peer.client.sendJson("POST", accounts, accountBody());
    QCOMPARE(created.status, 201);
    QCOMPARE(created.text("accountNumber").size(), 9);
    QCOMPARE(peer.client.get(accounts + QLatin1Char('/') + created.text("accountId")).text("name"),
             QStringLiteral("New Customer"));
    const QString filter = QStringLiteral("name eq 'New Customer' or name eq 'O''Brien & Sons'");
    const LabAnswer found =
        peer.client.get(accounts + QLatin1String("?$filter=") + QString::fromLatin1(QUrl::toPercentEncoding(filter)));
    QCOMPARE(found.items().size(), 2);
    const LabAnswer contacts =
        peer.client.get(accounts + QLatin1Char('/') + created.text("accountId") + QLatin1String("/contacts"));
    QCOMPARE(contacts.items().at(0).toObject().value(QLatin1String("contactType")).toString(),
             QStringLiteral("support"));
}

void PlatformSiteTest::accountBodiesAreChecked_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QByteArray>("value");
    for (const char *name : {"name", "languageCode", "location", "contacts"})
        QTest::newRow(name) << QString(QLatin1String(name)) << QByteArray("drop");
    QTest::newRow("unknown") << "colour" << QByteArray(R"(["red"])");
    QTest::newRow("number") << "accountNumber" << QByteArray(R"(["123456789"])");
    QTest::newRow("no support contact") << "contacts"
                                        << QByteArray(
                                               R"([[{"name":"A","email":"a@b.example","contactType":"sales"}]])");
    QTest::newRow("no country") << "location" << QByteArray(R"([{"address":{"street":"a","city":"b","zipCode":"1"}}])");
}

void PlatformSiteTest::accountBodiesAreChecked()
{
    QFETCH(QString, member);
    QFETCH(QByteArray, value);
    PlatformPeer peer;
    peer.signIn(peer.partner);
    QJsonObject body = accountBody();
    if (value == "drop")
        body.remove(member);
    else
        body.insert(member, QJsonDocument::fromJson(value).array().at(0));
    const LabAnswer answer = peer.client.sendJson("POST", peer.admin + QLatin1String("/accounts"), body);
    QCOMPARE(answer.status, 400);
    QVERIFY(!answer.text("message").isEmpty());
}

void PlatformSiteTest::accountIsChangedAndTagged()
{
    PlatformPeer peer;
    const QString account = peer.admin + QLatin1String("/accounts/") + peer.account;
    const LabAnswer before = peer.client.get(account);
    QJsonObject body = before.json;
    body.insert(QStringLiteral("name"), QStringLiteral("Renamed"));
    QCOMPARE(peer.client.sendJson("PUT", account, body).text("name"), QStringLiteral("Renamed"));
    body.insert(QStringLiteral("partnerId"), QStringLiteral("1"));
    QCOMPARE(peer.client.sendJson("PUT", account, body).status, 400);
    QCOMPARE(peer.client.sendJson("PUT", account + QLatin1String("/tags/site"), jsonOf("{'a':1}")).status, 200);
    QVERIFY(peer.client.get(account + QLatin1String("?$expand=tags"))
                .json.value(QLatin1String("tags"))
                .toObject()
                .contains(QLatin1String("site")));
    QCOMPARE(peer.client.send("DELETE", account + QLatin1String("/tags/site")).status, 204);
}

void PlatformSiteTest::integrationIsAddedSwitchedAndRemoved()
{
    PlatformPeer peer;
    const QString integration = site(peer, "/integrations/cloudlinkGateway");
    QCOMPARE(peer.client.get(site(peer, "/integrations")).items().size(), 0);
    QCOMPARE(peer.client.sendJson("PUT", integration, jsonOf("{'enabled':true}")).status, 201);
    const LabAnswer off = peer.client.sendJson("PUT", integration, jsonOf("{'enabled':false}"));
    QCOMPARE(off.status, 200);
    QCOMPARE(off.json.value(QLatin1String("enabled")), QJsonValue(false));
    QCOMPARE(peer.client.sendJson("PUT", integration, jsonOf("{'enabled':'yes'}")).status, 400);
    QCOMPARE(peer.client.sendJson("PUT", site(peer, "/integrations/teapot"), jsonOf("{'enabled':true}")).status, 404);
    QCOMPARE(peer.client.send("DELETE", integration).status, 204);
    QCOMPARE(peer.client.send("DELETE", integration).status, 404);
    peer.signIn(peer.partner);
    const QString own =
        peer.gateway + QLatin1String("/accounts/") + peer.partner.value(QLatin1String("accountId")).toString();
    QCOMPARE(
        peer.client.sendJson("PUT", own + QLatin1String("/integrations/cloudlinkGateway"), jsonOf("{'enabled':true}"))
            .status,
        403);
}

void PlatformSiteTest::removingTheIntegrationEndsItsGateway()
{
    PlatformPeer peer;
    const QString integration = site(peer, "/integrations/cloudlinkGateway");
    QCOMPARE(peer.client.sendJson("PUT", integration, jsonOf("{'enabled':true}")).status, 201);
    const QString clients = peer.admin + QLatin1String("/accounts/") + peer.account + QLatin1String("/clients");
    const auto made = [&](const char *name) {
        const QJsonObject body{{QStringLiteral("name"), QString::fromLatin1(name)},
                               {QStringLiteral("role"), QStringLiteral("ACCOUNT_ADMIN")},
                               {QStringLiteral("type"), QStringLiteral("APP")}};
        return peer.client.sendJson("POST", clients, body).json.value(QLatin1String("clientId")).toString();
    };
    const QString own = made("gateway");
    const QString other = made("another application");
    const QString gateway = site(peer, "/gateways/0b7a1a38-9a0f-4b1e-8f53-2f6f3f9a0c11");
    QJsonObject body = jsonOf("{'siteName':'Wien','state':'setupIncomplete'}");
    body.insert(QStringLiteral("clientId"), own);
    QCOMPARE(peer.client.sendJson("PUT", gateway, body).status, 201);
    const qsizetype before = peer.journalOf().size();
    QCOMPARE(peer.client.send("DELETE", integration).status, 204);
    QCOMPARE(peer.journalOf().size() - before, 3);
    QCOMPARE(peer.client.get(site(peer, "/gateways")).items().size(), 0);
    QCOMPARE(peer.client.get(clients + QLatin1Char('/') + own).status, 404);
    QCOMPARE(peer.client.get(clients + QLatin1Char('/') + other).status, 200);
}

void PlatformSiteTest::gatewayIsKeptAndItsStateChecked()
{
    PlatformPeer peer;
    const QString gateways = site(peer, "/gateways");
    const QString id = QStringLiteral("0b7a1a38-9a0f-4b1e-8f53-2f6f3f9a0c11");
    const QString one = gateways + QLatin1Char('/') + id;
    QJsonObject body =
        jsonOf("{'siteId':'s','siteName':'Wien','address':{'street':'Ring 1','city':'Wien','stateOrProvince':'',"
               "'postalCode':'1010','country':'AT'},'pbx':{'name':'P','type':'MiVoice Business','version':'9.4'},"
               "'mbg':{'version':'12.0.0.224'},'state':'setupIncomplete','steps':{'gatewayInformation':true,"
               "'configurePbx':true,'sync':false,'deployment':false}}");
    QCOMPARE(peer.client.sendJson("PUT", one, body).status, 201);
    const LabAnswer again = peer.client.sendJson("PUT", one, body);
    QCOMPARE(again.status, 200);
    body.insert(QStringLiteral("state"), QStringLiteral("onboardingComplete"));
    QCOMPARE(peer.client.sendJson("PUT", one, body).status, 400);
    QJsonObject steps = body.value(QLatin1String("steps")).toObject();
    steps.insert(QStringLiteral("sync"), true);
    body.insert(QStringLiteral("steps"), steps);
    QCOMPARE(peer.client.sendJson("PUT", one, body).status, 200);
    QCOMPARE(peer.client.get(gateways).items().size(), 1);
    QCOMPARE(
        peer.client.sendJson("PUT", gateways + QLatin1String("/0b7a1a38-9a0f-4b1e-8f53-2f6f3f9a0c12"), body).status,
        409);
    body.insert(QStringLiteral("clientId"), QStringLiteral("nobody's"));
    QCOMPARE(peer.client.sendJson("PUT", one, body).status, 400);
    QCOMPARE(peer.client.sendJson("PUT", gateways + QLatin1String("/not-a-guid"), body).status, 400);
    QCOMPARE(peer.journalOf().size(), 2);
    QCOMPARE(peer.client.send("DELETE", one).status, 204);
    QCOMPARE(peer.client.get(gateways).items().size(), 0);
}

void PlatformSiteTest::invitationWorksOnceAndFourDays()
{
    PlatformPeer peer;
    const QString invitations = site(peer, "/invitations");
    const QString id = peer.create(jsonOf("{'email':'a@b.example'}")).text("userId");
    const QString asleep = peer.create(jsonOf("{'email':'s@b.example'}")).text("userId");
    peer.client.sendJson(
        "PUT", peer.user(asleep) + QLatin1String("/tags/gateway"),
        jsonOf("{'siteId':'s','pbxId':'p','identity':'i','state':'suspended','since':'2026-01-01T00:00:00Z'}"));
    const auto invite = [&] {
        return peer.client.sendJson("POST", invitations,
                                    {{QStringLiteral("userIds"), QJsonArray{id, asleep, QStringLiteral("x")}}});
    };
    const auto linkOf = [](const LabAnswer &answer) {
        return answer.json.value(QLatin1String("invitations"))
            .toArray()
            .at(0)
            .toObject()
            .value(QLatin1String("link"))
            .toString();
    };
    const LabAnswer first = invite();
    const QJsonArray refused = first.json.value(QLatin1String("refused")).toArray();
    QCOMPARE(refused.at(0).toObject().value(QLatin1String("reason")).toString(), QStringLiteral("suspended"));
    QCOMPARE(refused.at(1).toObject().value(QLatin1String("reason")).toString(), QStringLiteral("unknownUser"));
    const QString second = linkOf(invite());
    QCOMPARE(peer.client.get(linkOf(first)).status, 410);
    QCOMPARE(peer.client.get(second).status, 200);
    QCOMPARE(peer.client.get(second).status, 410);
    QVERIFY(peer.client.get(invitations).items().at(0).toObject().contains(QLatin1String("usedOn")));
    const QString third = linkOf(invite());
    peer.clock.advance(qint64{4} * 24 * 3600 * 1000);
    QCOMPARE(peer.client.get(third).status, 410);
}

void PlatformSiteTest::everySeventhRequestFails()
{
    PlatformPeer peer;
    QVERIFY(peer.fault("{'system':'platform','kind':'status','value':500,'every':7}"));
    QList<int> seen;
    for (int i = 0; i < 14; ++i) seen.append(peer.client.get(peer.users).status);
    QCOMPARE(seen.count(500), 2);
    QCOMPARE(seen.at(6), 500);
    QCOMPARE(seen.at(13), 500);
}

void PlatformSiteTest::tooManyRequestsNameAWaitingTime()
{
    PlatformPeer peer;
    QVERIFY(peer.fault("{'system':'platform','kind':'retryAfter','value':3,'count':1}"));
    const LabAnswer seconds = peer.client.get(peer.users);
    QCOMPARE(seconds.status, 429);
    QCOMPARE(seconds.header("Retry-After"), QByteArray("3"));
    QVERIFY(peer.fault("{'system':'platform','kind':'retryAfter','value':'date','count':1}"));
    const LabAnswer date = peer.client.get(peer.users);
    QVERIFY(date.header("Retry-After").endsWith(" GMT"));
    QCOMPARE(peer.client.get(peer.users).status, 200);
}

/// Without a count, because QNetworkAccessManager itself sends a request again when a connection ends without an
/// answer.
void PlatformSiteTest::committedChangeSurvivesADroppedAnswer()
{
    PlatformPeer peer;
    QVERIFY(peer.fault("{'system':'platform','match':'POST *','kind':'drop'}"));
    const LabAnswer lost = peer.create(jsonOf("{'email':'a@b.example'}"));
    QCOMPARE(lost.status, 0);
    QVERIFY(lost.error != QNetworkReply::NoError);
    peer.faults.clear();
    peer.client.forgetConnections();
    QVERIFY(peer.fault("{'system':'platform','match':'POST *','kind':'truncate','value':0,'count':1}"));
    QVERIFY(peer.create(jsonOf("{'email':'c@b.example'}")).error != QNetworkReply::NoError);
    peer.client.forgetConnections();
    for (const char *email : {"a@b.example", "c@b.example"}) {
        const QString filter = QStringLiteral("?$filter=email eq '%1'").arg(QLatin1String(email));
        QCOMPARE(peer.client.get(peer.users + filter).items().size(), 1);
    }
    QCOMPARE(peer.journalOf().size(), 2);
}

void PlatformSiteTest::droppedRequestChangesNothing()
{
    PlatformPeer peer;
    QVERIFY(peer.fault("{'system':'platform','match':'PUT *','kind':'dropBefore'}"));
    const QString account = peer.admin + QLatin1String("/accounts/") + peer.account;
    QCOMPARE(peer.client.sendJson("PUT", account, jsonOf("{'name':'Lost'}")).status, 0);
    peer.client.forgetConnections();
    QVERIFY(peer.client.get(account).text("name") != QLatin1String("Lost"));
    QCOMPARE(peer.journalOf().size(), 0);
}

void PlatformSiteTest::pagesMisbehave()
{
    PlatformPeer peer;
    for (int i = 0; i < 4; ++i) peer.create({{QStringLiteral("email"), QStringLiteral("u%1@b.example").arg(i)}});
    const QString page = peer.users + QLatin1String("?$top=2");
    QVERIFY(peer.fault("{'system':'platform','kind':'pageLoop','count':1}"));
    QCOMPARE(peer.origin + peer.client.get(page).next(), page);
    QVERIFY(peer.fault("{'system':'platform','kind':'duplicate','count':1}"));
    QCOMPARE(peer.client.get(page).items().size(), 4);
    QVERIFY(peer.fault("{'system':'platform','kind':'shortPage','value':1,'count':1}"));
    const LabAnswer shortPage = peer.client.get(page);
    QCOMPARE(shortPage.items().size(), 1);
    QVERIFY(shortPage.next().contains(QLatin1String("$skip=2")));
}

void PlatformSiteTest::answersAreCutOrOfTheWrongShape()
{
    PlatformPeer peer;
    QVERIFY(peer.fault("{'system':'platform','kind':'truncate','value':20,'count':1}"));
    QVERIFY(peer.client.get(peer.users).error != QNetworkReply::NoError);
    QVERIFY(peer.fault("{'system':'platform','kind':'wrongShape','value':'array','count':1}"));
    QCOMPARE(peer.client.get(peer.users).body, QByteArray("[]"));
    QVERIFY(peer.fault("{'system':'platform','kind':'sessionExpiry','count':1}"));
    QCOMPARE(peer.client.get(peer.users).status, 401);
}

QTEST_GUILESS_MAIN(PlatformSiteTest)
#include "platform_site_test.moc"
