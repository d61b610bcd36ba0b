#include "engine/pbx/csta/csta_event.h"
#include "engine/pbx/csta/csta_words.h"
#include "engine/pbx/csta/xml_element.h"
#include "tests/support/conformance_server.h"

#include <QDir>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QTest>
#include <QXmlStreamReader>

using namespace clc;
using namespace clc::csta;
using namespace clc::test;

namespace
{

/// All documents of contracts/csta: the references, the templates and the captures.
QList<std::pair<QString, QByteArray>> captures()
{
    QList<std::pair<QString, QByteArray>> found;
    const QString top = sharedFolder() + QStringLiteral("/contracts/csta/");
    for (const char *folder : {"ref-ed4", "templates", "traces/openscape-voice-captures"}) {
        const QDir files(top + QLatin1String(folder));
        for (const QString &name : files.entryList({QStringLiteral("*.xml")})) {
            QFile file(files.filePath(name));
            if (file.open(QIODevice::ReadOnly)) found.append({name, file.readAll()});
        }
    }
    QFile trace(top + QStringLiteral("traces/asterisk-csp-live.txt"));
    if (trace.open(QIODevice::ReadOnly)) {
        const QString text = QString::fromUtf8(trace.readAll());
        for (const QString &part : text.split(QStringLiteral("<?xml")).mid(1)) {
            const QString document = QStringLiteral("<?xml") + part.left(part.lastIndexOf(QLatin1Char('>')) + 1);
            const qsizetype next = document.indexOf(QRegularExpression(QStringLiteral("\n\n+[0-9]{2}:")));
            found.append({QStringLiteral("trace"), (next < 0 ? document : document.left(next)).toUtf8()});
        }
    }
    return found;
}

/// What a general reader sees, in the form of XmlElement.
XmlElement readGenerally(QXmlStreamReader &reader)
{
    XmlElement element;
    element.name = reader.name().toString();
    QString own;
    QString inner;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            element.children.push_back(readGenerally(reader));
            inner += element.children.back().text;
        } else if (reader.isCharacters()) {
            own += reader.text();
        } else if (reader.isEndElement()) {
            break;
        }
    }
    element.text = own.trimmed() + inner;
    return element;
}

bool same(const XmlElement &a, const XmlElement &b)
{
    if (a.name != b.name || a.text != b.text || a.children.size() != b.children.size()) return false;
    for (std::size_t i = 0; i < a.children.size(); ++i)
        if (!same(a.children[i], b.children[i])) return false;
    return true;
}

Event decoded(const QByteArray &document)
{
    EventDecoder decoder;
    Event event;
    const Status status = decoder.decode(document, event);
    if (!status) qWarning("%s", qPrintable(status.error().message()));
    return event;
}

} // namespace

class CstaDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLargestDocumentIsReadWhole()
    {
        const QByteArray begin =
            "<DeliveredEvent xmlns=\"http://www.ecma-international.org/standards/ecma-323/csta/ed4\">"
            "<monitorCrossRefID>17</monitorCrossRefID><connection><callID>7</callID><deviceID>1002</deviceID>"
            "</connection><alertingDevice><deviceIdentifier>1002</deviceIdentifier></alertingDevice>"
            "<callingDevice><deviceIdentifier>1001</deviceIdentifier></callingDevice>"
            "<calledDevice><deviceIdentifier>1002</deviceIdentifier></calledDevice>"
            "<localConnectionInfo>alerting</localConnectionInfo><userData><string>";
        const QByteArray end = "</string></userData><cause>newCall</cause><extensions><privateData><private><x a=\"1\">"
                               "y</x></private></privateData></extensions></DeliveredEvent>";
        const QByteArray document = begin + QByteArray(65'527 - begin.size() - end.size(), '4') + end;
        QCOMPARE(document.size(), 65'527);
        EventDecoder decoder;
        Event event;
        QVERIFY(decoder.decode(document, event).ok());
        QCOMPARE(event.kind, EventKind::delivered);
        QCOMPARE(event.monitor, QStringLiteral("17"));
        QCOMPARE(event.first, (Connection{QStringLiteral("7"), QStringLiteral("1002")}));
        QCOMPARE(event.calling.number, QStringLiteral("1001"));
        QCOMPARE(event.local, LocalState::alerting);
        QCOMPARE(event.cause, CallCause::newCall); // which comes after what is long
        QVERIFY(!decoder.decode(QByteArrayView(document).chopped(1), event).ok());
    }

    void everyCaptureIsReadAsAGeneralReaderReadsIt()
    {
        if (!sharedMissing().isEmpty() && !sharedIsDemanded()) QSKIP(qPrintable(sharedMissing()));
        const auto all = captures();
        QVERIFY(all.size() > 90);
        for (const auto &[name, document] : all) {
            QXmlStreamReader reader(document);
            reader.setNamespaceProcessing(false);
            reader.readNextStartElement();
            XmlElement expected = readGenerally(reader);
            QVERIFY2(!reader.hasError(), qPrintable(name + reader.errorString()));
            const auto read = parseXml(document);
            QVERIFY2(read.ok(), qPrintable(name + (read ? QString() : read.error().message())));
            if (expected.name.isEmpty()) expected.name = read->name; // a prefix that Qt keeps apart
            QVERIFY2(same(*read, expected), qPrintable(name));
            Event event;
            EventDecoder decoder;
            QVERIFY2(decoder.decode(document, event).ok(), qPrintable(name));
            const bool ofEvents =
                read->name.endsWith(QLatin1String("Event")) && read->name != QLatin1String("CallInformationEvent");
            QCOMPARE(event.kind != EventKind::other, ofEvents);
            QVERIFY2(!ofEvents || !event.monitor.isEmpty(), qPrintable(name));
        }
    }

    void aDeliveredEventOfARealPbx()
    {
        const Event event = decoded(
            "<?xml version='1.0'?><DeliveredEvent><monitorCrossRefID>1173673890</monitorCrossRefID><connection>"
            "<callID>FF0001</callID><deviceID>3021061290002</deviceID></connection><alertingDevice><deviceIdentifier>"
            "N&lt;3021061290002&gt;;noa=nk</deviceIdentifier></alertingDevice><callingDevice><deviceIdentifier>"
            "N&lt;7868772298&gt;Line71001;displayNumber=7868772298;uid=FF</deviceIdentifier></callingDevice>"
            "<calledDevice><deviceIdentifier>1002</deviceIdentifier></calledDevice><lastRedirectionDevice><notRequired/"
            ">"
            "</lastRedirectionDevice><localConnectionInfo>alerting</localConnectionInfo><cause>newCall</cause>"
            "<extensions><privateData><private xmlns:scx='u'><scx:connection><callID>9</callID></scx:connection>"
            "</private></privateData></extensions></DeliveredEvent>");
        QCOMPARE(event.kind, EventKind::delivered);
        QCOMPARE(event.monitor, QStringLiteral("1173673890"));
        QCOMPARE(event.first.callId, QStringLiteral("FF0001"));
        QCOMPARE(event.first.device, QStringLiteral("3021061290002"));
        QCOMPARE(event.subject.number, QStringLiteral("3021061290002"));
        QCOMPARE(event.calling.number, QStringLiteral("7868772298"));
        QCOMPARE(event.calling.name, QStringLiteral("Line71001"));
        QCOMPARE(event.called.number, QStringLiteral("1002"));
        QCOMPARE(event.local, LocalState::alerting);
        QCOMPARE(event.cause, CallCause::newCall);
    }

    void peersDiffer()
    {
        const Event plain =
            decoded("<HeldEvent xmlns='x'><monitorCrossRefID>0</monitorCrossRefID><heldConnection><callID>0"
                    "</callID><deviceID>1001</deviceID></heldConnection><holdingDevice><deviceIdentifier>"
                    "1001</deviceIdentifier></holdingDevice><cause>normal</cause></HeldEvent>");
        QCOMPARE(plain.monitor, QStringLiteral("0"));
        QCOMPARE(plain.first.callId, QStringLiteral("0"));
        const Event other = decoded(
            "<n:HeldEvent xmlns:n='x'>\n <n:monitorCrossRefID>\n 0 </n:monitorCrossRefID><n:heldConnection><n:deviceID>"
            "<n:deviceIdentifier typeOfNumber=\"dialingNumber\">1001</n:deviceIdentifier></n:deviceID><n:callID>0"
            "</n:callID></n:heldConnection><!-- x --><n:holdingDevice><n:deviceIdentifier><![CDATA[1001]]>"
            "</n:deviceIdentifier></n:holdingDevice><unknown><cause>busy</cause></unknown><n:cause>normal</n:cause>"
            "</n:HeldEvent>");
        QVERIFY(other == plain);
        const Event hidden =
            decoded("<EstablishedEvent><monitorCrossRefID>1</monitorCrossRefID><callingDevice><notKnown/>"
                    "</callingDevice><calledDevice><restricted/></calledDevice></EstablishedEvent>");
        QVERIFY(hidden.calling.number.isEmpty() && hidden.called.number.isEmpty());
        QCOMPARE(decoded("<HeldEvent><cause>busy</cause></HeldEvent>").kind, EventKind::other); // whose is not told
        QCOMPARE(decoded("<MadeUpEvent><monitorCrossRefID>1</monitorCrossRefID></MadeUpEvent>").kind, EventKind::other);
    }

    void aTransferNamesOldAndNewConnections()
    {
        const Event event = decoded(
            "<TransferedEvent><monitorCrossRefID>17</monitorCrossRefID><primaryOldCall><callID>7</callID><deviceID>1001"
            "</deviceID></primaryOldCall><secondaryOldCall><callID>8</callID><deviceID>1001</deviceID></"
            "secondaryOldCall>"
            "<transferringDevice><deviceIdentifier>1001</deviceIdentifier></transferringDevice><transferredToDevice>"
            "<deviceIdentifier>1003</deviceIdentifier></"
            "transferredToDevice><transferredConnections><connectionListItem>"
            "<newConnection><callID>9</callID><deviceID>1002</deviceID></newConnection><oldConnection><callID>7</"
            "callID>"
            "<deviceID>1002</deviceID></oldConnection><endpoint><deviceID>1002</deviceID></endpoint></"
            "connectionListItem>"
            "<connectionListItem><newConnection><callID>9</callID><deviceID>1003</deviceID></newConnection>"
            "</connectionListItem></transferredConnections><localConnectionInfo>null</localConnectionInfo>"
            "<cause>transfer</cause></TransferedEvent>");
        QCOMPARE(event.kind, EventKind::transferred);
        QCOMPARE(event.second.callId, QStringLiteral("8"));
        QCOMPARE(event.moved.size(), std::size_t{2});
        QCOMPARE(event.moved[0].oldCallId, QStringLiteral("7"));
        QCOMPARE(event.moved[0].endpoint.number, QStringLiteral("1002"));
        QCOMPARE(event.moved[1].now.device, QStringLiteral("1003"));
        QCOMPARE(event.cause, CallCause::transfer);
    }

    void otherEncodingsAreHonoured()
    {
        const QString name = QStringLiteral("N<1001>Zoë Büro");
        const auto document = [&](const char *encoding) {
            return QStringLiteral(
                       "<?xml version=\"1.0\" encoding=\"%1\"?><HeldEvent><monitorCrossRefID>1</monitorCrossRefID>"
                       "<callingDevice>%2</callingDevice></HeldEvent>")
                .arg(QLatin1String(encoding), name.toHtmlEscaped());
        };
        QCOMPARE(decoded(document("UTF-8").toUtf8()).calling.name, QStringLiteral("Zoë Büro"));
        QCOMPARE(decoded(document("ISO-8859-1").toLatin1()).calling.name, QStringLiteral("Zoë Büro"));
        QStringEncoder wide(QStringEncoder::Utf16LE, QStringConverter::Flag::WriteBom);
        const QByteArray utf16 = wide.encode(document("UTF-16"));
        QCOMPARE(decoded(utf16).calling.name, QStringLiteral("Zoë Büro"));
        QCOMPARE(decoded("\xef\xbb\xbf" + document("utf-8").toUtf8()).calling.name, QStringLiteral("Zoë Büro"));
        QVERIFY(!parseXml("<?xml version='1.0' encoding='no-such'?><a/>"));
    }

    void whatIsNoXmlIsRefused_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("cut") << QByteArray("<a><b>");
        QTest::newRow("cut in a tag") << QByteArray("<a><b");
        QTest::newRow("mismatch") << QByteArray("<a><b></a></b>");
        QTest::newRow("mismatched prefix") << QByteArray("<x:a></y:a>");
        QTest::newRow("two roots") << QByteArray("<a/><b/>");
        QTest::newRow("text after") << QByteArray("<a/>x");
        QTest::newRow("invalid UTF-8") << QByteArray("<a>\xff\xfe</a>");
        QTest::newRow("half a character") << QByteArray("<a>\xc3</a>");
        QTest::newRow("surrogate") << QByteArray("<a>\xed\xa0\x80</a>");
        QTest::newRow("control character") << QByteArray("<a>\x01</a>");
        QTest::newRow("zero") << QByteArray("<a>x\0y</a>", 10);
        QTest::newRow("zero reference") << QByteArray("<a>&#0;</a>");
        QTest::newRow("huge reference") << QByteArray("<a>&#x110000;</a>");
        QTest::newRow("unknown entity") << QByteArray("<a>&nbsp;</a>");
        QTest::newRow("lonely ampersand") << QByteArray("<a>a & b</a>");
        QTest::newRow("unknown entity in what is skipped") << QByteArray("<a><extensions>&x;</extensions></a>");
        QTest::newRow("attribute without value") << QByteArray("<a b/>");
        QTest::newRow("attributes not apart") << QByteArray("<a b='1'c='2'/>");
        QTest::newRow("attribute with a tag") << QByteArray("<a b='<'/>");
        QTest::newRow("name with a digit first") << QByteArray("<1a/>");
        QTest::newRow("comment without end") << QByteArray("<a><!-- </a>");
        QTest::newRow("document type") << QByteArray("<!DOCTYPE a><a/>");
        QTest::newRow("entity bomb") << QByteArray(
            "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;\">]><a>&y;</a>");
        QTest::newRow("external entity") << QByteArray(
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>");
        QTest::newRow("deep") << QByteArray("<a>").repeated(65) + QByteArray("</a>").repeated(65);
        QTest::newRow("very deep") << QByteArray("<a>").repeated(20'000);
    }
    void whatIsNoXmlIsRefused()
    {
        QFETCH(QByteArray, document);
        const auto read = parseXml(document);
        QVERIFY(!read.ok());
        QCOMPARE(read.error().code, ErrorCode::answerMalformed);
        EventDecoder decoder;
        Event event;
        QVERIFY(!decoder.decode(document, event).ok());
    }

    void aDecoderGoesOnAfterABrokenDocument()
    {
        EventDecoder decoder;
        Event event;
        QVERIFY(!decoder.decode("<HeldEvent><monitorCrossRefID>1</monitorCrossRefID><cause>busy", event));
        QVERIFY(decoder.decode("<HeldEvent><monitorCrossRefID>2</monitorCrossRefID></HeldEvent>", event));
        QCOMPARE(event.monitor, QStringLiteral("2"));
        QCOMPARE(event.cause, CallCause::none);
    }

    void idsFitIntoAUrlAndBack_data()
    {
        QTest::addColumn<QString>("csta");
        QTest::addColumn<QString>("id");
        QTest::newRow("digits") << QStringLiteral("33656066") << QStringLiteral("33656066");
        QTest::newRow("hex") << QStringLiteral("FF000100000000002D65C85C1C750000")
                             << QStringLiteral("FF000100000000002D65C85C1C750000");
        QTest::newRow("hash") << QStringLiteral("1650975157#7") << QStringLiteral("1650975157~237");
        QTest::newRow("dots") << QStringLiteral("..") << QStringLiteral("~2e~2e");
        QTest::newRow("slash") << QStringLiteral("a/b") << QStringLiteral("a~2fb");
        QTest::newRow("tilde") << QStringLiteral("a~2fb") << QStringLiteral("a~7e2fb");
        QTest::newRow("umlaut") << QStringLiteral("ü") << QStringLiteral("~c3~bc");
    }
    void idsFitIntoAUrlAndBack()
    {
        QFETCH(QString, csta);
        QFETCH(QString, id);
        QCOMPARE(callIdFrom(csta).value(), id);
        QCOMPARE(cstaCallIdFrom(CallId(id)), csta);
        QCOMPARE(cstaCallIdFrom(CallId(QStringLiteral("a b"))), QString()); // none of ours
        QCOMPARE(cstaCallIdFrom(CallId(QStringLiteral("~zz"))), QString());
    }
};

QTEST_GUILESS_MAIN(CstaDecoderTest)
#include "csta_decoder_test.moc"
