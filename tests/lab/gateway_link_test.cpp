#include "app/lab/laboratory/control_server.h"
#include "link_peer.h"
#include "platform_peer.h"

#include <QTest>

namespace
{

const QString kSpool = QStringLiteral("11111111-2222-4333-8444-555555555555");

QJsonObject callItem(int number, const char *state = "ringing")
{
    QJsonObject item = jsonOf("{'kind':'call','at':1,'endpointId':'2001','correlation':'k','direction':'inbound',"
                              "'from':'2002','fromName':'','to':'2001','toName':'','createdOn':1}");
    item.insert(QStringLiteral("callId"), QStringLiteral("c%1").arg(number));
    item.insert(QStringLiteral("state"), QLatin1String(state));
    return item;
}

/// Stands for the numbers from `first` to `last`.
QJsonObject gapItem(int first, int last, int lost)
{
    QJsonObject item = jsonOf("{'kind':'gap','at':9,'scope':'spool','from':1,'to':9,'reason':'full'}");
    item.insert(QStringLiteral("lost"), lost);
    item.insert(QStringLiteral("firstSeq"), first);
    item.insert(QStringLiteral("lastSeq"), last);
    return item;
}

QJsonObject eventOf(qint64 seq, const QJsonArray &items)
{
    return {{QStringLiteral("type"), QStringLiteral("event")},
            {QStringLiteral("seq"), seq},
            {QStringLiteral("items"), items}};
}

QJsonArray calls(int first, int count)
{
    QJsonArray items;
    for (int i = 0; i < count; ++i) items.append(callItem(first + i));
    return items;
}

/// A platform with a registered gateway, its control port, and the gateway's end of the link.
struct Link {
    Link()
        : access(makeAccess(peer.client, peer.ready, peer.account)),
          url(peer.ready.value(QLatin1String("gatewayLink")).toString()),
          gateway(peer.authority->certificate(), url)
    {
        peer.platform.addRoutes(control);
        control.listen(0);
    }

    /// Opens the link; the number after which the platform wants to go on, -1 when it does not.
    qint64 open(LinkPeer &end, const QString &spool = kSpool, qint64 lastSeq = 0)
    {
        if (!end.opens(access.token)) return -1;
        end.send(helloOf(access, spool, lastSeq));
        return end.next("resume").value(QLatin1String("after")).toInteger(-1);
    }
    qint64 open() { return open(gateway); }
    /// Sends events and waits for the acknowledgement of the last.
    qint64 told(qint64 seq, const QJsonArray &items)
    {
        gateway.send(eventOf(seq, items));
        return gateway.next("ack").value(QLatin1String("upTo")).toInteger();
    }
    QJsonObject status() { return peer.client.get(control.url() + QLatin1String("/link")).json; }
    qint64 counted(const char *name) { return status().value(QLatin1String(name)).toInteger(-1); }
    LabAnswer disturb(const char *path, const QJsonObject &body)
    {
        return peer.client.sendJson("POST", control.url() + QLatin1String(path), body);
    }

    PlatformPeer peer;
    LinkAccess access;
    QString url;
    lab::ControlServer control;
    LinkPeer gateway;
};

} // namespace

class GatewayLinkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void helloIsAnsweredWithResume();
    void aTokenThatIsNoGatewaysIsRefused();
    void anUnknownGatewayOrVersionIsRefused();
    void whatComesTwiceIsStoredOnce();
    void aNewConnectionGoesOnAfterWhatWasStored();
    void aSecondConnectionTakesOver();
    void aTokenThatRunsOutEndsTheConnection();
    void aFreshTokenKeepsItAlive();
    void aDeletedClientIsSentAway();
    void aMessageThatBreaksTheContractEndsIt_data();
    void aMessageThatBreaksTheContractEndsIt();
    void whatIsUnknownIsIgnored();
    void aHoleInTheNumbersNeedsAGap();
    void aGapStandsForTheNumbersThatAreMissing_data();
    void aGapStandsForTheNumbersThatAreMissing();
    void aSlowPlatformAcknowledgesSlowly();
    void moreThanTheWindowEndsIt();
    void whoIsSilentIsAskedAndLeft();
    void connectionsAreClosedAndRefusedAsTold();
    void theStoredItemsCanBeReadInOrder();
    void resultsAreAcknowledgedUnlessToldOtherwise();
};

void GatewayLinkTest::helloIsAnsweredWithResume()
{
    Link link;
    QVERIFY(link.url.startsWith(QLatin1String("wss://")));
    QVERIFY(link.gateway.opens(link.access.token));
    link.gateway.send(helloOf(link.access, kSpool, 7));
    const QJsonObject resume = link.gateway.next("resume");
    QCOMPARE(resume.value(QLatin1String("protocol")).toInt(), 1);
    QCOMPARE(resume.value(QLatin1String("after")).toInteger(-1), 0);
    QVERIFY(resume.value(QLatin1String("window")).toInteger() >= 1);
    QVERIFY(resume.value(QLatin1String("heartbeat")).toInteger() >= 1);
    link.gateway.send(jsonOf("{'type':'ping','n':41}"));
    QCOMPARE(link.gateway.next("pong").value(QLatin1String("n")).toInt(), 41);
}

void GatewayLinkTest::aTokenThatIsNoGatewaysIsRefused()
{
    Link link;
    const QByteArray ofUser = link.peer.client.authorization.mid(7);
    for (const QByteArray &token : {QByteArray(), QByteArray("made.up.token"), ofUser}) {
        link.gateway.open(token);
        QCOMPARE(link.gateway.closedWith(), 4401);
    }
}

void GatewayLinkTest::anUnknownGatewayOrVersionIsRefused()
{
    Link link;
    const auto refusedWith = [&link](const char *name, const QJsonValue &value) {
        QJsonObject hello = helloOf(link.access, kSpool);
        hello.insert(QLatin1String(name), value);
        if (!link.gateway.opens(link.access.token)) return -1;
        link.gateway.send(hello);
        return link.gateway.closedWith();
    };
    QCOMPARE(refusedWith("gatewayId", kSpool), 4403);
    QCOMPARE(refusedWith("protocol", 2), 4426);
    link.gateway.open(link.access.token, false);
    QCOMPARE(link.gateway.closedWith(), 4426);
    const LinkAccess other = makeAccess(link.peer.client, link.peer.ready, link.peer.account);
    QVERIFY(link.gateway.opens(other.token));
    link.gateway.send(helloOf(link.access, kSpool));
    QCOMPARE(link.gateway.closedWith(), 4403);
}

void GatewayLinkTest::whatComesTwiceIsStoredOnce()
{
    Link link;
    QCOMPARE(link.open(), 0);
    QCOMPARE(link.told(1, calls(1, 3)), 3);
    QCOMPARE(link.told(1, calls(1, 3)), 3);
    QCOMPARE(link.told(2, calls(2, 4)), 5);
    QCOMPARE(link.counted("received"), 5);
    QCOMPARE(link.counted("duplicates"), 5);
    const QJsonArray events = link.peer.client.get(link.control.url() + QLatin1String("/link/events"))
                                  .json.value(QLatin1String("events"))
                                  .toArray();
    QCOMPARE(events.size(), 5);
    for (int i = 0; i < 5; ++i) {
        const QJsonObject event = events.at(i).toObject();
        QCOMPARE(event.value(QLatin1String("seq")).toInt(), i + 1);
        QCOMPARE(event.value(QLatin1String("item")).toObject(), callItem(i + 1));
    }
}

void GatewayLinkTest::aNewConnectionGoesOnAfterWhatWasStored()
{
    Link link;
    QCOMPARE(link.open(), 0);
    QCOMPARE(link.told(1, calls(1, 4)), 4);
    link.gateway.abort();
    QCOMPARE(link.open(link.gateway, kSpool, 4), 4);
    QCOMPARE(link.told(5, calls(5, 1)), 5);
    link.gateway.abort();
    QCOMPARE(link.open(link.gateway, QStringLiteral("99999999-2222-4333-8444-555555555555")), 0);
    link.gateway.abort();
    QCOMPARE(link.open(link.gateway, kSpool, 5), 5);
}

void GatewayLinkTest::aSecondConnectionTakesOver()
{
    Link link;
    QCOMPARE(link.open(), 0);
    LinkPeer second(link.peer.authority->certificate(), link.url);
    QCOMPARE(link.open(second), 0);
    QCOMPARE(link.gateway.closedWith(), 4409);
    second.send(eventOf(1, calls(1, 1)));
    QCOMPARE(second.next("ack").value(QLatin1String("upTo")).toInt(), 1);
}

void GatewayLinkTest::aTokenThatRunsOutEndsTheConnection()
{
    Link link;
    QCOMPARE(link.open(), 0);
    link.peer.clock.advance(4'000'000);
    link.peer.platform.clockMoved();
    QCOMPARE(link.gateway.closedWith(), 4401);
}

void GatewayLinkTest::aFreshTokenKeepsItAlive()
{
    Link link;
    QCOMPARE(link.open(), 0);
    link.peer.clock.advance(2'000'000);
    const QString fresh = link.peer
                              .token({{QStringLiteral("grant_type"), QStringLiteral("client_credentials")},
                                      {QStringLiteral("client_id"), link.access.clientId},
                                      {QStringLiteral("client_secret"), link.access.secret},
                                      {QStringLiteral("account_id"), link.peer.account}})
                              .text("access_token");
    link.gateway.send({{QStringLiteral("type"), QStringLiteral("token")}, {QStringLiteral("token"), fresh}});
    QCOMPARE(link.told(1, calls(1, 1)), 1);
    link.peer.clock.advance(2'000'000);
    link.peer.platform.clockMoved();
    QCOMPARE(link.told(2, calls(2, 1)), 2);
    link.gateway.send(jsonOf("{'type':'token','token':'made.up.token'}"));
    QCOMPARE(link.gateway.closedWith(), 4401);
}

void GatewayLinkTest::aDeletedClientIsSentAway()
{
    Link link;
    QCOMPARE(link.open(), 0);
    const QString client =
        link.peer.admin + QStringLiteral("/accounts/%1/clients/%2").arg(link.peer.account, link.access.clientId);
    QCOMPARE(link.peer.client.send("DELETE", client).status, 204);
    QCOMPARE(link.gateway.closedWith(), 4401);
}

void GatewayLinkTest::aMessageThatBreaksTheContractEndsIt_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const char *json) {
        QString text = QString::fromUtf8(json);
        QTest::newRow(name) << text.replace(QLatin1Char('\''), QLatin1Char('"'));
    };
    const auto item = [&row](const char *name, QJsonObject one, const char *member, const QJsonValue &value) {
        if (value.isUndefined())
            one.remove(QLatin1String(member));
        else
            one.insert(QLatin1String(member), value);
        row(name, QJsonDocument(eventOf(1, {one})).toJson(QJsonDocument::Compact).constData());
    };
    row("no JSON", "{'type':");
    row("an array", "[1]");
    row("no type", "{'n':1}");
    row("a type that is a number", "{'type':1}");
    row("hello again",
        "{'type':'hello','protocol':1,'gatewayId':'11111111-2222-4333-8444-555555555555','siteId':'11111111-2222-4333-"
        "8444-555555555555','spoolId':'11111111-2222-4333-8444-555555555555','firstSeq':1,'lastSeq':0,'version':''}");
    row("what only the platform says", "{'type':'ack','upTo':1}");
    row("no items", "{'type':'event','seq':1,'items':[]}");
    row("number nought", "{'type':'event','seq':0,'items':[{}]}");
    row("half a number", "{'type':'event','seq':1.5,'items':[{}]}");
    row("a ping without number", "{'type':'ping'}");
    row("a negative ping", "{'type':'ping','n':-1}");
    row("an empty token", "{'type':'token','token':''}");
    row("a result without id", "{'type':'result','outcome':'ok'}");
    row("an outcome unheard of", "{'type':'result','id':'11111111-2222-4333-8444-555555555555','outcome':'perhaps'}");
    row("an error without error", "{'type':'result','id':'11111111-2222-4333-8444-555555555555','outcome':'error'}");
    row("an error's status",
        "{'type':'result','id':'11111111-2222-4333-8444-555555555555','outcome':'error','error':{'code':'','message':"
        "'','status':418}}");
    row("a result's call",
        "{'type':'result','id':'11111111-2222-4333-8444-555555555555','outcome':'ok','value':{'call':{}}}");
    item("a kind unheard of", callItem(1), "kind", QStringLiteral("poem"));
    item("a state unheard of", callItem(1), "state", QStringLiteral("singing"));
    item("a cause unheard of", callItem(1), "cause", QStringLiteral("fate"));
    item("no time", callItem(1), "at", QJsonValue(QJsonValue::Undefined));
    item("no endpoint", callItem(1), "endpointId", QStringLiteral(""));
    item("a callId with a slash", callItem(1), "callId", QStringLiteral("a/b"));
    item("a number that is too long", callItem(1), "from", QString(65, QLatin1Char('1')));
    item("null", callItem(1), "toName", QJsonValue());
    item("completed without an end", callItem(1), "state", QStringLiteral("completed"));
    item("extra data of another shape", callItem(1), "extraPbxData", QJsonObject{{QStringLiteral("eventType"), 1}});
}

void GatewayLinkTest::aMessageThatBreaksTheContractEndsIt()
{
    QFETCH(QString, text);
    Link link;
    QCOMPARE(link.open(), 0);
    link.gateway.sendText(text);
    QCOMPARE(link.gateway.closedWith(), 4400);
    QCOMPARE(link.counted("received"), 0);
}

void GatewayLinkTest::whatIsUnknownIsIgnored()
{
    Link link;
    QCOMPARE(link.open(), 0);
    link.gateway.send(jsonOf("{'type':'weather','sunny':true}"));
    QJsonObject item = callItem(1);
    item.insert(QStringLiteral("colour"), QStringLiteral("red"));
    QCOMPARE(link.told(1, {item}), 1);
    QVERIFY(!link.gateway.isClosed);
}

void GatewayLinkTest::aHoleInTheNumbersNeedsAGap()
{
    Link link;
    QCOMPARE(link.open(), 0);
    QCOMPARE(link.told(1, calls(1, 1)), 1);
    QCOMPARE(link.told(8, {gapItem(2, 8, 7), callItem(2)}), 9);
    const QJsonObject seen = link.status().value(QLatin1String("gaps")).toArray().at(0).toObject();
    QCOMPARE(seen.value(QLatin1String("lost")).toInt(), 7);
    QCOMPARE(seen.value(QLatin1String("lastSeq")).toInt(), 8);
    QCOMPARE(link.told(10, {callItem(3), gapItem(11, 11, 1)}), 11);
    QCOMPARE(link.told(11, {gapItem(9, 11, 1)}), 11); // again
    link.gateway.send(eventOf(13, calls(3, 1)));
    QCOMPARE(link.gateway.closedWith(), 4400);
}

void GatewayLinkTest::aGapStandsForTheNumbersThatAreMissing_data()
{
    QTest::addColumn<int>("seq");
    QTest::addColumn<QJsonArray>("items");
    QJsonObject withoutRange = gapItem(2, 8, 7);
    withoutRange.remove(QStringLiteral("firstSeq"));
    QJsonObject ofPbx = gapItem(2, 8, 7);
    ofPbx.insert(QStringLiteral("scope"), QStringLiteral("pbx"));
    QTest::newRow("its number is not its last one") << 9 << QJsonArray{gapItem(2, 8, 7), callItem(2)};
    QTest::newRow("it begins too late") << 8 << QJsonArray{gapItem(3, 8, 6)};
    QTest::newRow("it begins too early") << 8 << QJsonArray{gapItem(1, 8, 7)};
    QTest::newRow("it lost more than it stands for") << 8 << QJsonArray{gapItem(2, 8, 8)};
    QTest::newRow("it has no range") << 8 << QJsonArray{withoutRange};
    QTest::newRow("it is one of the PBX") << 8 << QJsonArray{ofPbx};
    QTest::newRow("within a message it stands for more than itself") << 2 << QJsonArray{callItem(2), gapItem(3, 8, 6)};
    QTest::newRow("within a message it has another number") << 2 << QJsonArray{callItem(2), gapItem(2, 2, 1)};
}

void GatewayLinkTest::aGapStandsForTheNumbersThatAreMissing()
{
    QFETCH(int, seq);
    QFETCH(QJsonArray, items);
    Link link;
    QCOMPARE(link.open(), 0);
    QCOMPARE(link.told(1, calls(1, 1)), 1);
    link.gateway.send(eventOf(seq, items));
    QCOMPARE(link.gateway.closedWith(), 4400);
    QCOMPARE(link.counted("received"), 1);
}

void GatewayLinkTest::aSlowPlatformAcknowledgesSlowly()
{
    Link link;
    QCOMPARE(link.disturb("/link/pace", {{QStringLiteral("eventsPerSecond"), 20}}).status, 200);
    QCOMPARE(link.open(), 0);
    QElapsedTimer taking;
    taking.start();
    link.gateway.send(eventOf(1, calls(1, 10)));
    qint64 upTo = 0;
    int acknowledgements = 0;
    while (upTo < 10) {
        const qint64 next = link.gateway.next("ack").value(QLatin1String("upTo")).toInteger();
        QVERIFY(next > upTo);
        upTo = next;
        ++acknowledgements;
    }
    QVERIFY(acknowledgements > 3);
    QVERIFY(taking.elapsed() >= 450);
    link.gateway.send(eventOf(11, calls(11, 500)));
    QCOMPARE(link.gateway.next("ack").value(QLatin1String("upTo")).toInteger() >= 11, true);
    link.gateway.abort();
    QVERIFY(QTest::qWaitFor([&link] { return link.status().value(QLatin1String("open")).toArray().isEmpty(); }, 5'000));
    const qint64 stored = link.counted("received");
    QVERIFY(stored < 511);
    QCOMPARE(link.open(link.gateway, kSpool, 511), stored);
    QCOMPARE(link.disturb("/link/pace", {{QStringLiteral("eventsPerSecond"), 0}}).status, 200);
    QCOMPARE(link.told(stored + 1, calls(1, 3)), stored + 3);
}

void GatewayLinkTest::moreThanTheWindowEndsIt()
{
    Link link;
    QCOMPARE(link.disturb("/link/settings", {{QStringLiteral("window"), 4}}).status, 200);
    QCOMPARE(link.disturb("/link/pace", {{QStringLiteral("eventsPerSecond"), 0.1}}).status, 200);
    QCOMPARE(link.open(), 0);
    link.gateway.send(eventOf(1, calls(1, 4)));
    link.gateway.send(eventOf(1, calls(1, 4)));
    link.gateway.send(jsonOf("{'type':'ping','n':1}"));
    QVERIFY(!link.gateway.next("pong").isEmpty());
    link.gateway.send(eventOf(5, calls(5, 1)));
    QCOMPARE(link.gateway.closedWith(), 4400);
}

void GatewayLinkTest::whoIsSilentIsAskedAndLeft()
{
    Link link;
    QCOMPARE(link.disturb("/link/settings", {{QStringLiteral("heartbeat"), 1}}).status, 200);
    QCOMPARE(link.open(), 0);
    QVERIFY(!link.gateway.next("ping").isEmpty());
    QCOMPARE(link.gateway.closedWith(), 1001);
}

void GatewayLinkTest::connectionsAreClosedAndRefusedAsTold()
{
    Link link;
    QCOMPARE(link.open(), 0);
    QCOMPARE(link.disturb("/link/close", jsonOf("{'code':1011,'reason':'restart'}")).status, 200);
    QCOMPARE(link.gateway.closedWith(), 1011);
    QCOMPARE(link.disturb("/link/refuse", jsonOf("{'code':1011,'count':1}")).status, 200);
    link.gateway.open(link.access.token);
    QCOMPARE(link.gateway.closedWith(), 1011);
    QCOMPARE(link.open(), 0);
    QCOMPARE(link.disturb("/link/close", jsonOf("{'abort':true}")).status, 200);
    QVERIFY(QTest::qWaitFor([&link] { return link.gateway.isClosed; }, 5'000));
    QCOMPARE(link.disturb("/link/stored", jsonOf("{'upTo':77}")).status, 200);
    QCOMPARE(link.open(link.gateway, kSpool, 5), 77);
    QCOMPARE(link.disturb("/link/close", jsonOf("{'code':7}")).status, 400);
}

void GatewayLinkTest::theStoredItemsCanBeReadInOrder()
{
    Link link;
    QCOMPARE(link.open(), 0);
    QCOMPARE(link.told(1, calls(1, 5)), 5);
    QCOMPARE(link.told(6, calls(6, 5)), 10);
    const QString events = link.control.url() + QLatin1String("/link/events");
    const QJsonObject some = link.peer.client.get(events + QLatin1String("?since=3&limit=4")).json;
    const QJsonArray found = some.value(QLatin1String("events")).toArray();
    QCOMPARE(found.size(), 4);
    QCOMPARE(found.first().toObject().value(QLatin1String("n")).toInt(), 4);
    QCOMPARE(found.last().toObject().value(QLatin1String("seq")).toInt(), 7);
    QCOMPARE(some.value(QLatin1String("last")).toInt(), 10);
    const qint64 journal = link.peer.journal.lastSeq();
    QCOMPARE(link.told(11, calls(11, 50)), 60);
    QCOMPARE(link.peer.journal.lastSeq(), journal);
    QCOMPARE(link.peer.client.send("DELETE", events).status, 200);
    QCOMPARE(link.peer.client.get(events).json.value(QLatin1String("events")).toArray().size(), 0);
    QCOMPARE(link.counted("received"), 0);
    QCOMPARE(link.told(61, calls(61, 1)), 61);
}

void GatewayLinkTest::resultsAreAcknowledgedUnlessToldOtherwise()
{
    Link link;
    QCOMPARE(link.open(), 0);
    QCOMPARE(
        link.disturb("/link/send", {{QStringLiteral("text"), QStringLiteral("{\"type\":\"ping\",\"n\":8}")}}).status,
        200);
    QCOMPARE(link.gateway.next("ping").value(QLatin1String("n")).toInt(), 8);
    const QJsonObject result =
        jsonOf("{'type':'result','id':'11111111-2222-4333-8444-555555555555','outcome':'error','error':{'code':'c',"
               "'message':'m','status':409}}");
    link.gateway.send(result);
    QCOMPARE(link.gateway.next("resultAck").value(QLatin1String("id")), result.value(QLatin1String("id")));
    QCOMPARE(link.disturb("/link/settings", {{QStringLiteral("resultAcks"), false}}).status, 200);
    link.gateway.send(result);
    QCOMPARE(link.told(1, calls(1, 1)), 1);
    QVERIFY(std::none_of(link.gateway.received.cbegin(), link.gateway.received.cend(), [](const QJsonObject &one) {
        return one.value(QLatin1String("type")).toString() == QLatin1String("resultAck");
    }));
    const QJsonArray seen = link.peer.client.get(link.control.url() + QLatin1String("/link/results"))
                                .json.value(QLatin1String("results"))
                                .toArray();
    QCOMPARE(seen.size(), 2);
    QCOMPARE(seen.at(1).toObject().value(QLatin1String("status")).toInt(), 409);
}

QTEST_GUILESS_MAIN(GatewayLinkTest)
#include "gateway_link_test.moc"
