#include "engine/pbx/oig/oig_event_decoder.h"
#include "engine/pbx/oig/oig_event_feed.h"
#include "engine/pbx/oig/oig_signature.h"

#include <QSslCertificate>
#include <QTest>

using namespace clc;
using namespace clc::oig;

namespace
{

const AnswerContext context{QStringLiteral("oig"), QStringLiteral("events"), QStringLiteral("getEvent"), {}};

QByteArray answer(const QByteArray &inside, const QByteArray &attributes = {})
{
    return "<soap:Envelope xmlns:soap=\"http://schemas.xmlsoap.org/soap/envelope/\"><soap:Body>"
           "<getEventResponse xmlns=\"http://mitel.com/oig/cc/standard/StandardCCService\"><return result=\"true\"" +
           attributes + '>' + inside + "</return></getEventResponse></soap:Body></soap:Envelope>";
}

QByteArray attribute(const QByteArray &element, const QByteArray &name, const QByteArray &value)
{
    return '<' + element + "><attributeName>" + name + "</attributeName><attributeValue>" + value +
           "</attributeValue><attributeType>STRING</attributeType></" + element + '>';
}

QByteArray device(const QByteArray &role, const QByteArray &attributes)
{
    return "<device><deviceName>" + role + "</deviceName>" + attributes + "</device>";
}

QByteArray callEvent(const QByteArray &inside)
{
    return "<eventType>CALL_EVENT</eventType><callEvent localCallId=\"8589934593\" callEventTime=\"1795341780043\" "
           "objectId=\"6000000001\">" +
           inside + "</callEvent>";
}

QByteArray featureEvent(const QByteArray &attributes)
{
    return "<featureEvent time=\"5\" objectId=\"7\"><eventType>MSG_WAITING_INDICATOR</eventType>" + attributes +
           "</featureEvent>";
}

} // namespace

class OigEventDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallEventIsReadWithItsWideNumbers()
    {
        const auto message = decodeEvent(
            answer(
                callEvent("<type>CALL_HELD</type><cause>HARD_HOLD</cause><callState>HELD</callState>" +
                          attribute("callEventAttribute", "CURRENT_GLOBAL_CALL_ID", "70001") +
                          attribute("callEventAttribute", "PRIMARY_GLOBAL_CALLID", "70000") +
                          "<featuresAllowed>RETRIEVE_CALL</featuresAllowed>" +
                          device("CALLING_DEVICE", attribute("deviceAttribute", "NUMBER", "2001") +
                                                       attribute("deviceAttribute", "NAME", "Zo\xc3\xab") +
                                                       attribute("deviceAttribute", "NUMBER_PRIVACY", "true")) +
                          "<party callId=\"1\" numberPrivacy=\"false\" namePrivacy=\"true\"><memberNum>2002</memberNum>"
                          "<memberName>Ann</memberName></party>")),
            context);
        QVERIFY(message.ok());
        QVERIFY(message->call && !message->feature && !message->system && !message->number);
        const CallEvent &call = *message->call;
        QCOMPARE(call.objectId, 6'000'000'001LL);
        QCOMPARE(call.localCallId, 8'589'934'593LL);
        QCOMPARE(call.time, 1'795'341'780'043LL);
        QCOMPARE(call.type, QStringLiteral("CALL_HELD"));
        QCOMPARE(call.globalCallId, QStringLiteral("70001"));
        QCOMPARE(call.allowed, QStringList{QStringLiteral("RETRIEVE_CALL")});
        QCOMPARE(call.devices.size(), 1);
        QCOMPARE(call.devices.first().name, QStringLiteral("Zo\u00eb"));
        QVERIFY(call.devices.first().numberPrivate);
        QVERIFY(!call.devices.first().namePrivate);
        QVERIFY(call.parties.first().namePrivate);
        QVERIFY(!call.parties.first().numberPrivate);
    }

    void namespacesOfChildrenDoNotMatter()
    {
        QByteArray document = answer(callEvent("<callState>IDLE</callState>"));
        document.replace("<callState>", "<x:callState xmlns:x=\"http://mitel.com/oig/cc\">");
        document.replace("</callState>", "</x:callState>");
        const auto message = decodeEvent(document, context);
        QVERIFY(message.ok());
        QCOMPARE(message->call->state, QStringLiteral("IDLE"));
    }

    void numbersOfEventsAreRead()
    {
        const auto message =
            decodeEvent(answer("<systemEvent icpId=\"3\" time=\"4\"><eventType>ICP_COMMUNICATION_EVENT</eventType>"
                               "<connectionState>CONNECTED</connectionState></systemEvent>",
                               " eventNumber=\"17\" advanced=\"false\""),
                        context);
        QVERIFY(message.ok());
        QCOMPARE(message->number, std::optional<qint64>(17));
        QCOMPARE(message->system->connectionState, QStringLiteral("CONNECTED"));
    }

    void eitherAttributeSwitchesAFeature_data()
    {
        QTest::addColumn<QByteArray>("attributes");
        QTest::addColumn<int>("on"); // -1: not told
        const char *name = "featureEventAttribute";
        QTest::newRow("state") << attribute(name, "FEATURE_EVENT_STATE", "true") << 1;
        QTest::newRow("state off") << attribute(name, "FEATURE_EVENT_STATE", "0") << 0;
        QTest::newRow("call state") << attribute(name, "CALL_STATE", "FEATURE_ENABLED") << 1;
        QTest::newRow("call state off") << attribute(name, "CALL_STATE", "FEATURE_DISABLED") << 0;
        QTest::newRow("both") << attribute(name, "CALL_STATE", "FEATURE_ENABLED") +
                                     attribute(name, "FEATURE_EVENT_STATE", "false")
                              << 0;
        QTest::newRow("another word") << attribute(name, "FEATURE_EVENT_STATE", "perhaps") << -1;
        QTest::newRow("none") << QByteArray() << -1;
    }
    void eitherAttributeSwitchesAFeature()
    {
        QFETCH(QByteArray, attributes);
        QFETCH(int, on);
        const auto message = decodeEvent(answer(featureEvent(attributes)), context);
        QVERIFY(message.ok());
        QCOMPARE(message->feature->on ? int(*message->feature->on) : -1, on);
    }

    void badInputIsAnError_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("cut") << answer(callEvent("<callState>HELD</callState>")).chopped(20);
        QTest::newRow("number") << answer("<callEvent localCallId=\"x\" callEventTime=\"1\" objectId=\"1\"/>");
        QTest::newRow("too wide") << answer("<callEvent localCallId=\"99999999999999999999\" objectId=\"1\"/>");
        QTest::newRow("flag") << answer(
            callEvent("<party callId=\"1\" numberPrivacy=\"maybe\" namePrivacy=\"false\"/>"));
        QTest::newRow("entities") << QByteArray("<!DOCTYPE a [<!ENTITY b \"c\">]>" + answer({}));
        QTest::newRow("utf8") << answer(callEvent("<callState>\xff\xfe</callState>"));
        QTest::newRow("deep") << answer(QByteArray("<a>").repeated(100) + QByteArray("</a>").repeated(100));
    }
    void badInputIsAnError()
    {
        QFETCH(QByteArray, document);
        QVERIFY(!decodeEvent(document, context).ok());
    }

    void longListsAndTextsAreCut()
    {
        const QByteArray one =
            device("CONNECTED_DEVICE", attribute("deviceAttribute", "NUMBER", QByteArray(5000, '1')));
        const auto message = decodeEvent(
            answer(callEvent(one.repeated(200) + QByteArray("<featuresAllowed>A</featuresAllowed>").repeated(200))),
            context);
        QVERIFY(message.ok());
        QCOMPARE(message->call->devices.size(), mostEventDevices);
        QCOMPARE(message->call->allowed.size(), mostEventFeatures);
        QCOMPARE(message->call->devices.first().number.size(), longestEventText);
    }

    void aDeviceWithoutACallIsToldWithoutNumbers()
    {
        AnswerContext status = context;
        status.operation = QStringLiteral("getCallStatus");
        QByteArray document = answer("<callEvent objectId=\"5\"><callState>IDLE</callState></callEvent>");
        document.replace("getEvent", "getCallStatus");
        const auto told = decodeCallStatus(document, status);
        QVERIFY(told.ok());
        QVERIFY(told->has_value());
        QCOMPARE((*told)->localCallId, 0);
    }

    void eventsComeInTheirOrder()
    {
        using Verdict = EventOrder::Verdict;
        EventOrder order;
        QCOMPARE(order.next(), 1);
        QCOMPARE(order.judge(1), Verdict::deliver);
        QCOMPARE(order.judge(1), Verdict::drop);
        QCOMPARE(order.judge(2), Verdict::deliver);
        QCOMPARE(order.judge(4), Verdict::replay); // 3 is asked for
        QCOMPARE(order.next(), 3);
        QCOMPARE(order.judge(3), Verdict::deliver);
        QCOMPARE(order.judge(4), Verdict::deliver);
        QCOMPARE(order.judge(7), Verdict::replay);
        QCOMPARE(order.judge(7), Verdict::gap); // 5 and 6 are gone
        QCOMPARE(order.lost(), 2);
        QCOMPARE(order.judge(7), Verdict::deliver);
        QCOMPARE(order.judge(10), Verdict::replay);
        QCOMPARE(order.giveUp(), 2); // the server refused 8
        QCOMPARE(order.next(), 10);
        QCOMPARE(order.giveUp(), 0);
    }

    void numbersMayBeginAnywhere()
    {
        EventOrder order;
        QCOMPARE(order.judge(500), EventOrder::Verdict::replay); // 1 is asked for first
        QCOMPARE(order.giveUp(), 0);                             // but nobody misses it
        QCOMPARE(order.judge(500), EventOrder::Verdict::deliver);
        QCOMPARE(order.next(), 501);
        EventOrder zero;
        QCOMPARE(zero.judge(0), EventOrder::Verdict::deliver);
        QCOMPARE(zero.next(), 1);
    }

    void aKeyThatIsNoneIsNamedAndNotShown()
    {
        const auto signature =
            signChallenge("-----BEGIN PRIVATE KEY-----\nU0VDUkVU\n-----END PRIVATE KEY-----\n", "MD5", "challenge");
        QVERIFY(!signature.ok());
        QCOMPARE(signature.error().field, QStringLiteral("applicationKey"));
        QVERIFY(!signature.error().message().contains(QLatin1String("U0VDUkVU")));
    }

    void theSignatureIsWrittenAsSignedOctets()
    {
        const QByteArray document = authenticate(5, QByteArray("\x80\x7f\xff\x00\x01", 5));
        QVERIFY(document.contains("[-128,127,-1,0,1]"));
    }
};

QTEST_GUILESS_MAIN(OigEventDecoderTest)
#include "oig_event_decoder_test.moc"
