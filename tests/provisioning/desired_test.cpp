#include "engine/provisioning/desired_state.h"
#include "engine/provisioning/voicemail.h"

#include <QTest>

using namespace clc;

class DesiredTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theListOfTheProgramIsWhole();
    void malformedListsAreRefused_data();
    void malformedListsAreRefused();
    void parametersAreFilledIn();
    void anUnknownParameterIsNotSilentlyEmpty();
    void theLowestVoicemailGroupIsChosen_data();
    void theLowestVoicemailGroupIsChosen();
    void anOverrideMustBeAVoicemailGroup();
};

void DesiredTest::theListOfTheProgramIsWhole()
{
    const auto desired = DesiredState::builtIn();
    QVERIFY2(desired.ok(), desired ? "" : qPrintable(desired.error().message()));
    QStringList places;
    for (const DesiredObject &object : desired->objects)
        places.append(objectTargetName(object.target) + u'/' + object.form);
    QCOMPARE(places.join(u' '), QStringLiteral("pbx/networkElements pbx/networkElements pbx/trunkAttributes "
                                               "pbx/sipPeerProfiles pbx/speedDials mbg/trunks"));
    for (const char *labelled : {"cloudlinkProfile", "trunkService"}) {
        const auto values = desired->find(QLatin1String(labelled))->values;
        QVERIFY(values.value(QStringLiteral("label")).first().size() <= 9);
    }
}

void DesiredTest::malformedListsAreRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("detail");
    const QByteArray good = R"("id":"a","target":"pbx","how":"row","form":"f","key":"k","values":{"k":"1"})";
    QTest::newRow("not JSON") << QByteArray("{") << QString();
    QTest::newRow("another version") << QByteArray(R"({"version":2,"objects":[]})") << QStringLiteral("version");
    QTest::newRow("empty") << QByteArray(R"({"version":1,"objects":[]})") << QStringLiteral("no objects");
    QTest::newRow("twice") << QByteArray(R"({"version":1,"objects":[{)") + good + "},{" + good + "}]}"
                           << QStringLiteral("twice");
    QTest::newRow("unknown member") << QByteArray(R"({"version":1,"objects":[{"x":1,)") + good + "}]}"
                                    << QStringLiteral("x is not known");
    QTest::newRow("no key value")
        << QByteArray(
               R"({"version":1,"objects":[{"id":"a","target":"pbx","how":"row","form":"f","key":"k","values":{"l":"1"}}]})")
        << QStringLiteral("k has no value");
    QTest::newRow("trunk on the PBX")
        << QByteArray(
               R"({"version":1,"objects":[{"id":"a","target":"pbx","how":"trunk","form":"f","key":"k","values":{"k":"1"}}]})")
        << QStringLiteral("target");
}

void DesiredTest::malformedListsAreRefused()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, detail);
    const auto desired = DesiredState::parse(json, QStringLiteral("test"));
    QVERIFY(!desired.ok());
    QCOMPARE(errorCodeName(desired.error().code), QStringLiteral("fileMalformed"));
    QVERIFY2(desired.error().message().contains(detail), qPrintable(desired.error().message()));
}

void DesiredTest::parametersAreFilledIn()
{
    const auto text = substituted(QStringLiteral("sip:{{a}}:{{b.c}}!"), {{QStringLiteral("a"), QStringLiteral("x")},
                                                                         {QStringLiteral("b.c"), QStringLiteral("7")}});
    QCOMPARE(text.value(), QStringLiteral("sip:x:7!"));
}

void DesiredTest::anUnknownParameterIsNotSilentlyEmpty()
{
    QVERIFY(!substituted(QStringLiteral("{{nothing}}"), {}).ok());
}

void DesiredTest::theLowestVoicemailGroupIsChosen_data()
{
    QTest::addColumn<QStringList>("voicemail");
    QTest::addColumn<QString>("chosen");
    QTest::newRow("none") << QStringList() << QString();
    QTest::newRow("equal length: by value")
        << QStringList{QStringLiteral("6200"), QStringLiteral("6100")} << QStringLiteral("6100");
    QTest::newRow("the shorter first") << QStringList{QStringLiteral("10000"), QStringLiteral("999")}
                                       << QStringLiteral("999");
    QTest::newRow("as text it would be the other")
        << QStringList{QStringLiteral("9"), QStringLiteral("10")} << QStringLiteral("9");
}

void DesiredTest::theLowestVoicemailGroupIsChosen()
{
    QFETCH(const QStringList, voicemail);
    QFETCH(const QString, chosen);
    QVector<HuntGroup> groups{{Dn(QStringLiteral("1")), QString(), QString(), false}}; // lower, but not of the type
    for (const QString &pilot : voicemail) groups.append({Dn(pilot), QString(), QString(), true});
    QCOMPARE(chooseVoicemail(groups, QString()).value(), chosen);
}

void DesiredTest::anOverrideMustBeAVoicemailGroup()
{
    const QVector<HuntGroup> groups{{Dn(QStringLiteral("6000")), QString(), QString(), false},
                                    {Dn(QStringLiteral("6100")), QString(), QString(), true},
                                    {Dn(QStringLiteral("6200")), QString(), QString(), true}};
    QCOMPARE(chooseVoicemail(groups, QStringLiteral("6200")).value(), QStringLiteral("6200"));
    for (const QString &wrong : {QStringLiteral("6000"), QStringLiteral("7777")}) {
        const auto refused = chooseVoicemail(groups, wrong);
        QVERIFY(!refused.ok());
        QCOMPARE(errorCodeName(refused.error().code), QStringLiteral("invalidValue"));
        QCOMPARE(refused.error().field, QStringLiteral("voicemail"));
        QVERIFY(refused.error().message().contains(QLatin1String("6100, 6200")));
    }
}

QTEST_GUILESS_MAIN(DesiredTest)
#include "desired_test.moc"
