#include "app/console/arguments.h"
#include "app/console/command.h"
#include "app/console/output.h"

#include <QTest>

using namespace clc;
using namespace clc::console;

class ArgumentsTest : public QObject
{
    Q_OBJECT

private:
    const QVector<Option> known_{{QStringLiteral("json"), {}, {}},
                                 {QStringLiteral("apply"), QStringLiteral("HASH"), {}},
                                 {QStringLiteral("help"), {}, {}}};

private Q_SLOTS:
    void optionsStandAnywhere()
    {
        const auto parsed = Arguments::parse({QStringLiteral("show"), QStringLiteral("--apply"), QStringLiteral("x"),
                                              QStringLiteral("u"), QStringLiteral("--json")},
                                             known_);
        QVERIFY(parsed.ok());
        QCOMPARE(parsed->positional(), (QStringList{QStringLiteral("show"), QStringLiteral("u")}));
        QCOMPARE(parsed->value(QStringLiteral("apply")), QStringLiteral("x"));
        QVERIFY(parsed->has(QStringLiteral("json")));
    }

    void aValueMayBeAttachedAndMayLookLikeAnOption()
    {
        const auto attached = Arguments::parse({QStringLiteral("--apply=a=b")}, known_);
        QCOMPARE(attached->value(QStringLiteral("apply")), QStringLiteral("a=b"));
        const auto following = Arguments::parse({QStringLiteral("--apply"), QStringLiteral("-5")}, known_);
        QCOMPARE(following->value(QStringLiteral("apply")), QStringLiteral("-5"));
    }

    void afterTwoDashesNothingIsAnOption()
    {
        const auto parsed = Arguments::parse({QStringLiteral("--"), QStringLiteral("--json")}, known_);
        QVERIFY(!parsed->has(QStringLiteral("json")));
        QCOMPARE(parsed->positional(), QStringList{QStringLiteral("--json")});
    }

    void whatIsNotUnderstoodIsNamed_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown") << QStringList{QStringLiteral("--jsn")} << QStringLiteral("--jsn");
        QTest::newRow("one dash") << QStringList{QStringLiteral("-json")} << QStringLiteral("-json");
        QTest::newRow("no value") << QStringList{QStringLiteral("--apply")} << QStringLiteral("--apply HASH");
        QTest::newRow("needless value") << QStringList{QStringLiteral("--json=yes")} << QStringLiteral("--json");
        QTest::newRow("twice") << QStringList{QStringLiteral("--json"), QStringLiteral("--json")}
                               << QStringLiteral("twice");
    }
    void whatIsNotUnderstoodIsNamed()
    {
        QFETCH(QStringList, typed);
        QFETCH(QString, named);
        const auto parsed = Arguments::parse(typed, known_);
        QVERIFY(!parsed.ok());
        QCOMPARE(parsed.error().code, ErrorCode::usage);
        QVERIFY2(parsed.error().message().contains(named), qPrintable(parsed.error().message()));
    }

    void everyCommandHasANameASummaryAndDistinctOptions()
    {
        QStringList names;
        for (const auto &command : allCommands()) {
            QVERIFY(!command->summary().isEmpty());
            QVERIFY(!names.contains(command->name()));
            names.append(command->name());
        }
        QVERIFY(names.contains(QStringLiteral("onboard")));
    }

    void columnsAreAlignedAndNothingFromOutsideReachesTheTerminal()
    {
        const QString text =
            table({QStringLiteral("A"), QStringLiteral("B")}, {{QStringLiteral("long one"), QStringLiteral("x")},
                                                               {QStringLiteral("s"), QStringLiteral("\x1b[2Jy")}});
        QCOMPARE(text, QStringLiteral("A         B\nlong one  x\ns          [2Jy\n"));
    }

    void exitCodesAreThoseOfTheProduct_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<int>("exit");
        QTest::newRow("usage") << QStringLiteral("usage") << 2;
        QTest::newRow("a question") << QStringLiteral("trustCertificate") << 3;
        QTest::newRow("an approval") << QStringLiteral("approvalNeeded") << 3;
        QTest::newRow("a guard") << QStringLiteral("guardStopped") << 3;
        QTest::newRow("no engine") << QStringLiteral("engineNotReachable") << 4;
        QTest::newRow("anything else") << QStringLiteral("pbxTooOld") << 1;
    }
    void exitCodesAreThoseOfTheProduct()
    {
        QFETCH(QString, code);
        QFETCH(int, exit);
        QCOMPARE(static_cast<int>(exitCode(failure(*errorCodeFromName(code)))), exit);
    }
};

QTEST_GUILESS_MAIN(ArgumentsTest)
#include "arguments_test.moc"
