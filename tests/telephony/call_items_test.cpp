#include "engine/telephony/call_item_writer.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace clc;

namespace
{

struct Hostile {
    const char *what;
    QString text;
    QString read; ///< what a reader has to find
};

QVector<Hostile> hostileTexts()
{
    QString controls;
    for (char16_t c = 0; c < 0x20; ++c) controls += QChar(c);
    const QString musical = QString::fromUcs4(U"\U0001D11E", 1);
    const QString lost(QChar(0xfffd));
    QVector<Hostile> texts{
        {"plain", QStringLiteral("Ada Lovelace"), QStringLiteral("Ada Lovelace")},
        {"empty", {}, {}},
        {"controls", controls, controls},
        {"quotes", QStringLiteral("\"\\/\b\f\n\r\t\x7f'</script>"), QStringLiteral("\"\\/\b\f\n\r\t\x7f'</script>")},
        {"umlauts", QStringLiteral("Jürgen Groß — Łódź"), QStringLiteral("Jürgen Groß — Łódź")},
        {"beyond the BMP", musical + QStringLiteral("x") + musical, musical + QStringLiteral("x") + musical},
        {"high surrogate alone", QStringLiteral("a") + QChar(0xd834) + QStringLiteral("b"),
         QStringLiteral("a") + lost + QStringLiteral("b")},
        {"low surrogate alone", QString(QChar(0xdd1e)) + QStringLiteral("b"), lost + QStringLiteral("b")},
        {"high surrogate at the end", QStringLiteral("a") + QChar(0xd834), QStringLiteral("a") + lost},
        {"surrogates the wrong way round", QString(QChar(0xdd1e)) + QChar(0xd834), lost + lost},
        {"line separators", QString(QChar(0x2028)) + QChar(0x2029), QString(QChar(0x2028)) + QChar(0x2029)},
        {"right to left", QString(QChar(0x202e)) + QStringLiteral("evil"),
         QString(QChar(0x202e)) + QStringLiteral("evil")},
        {"too long", QString(300, QLatin1Char('x')), QString(256, QLatin1Char('x'))},
        {"too long beyond the BMP", musical.repeated(300), musical.repeated(256)},
        {"cut before a pair", QString(255, QLatin1Char('x')) + musical + QStringLiteral("y"),
         QString(255, QLatin1Char('x')) + musical},
    };
    return texts;
}

CallItem sample(CallState state)
{
    CallItem item;
    item.leg.endpoint = Dn(QStringLiteral("2001"));
    item.leg.callId = CallId(QStringLiteral("c-1~a.b_C"));
    item.leg.correlation = QStringLiteral("1650975157#7");
    item.leg.state = state;
    item.leg.cause = CallCause::newCall;
    item.leg.from = {QStringLiteral("0491234"), QStringLiteral("Ada")};
    item.leg.to = {QStringLiteral("2001"), QStringLiteral("Bob")};
    item.leg.at = 1'650'975'158'944;
    item.createdOn = 1'650'975'158'000;
    item.answered = true;
    item.ringMs = 1'500;
    item.talkMs = 61'042;
    item.endedOn = 1'650'975'220'986;
    return item;
}

QJsonObject parsed(const LinkItem &item)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(itemJson(item), &error);
    return error.error == QJsonParseError::NoError ? document.object() : QJsonObject();
}

QJsonObject object(const char *text)
{
    return QJsonDocument::fromJson(QByteArray(text).replace('\'', '"')).object();
}

/// Every kind of item, with each hostile text in each place for texts.
QVector<LinkItem> everyItem()
{
    QVector<LinkItem> items;
    const auto texts = hostileTexts();
    for (const Hostile &one : texts) {
        const QString &text = one.text;
        CallItem call = sample(CallState::connected);
        call.leg.correlation = text;
        call.leg.from = call.leg.to = call.leg.connected = {text, text};
        call.leg.alertingDevice = call.leg.calledDevice = call.leg.eventType = text;
        call.leg.associated = CallId(text.left(20));
        items.append(call);
        call.leg.state = CallState::completed;
        items.append(call);
        items.append(GapItem{1, GapItem::Scope::pbx, 0, 1, text.repeated(5), 3, 0, 0});
        SnapshotItem snapshot;
        snapshot.voicemail = text;
        snapshot.endpoints.push_back(
            {Dn(QStringLiteral("2001")), text, text, EndpointState::connected, {true, false}, {call, call}});
        snapshot.endpoints.push_back({Dn(QStringLiteral("2002")), text, text, EndpointState::unknown, {}, {}});
        items.append(snapshot);
    }
    for (int state = 0; state <= static_cast<int>(CallState::completed); ++state)
        for (int cause = 0; cause <= static_cast<int>(CallCause::transfer); ++cause) {
            CallItem call = sample(static_cast<CallState>(state));
            call.leg.cause = static_cast<CallCause>(cause);
            items.append(call);
        }
    for (int state = 0; state <= static_cast<int>(EndpointState::outOfService); ++state)
        items.append(
            EndpointItem{5, Dn(QStringLiteral("2001")), static_cast<EndpointState>(state), {state % 2 == 0, true}});
    CallItem negative = sample(CallState::completed);
    negative.createdOn = negative.ringMs = negative.talkMs = negative.endedOn = negative.leg.at = -5;
    items.append(negative);
    items.append(GapItem{9, GapItem::Scope::spool, 1, 2, QStringLiteral("full"), 7, 3, 9});
    items.append(RecordItem{9, callRecord(sample(CallState::completed))});
    SnapshotItem second;
    second.part = second.parts = 2;
    second.voicemail = QStringLiteral("6000");
    items.append(second);
    for (const PbxKind kind : {PbxKind::miVoiceBusiness, PbxKind::miVoiceOffice400, PbxKind::mxOne}) {
        SnapshotItem snapshot;
        snapshot.pbxKind = kind;
        items.append(snapshot);
    }
    return items;
}

} // namespace

class CallItemsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallIsWrittenInFull()
    {
        CallItem item = sample(CallState::ringing);
        item.leg.alertingDevice = item.leg.calledDevice = QStringLiteral("2001");
        item.leg.eventType = QStringLiteral("deliveredEvent");
        item.leg.connected = {QStringLiteral("2009"), QStringLiteral("Cleo")};
        item.leg.associated = CallId(QStringLiteral("c0"));
        QCOMPARE(parsed(item),
                 object("{'kind':'call','at':1650975158944,'endpointId':'2001','callId':'c-1~a.b_C',"
                        "'correlation':'1650975157#7','state':'ringing','cause':'newCall','direction':'inbound',"
                        "'from':'0491234','fromName':'Ada','to':'2001','toName':'Bob','connectedTo':'2009',"
                        "'connectedName':'Cleo','createdOn':1650975158000,'associatedCallId':'c0',"
                        "'extraPbxData':{'alertingDevice':'2001','calledDevice':'2001','eventType':'deliveredEvent',"
                        "'callTrackingID':'1650975157#7'}}"));
    }

    void aCompletedCallHasItsTimes()
    {
        CallItem item = sample(CallState::completed);
        item.leg.cause = CallCause::none;
        QCOMPARE(parsed(item),
                 object("{'kind':'call','at':1650975158944,'endpointId':'2001','callId':'c-1~a.b_C',"
                        "'correlation':'1650975157#7','state':'completed','direction':'inbound',"
                        "'from':'0491234','fromName':'Ada','to':'2001','toName':'Bob','createdOn':1650975158000,"
                        "'answered':true,'ringTime':1.5,'billingTime':61.042,'endTime':1650975220986}"));
    }

    void secondsAreWrittenExactly_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("none") << qint64(0) << QByteArray("\"ringTime\":0,");
        QTest::newRow("whole") << qint64(3'000) << QByteArray("\"ringTime\":3,");
        QTest::newRow("tenth") << qint64(3'100) << QByteArray("\"ringTime\":3.1,");
        QTest::newRow("hundredth") << qint64(3'010) << QByteArray("\"ringTime\":3.01,");
        QTest::newRow("thousandth") << qint64(3'001) << QByteArray("\"ringTime\":3.001,");
        QTest::newRow("negative") << qint64(-1) << QByteArray("\"ringTime\":0,");
    }
    void secondsAreWrittenExactly()
    {
        QFETCH(qint64, ms);
        QFETCH(QByteArray, text);
        CallItem item = sample(CallState::completed);
        item.ringMs = ms;
        QVERIFY2(itemJson(item).contains(text), itemJson(item).constData());
    }

    void everyTextIsReadBack()
    {
        const auto texts = hostileTexts();
        for (const Hostile &one : texts) {
            CallItem item = sample(CallState::ringing);
            item.leg.from.name = item.leg.to.name = one.text;
            const QJsonObject json = parsed(item);
            QVERIFY2(!json.isEmpty(), one.what);
            QVERIFY2(json.value(QLatin1String("fromName")).toString() == one.read, one.what);
            QVERIFY2(json.value(QLatin1String("toName")).toString() == one.read, one.what);
        }
    }

    void everyCodePointIsReadBack()
    {
        for (char32_t first = 0; first < 0x110000; first += 256) {
            QString text;
            for (char32_t point = first; point < first + 256; ++point)
                if (point < 0xd800 || point > 0xdfff) text += QString::fromUcs4(&point, 1);
            CallItem item = sample(CallState::ringing);
            item.leg.from.name = text;
            QVERIFY2(parsed(item).value(QLatin1String("fromName")).toString() == text,
                     qPrintable(QString::number(static_cast<uint>(first), 16)));
        }
    }

    void itemsAreAppended()
    {
        QByteArray out("[");
        writeItem(LinkItem(sample(CallState::ringing)), out);
        out += ',';
        writeItem(LinkItem(EndpointItem{1, Dn(QStringLiteral("2001")), EndpointState::idle, {}}), out);
        out += ',';
        writeCall(sample(CallState::held), out);
        out += ']';
        const QJsonArray array = QJsonDocument::fromJson(out).array();
        QCOMPARE(array.size(), 3);
        QCOMPARE(array.at(1).toObject(), object("{'kind':'endpoint','at':1,'endpointId':'2001','state':'idle',"
                                                "'dnd':false,'messageWaiting':false}"));
        QVERIFY(!array.at(2).toObject().contains(QLatin1String("kind")));
    }

    void everyItemFollowsTheSchema()
    {
        QTemporaryDir folder;
        const auto items = everyItem();
        QFile file(folder.filePath(QStringLiteral("items.jsonl")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (const LinkItem &item : items) {
            QVERIFY2(!parsed(item).isEmpty(), itemJson(item).constData());
            QVERIFY2(!itemJson(item).contains('\n'), itemJson(item).constData());
            file.write(itemJson(item) + '\n');
        }
        file.close();
        QProcess python;
        python.setProcessChannelMode(QProcess::MergedChannels);
        const QString source = qEnvironmentVariable("CLC_SOURCE_DIR");
        python.start(QStringLiteral("/usr/bin/python3"),
                     {source + QStringLiteral("/tests/telephony/check_items.py"),
                      source + QStringLiteral("/resources/protocol/gateway-link.schema.json"), file.fileName()});
        QVERIFY(python.waitForFinished(60'000));
        const QByteArray said = python.readAll();
        QVERIFY2(python.exitCode() == 0, said.constData());
        QCOMPARE(said.trimmed().toLongLong(), items.size());
    }

    void watchersSeeWhatHappened()
    {
        const CallEventInfo call = callEventInfo(sample(CallState::ringing));
        QCOMPARE(call.kind, QStringLiteral("call"));
        QCOMPARE(call.state, QStringLiteral("ringing"));
        QCOMPARE(CallEventInfo::fromJson(call.toJson()).value(), call);
        QCOMPARE(callEventInfo(GapItem{1, GapItem::Scope::pbx, 0, 1, QStringLiteral("lost"), -1, 0, 0}).detail,
                 QStringLiteral("lost"));
        QCOMPARE(callEventInfo(EndpointItem{1, Dn(QStringLiteral("1")), EndpointState::idle, {true, true}}).detail,
                 QStringLiteral("do not disturb, message waiting"));
        CallCounters counters;
        counters.received = 7;
        counters.latencyP99Us = 900;
        QCOMPARE(CallCounters::fromJson(counters.toJson()).value(), counters);
        CallsPage page{1, 0, {callRecord(sample(CallState::completed))}};
        QCOMPARE(CallsPage::fromJson(page.toJson()).value().calls, page.calls);
    }
};

QTEST_GUILESS_MAIN(CallItemsTest)
#include "call_items_test.moc"
