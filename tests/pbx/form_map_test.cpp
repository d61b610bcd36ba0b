#include "engine/pbx/form_map.h"

#include <QTest>

using namespace clc;

class FormMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInMapNamesEveryFormOfTheIntegration()
    {
        const FormMap map = FormMap::builtIn();
        QStringList names;
        for (const FormNames &form : map.forms()) names.append(form.name);
        names.sort();
        QCOMPARE(names, (QStringList{QStringLiteral("huntGroupMembers"), QStringLiteral("huntGroups"),
                                     QStringLiteral("networkElements"), QStringLiteral("ringGroups"),
                                     QStringLiteral("sipPeerProfiles"), QStringLiteral("speedDials"),
                                     QStringLiteral("telephoneDirectory"), QStringLiteral("trunkAttributes"),
                                     QStringLiteral("users")}));
        const FormNames *users = map.form(QStringLiteral("users"));
        QVERIFY(users);
        // Without these three nobody could be imported, and everybody would look as if he had vanished.
        for (const char *field : {"dn", "lastName", "email"}) QVERIFY(users->field(QLatin1String(field))->required);
        QVERIFY(!users->field(QStringLiteral("department"))->required);
        QVERIFY(!users->field(QStringLiteral("password")));
        QVERIFY(!map.form(QStringLiteral("passwords")));
    }

    void namesAreComparedWithoutCaseBlanksAndPunctuation_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("equal");
        QTest::newRow("case") << "Login ID"
                              << "LOGIN ID" << true;
        QTest::newRow("underscore") << "Login ID"
                                    << "login_id" << true;
        QTest::newRow("dash") << "Non-dial-in Trunks Answer Point - Day"
                              << "nonDialInTrunksAnswerPointDay" << true;
        QTest::newRow("slash") << "FQDN/IP Address"
                               << "FQDN or IP Address" << false;
        QTest::newRow("number") << "DN 1"
                                << "DN 2" << false;
    }
    void namesAreComparedWithoutCaseBlanksAndPunctuation()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QFETCH(bool, equal);
        QCOMPARE(FormMap::comparable(one) == FormMap::comparable(other), equal);
    }

    void valuesMeanWhatTheMapSays_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("voicemail");
        QTest::newRow("as on the form") << "Voicemail" << true;
        QTest::newRow("two words") << "Voice Mail" << true;
        QTest::newRow("as in call control") << "HuntGroupVoiceMail" << true;
        QTest::newRow("voice") << "Voice" << false;
        QTest::newRow("recorder") << "Recorder" << false;
        QTest::newRow("empty") << "" << false;
    }
    void valuesMeanWhatTheMapSays()
    {
        QFETCH(QString, value);
        QFETCH(bool, voicemail);
        const FormMap map = FormMap::builtIn();
        const FieldNames *type = map.form(QStringLiteral("huntGroups"))->field(QStringLiteral("type"));
        QCOMPARE(meansValue(*type, QStringLiteral("voicemail"), value), voicemail);
    }

    void aMapThatIsWrongIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        QTest::newRow("no JSON") << QByteArray("{") << "unterminated object";
        QTest::newRow("no forms") << QByteArray("{}") << "it names no forms";
        QTest::newRow("misspelt") << QByteArray(R"({"form":{}})") << "unknown member form";
        QTest::newRow("no tables") << QByteArray(R"({"forms":{"a":{"fields":{"dn":{"names":["N"]}}}}})")
                                   << "a has no tables";
        QTest::newRow("no fields") << QByteArray(R"({"forms":{"a":{"tables":["A"]}}})") << "a has no fields";
        QTest::newRow("no names") << QByteArray(R"({"forms":{"a":{"tables":["A"],"fields":{"dn":{}}}}})")
                                  << "a.dn has no names";
        QTest::newRow("misspelt in a field")
            << QByteArray(R"({"forms":{"a":{"tables":["A"],"fields":{"dn":{"names":["N"],"require":true}}}}})")
            << "a.dn has an unknown member require";
        QTest::newRow("a name that is no text")
            << QByteArray(R"({"forms":{"a":{"tables":["A"],"fields":{"dn":{"names":["N",7]}}}}})")
            << "a.dn has no names";
        QTest::newRow("one table for two forms")
            << QByteArray(R"({"forms":{"a":{"tables":["A"],"fields":{"dn":{"names":["N"]}}},
                                      "b":{"tables":["a "],"fields":{"dn":{"names":["N"]}}}}})")
            << "the table a  stands for two forms";
        QTest::newRow("one column for two fields")
            << QByteArray(R"({"forms":{"a":{"tables":["A"],"fields":{"dn":{"names":["N"]},"name":{"names":["n"]}}}}})")
            << "a.name shares the name n with another field";
    }
    void aMapThatIsWrongIsRefusedWithTheReason()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        const auto map = FormMap::parse(json, QStringLiteral("map.json"));
        QVERIFY(!map);
        QCOMPARE(map.error().code, ErrorCode::fileMalformed);
        QCOMPARE(map.error().parameters.value(QLatin1String("detail")).toString(), detail);
    }
};

QTEST_GUILESS_MAIN(FormMapTest)
#include "form_map_test.moc"
