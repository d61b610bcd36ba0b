#include "engine/net/endpoint.h"
#include "tests/support/flow.h"

#include <QTest>

using namespace clc;
using namespace clc::test;

class EndpointTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addressesAreReadAsPeopleTypeThem_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("host");
        QTest::addColumn<int>("port");
        QTest::newRow("name") << "oig.customer.example"
                              << "oig.customer.example" << 443;
        QTest::newRow("name and port") << "oig:8443"
                                       << "oig" << 8443;
        QTest::newRow("upper case") << "OIG.Customer.Example:1"
                                    << "oig.customer.example" << 1;
        QTest::newRow("address") << "10.1.2.3"
                                 << "10.1.2.3" << 443;
        QTest::newRow("address and port") << "10.1.2.3:65535"
                                          << "10.1.2.3" << 65535;
        QTest::newRow("IPv6") << "2001:DB8::1"
                              << "2001:db8::1" << 443;
        QTest::newRow("IPv6 in brackets") << "[::1]"
                                          << "::1" << 443;
        QTest::newRow("IPv6 and port") << "[2001:db8::1]:8443"
                                       << "2001:db8::1" << 8443;
        QTest::newRow("spaces around") << "  oig:8443 "
                                       << "oig" << 8443;
        QTest::newRow("international") << QStringLiteral("b\u00fccher.example") << "xn--bcher-kva.example" << 443;
        QTest::newRow("underscore") << "my_pbx.lan"
                                    << "my_pbx.lan" << 443;
    }
    void addressesAreReadAsPeopleTypeThem()
    {
        QFETCH(QString, text);
        QFETCH(QString, host);
        QFETCH(int, port);
        const auto endpoint = Endpoint::parse(text, 443, QStringLiteral("oig"));
        QVERIFY2(endpoint, qPrintable(text));
        QCOMPARE(endpoint->host, host);
        QCOMPARE(int(endpoint->port), port);
        QCOMPARE(*Endpoint::parse(endpoint->text(), 1, QStringLiteral("oig")), *endpoint);
        const QUrl url = endpoint->url(QStringLiteral("/a%20b?c=%2F"));
        QVERIFY(url.isValid());
        QCOMPARE(url.host(), host);
        QCOMPARE(url.port(), port);
        QCOMPARE(url.path(QUrl::FullyEncoded) + QLatin1Char('?') + url.query(QUrl::FullyEncoded),
                 QStringLiteral("/a%20b?c=%2F"));
    }

    void whatIsNoAddressIsRefusedWithItsField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("code");
        const QString invalid = QStringLiteral("invalidValue");
        QTest::newRow("empty") << ""
                               << "missingValue";
        QTest::newRow("blank") << "  "
                               << "missingValue";
        QTest::newRow("scheme") << "https://oig" << invalid;
        QTest::newRow("path") << "oig/path" << invalid;
        QTest::newRow("user") << "me@oig" << invalid;
        QTest::newRow("space") << "o ig" << invalid;
        QTest::newRow("control") << QStringLiteral("oig\u0007") << invalid;
        QTest::newRow("line break") << "oig\r\nX: 1" << invalid;
        QTest::newRow("port 0") << "oig:0" << invalid;
        QTest::newRow("port too large") << "oig:65536" << invalid;
        QTest::newRow("port not a number") << "oig:https" << invalid;
        QTest::newRow("port empty") << "oig:" << invalid;
        QTest::newRow("port signed") << "oig:+1" << invalid;
        QTest::newRow("no host") << ":443" << invalid;
        QTest::newRow("half address") << "10.1.2" << invalid;
        QTest::newRow("address out of range") << "10.1.2.300" << invalid;
        QTest::newRow("number") << "12" << invalid;
        QTest::newRow("half brackets") << "[::1" << invalid;
        QTest::newRow("brackets around a name") << "[oig]" << invalid;
        QTest::newRow("something behind brackets") << "[::1]x" << invalid;
        QTest::newRow("no IPv6") << "1:2:3" << invalid;
        QTest::newRow("two dots") << "a..b" << invalid;
        QTest::newRow("254 characters") << QStringLiteral("a.").repeated(126) + QStringLiteral("bc") << invalid;
        QTest::newRow("label of 64") << QString(64, QLatin1Char('a')) + QStringLiteral(".example") << invalid;
        QTest::newRow("very long") << QString(100'000, QLatin1Char('a')) << invalid;
        QTest::newRow("percent") << "a%00b" << invalid;
    }
    void whatIsNoAddressIsRefusedWithItsField()
    {
        QFETCH(QString, text);
        QFETCH(QString, code);
        const auto endpoint = Endpoint::parse(text, 443, QStringLiteral("pbx.oig"));
        QCOMPARE(outcome(endpoint), code);
        QCOMPARE(endpoint.error().field, QStringLiteral("pbx.oig"));
    }
};

QTEST_GUILESS_MAIN(EndpointTest)
#include "endpoint_test.moc"
