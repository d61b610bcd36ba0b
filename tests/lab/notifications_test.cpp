#include "app/lab/http/http_server.h"
#include "media_peer.h"

#include <QMessageAuthenticationCode>

namespace
{

const QString kApplication = QStringLiteral("6e1e1d5a-5f0c-4a7a-9e3b-0f6a2c7b9d10");

/// Takes web-hooks; answers with what was prepared, else with 200.
class Receiver
{
public:
    Receiver()
        : server_([this](const lab::HttpRequest &request, const lab::Responder &respond) {
              requests.append(request);
              if (silent) return;
              respond(answers.isEmpty() ? lab::HttpResponse::text("", 200) : answers.takeFirst());
          })
    {
        server_.listen(QHostAddress(QHostAddress::LocalHost));
    }

    QString url() const { return QStringLiteral("http://127.0.0.1:%1/hook").arg(server_.port()); }
    QJsonObject body(qsizetype index) const { return QJsonDocument::fromJson(requests.at(index).body).object(); }
    bool has(qsizetype count) const
    {
        return QTest::qWaitFor([this, count] { return requests.size() >= count; }, 10'000);
    }

    QList<lab::HttpRequest> requests;
    QList<lab::HttpResponse> answers;
    bool silent = false;

private:
    lab::HttpServer server_;
};

QString stateOf(const QJsonObject &body)
{
    const QJsonObject content = body.value(QLatin1String("content")).toObject();
    return content.value(QLatin1String("endpointId")).toString() + QLatin1Char(' ') +
           content.value(QLatin1String("state")).toString();
}

QJsonObject subscriptionBody(const QString &deviceId)
{
    return {{QStringLiteral("applicationId"), kApplication},
            {QStringLiteral("deviceId"), deviceId},
            {QStringLiteral("transport"), QStringLiteral("webhook")},
            {QStringLiteral("topic"), QStringLiteral("platform-api-media")},
            {QStringLiteral("subjectFilter"), QStringLiteral("/2017-09-01/endpoints/[^/]+/calls/")}};
}

struct Hooks : MediaPeer {
    Hooks()
        : subscriptions(peer.ready.value(QLatin1String("notifications")).toString() + QLatin1String("/subscriptions"))
    {
    }

    LabAnswer subscribe(const QJsonObject &body) { return peer.client.sendJson("POST", subscriptions, body); }
    LabAnswer subscribe(const QString &deviceId, const char *member = nullptr, const QString &value = {})
    {
        QJsonObject body = subscriptionBody(deviceId);
        if (member) body.insert(QLatin1String(member), value);
        return subscribe(body);
    }

    QString subscriptions;
};

} // namespace

class NotificationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWebhookCarriesEachStateInOrderAndSigned();
    void aFailedDeliveryIsTriedAgainInOrder();
    void filtersChoose();
    void aSnapshotTellsWhatEndedUnseen();
    void subscriptionsAreChecked_data();
    void subscriptionsAreChecked();
    void subscriptionsAreListedAndDeleted();
    void deletingWithADeliveryUnderWayIsSafe();
    void theWebSocketCarriesTheSame();
};

void NotificationsTest::theWebhookCarriesEachStateInOrderAndSigned()
{
    Hooks hooks;
    Receiver receiver;
    const QString user = hooks.addUser("2002");
    QVERIFY(hooks.connectGateway());
    const LabAnswer made = hooks.subscribe(receiver.url());
    QCOMPARE(made.status, 201);
    QCOMPARE(made.text("subscriptionId").size(), 32);
    const QString path = hooks.talk();
    hooks.control(path, "hold");
    hooks.control(path, "retrieve");
    hooks.control(path, "end");
    QVERIFY(receiver.has(8));
    QStringList states;
    for (qsizetype i = 0; i < receiver.requests.size(); ++i) {
        const lab::HttpRequest &request = receiver.requests.at(i);
        const QByteArray mac =
            QMessageAuthenticationCode::hash(request.body, kApplication.toLatin1(), QCryptographicHash::Sha256);
        QCOMPARE(request.header("x-mitel-signature"), "sha256=" + mac.toHex());
        QCOMPARE(request.header("x-mitel-application-id"), kApplication.toLatin1());
        states.append(stateOf(receiver.body(i)));
    }
    QCOMPARE(states.join(QLatin1Char(',')),
             QStringLiteral("2001 connected,2002 ringing,2002 connected,2001 connected,2001 held,2001 connected,"
                            "2001 completed,2002 completed"));
    const QJsonObject body = receiver.body(1);
    QCOMPARE(body.value(QLatin1String("subscription")).toObject().value(QLatin1String("subscriptionId")).toString(),
             made.text("subscriptionId"));
    QCOMPARE(body.value(QLatin1String("method")).toString(), QStringLiteral("PUT"));
    const QJsonObject content = body.value(QLatin1String("content")).toObject();
    for (const char *name : {"from",
                             "fromName",
                             "to",
                             "toName",
                             "state",
                             "cause",
                             "direction",
                             "extraPbxData",
                             "createdOn",
                             "callId",
                             "endpointId",
                             "siteId",
                             "accountId",
                             "timestamp",
                             "eventId",
                             "mediaReceivedTimestamp",
                             "_links",
                             "isCtiEvent",
                             "principalId",
                             "callLegOwner",
                             "mediaEventProcessedTimestamp",
                             "eventType",
                             "deviceId",
                             "userId"})
        QVERIFY2(content.contains(QLatin1String(name)), name);
    QCOMPARE(content.value(QLatin1String("principalId")).toString(), user);
    QCOMPARE(QLatin1String("/2017-09-01/") + content.value(QLatin1String("callId")).toString(),
             body.value(QLatin1String("subject")).toString());
}

void NotificationsTest::aFailedDeliveryIsTriedAgainInOrder()
{
    Hooks hooks;
    Receiver receiver;
    QVERIFY(hooks.connectGateway());
    QCOMPARE(hooks.subscribe(receiver.url()).status, 201);
    lab::HttpResponse busy = lab::HttpResponse::text("", 429);
    busy.headers.emplaceBack("Retry-After", "1");
    lab::HttpResponse dropped;
    dropped.wire.drop = true;
    receiver.answers = {lab::HttpResponse::text("", 500), dropped, busy};
    hooks.talk();
    QVERIFY(receiver.has(7));
    QStringList states;
    for (qsizetype i = 0; i < 7; ++i) states.append(stateOf(receiver.body(i)));
    QCOMPARE(
        states.join(QLatin1Char(',')),
        QStringLiteral(
            "2001 connected,2001 connected,2001 connected,2001 connected,2002 ringing,2002 connected,2001 connected"));
    QCOMPARE(receiver.requests.at(0).body, receiver.requests.at(3).body);
}

void NotificationsTest::filtersChoose()
{
    Hooks hooks;
    Receiver ringing, other, method, phone;
    QVERIFY(hooks.connectGateway());
    QCOMPARE(hooks
                 .subscribe(ringing.url(), "publicationFilter",
                            QStringLiteral("$.publications[?(@.content.state == 'ringing')]"))
                 .status,
             201);
    QCOMPARE(
        hooks
            .subscribe(other.url(), "publicationFilter",
                       QStringLiteral(
                           "$.publications[?(@.content.endpointId == '2001' && !(@.content.state == \"connected\"))]"))
            .status,
        201);
    QCOMPARE(hooks.subscribe(method.url(), "methodFilter", QStringLiteral("POST")).status, 201);
    QCOMPARE(hooks.subscribe(phone.url(), "subjectFilter", QStringLiteral("/2017-09-01/endpoints/2002")).status, 201);
    const QString path = hooks.talk();
    hooks.control(path, "end");
    QVERIFY(phone.has(3));
    QVERIFY(ringing.has(1) && other.has(1));
    QVERIFY(QTest::qWaitFor([&] { return phone.requests.size() >= 6; }, 10'000));
    QCOMPARE(ringing.requests.size(), 1);
    QCOMPARE(stateOf(ringing.body(0)), QStringLiteral("2002 ringing"));
    QCOMPARE(other.requests.size(), 1);
    QCOMPARE(stateOf(other.body(0)), QStringLiteral("2001 completed"));
    QCOMPARE(method.requests.size(), 0);
    for (qsizetype i = 0; i < phone.requests.size(); ++i)
        QVERIFY(stateOf(phone.body(i)).startsWith(QLatin1String("2002")));
}

void NotificationsTest::aSnapshotTellsWhatEndedUnseen()
{
    Hooks hooks;
    Receiver receiver;
    QVERIFY(hooks.connectGateway());
    hooks.talk();
    QCOMPARE(hooks.subscribe(receiver.url()).status, 201);
    const QJsonObject idle = jsonOf("{'endpointId':'2002','name':'','type':'','state':'idle','dnd':false,"
                                    "'messageWaiting':false,'calls':[]}");
    hooks.gateway.tell(ScriptedGateway::snapshotOf({idle}));
    QVERIFY(receiver.has(1));
    QCOMPARE(stateOf(receiver.body(0)), QStringLiteral("2002 completed"));
}

void NotificationsTest::subscriptionsAreChecked_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("value");
    for (const char *name : {"applicationId", "deviceId", "transport", "topic", "subjectFilter"})
        QTest::addRow("without %s", name) << QString(QLatin1String(name)) << QString();
    const auto row = [](const char *name, const char *value) {
        QTest::addRow("%s %s", name, value) << QString(QLatin1String(name)) << QString(QLatin1String(value));
    };
    row("applicationId", "no-guid");
    row("deviceId", "http://192.0.2.1/hook");
    row("deviceId", "ftp://127.0.0.1/hook");
    row("transport", "pigeon");
    row("topic", "platform-api-weather");
    row("methodFilter", "SING");
    row("subjectFilter", "/endpoints/(");
    row("publicationFilter", "$.publications[?(@.content.state = 1)]");
    row("publicationFilter", "content.state");
    row("unheard", "of");
}

void NotificationsTest::subscriptionsAreChecked()
{
    QFETCH(QString, member);
    QFETCH(QString, value);
    Hooks hooks;
    QJsonObject body = subscriptionBody(QStringLiteral("http://127.0.0.1:1/hook"));
    if (value.isNull())
        body.remove(member);
    else
        body.insert(member, value);
    const LabAnswer refused = hooks.subscribe(body);
    QCOMPARE(refused.status, 400);
    QVERIFY(!refused.text("message").isEmpty());
}

void NotificationsTest::subscriptionsAreListedAndDeleted()
{
    Hooks hooks;
    Receiver receiver;
    QVERIFY(hooks.connectGateway());
    const LabAnswer made = hooks.subscribe(receiver.url());
    const QString one = hooks.subscriptions + QLatin1Char('/') + made.text("subscriptionId");
    QCOMPARE(hooks.peer.client.get(hooks.subscriptions).items().size(), 1);
    QCOMPARE(hooks.peer.client.get(one).text("deviceId"), receiver.url());
    const QByteArray own = hooks.peer.client.authorization;
    hooks.peer.signIn(hooks.peer.partner);
    QCOMPARE(hooks.peer.client.get(hooks.subscriptions).items().size(), 0);
    QCOMPARE(hooks.peer.client.send("DELETE", one).status, 404);
    hooks.peer.client.authorization = own;
    QCOMPARE(hooks.peer.client.send("DELETE", one).status, 204);
    QCOMPARE(hooks.peer.client.get(one).status, 404);
    hooks.talk();
    QCOMPARE(receiver.requests.size(), 0);
}

void NotificationsTest::deletingWithADeliveryUnderWayIsSafe()
{
    Hooks hooks;
    Receiver receiver;
    receiver.silent = true;
    QVERIFY(hooks.connectGateway());
    const LabAnswer made = hooks.subscribe(receiver.url());
    hooks.talk();
    QVERIFY(receiver.has(1));
    QCOMPARE(
        hooks.peer.client.send("DELETE", hooks.subscriptions + QLatin1Char('/') + made.text("subscriptionId")).status,
        204);
    hooks.talk();
    QCOMPARE(receiver.requests.size(), 1);
}

void NotificationsTest::theWebSocketCarriesTheSame()
{
    Hooks hooks;
    QVERIFY(hooks.connectGateway());
    QJsonObject body = subscriptionBody(QStringLiteral("my-browser"));
    body.insert(QStringLiteral("transport"), QStringLiteral("websocket"));
    const LabAnswer made = hooks.subscribe(body);
    QCOMPARE(made.status, 201);
    const QString url = made.text("websocketUrl");
    QVERIFY(url.startsWith(QLatin1String("wss://")));
    LinkPeer stranger(hooks.peer.authority->certificate(), url + QLatin1Char('x'));
    stranger.open({}, false);
    QCOMPARE(stranger.closedWith(), 1008);
    const QString path = hooks.talk();
    LinkPeer subscriber(hooks.peer.authority->certificate(), url);
    subscriber.open({}, false);
    QVERIFY(QTest::qWaitFor([&] { return subscriber.received.size() >= 4; }, 10'000));
    hooks.control(path, "end");
    QVERIFY(QTest::qWaitFor([&] { return subscriber.received.size() >= 6; }, 10'000));
    QStringList states;
    for (const QJsonObject &one : std::as_const(subscriber.received)) states.append(stateOf(one));
    QCOMPARE(states.join(QLatin1Char(',')),
             QStringLiteral("2001 connected,2002 ringing,2002 connected,2001 connected,2001 completed,2002 completed"));
    QCOMPARE(
        hooks.peer.client.send("DELETE", hooks.subscriptions + QLatin1Char('/') + made.text("subscriptionId")).status,
        204);
    QCOMPARE(subscriber.closedWith(), 1000);
}

QTEST_GUILESS_MAIN(NotificationsTest)
#include "notifications_test.moc"
