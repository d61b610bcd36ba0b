#include "engine/api/engine_values.h"
#include "engine/api/envelope.h"
#include "engine/api/frame.h"
#include "engine/api/site_values.h"

#include <QJsonDocument>
#include <QTest>

using namespace clc;

namespace
{

QJsonObject message(int number)
{
    return {{QStringLiteral("number"), number}, {QStringLiteral("text"), QStringLiteral("Grüße")}};
}

QByteArray header(quint32 size)
{
    QByteArray octets(4, '\0');
    for (int i = 0; i < 4; ++i) octets[i] = static_cast<char>(size >> (24 - 8 * i));
    return octets;
}

} // namespace

class FrameTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesAreFoundHoweverTheStreamIsCut()
    {
        QByteArray stream;
        for (int i = 0; i < 3; ++i) stream += encodeFrame(message(i)).value();
        for (qsizetype piece = 1; piece <= stream.size(); ++piece) {
            FrameReader reader;
            QList<int> seen;
            for (qsizetype at = 0; at < stream.size(); at += piece) {
                reader.append(stream.mid(at, piece));
                while (true) {
                    const auto next = reader.next();
                    QVERIFY(next.ok());
                    if (!*next) break;
                    seen.append((*next)->value(QStringLiteral("number")).toInt());
                }
            }
            QCOMPARE(seen, (QList<int>{0, 1, 2}));
            QCOMPARE(reader.pending(), 0);
        }
    }

    void garbageIsAnError_data()
    {
        QTest::addColumn<QByteArray>("stream");
        QTest::addColumn<QString>("code");
        QTest::newRow("longer than allowed") << header(largestFrame + 1) << QStringLiteral("answerTooLarge");
        QTest::newRow("text of another protocol")
            << QByteArray("GET / HTTP/1.1\r\n\r\n") << QStringLiteral("answerTooLarge");
        QTest::newRow("no JSON") << header(4) + "abcd" << QStringLiteral("answerMalformed");
        QTest::newRow("a JSON list") << header(2) + "[]" << QStringLiteral("answerMalformed");
        QTest::newRow("empty") << header(0) << QStringLiteral("answerMalformed");
        QTest::newRow("nested too deep") << header(2000) + QByteArray(1000, '[') + QByteArray(1000, ']')
                                         << QStringLiteral("answerMalformed");
    }
    void garbageIsAnError()
    {
        QFETCH(QByteArray, stream);
        QFETCH(QString, code);
        FrameReader reader;
        reader.append(stream);
        const auto next = reader.next();
        QVERIFY(!next.ok());
        QCOMPARE(errorCodeName(next.error().code), code);
    }

    void aMessageThatIsTooLargeIsNotSent()
    {
        const QJsonObject large{{QStringLiteral("text"), QString(largestFrame, QLatin1Char('x'))}};
        QCOMPARE(encodeFrame(large).error().code, ErrorCode::answerTooLarge);
    }

    void envelopesSurviveTheJourney()
    {
        const Error error = failureIn(QStringLiteral("key"), ErrorCode::invalidValue,
                                      {{QStringLiteral("detail"), QStringLiteral("x")}}, QStringLiteral("because"));
        const QList<Envelope> all{Hello{3, QStringLiteral("p"), 7}, Request{1, QStringLiteral("a.b"), message(1)},
                                  Reply{1, message(2), std::nullopt}, Reply{2, {}, error},
                                  Event{9, QStringLiteral("e"), message(3)}};
        for (const Envelope &one : all) {
            const auto back = envelopeFromJson(toJson(one));
            QVERIFY(back.ok());
            QCOMPARE(toJson(*back), toJson(one));
        }
    }

    void whatIsNoEnvelopeIsRefused_data()
    {
        QTest::addColumn<QJsonObject>("json");
        const auto row = [](const char *name, const char *text) {
            QTest::newRow(name) << QJsonDocument::fromJson(text).object();
        };
        row("nothing", "{}");
        row("request without method", R"({"request":1})");
        row("request with a number as method", R"({"request":1,"method":5})");
        row("request with a negative id", R"({"request":-1,"method":"x"})");
        row("request with a fraction as id", R"({"request":1.5,"method":"x"})");
        row("request with a list as params", R"({"request":1,"method":"x","params":[]})");
        row("hello without a version", R"({"hello":"one"})");
        row("event without name", R"({"event":1})");
    }
    void whatIsNoEnvelopeIsRefused()
    {
        QFETCH(QJsonObject, json);
        const auto envelope = envelopeFromJson(json);
        QVERIFY(!envelope.ok());
        QCOMPARE(envelope.error().code, ErrorCode::answerMalformed);
    }

    void unknownFieldsOfValuesAreIgnoredAndWrongOnesNamed()
    {
        QJsonObject json = ProgressInfo{QStringLiteral("sync"), QStringLiteral("reading"), 1, 2, 3, {}, {}}.toJson();
        json.insert(QStringLiteral("fromTheFuture"), true);
        const auto progress = ProgressInfo::fromJson(json);
        QVERIFY(progress.ok());
        QCOMPARE(progress->remainingSeconds, 3);
        json.insert(QStringLiteral("done"), QStringLiteral("many"));
        const auto wrong = ProgressInfo::fromJson(json);
        QVERIFY(!wrong.ok());
        QVERIFY(wrong.error().message().contains(QStringLiteral("\"done\"")));
    }

    void theSnapshotSurvivesTheJourney()
    {
        Snapshot snapshot;
        snapshot.seq = 12;
        snapshot.status.version = QStringLiteral("1");
        snapshot.status.startedAt = QDateTime::currentDateTimeUtc();
        snapshot.status.links = {
            {QStringLiteral("pbx"), QStringLiteral("waiting"), {}, failure(ErrorCode::connectionRefused)}};
        snapshot.status.lastRun =
            RunInfo{QStringLiteral("r"), QStringLiteral("sync"), QStringLiteral("completed"), {}, {}, {}, message(1)};
        snapshot.questions = {{QStringLiteral("q"), QStringLiteral("trustCertificate"), message(2), {}}};
        const auto back = Snapshot::fromJson(snapshot.toJson());
        QVERIFY(back.ok());
        QCOMPARE(back->toJson(), snapshot.toJson());
        QVERIFY(back->status.links.first().error.has_value());
    }
};

QTEST_GUILESS_MAIN(FrameTest)
#include "frame_test.moc"
