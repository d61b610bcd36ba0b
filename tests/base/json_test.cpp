#include "engine/base/json.h"

#include <QTest>

using namespace clc;

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsNotAJsonObjectIsRefusedWithTheReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("detail");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("octet");
        QTest::newRow("truncated") << QByteArray("{\"a\":[1,2") << QStringLiteral("octet");
        QTest::newRow("a list") << QByteArray("[1]") << QStringLiteral("not a JSON object");
        QTest::newRow("html") << QByteArray("<html>") << QStringLiteral("octet");
        QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(100, '[') + QByteArray(100, ']') + "}"
                              << QStringLiteral("deeper");
        QTest::newRow("half a surrogate pair as invalid UTF-8")
            << QByteArray("{\"a\":\"\xed\xa0\x80\"}") << QStringLiteral("octet");
    }

    void whatIsNotAJsonObjectIsRefusedWithTheReason()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, detail);
        const auto parsed = parseJsonObject(text, QStringLiteral("host.example"), QStringLiteral("users"));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::answerMalformed);
        QVERIFY2(parsed.error().parameters.value(QStringLiteral("detail")).toString().contains(detail),
                 qPrintable(parsed.error().message()));
        QVERIFY(parsed.error().message().contains(QStringLiteral("host.example")));
    }

    void bracketsInsideStringsAreNoNesting()
    {
        const QByteArray text = "{\"a\":\"" + QByteArray(200, '[') + "\\\"[\"}";
        QVERIFY(parseJsonObject(text, {}, {}).ok());
    }

    void theSameValueGivesTheSameBytes()
    {
        const QJsonObject one{{QStringLiteral("b"), 1}, {QStringLiteral("a"), 2}};
        const QJsonObject two{{QStringLiteral("a"), 2}, {QStringLiteral("b"), 1}};
        QCOMPARE(canonicalJson(one), canonicalJson(two));
        QCOMPARE(canonicalJson(one), QByteArray("{\"a\":2,\"b\":1}"));
    }
};

QTEST_GUILESS_MAIN(JsonTest)
#include "json_test.moc"
