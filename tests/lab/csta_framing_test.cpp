#include "app/lab/csta/csta_framing.h"
#include "app/lab/csta/csta_requests.h"
#include "app/lab/csta/csta_xml.h"

#include <QTest>

using namespace lab::csta;

/// Octets into frames, frames into documents: what is right is read however it comes, what is wrong is refused.
class CstaFramingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySplitGivesTheSameFrames()
    {
        const QByteArray first = QByteArrayLiteral("<a>Z\xc3\xbcrich</a>");
        const QByteArray stream = frameOf(first, 1, Framing::Ecma323) + frameOf("<b/>", 9'999, Framing::Ecma323);
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            FrameReader reader;
            QList<Frame> frames;
            for (const QByteArray &part : {stream.left(cut), stream.mid(cut)}) {
                reader.feed(part);
                while (const auto frame = reader.next()) frames.append(*frame);
            }
            QCOMPARE(frames.size(), 2);
            QCOMPARE(frames.at(0).invoke, 1);
            QCOMPARE(frames.at(0).document, first);
            QCOMPARE(frames.at(1).invoke, 9'999);
            QVERIFY(!reader.partial() && !reader.broken());
        }
    }

    void lengthCountsOctets()
    {
        const QByteArray frame = frameOf(QByteArrayLiteral("<a>\xc3\xa9</a>"), 42, Framing::Ecma323);
        QCOMPARE(frame.left(8).toHex(), QByteArray("0000001130303432"));
    }

    void wrongHeadersBreakTheReader_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::newRow("format indicator") << QByteArray::fromHex("000100103030303130303030");
        QTest::newRow("http") << QByteArray("GET / HTTP/1.1\r\n");
        QTest::newRow("length below the header's") << QByteArray::fromHex("0000000730303031");
        QTest::newRow("invoke id") << QByteArray::fromHex("0000000930303061");
        QTest::newRow("document without end") << '<' + QByteArray(65'600, 'a');
    }

    void wrongHeadersBreakTheReader()
    {
        QFETCH(QByteArray, octets);
        FrameReader reader;
        reader.feed(octets);
        QVERIFY(!reader.next());
        QVERIFY(reader.broken());
        reader.feed(frameOf("<a/>", 1, Framing::Ecma323));
        QVERIFY(!reader.next());
    }

    void nulFramingIsRecognised()
    {
        FrameReader reader;
        reader.feed(QByteArray("<a/>\0<b/>\0<c", 12));
        QCOMPARE(reader.next()->document, QByteArray("<a/>"));
        QCOMPARE(reader.next()->document, QByteArray("<b/>"));
        QVERIFY(!reader.next());
        QVERIFY(reader.partial());
        QCOMPARE(reader.framing(), Framing::Nul);
    }

    void largestFrameIsRead()
    {
        const QByteArray document = "<a>" + QByteArray(65'527 - 7, 'x') + "</a>";
        FrameReader reader;
        reader.feed(frameOf(document, 7, Framing::Ecma323));
        QCOMPARE(reader.next()->document, document);
    }

    void dangerousDocumentsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::newRow("entities") << QByteArray("<!DOCTYPE x [<!ENTITY a \"b\">]><x>&a;</x>");
        QTest::newRow("depth") << QByteArray("<a>").repeated(40) + QByteArray("</a>").repeated(40);
        QTest::newRow("count") << "<a>" + QByteArray("<b/>").repeated(6'000) + "</a>";
        QTest::newRow("not closed") << QByteArray("<a><b></a>");
        QTest::newRow("no UTF-8") << QByteArray("<a>\xff\xfe</a>");
        QTest::newRow("two roots") << QByteArray("<a/><b/>");
        QTest::newRow("nothing") << QByteArray();
    }

    void dangerousDocumentsAreRefused()
    {
        QFETCH(QByteArray, document);
        QString why;
        QVERIFY(!parse(document, &why));
        QVERIFY(!why.isEmpty());
    }

    void documentsSurviveWritingAndReading()
    {
        const Element written = group("MakeCall", {leaf("callingDevice", QStringLiteral("401")),
                                                   leaf("subjectOfCall", QStringLiteral("<Zürich & 東京>"))});
        QString why;
        const auto read = parse(render(written, QStringLiteral("urn:x")), &why);
        QVERIFY2(read, qPrintable(why));
        QCOMPARE(read->space, QStringLiteral("urn:x"));
        QCOMPARE(read->at(QLatin1String("subjectOfCall")), QStringLiteral("<Zürich & 東京>"));
        QVERIFY(read->at(QLatin1String("reason")).isNull());
    }

    void requestsMustHaveTheirShape_data()
    {
        QTest::addColumn<QByteArray>("document");
        QTest::addColumn<bool>("fits");
        QTest::newRow("whole") << QByteArray("<HoldCall><callToBeHeld/></HoldCall>") << true;
        QTest::newRow("extended") << QByteArray("<HoldCall><callToBeHeld/><extensions/></HoldCall>") << true;
        QTest::newRow("lacks") << QByteArray("<HoldCall/>") << false;
        QTest::newRow("unknown child") << QByteArray("<HoldCall><callToBeHeld/><x/></HoldCall>") << false;
        QTest::newRow("alternate: held first")
            << QByteArray("<AlternateCall><heldCall/><activeCall/></AlternateCall>") << true;
        QTest::newRow("alternate: order")
            << QByteArray("<AlternateCall><activeCall/><heldCall/></AlternateCall>") << false;
        QTest::newRow("reconnect: active first")
            << QByteArray("<ReconnectCall><activeCall/><heldCall/></ReconnectCall>") << true;
        QTest::newRow("reconnect: order")
            << QByteArray("<ReconnectCall><heldCall/><activeCall/></ReconnectCall>") << false;
    }

    void requestsMustHaveTheirShape()
    {
        QFETCH(QByteArray, document);
        QFETCH(bool, fits);
        QString why;
        const auto read = parse(document, &why);
        QVERIFY(read);
        QCOMPARE(!misfit(*read).has_value(), fits);
    }
};

QTEST_GUILESS_MAIN(CstaFramingTest)
#include "csta_framing_test.moc"
