#include "engine/pbx/csta/csta_frame.h"

#include <QTest>

using namespace clc;
using namespace clc::csta;

namespace
{

struct Read {
    QList<std::pair<int, QByteArray>> frames;
    std::optional<Error> error;
};

void take(FrameDecoder &decoder, Read &read)
{
    while (!read.error) {
        const auto next = decoder.next();
        if (!next)
            read.error = next.error();
        else if (*next)
            read.frames.append({(*next)->id, (*next)->document.toByteArray()});
        else
            return;
    }
}

Read readAll(CstaFraming framing, const QList<QByteArray> &pieces)
{
    FrameDecoder decoder(framing);
    Read read;
    for (const QByteArray &piece : pieces) {
        decoder.append(piece);
        take(decoder, read);
    }
    return read;
}

QByteArray frame(int id, const QByteArray &document, CstaFraming framing = CstaFraming::header)
{
    return encodeFrame(framing, id, document).value();
}

} // namespace

class CstaFrameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesAreAsTheStandardSays()
    {
        QCOMPARE(frame(1, "<a/>"), QByteArray("\0\0\0\x0c"
                                              "0001<a/>",
                                              12));
        const QByteArray longer(1003 - 8, 'x');
        QCOMPARE(frame(9999, longer).left(8), QByteArray("\0\0\x03\xeb"
                                                         "9999",
                                                         8));
    }

    void lengthsCountOctetsNotCharacters()
    {
        const QByteArray document = QStringLiteral("<a>Zoë 東京</a>").toUtf8();
        const Read read = readAll(CstaFraming::header, {frame(7, document) + frame(8, "<b/>")});
        QVERIFY(!read.error);
        QCOMPARE(read.frames.size(), 2);
        QCOMPARE(read.frames[0], std::pair(7, document));
        QCOMPARE(read.frames[1], std::pair(8, QByteArray("<b/>")));
    }

    void framesMayBeCutAnywhere_data()
    {
        QTest::addColumn<int>("framing");
        QTest::newRow("header") << static_cast<int>(CstaFraming::header);
        QTest::newRow("nul") << static_cast<int>(CstaFraming::nul);
    }
    void framesMayBeCutAnywhere()
    {
        QFETCH(int, framing);
        const auto kind = static_cast<CstaFraming>(framing);
        const QByteArray stream =
            frame(1, "<one/>", kind) + frame(9999, "<two>2</two>", kind) + frame(3, "<three/>", kind);
        const Read whole = readAll(kind, {stream});
        QVERIFY(!whole.error);
        QCOMPARE(whole.frames.size(), 3);
        for (qsizetype at = 0; at <= stream.size(); ++at)
            QCOMPARE(readAll(kind, {stream.left(at), stream.mid(at)}).frames, whole.frames);
        QList<QByteArray> octets;
        for (const char c : stream) octets.append(QByteArray(1, c));
        QCOMPARE(readAll(kind, octets).frames, whole.frames);
    }

    void whatIsNoFrameIsNamedInHex_data()
    {
        QTest::addColumn<QByteArray>("octets");
        QTest::addColumn<QString>("detail");
        QTest::newRow("indicator") << QByteArray("\x01\0\0\x0c", 4) << QStringLiteral("format indicator");
        QTest::newRow("http") << QByteArray("HTTP/1.1 400 Bad Request") << QStringLiteral("format indicator");
        QTest::newRow("length 0") << QByteArray(4, '\0') << QStringLiteral("length");
        QTest::newRow("length 7") << QByteArray("\0\0\0\x07", 4) << QStringLiteral("length");
        QTest::newRow("id") << QByteArray("\0\0\0\x0c"
                                          "00x1<a/>",
                                          12)
                            << QStringLiteral("invoke id");
        QTest::newRow("id with a sign") << QByteArray("\0\0\0\x0c"
                                                      "-001<a/>",
                                                      12)
                                        << QStringLiteral("invoke id");
    }
    void whatIsNoFrameIsNamedInHex()
    {
        QFETCH(QByteArray, octets);
        QFETCH(QString, detail);
        const Read read = readAll(CstaFraming::header, {octets + QByteArray(200, 'z')});
        QVERIFY(read.error);
        QCOMPARE(read.error->code, ErrorCode::answerMalformed);
        QVERIFY(read.error->parameters.value(QLatin1String("detail")).toString().contains(detail));
        QCOMPARE(read.error->reason.size(), 64 * 3 - 1);
        QVERIFY(read.error->reason.startsWith(QString::fromLatin1(octets.left(4).toHex(' '))));
        QVERIFY(read.frames.isEmpty());
    }

    void aLengthThatLiesBreaksTheNextFrame()
    {
        const QByteArray document = QStringLiteral("<a>Büro</a>").toUtf8();
        QByteArray lying = frame(1, document);
        lying[3] = static_cast<char>(lying[3] - 1); // characters, not octets
        const Read read = readAll(CstaFraming::header, {lying + frame(2, "<b/>")});
        QCOMPARE(read.frames.size(), 1);
        QVERIFY(read.error);
    }

    void theLargestFrameFitsAndNoLargerOne()
    {
        const QByteArray largest(65'527, 'x');
        const QByteArray octets = frame(5, largest);
        QCOMPARE(octets.size(), 65'535);
        const Read read = readAll(CstaFraming::header, {octets, octets});
        QCOMPARE(read.frames.size(), 2);
        QCOMPARE(read.frames[1].second, largest);
        QVERIFY(!encodeFrame(CstaFraming::header, 5, largest + 'x'));
    }

    void withoutHeaderADocumentMustEnd()
    {
        FrameDecoder decoder(CstaFraming::nul);
        Read read;
        for (int i = 0; i < 300 && !read.error; ++i) {
            decoder.append(QByteArray(1024, 'x'));
            take(decoder, read);
        }
        QVERIFY(read.error);
        QVERIFY(!encodeFrame(CstaFraming::nul, 1, QByteArray("<a>\0</a>", 8)));
        QCOMPARE(readAll(CstaFraming::nul, {QByteArray("\0\0<a/>\0", 7)}).frames.size(), 1); // empty ones are nothing
    }
};

QTEST_GUILESS_MAIN(CstaFrameTest)
#include "csta_frame_test.moc"
