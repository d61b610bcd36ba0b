#include "engine/telephony/call_latency.h"
#include "engine/telephony/voicemail_number.h"

#include <QTest>

using namespace clc;

class CallLatencyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void percentilesAreToldWithinAnEighth()
    {
        CallLatency latency;
        QCOMPARE(latency.percentiles(0).count, 0);
        QCOMPARE(latency.percentiles(0).p99Us, -1);
        for (int i = 1; i <= 1'000; ++i) latency.add(i, 5'000);
        const auto found = latency.percentiles(5'000);
        QCOMPARE(found.count, 1'000);
        QVERIFY2(found.p50Us >= 500 && found.p50Us <= 563, qPrintable(QString::number(found.p50Us)));
        QVERIFY2(found.p99Us >= 990 && found.p99Us <= 1'114, qPrintable(QString::number(found.p99Us)));
    }

    void oneSlowEventAmongAHundredIsTheNinetyNinth()
    {
        CallLatency latency;
        for (int i = 0; i < 98; ++i) latency.add(5, 0);
        latency.add(40'000, 0);
        latency.add(40'000, 0);
        QCOMPARE(latency.percentiles(0).p50Us, 5);
        QVERIFY(latency.percentiles(0).p99Us >= 40'000);
        QVERIFY(latency.percentiles(0).p99Us <= 45'000);
    }

    void whatIsOlderThanAMinuteIsForgotten()
    {
        CallLatency latency;
        latency.add(1'000, 1'000);
        latency.add(7, 58'000);
        QCOMPARE(latency.percentiles(59'000).count, 2);
        QCOMPARE(latency.percentiles(61'000).count, 1);
        QCOMPARE(latency.percentiles(61'000).p99Us, 7);
        QCOMPARE(latency.percentiles(200'000).count, 0);
        latency.add(9, 61'000); // takes the place of the first slice
        QCOMPARE(latency.percentiles(61'000).count, 2);
    }

    void extremesStayInside()
    {
        CallLatency latency;
        latency.add(-5, 0);
        latency.add(std::numeric_limits<qint64>::max(), 0);
        latency.add(0, -9);
        QCOMPARE(latency.percentiles(0).count, 3);
        QCOMPARE(latency.percentiles(0).p50Us, 0);
    }

    void theWordVoicemailIsThePilot()
    {
        QCOMPARE(numberToDial(QStringLiteral("2001"), QStringLiteral("6000")).value(), QStringLiteral("2001"));
        QCOMPARE(numberToDial(QStringLiteral("voicemail"), QStringLiteral("6000")).value(), QStringLiteral("6000"));
        const auto none = numberToDial(QStringLiteral("voicemail"), {});
        QVERIFY(!none);
        QCOMPARE(none.error().code, ErrorCode::callNotSupported);
        QCOMPARE(numberToDial(QStringLiteral("Voicemail"), {}).value(), QStringLiteral("Voicemail"));
    }
};

QTEST_GUILESS_MAIN(CallLatencyTest)
#include "call_latency_test.moc"
