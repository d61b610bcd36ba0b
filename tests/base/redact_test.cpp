#include "engine/base/redact.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace clc;

class RedactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecretNeverSurvives_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *text) { QTest::newRow(name) << QString::fromUtf8(text); };
        row("bearer", "Authorization: Bearer geheim-123");
        row("basic", "authorization: basic geheim-123");
        row("jwt", "got eyJhbGciOiJIUzI1NiJ9.geheim-123.sig back");
        row("json", "{\"user\":\"u\",\"password\":\"geheim-123\"}");
        row("json with an escape", "{\"password\":\"a\\\"geheim-123\"}");
        row("json client secret", "{\"client_secret\" : \"geheim-123\"}");
        row("json refresh token", "{\"refresh_token\":\"geheim-123\"}");
        row("json sip password", "{\"sipPassword\":\"geheim-123\"}");
        row("xml", "<ns1:localPassword xmlns:ns1=\"x\">geheim-123</ns1:localPassword>");
        row("xml application", "<applicationPassword>geheim-123</applicationPassword>");
        row("form", "grant_type=password&username=u&password=geheim-123&x=1");
        row("url", "https://user:geheim-123@host.example/path");
    }

    void aSecretNeverSurvives()
    {
        QFETCH(QString, text);
        const QString clean = redacted(text);
        QVERIFY2(!clean.contains(QStringLiteral("geheim-123")), qPrintable(clean));
        QVERIFY(clean.contains(QStringLiteral("***")));
    }

    void ordinaryTextIsLeftAlone()
    {
        const QString text =
            QStringLiteral("PUT /accounts/17/users answered 409: email already in use (request 12-34)");
        QCOMPARE(redacted(text), text);
    }

    void secretMembersOfJsonAreHiddenAtAnyDepth()
    {
        const QJsonObject json{
            {QStringLiteral("user"), QStringLiteral("u")},
            {QStringLiteral("inner"), QJsonArray{QJsonObject{{QStringLiteral("localPassword"), QStringLiteral("x")}}}},
            {QStringLiteral("access_token"), 5}};
        const QJsonObject clean = redacted(QJsonValue(json)).toObject();
        QCOMPARE(clean.value(QStringLiteral("user")).toString(), QStringLiteral("u"));
        QCOMPARE(clean.value(QStringLiteral("inner"))
                     .toArray()
                     .at(0)
                     .toObject()
                     .value(QStringLiteral("localPassword"))
                     .toString(),
                 QStringLiteral("***"));
        QCOMPARE(clean.value(QStringLiteral("access_token")).toString(), QStringLiteral("***"));
    }

    void comparisonInConstantTimeStillCompares()
    {
        QVERIFY(equalsConstantTime("abc", "abc"));
        QVERIFY(!equalsConstantTime("abc", "abd"));
        QVERIFY(!equalsConstantTime("abc", "abcabc"));
        QVERIFY(!equalsConstantTime("abc", ""));
        QVERIFY(equalsConstantTime("", ""));
    }
};

QTEST_GUILESS_MAIN(RedactTest)
#include "redact_test.moc"
