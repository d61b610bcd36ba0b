#include "engine/pbx/smdr/smdr_parser.h"
#include "engine/pbx/smdr/smdr_replay.h"
#include "engine/pbx/smdr/smdr_time.h"
#include "tests/support/shared_folder.h"

#include <QFile>
#include <QTest>

using namespace clc;
using namespace clc::smdr;
using clc::test::sharedFolder;
using clc::test::sharedIsDemanded;

namespace
{

const QDateTime march = QDateTime(QDate(2026, 3, 20), QTime(12, 0), Qt::UTC);

Options utc()
{
    Options options;
    options.timeZone = QTimeZone::utc();
    return options;
}

/// A line of blanks with texts put at 1-based columns, as the tables of smdr.md count them.
QByteArray line(int length, std::initializer_list<std::pair<int, const char *>> fields)
{
    QByteArray text(length, ' ');
    for (const auto &[column, field] : fields) text.replace(column - 1, static_cast<qsizetype>(qstrlen(field)), field);
    return text;
}

QByteArray standard(int length = 90)
{
    return line(length, {{2, "03/19"},
                         {8, "14:36"},
                         {15, "00:02:14"},
                         {24, "2001"},
                         {30, "017"},
                         {34, "904912345"},
                         {60, "A"},
                         {62, "T3"},
                         {68, "2002"},
                         {73, "4401"},
                         {86, "001"}});
}

QByteArray extended(int length = 101)
{
    return line(length, {{1, "%"},
                         {2, "03/19"},
                         {8, "14:36"},
                         {16, "0000:12:14"},
                         {27, "T3"},
                         {35, "0017"},
                         {40, "4207"},
                         {64, "A"},
                         {66, "2301"},
                         {73, "T"},
                         {75, "2302"},
                         {96, "001"}});
}

std::optional<Call> callOf(const QByteArray &text, const QDateTime &at = march, const Options &options = utc())
{
    const Line parsed = Parser(options).parse(text, at);
    if (const auto *call = std::get_if<Call>(&parsed)) return *call;
    return std::nullopt;
}

QString reasonFor(const QByteArray &text)
{
    const Line parsed = Parser(utc()).parse(text, march);
    const auto *rejected = std::get_if<Rejected>(&parsed);
    return rejected ? rejected->reason : QStringLiteral("accepted");
}

QString time(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs, Qt::UTC).toString(Qt::ISODate);
}

} // namespace

class SmdrTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allLengthsAreRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<int>("length");
        QTest::newRow("90") << standard() << "standard" << 90;
        QTest::newRow("112") << standard(112) << "standard" << 112;
        QTest::newRow("131") << standard(131) << "standard" << 131;
        QTest::newRow("101") << extended() << "extended" << 101;
        QTest::newRow("120") << extended(120) << "extended" << 120;
        QTest::newRow("139") << extended(139) << "extended" << 139;
        QTest::newRow("197") << extended(197) << "extended" << 207;
        QTest::newRow("207") << extended(207) << "extended" << 207;
        QTest::newRow("two more") << standard(92) << "standard" << 90;
        QTest::newRow("two less") << standard(88) << "standard" << 90;
        QTest::newRow("blanks stripped") << standard(131).trimmed().prepend(' ') << "standard" << 90;
    }
    void allLengthsAreRead()
    {
        QFETCH(QByteArray, text);
        const auto call = callOf(text);
        QVERIFY2(call, qPrintable(reasonFor(text)));
        QTEST(call->layout, "layout");
        QTEST(call->length, "length");
        QVERIFY(!call->approximate);
        QCOMPARE(call->raw, text);
        QCOMPARE(time(call->start), QStringLiteral("2026-03-19T14:36:00Z"));
        QVERIFY(!call->startHasSeconds);
        QCOMPARE(call->timeToAnswer, std::optional<int>(17));
        QCOMPARE(call->completion, QChar(u'A'));
        QVERIFY(call->answered());
    }

    void aStandardRecordHasItsFields()
    {
        const auto call = callOf(standard());
        QVERIFY(call);
        QCOMPARE(call->durationMs, 134'000);
        QCOMPARE(call->calling, QStringLiteral("2001"));
        QCOMPARE(call->digits, QStringLiteral("904912345"));
        QCOMPARE(call->called, QStringLiteral("T3"));
        QCOMPARE(call->third, QStringLiteral("2002"));
        QCOMPARE(call->direction(), Direction::outgoing);
    }

    void anExtendedRecordHasItsFields()
    {
        QByteArray text = extended(139);
        text.replace(102, 10, "0491234567").replace(113, 7, "4207000").replace(121, 8, "A0010788").replace(129, 1, "3");
        text.replace(131, 8, "A0010789");
        const auto call = callOf(text);
        QVERIFY(call);
        QCOMPARE(call->durationMs, 734'000);
        QCOMPARE(call->calling, QStringLiteral("T3"));
        QCOMPARE(call->called, QStringLiteral("2301"));
        QCOMPARE(call->third, QStringLiteral("2302"));
        QCOMPARE(call->transfer, QChar(u'T'));
        QCOMPARE(call->direction(), Direction::incoming);
        QCOMPARE(call->ani, QStringLiteral("0491234567"));
        QCOMPARE(call->dnis, QStringLiteral("4207000"));
        QCOMPARE(call->callIdentifier, QStringLiteral("A0010788"));
        QCOMPARE(call->sequence, QStringLiteral("3"));
        QCOMPARE(call->associated, QStringLiteral("A0010789"));
    }

    void callerAndDialledNumberOf112Columns()
    {
        QByteArray text = standard(112);
        text.replace(89, 1, "+").replace(91, 10, "0491234567").replace(102, 10, "4207000   ");
        const auto call = callOf(text);
        QVERIFY(call);
        QCOMPARE(call->ani, QStringLiteral("0491234567"));
        QCOMPARE(call->dnis, QStringLiteral("4207000"));
    }

    void meterPulsesEndTheDigits()
    {
        QByteArray text = standard();
        text.replace(54, 5, "00042");
        auto call = callOf(text);
        QVERIFY(call);
        QCOMPARE(call->meterPulses, std::optional<int>(42));
        QCOMPARE(call->digits, QStringLiteral("904912345"));
        text.replace(33, 26, "12345678901234567890123456");
        call = callOf(text);
        QVERIFY(call);
        QVERIFY(!call->meterPulses);
        QCOMPARE(call->digits, QStringLiteral("12345678901234567890123456"));
    }

    void whatFollowsAHashIsMasked()
    {
        QByteArray text = standard();
        text.replace(33, 18, "904912345#9953#12 ");
        const auto call = callOf(text);
        QVERIFY(call);
        QCOMPARE(call->digits, QStringLiteral("904912345#****#**"));
        QVERIFY(!masked(QString::fromLatin1(text)).contains(QStringLiteral("9953")));
        QVERIFY(masked(QString::fromLatin1(text)).contains(QStringLiteral("904912345#****#**")));
    }

    void unansweredCallsHaveAsterisks()
    {
        QByteArray text = standard();
        text.replace(29, 3, "***").replace(14, 8, "00:00:00").replace(59, 1, " ");
        const auto call = callOf(text);
        QVERIFY(call && call->unanswered && !call->answered());
        QCOMPARE(call->cause(), CallCause::callNotAnswer);
        text.replace(29, 3, "*?*");
        QVERIFY(callOf(text)->unanswered);
    }

    void completionsAreCauses_data()
    {
        QTest::addColumn<char>("completion");
        QTest::addColumn<CallCause>("cause");
        QTest::newRow("busy") << 'B' << CallCause::busy;
        QTest::newRow("occupied") << 'O' << CallCause::busy;
        QTest::newRow("do not disturb") << 'D' << CallCause::doNotDisturb;
        QTest::newRow("invalid number") << 'E' << CallCause::destNotObtainable;
        QTest::newRow("out of service") << 'S' << CallCause::destNotObtainable;
        QTest::newRow("toll denied") << 'T' << CallCause::resourcesNotAvailable;
        QTest::newRow("answered") << 'A' << CallCause::none;
        QTest::newRow("internal") << 'I' << CallCause::none;
        QTest::newRow("blank") << ' ' << CallCause::none;
    }
    void completionsAreCauses()
    {
        QFETCH(char, completion);
        QByteArray text = standard();
        text[59] = completion;
        text.replace(14, 8, "00:00:00");
        const auto call = callOf(text);
        QVERIFY(call);
        QTEST(call->cause(), "cause");
    }

    void theYearIsTheNearest()
    {
        const QDate january(2027, 1, 1);
        QCOMPARE(dateNear(12, 31, january), QDate(2026, 12, 31));
        QCOMPARE(dateNear(1, 1, january), january);
        QCOMPARE(dateNear(1, 1, QDate(2026, 12, 31)), january); // the PBX's clock is ahead
        QCOMPARE(dateNear(2, 29, QDate(2025, 3, 1)), QDate(2024, 2, 29));
        QVERIFY(!dateNear(2, 29, QDate(2026, 3, 1)).isValid());
        QVERIFY(!dateNear(2, 30, january).isValid());
        QByteArray text = standard();
        text.replace(1, 11, "12/31 23:59");
        const auto call = callOf(text, QDateTime(january, QTime(0, 0, 5), Qt::UTC));
        QVERIFY(call);
        QCOMPARE(time(call->start), QStringLiteral("2026-12-31T23:59:00Z"));
    }

    void newYearIsThatOfThePbxsClock()
    {
        Options options = utc();
        options.timeZone = QTimeZone(3'600);
        QByteArray text = standard();
        text.replace(1, 11, "01/01 00:10");
        const auto call = callOf(text, QDateTime(QDate(2026, 12, 31), QTime(23, 11), Qt::UTC), options);
        QVERIFY(call);
        QCOMPARE(time(call->start), QStringLiteral("2026-12-31T23:10:00Z"));
    }

    void theEnvelopeGivesTheYear()
    {
        const auto call = callOf("@20200319@ " + standard());
        QVERIFY(call && !call->approximate);
        QCOMPARE(time(call->start), QStringLiteral("2020-03-19T14:36:00Z"));
        QVERIFY(callOf("@20200319@" + standard()));
        QByteArray text = standard();
        text.replace(1, 5, "12/31");
        QCOMPARE(time(callOf("@20200101@" + text)->start), QStringLiteral("2019-12-31T14:36:00Z"));
    }

    void twelveHourClocks()
    {
        QByteArray text = standard();
        text.replace(7, 6, "02:36P");
        QCOMPARE(time(callOf(text)->start), QStringLiteral("2026-03-19T14:36:00Z"));
        text.replace(7, 6, "12:05p");
        QCOMPARE(time(callOf(text)->start), QStringLiteral("2026-03-19T12:05:00Z"));
        text.replace(7, 6, "12:05 ");
        QCOMPARE(time(callOf(text)->start), QStringLiteral("2026-03-19T12:05:00Z"));
        Options options = utc();
        options.twelveHours = true;
        QCOMPARE(time(callOf(text, march, options)->start), QStringLiteral("2026-03-19T00:05:00Z"));
        text.replace(7, 6, "13:05P");
        QVERIFY(!callOf(text));
    }

    void datesWithAHyphen()
    {
        QByteArray text = standard();
        text.replace(1, 5, "03-19");
        QVERIFY(callOf(text));
    }

    void oneLayoutCanBeDemanded()
    {
        Options options = utc();
        options.layout = QStringLiteral("extended");
        const auto call = callOf(standard(), march, options);
        QVERIFY(!call || call->approximate);
        QVERIFY(!callOf(extended(), march, options)->approximate);
    }

    void clockFaultsAreNoCalls()
    {
        const Line parsed = Parser(utc()).parse(" 03/19 *** CLOCK MALFUNCTION ***\r\n", march);
        QVERIFY(std::holds_alternative<ClockFault>(parsed));
    }

    void whatIsNoRecordIsRejectedWithAReason_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("blanks") << QByteArray("    \r");
        QTest::newRow("words") << QByteArray("MALFORMED INPUT LINE HERE");
        QTest::newRow("half a line") << standard().mid(20);
        QTest::newRow("no such day") << standard().replace(1, 5, "02/30");
        QTest::newRow("no such time") << standard().replace(7, 5, "24:00");
        QTest::newRow("no such duration") << standard().replace(14, 8, "00:61:00");
        QTest::newRow("no calling party") << standard().left(22);
        QTest::newRow("binary noise") << QByteArrayLiteral("\x01\x02\xff\x00 03/19 14:36 00:00:10 2001");
        QTest::newRow("not ASCII") << standard().replace(33, 2, "\xc3\xa4");
        QTest::newRow("too long") << QByteArray(4'000, '0');
        QTest::newRow("a date of the past") << QByteArray("0001-03-19 14:36:00 00:00:10 2001 2002 A");
    }
    void whatIsNoRecordIsRejectedWithAReason()
    {
        QFETCH(QByteArray, text);
        QVERIFY2(reasonFor(text) != QLatin1String("accepted"), text.constData());
        const Line parsed = Parser(utc()).parse(text, march);
        QVERIFY(text.startsWith(std::get<Rejected>(parsed).raw));
    }

    void samplesOfTheContracts_data()
    {
        QTest::addColumn<QString>("sample");
        QTest::addColumn<QString>("layout");
        QTest::addColumn<QStringList>("parties"); // calling, digits, called
        QTest::addColumn<qint64>("seconds");
        const auto row = [](const char *sample, const char *layout, const char *parties, qint64 seconds) {
            QTest::newRow(sample) << QString::fromLatin1(sample) << QString::fromLatin1(layout)
                                  << QString::fromLatin1(parties).split(QLatin1Char(',')) << seconds;
        };
        row("A1", "seconds", "7411,7406,7406", 998);
        row("A2", "seconds", "T3,94163759,", 0);
        row("A3", "seconds", "T3,4207 2301,2301", 281);
        row("A4", "seconds", "8133,8133 8024,T3", 10);
        row("B1", "tokens", "1011,918005551200,T001", 134);
        row("B2", "tokens", "3001,3002,3002", 32);
        row("B3", "tokens", "4001,918005551212,T002", 151);
        row("B4", "tokens", "4002,3003,3003", 151);
        row("B5", "tokens", "2002,2001,2001", 15);
        row("B6", "tokens", "T1,0284785439,4216", 53);
        row("B7", "tokens", "ATT1,6204,6204", 19);
        row("B8", "tokens", "1011,918005551200,T001", 134);
        row("B10", "tokens", "2002,5551234,T001", 30);
        row("B13", "tokens", "T1,190595378355#*********,X9999", 42);
        row("B14", "tokens", "2001,09171234567,T3", 60);
        row("B15", "tokens", "T162,215000,", 186);
    }
    void samplesOfTheContracts()
    {
        QFETCH(QString, sample);
        QFETCH(QStringList, parties);
        QFETCH(qint64, seconds);
        const auto samples = readSamples();
        if (samples.isEmpty() && !sharedIsDemanded()) QSKIP("the contracts are not there");
        QVERIFY(samples.contains(sample));
        const auto call = callOf(samples.value(sample));
        QVERIFY2(call, qPrintable(reasonFor(samples.value(sample))));
        QTEST(call->layout, "layout");
        QCOMPARE(call->approximate, call->layout == QLatin1String("tokens"));
        QCOMPARE(QStringList({call->calling, call->digits, call->called}), parties);
        QCOMPARE(call->durationMs, seconds * 1000);
    }

    void samplesOfWhatIsNoRecord()
    {
        const auto samples = readSamples();
        if (samples.isEmpty() && !sharedIsDemanded()) QSKIP("the contracts are not there");
        const Parser parser(utc());
        QVERIFY(std::holds_alternative<Rejected>(parser.parse(samples.value(QStringLiteral("C1")), march)));
        QVERIFY(std::holds_alternative<ClockFault>(parser.parse(samples.value(QStringLiteral("C2")), march)));
        QCOMPARE(time(callOf(samples.value(QStringLiteral("A1")))->start), QStringLiteral("2026-02-04T13:13:16Z"));
        QCOMPARE(time(callOf(samples.value(QStringLiteral("B3")))->start), QStringLiteral("2026-02-17T18:30:45Z"));
        QCOMPARE(time(callOf(samples.value(QStringLiteral("B13")))->start), QStringLiteral("2020-05-07T14:36:00Z"));
    }

    void repeatedLinesAreFoundAfterAReconnectOnly()
    {
        Replay replay;
        replay.connectionBegan();
        QVERIFY(!replay.isRepeated("a"));
        QVERIFY(!replay.isRepeated("a")); // two equal calls
        QVERIFY(!replay.isRepeated("b"));
        QVERIFY(!replay.isRepeated("c"));
        replay.connectionBegan();
        QVERIFY(replay.isRepeated("b"));
        QVERIFY(replay.isRepeated("c"));
        QVERIFY(!replay.isRepeated("d"));
        QVERIFY(!replay.isRepeated("b")); // equal to an old one, but in its turn
        replay.connectionBegan();
        QVERIFY(!replay.isRepeated("e"));
        QVERIFY(!replay.isRepeated("d"));
    }

private:
    /// By name: "A1".
    static QHash<QString, QByteArray> readSamples()
    {
        QFile file(sharedFolder() + QStringLiteral("/contracts/smdr/samples.txt"));
        QHash<QString, QByteArray> samples;
        if (!file.open(QIODevice::ReadOnly)) return samples;
        QString name;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &one : lines) {
            if (one.startsWith('#'))
                name = QString::fromLatin1(one.mid(2).split(' ').first());
            else if (!one.isEmpty())
                samples.insert(name, one);
        }
        return samples;
    }
};

QTEST_GUILESS_MAIN(SmdrTest)
#include "smdr_test.moc"
