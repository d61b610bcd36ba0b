#include "app/lab/mivb/soap_reader.h"

#include <QTest>

using namespace lab;

namespace
{

QByteArray envelope(const QByteArray &body, const QByteArray &header = {})
{
    return "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\">" + header + "<e:Body>" + body +
           "</e:Body></e:Envelope>";
}

constexpr const char *kData = "xmlns=\"http://mitel.com/oig/da/DataAccessService\" xmlns:d=\"http://mitel.com/oig/da\"";

QByteArray all(const QByteArray &children)
{
    return envelope(QByteArray("<getAllTuples ") + kData + ">" + children + "</getAllTuples>");
}

QByteArray search(const QByteArray &attributes, const QByteArray &children = {})
{
    return envelope(QByteArray("<searchFirstNTuples ") + kData + "><searchRequest " + attributes + ">" + children +
                    "</searchRequest></searchFirstNTuples>");
}

} // namespace

class SoapReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsOfTheContractAreRead()
    {
        const SoapService service(QStringLiteral("DataAccessService"));
        SoapFault fault;
        const auto request = SoapReader(service).read(
            search("sessionId=\"5000000001\" deiId=\"7\" n=\"2\"",
                   "<d:searchCondition><d:searchPredicate fieldId=\"3\" "
                   "caseInsensitive=\"1\"><d:value>&#xe9;&lt;</d:value>"
                   "<d:searchOperator>SO_CONTAINS</d:searchOperator></d:searchPredicate></d:searchCondition>"),
            &fault);
        QVERIFY2(request, qPrintable(fault.text));
        const SoapValue &value = request->value.children.constFirst().second;
        QCOMPARE(value.number(QLatin1String("sessionId")), 5'000'000'001LL);
        const SoapValue *predicate =
            value.child(QLatin1String("searchCondition"))->child(QLatin1String("searchPredicate"));
        QCOMPARE(predicate->string(QLatin1String("value")), QStringLiteral("é<"));
        QVERIFY(predicate->truth(QLatin1String("caseInsensitive")));
    }

    void whatOtherLibrariesSendIsRead_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("byte order mark and declaration")
            << "\xEF\xBB\xBF<?xml version=\"1.0\"?>" + all("<sessionId>1</sessionId><deiId>2</deiId>");
        QTest::newRow("blanks and comments") << all(" <!-- a --> <sessionId> 1 </sessionId>\n<deiId>2</deiId> ");
        QTest::newRow("children without namespace")
            << all("<sessionId xmlns=\"\">1</sessionId><deiId xmlns=\"\">2</deiId>");
        QTest::newRow("xsi attributes") << all("<sessionId xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
                                               "xsi:type=\"long\">1</sessionId><deiId>2</deiId>");
        QTest::newRow("a header") << envelope(QByteArray("<getDeiMetaData ") + kData +
                                                  "><sessionId>1</sessionId></getDeiMetaData>",
                                              "<e:Header><x><y/></x></e:Header>");
    }

    void whatOtherLibrariesSendIsRead()
    {
        QFETCH(QByteArray, document);
        const SoapService service(QStringLiteral("DataAccessService"));
        SoapFault fault;
        QVERIFY2(SoapReader(service).read(document, &fault), qPrintable(fault.text));
    }

    void everythingElseIsRefused_data()
    {
        QTest::addColumn<QByteArray>("document");
        const QByteArray session = "<sessionId>1</sessionId>";
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no XML") << QByteArray("hello");
        QTest::newRow("cut") << all(session + "<deiId>2</deiId>").chopped(12);
        QTest::newRow("something behind the end") << all(session + "<deiId>2</deiId>") + "<x/>";
        QTest::newRow("SOAP 1.2") << all(session + "<deiId>2</deiId>")
                                         .replace("http://schemas.xmlsoap.org/soap/envelope/",
                                                  "http://www.w3.org/2003/05/soap-envelope");
        QTest::newRow("no body") << QByteArray("<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"/>");
        QTest::newRow("empty body") << envelope("");
        QTest::newRow("two requests") << envelope(QByteArray("<getDeiMetaData ") + kData + ">" + session +
                                                  "</getDeiMetaData><x/>");
        QTest::newRow("unknown operation") << envelope(QByteArray("<dropAll ") + kData + "/>");
        QTest::newRow("operation of another service")
            << envelope("<logout xmlns=\"http://mitel.com/oig/session/SessionService\">" + session + "</logout>");
        QTest::newRow("wrapper in no namespace") << envelope("<getDeiMetaData>" + session + "</getDeiMetaData>");
        QTest::newRow("child in a foreign namespace")
            << all("<sessionId xmlns=\"http://mitel.com/oig/cc\">1</sessionId><deiId>2</deiId>");
        QTest::newRow("wrong order") << all("<deiId>2</deiId>" + session);
        QTest::newRow("element missing") << all(session);
        QTest::newRow("element twice") << all(session + session + "<deiId>2</deiId>");
        QTest::newRow("element too much") << all(session + "<deiId>2</deiId><n>3</n>");
        QTest::newRow("text between") << all(session + "x<deiId>2</deiId>");
        QTest::newRow("no number") << all(session + "<deiId>two</deiId>");
        QTest::newRow("number too large") << all(session + "<deiId>3000000000</deiId>");
        QTest::newRow("element within a value") << all("<sessionId><b/>1</sessionId><deiId>2</deiId>");
        QTest::newRow("attribute missing") << search("sessionId=\"1\" deiId=\"2\"");
        QTest::newRow("attribute too much") << search("sessionId=\"1\" deiId=\"2\" n=\"3\" x=\"4\"");
        QTest::newRow("unknown operator") << search("sessionId=\"1\" deiId=\"2\" n=\"3\"",
                                                    "<d:searchCondition><d:searchPredicate fieldId=\"1\" "
                                                    "caseInsensitive=\"true\"><d:value/><d:searchOperator>LIKE</"
                                                    "d:searchOperator></d:searchPredicate></d:searchCondition>");
        QTest::newRow("boolean in words") << search(
            "sessionId=\"1\" deiId=\"2\" n=\"3\"",
            "<d:searchCondition><d:searchPredicate fieldId=\"1\" caseInsensitive=\"yes\"/></d:searchCondition>");
        QTest::newRow("document type") << "<!DOCTYPE e [<!ENTITY a \"1\">]>" +
                                              all("<sessionId>&a;</sessionId><deiId>2</deiId>");
        QTest::newRow("undeclared entity") << all("<sessionId>&a;</sessionId><deiId>2</deiId>");
        QTest::newRow("header that must be understood")
            << envelope(QByteArray("<getDeiMetaData ") + kData + ">" + session + "</getDeiMetaData>",
                        "<e:Header><x e:mustUnderstand=\"1\"/></e:Header>");
        QTest::newRow("deep") << envelope(QByteArray("<a>").repeated(50'000) + QByteArray("</a>").repeated(50'000));
    }

    void everythingElseIsRefused()
    {
        QFETCH(QByteArray, document);
        const SoapService service(QStringLiteral("DataAccessService"));
        SoapFault fault;
        QVERIFY(!SoapReader(service).read(document, &fault));
        QVERIFY(!fault.text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(SoapReaderTest)
#include "soap_reader_test.moc"
