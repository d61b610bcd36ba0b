#include "media_peer.h"

#include <QTimer>

class MediaApiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void withoutAGatewayEverythingIsLate();
    void theGatewaysRefusalIsTheAnswer();
    void anAnswerThatDoesNotComeIsLate();
    void aCommandIsSentAgainAfterResume();
    void argumentsAreUnderstoodInEveryForm();
    void holdTogglesAndTransfersWork();
    void whatAPbxDoesNotHaveIsRefused_data();
    void whatAPbxDoesNotHaveIsRefused();
    void recordsBelongToTheUserOfTheExtension();
    void aRecordOfThePbxIsPartOfTheHistory();
    void aSnapshotReplacesWhatWasKnown();
    void aSnapshotInPartsReplacesAtItsEnd();
    void whoIsNoAdministratorSeesNothingOfOthers();
};

void MediaApiTest::withoutAGatewayEverythingIsLate()
{
    MediaPeer phones;
    const LabAnswer early = phones.get(QStringLiteral("/endpoints/2001"));
    QCOMPARE(early.status, 504);
    QVERIFY(!early.header("x-mitel-correlation-id").isEmpty());
    QCOMPARE(early.header("access-control-allow-origin"), QByteArray("*"));
    QVERIFY(phones.connectGateway());
    const LabAnswer found = phones.get(QStringLiteral("/endpoints/2001"));
    QCOMPARE(found.status, 200);
    QCOMPARE(found.text("name"), QStringLiteral("Phone 2001"));
    QCOMPARE(found.text("userAvailability"), QStringLiteral("available"));
    QCOMPARE(phones.get(QStringLiteral("/endpoints/9999")).status, 404);
    phones.gateway.drop();
    QVERIFY(QTest::qWaitFor([&] { return phones.get(QStringLiteral("/endpoints/2001")).status == 504; }, 5'000));
    QCOMPARE(phones.make("2001", "2002").status, 504);
}

void MediaApiTest::theGatewaysRefusalIsTheAnswer()
{
    MediaPeer phones;
    QVERIFY(phones.connectGateway());
    phones.gateway.refuse = QStringLiteral("setMessageWaiting");
    const LabAnswer waiting = phones.send("PUT", QStringLiteral("/endpoints/2001"),
                                          "{'action':'messageWaiting','userAvailability':'available','enabled':true}");
    QCOMPARE(waiting.status, 403);
    QVERIFY(waiting.text("message").startsWith(QLatin1String("Feature not allowed")));
    QVERIFY(waiting.text("message").contains(QLatin1String("no application certificate")));
    const QString path = phones.make("2001", "2002").text("callId");
    QCOMPARE(phones.control(path, "retrieve").status, 400);
    QCOMPARE(phones.control(QStringLiteral("endpoints/2001/calls/none"), "end").status, 404);
    phones.gateway.doubtful = QStringLiteral("end");
    QCOMPARE(phones.control(path, "end").status, 504);
    QVERIFY(QTest::qWaitFor([&] { return phones.gateway.unacknowledged() == 0; }, 5'000));
}

void MediaApiTest::anAnswerThatDoesNotComeIsLate()
{
    MediaPeer phones;
    QVERIFY(phones.connectGateway());
    phones.gateway.mute = QStringLiteral("setDnd");
    QElapsedTimer waited;
    waited.start();
    const LabAnswer late = phones.send("PUT", QStringLiteral("/endpoints/2001"),
                                       "{'action':'dnd','userAvailability':'dnd','enabled':true,'timeoutMs':3000}");
    QCOMPARE(late.status, 504);
    QVERIFY(waited.elapsed() >= 2'700 && waited.elapsed() < 10'000);
}

void MediaApiTest::aCommandIsSentAgainAfterResume()
{
    MediaPeer phones;
    QVERIFY(phones.connectGateway());
    phones.gateway.mute = QStringLiteral("makeCall");
    bool back = false;
    QTimer::singleShot(300, &phones.gateway, [&] {
        phones.gateway.mute.clear();
        phones.gateway.drop();
        back = phones.gateway.connectNow();
    });
    const LabAnswer made = phones.make("2001", "2002");
    QVERIFY(QTest::qWaitFor([&] { return back; }, 5'000));
    QCOMPARE(made.status, 200);
    QCOMPARE(phones.gateway.executed.size(), 1);
    QVERIFY(QTest::qWaitFor([&] { return phones.gateway.unacknowledged() == 0; }, 5'000));
    QCOMPARE(phones.calls("2001").size(), 1);
}

void MediaApiTest::argumentsAreUnderstoodInEveryForm()
{
    MediaPeer phones;
    QVERIFY(phones.connectGateway());
    for (const char *form : {"args", "destination"}) {
        const QString path = phones.talk();
        QCOMPARE(phones.control(path, "consult", form, QStringLiteral("2003")).status, 200);
        QCOMPARE(phones.state("2001"), QStringLiteral("held"));
        const QString second = phones.call("2001", 1);
        QCOMPARE(phones.control(second, "end").status, 200);
        QCOMPARE(phones.control(path, "end").status, 200);
    }
    phones.make("2001", "2002");
    QCOMPARE(phones.control(phones.call("2002"), "redirect", "destination", QStringLiteral("2003")).status, 200);
    QCOMPARE(phones.state("2003"), QStringLiteral("ringing"));
    QCOMPARE(phones.calls("2002").size(), 0);
    const QString path = phones.call("2001");
    QCOMPARE(phones.control(path, "dtmf", "args", QStringLiteral("12a")).status, 400);
    QCOMPARE(phones.control(path, "dtmf", "args", QStringLiteral("12#")).status, 200);
    QCOMPARE(phones.control(path, "blindTransfer").status, 400);
    QCOMPARE(
        phones.control(path, {{QStringLiteral("action"), QStringLiteral("end")}, {QStringLiteral("args"), 1}}).status,
        400);
    QCOMPARE(phones.control(path, "conference").status, 403);
    for (const char *more : {"'record':true", "'successUrl':'http://127.0.0.1/a'", "'failureUrl':'http://127.0.0.1/a'",
                             "'originateTimeout':20"}) {
        const QByteArray body = QByteArray("{'to':'2002',") + more + '}';
        QCOMPARE(phones.send("POST", QStringLiteral("/endpoints/2001/calls"), body.constData()).status, 403);
    }
}

void MediaApiTest::holdTogglesAndTransfersWork()
{
    MediaPeer phones;
    QVERIFY(phones.connectGateway());
    const QString path = phones.talk();
    QCOMPARE(phones.control(path, "hold").status, 200);
    QCOMPARE(phones.state("2001"), QStringLiteral("held"));
    QCOMPARE(phones.control(path, "hold").status, 200);
    QCOMPARE(phones.state("2001"), QStringLiteral("connected"));
    for (const bool byConsulted : {false, true}) {
        const QString first = byConsulted ? phones.talk() : path;
        QCOMPARE(phones.control(first, "consult", "args", QStringLiteral("2003")).status, 200);
        phones.control(phones.call("2003"), "answer");
        const QString second = phones.call("2001", 1);
        // Named once as a path and once as a bare id, by either of the two calls.
        const LabAnswer done =
            byConsulted ? phones.control(second, "supervisedTransfer", "callId", first.section(QLatin1Char('/'), -1))
                        : phones.control(first, "supervisedTransfer", "args", second);
        QCOMPARE(done.status, 200);
        QCOMPARE(phones.calls("2001").size(), 0);
        QCOMPARE(phones.state("2002"), QStringLiteral("connected"));
        QCOMPARE(phones.state("2003"), QStringLiteral("connected"));
        QCOMPARE(phones.control(phones.call("2002"), "end").status, 200);
        QCOMPARE(phones.calls("2003").size(), 0);
    }
}

void MediaApiTest::whatAPbxDoesNotHaveIsRefused_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    const auto row = [](const char *method, const char *path, int status, const char *body = "") {
        QTest::addRow("%s %s %d", method, path, status)
            << QByteArray(method) << QString(QLatin1String(path)) << QByteArray(body) << status;
    };
    row("GET", "/conferences?$top=-1&unheard=of", 200);
    row("POST", "/conferences", 403, "{}");
    row("POST", "/conferences", 400, R"({"colour":"red"})");
    row("GET", "/conferences/c1", 404);
    row("POST", "/conferences/c1", 404, R"({"action":"end"})");
    row("PUT", "/conferences/c1", 404, R"({"name":"n"})");
    row("DELETE", "/conferences/c1", 404);
    row("GET", "/conferences/c1/participants", 200);
    row("POST", "/conferences/c1/participants", 404, R"({"participantId":"p"})");
    row("POST", "/conferences/c1/participants", 400, "{}");
    row("GET", "/conferences/c1/participants/p1", 404);
    row("PUT", "/conferences/c1/participants/p1", 404, R"({"muted":true})");
    row("DELETE", "/conferences/c1/participants/p1", 404);
    row("POST", "/conferences/c1/participants/p1/connections", 404);
    row("GET", "/conferences/content?$search=x", 200);
    row("GET", "/recordings", 200);
    row("GET", "/recordings?$top=none", 400);
    row("GET", "/recordings/r1", 404);
    row("PUT", "/recordings/r1", 404, R"({"label":"l"})");
    row("DELETE", "/recordings/r1", 404);
    row("GET", "/users/me/conferences", 200);
    row("GET", "/users/me/attendances", 200);
    row("PUT", "/endpoints/2001", 400, R"({"action":"pstnRouting","userAvailability":"away","enabled":true})");
}

void MediaApiTest::whatAPbxDoesNotHaveIsRefused()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    MediaPeer phones;
    QVERIFY(phones.connectGateway());
    const LabAnswer answer = phones.peer.client.send(method, phones.media + path, body);
    QCOMPARE(answer.status, status);
    if (status != 200) {
        QVERIFY(!answer.text("message").isEmpty());
        return;
    }
    QCOMPARE(answer.json.value(QLatin1String("count")).toInt(-1), 0);
    QCOMPARE(answer.items().size(), 0);
}

void MediaApiTest::recordsBelongToTheUserOfTheExtension()
{
    MediaPeer phones;
    const QString user = phones.addUser("2001");
    QVERIFY(phones.connectGateway());
    QCOMPARE(phones.control(phones.talk(), "end").status, 200);
    const QString missed = phones.make("2003", "2001").text("callId");
    QCOMPARE(phones.control(missed, "end").status, 200);
    const QString records = QStringLiteral("/calls/records");
    QCOMPARE(phones.get(records).items().size(), 4);
    const QString own = records + QStringLiteral("?$filter=contains(principal,'%1')").arg(user);
    const QJsonArray found = phones.get(own).items();
    QCOMPARE(found.size(), 2);
    const QJsonObject newest = found.at(0).toObject();
    QCOMPARE(newest.value(QLatin1String("completed")), QJsonValue(false));
    QCOMPARE(newest.value(QLatin1String("direction")).toString(), QStringLiteral("inbound"));
    QCOMPARE(newest.value(QLatin1String("toPrincipalId")).toString(), user);
    const QJsonObject older = found.at(1).toObject();
    QCOMPARE(older.value(QLatin1String("completed")), QJsonValue(true));
    QVERIFY(older.value(QLatin1String("billingTime")).toDouble() >= 0);
    QVERIFY(!QUuid::fromString(older.value(QLatin1String("callId")).toString()).isNull());
    QCOMPARE(phones.send("PUT", own, "{'hide':true}").status, 200);
    QCOMPARE(phones.get(own).items().size(), 0);
    QCOMPARE(phones.get(records).items().size(), 2);
    QCOMPARE(phones.send("PUT", records, "{'hide':true,'more':1}").status, 400);
}

void MediaApiTest::aRecordOfThePbxIsPartOfTheHistory()
{
    MediaPeer phones;
    QVERIFY(phones.connectGateway());
    const QJsonObject record =
        jsonOf("{'kind':'record','at':5,'recordId':'11111111-2222-4333-8444-555555555555','source':'smdr',"
               "'endpointId':'2003','direction':'outbound','from':'2003','to':'+4930123','createdOn':1700000000000,"
               "'answered':true,'ringTime':2.5,'billingTime':10}");
    phones.gateway.tell(record);
    phones.gateway.tell(record);
    QVERIFY(phones.gateway.isSettled());
    const QJsonArray found = phones.get(QStringLiteral("/calls/records")).items();
    QCOMPARE(found.size(), 1);
    const QJsonObject shown = found.at(0).toObject();
    QCOMPARE(shown.value(QLatin1String("callId")), record.value(QLatin1String("recordId")));
    QCOMPARE(shown.value(QLatin1String("toNumberE164")), QJsonValue(true));
    QCOMPARE(shown.value(QLatin1String("endTime")).toString(), QStringLiteral("2023-11-14T22:13:32.500Z"));
}

void MediaApiTest::aSnapshotReplacesWhatWasKnown()
{
    MediaPeer phones;
    QVERIFY(phones.connectGateway());
    phones.talk();
    QCOMPARE(phones.calls("2002").size(), 1);
    const QJsonObject alone = jsonOf("{'endpointId':'2002','name':'Anna','type':'','state':'outOfService','dnd':true,"
                                     "'messageWaiting':true,'calls':[]}");
    phones.gateway.tell(ScriptedGateway::snapshotOf({alone}));
    QVERIFY(phones.gateway.isSettled());
    QCOMPARE(phones.calls("2002").size(), 0);
    const LabAnswer shown = phones.get(QStringLiteral("/endpoints/2002"));
    QCOMPARE(shown.text("state"), QStringLiteral("outOfService"));
    QCOMPARE(shown.text("userAvailability"), QStringLiteral("dnd"));
    QCOMPARE(phones.get(QStringLiteral("/endpoints/2001")).status, 404);
}

void MediaApiTest::aSnapshotInPartsReplacesAtItsEnd()
{
    MediaPeer phones;
    QVERIFY(phones.connectGateway());
    const auto part = [&phones](int number, const char *endpointId) {
        QJsonObject endpoint =
            jsonOf("{'name':'New','type':'','state':'idle','dnd':false,'messageWaiting':false,'calls':[]}");
        endpoint.insert(QStringLiteral("endpointId"), QLatin1String(endpointId));
        QJsonObject item = ScriptedGateway::snapshotOf({endpoint});
        item.insert(QStringLiteral("part"), number);
        item.insert(QStringLiteral("parts"), 2);
        phones.gateway.tell(item);
        return phones.gateway.isSettled();
    };
    const auto status = [&phones](const char *number) {
        return phones.get(QLatin1String("/endpoints/") + QLatin1String(number)).status;
    };
    QVERIFY(part(2, "2005"));
    QCOMPARE(status("2001"), 200);
    QVERIFY(part(1, "2002"));
    QCOMPARE(status("2001"), 200);
    QCOMPARE(phones.get(QStringLiteral("/endpoints/2002")).text("name"), QStringLiteral("New"));
    // A connection lost between two parts is no new beginning.
    phones.gateway.drop();
    QVERIFY(phones.gateway.connectNow());
    QVERIFY(part(2, "2003"));
    QCOMPARE(status("2001"), 404);
    QCOMPARE(status("2005"), 404);
    QCOMPARE(status("2003"), 200);
}

void MediaApiTest::whoIsNoAdministratorSeesNothingOfOthers()
{
    MediaPeer phones;
    QVERIFY(phones.connectGateway());
    QCOMPARE(phones.control(phones.talk(), "end").status, 200);
    const LabAnswer created = phones.peer.client.sendJson(
        "POST", phones.peer.admin + QStringLiteral("/accounts/%1/clients").arg(phones.peer.account),
        jsonOf("{'name':'app','role':'USER','type':'APP'}"));
    const QString token = phones.peer
                              .token({{QStringLiteral("grant_type"), QStringLiteral("client_credentials")},
                                      {QStringLiteral("client_id"), created.text("clientId")},
                                      {QStringLiteral("client_secret"), created.text("client_secret")},
                                      {QStringLiteral("account_id"), phones.peer.account}})
                              .text("access_token");
    phones.peer.client.authorization = "Bearer " + token.toLatin1();
    QCOMPARE(phones.get(QStringLiteral("/endpoints/2001")).status, 404);
    QCOMPARE(phones.get(QStringLiteral("/calls/records")).items().size(), 0);
    QCOMPARE(phones.get(QStringLiteral("/users/somebody/conferences")).status, 403);
}

QTEST_GUILESS_MAIN(MediaApiTest)
#include "media_api_test.moc"
