#include "engine/telephony/smdr_match.h"

#include <QTest>

using namespace clc;

namespace
{

constexpr qint64 noon = 1'774'000'000'000;

smdr::Call outgoing(const char *station, qint64 start, qint64 seconds)
{
    smdr::Call call;
    call.raw = QByteArray(station) + QByteArray::number(start);
    call.calling = QString::fromLatin1(station);
    call.called = QStringLiteral("T3");
    call.digits = QStringLiteral("0491234");
    call.start = start;
    call.startHasSeconds = true;
    call.durationMs = seconds * 1000;
    call.timeToAnswer = 4;
    return call;
}

CallRecordInfo seen(const char *id, const char *station, qint64 createdOn, qint64 talkMs)
{
    CallRecordInfo record;
    record.id = QString::fromLatin1(id);
    record.source = QStringLiteral("cti");
    record.endpoint = QString::fromLatin1(station);
    record.createdOn = createdOn;
    record.talkMs = talkMs;
    return record;
}

} // namespace

class SmdrMatchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { history_.clear(); }

    void callsMatchByPartyStartAndDuration_data()
    {
        QTest::addColumn<QString>("station");
        QTest::addColumn<qint64>("start");
        QTest::addColumn<qint64>("talk");
        QTest::addColumn<bool>("matches");
        QTest::newRow("same") << QStringLiteral("2001") << noon << qint64(60'000) << true;
        QTest::newRow("3 s later, 2 s longer") << QStringLiteral("2001") << noon + 3'000 << qint64(62'000) << true;
        QTest::newRow("3 s earlier, 2 s shorter") << QStringLiteral("2001") << noon - 3'000 << qint64(58'000) << true;
        QTest::newRow("too late") << QStringLiteral("2001") << noon + 3'001 << qint64(60'000) << false;
        QTest::newRow("too early") << QStringLiteral("2001") << noon - 3'001 << qint64(60'000) << false;
        QTest::newRow("too long") << QStringLiteral("2001") << noon << qint64(62'001) << false;
        QTest::newRow("another station") << QStringLiteral("2002") << noon << qint64(60'000) << false;
    }
    void callsMatchByPartyStartAndDuration()
    {
        QFETCH(QString, station);
        QFETCH(qint64, start);
        QFETCH(qint64, talk);
        history_.append(seen("a", station.toLatin1().constData(), start, talk));
        SmdrMatch match = matcher();
        match.add(outgoing("2001", noon, 60), 0);
        const auto unseen = match.due(30'000);
        QTEST(unseen.empty(), "matches");
        QCOMPARE(match.counters().matched + match.counters().onlyInSmdr, 1);
    }

    void aRecordWithoutSecondsCoversItsMinute()
    {
        history_.append(seen("a", "2001", noon + 59'000, 60'000));
        SmdrMatch match = matcher();
        smdr::Call call = outgoing("2001", noon, 60);
        match.add(call, 0);
        QCOMPARE(match.due(30'000).size(), std::size_t{1});
        call.startHasSeconds = false;
        match.add(call, 0);
        QVERIFY(match.due(30'000).empty());
    }

    void nothingIsSaidBeforeTheGraceIsOver()
    {
        SmdrMatch match = matcher();
        match.add(outgoing("2001", noon, 60), 1'000);
        QVERIFY(match.due(30'999).empty());
        QCOMPARE(lookups_, 0);
        history_.append(seen("late", "2001", noon, 60'000)); // the event came after the record
        QVERIFY(match.due(31'000).empty());
        QCOMPARE(match.counters().matched, 1);
    }

    void oneCallMatchesOneRecord()
    {
        history_.append(seen("a", "2001", noon, 60'000));
        SmdrMatch match = matcher();
        match.add(outgoing("2001", noon, 60), 0);
        match.add(outgoing("2001", noon, 60), 0);
        QCOMPARE(match.due(30'000).size(), std::size_t{1});
    }

    void whatCtiDidNotSeeIsARecord()
    {
        SmdrMatch match = matcher();
        match.add(outgoing("2001", noon, 60), 0);
        const auto unseen = match.due(30'000);
        QCOMPARE(unseen.size(), std::size_t{1});
        const CallRecordInfo &record = unseen.front();
        QCOMPARE(record.source, QStringLiteral("smdr"));
        QCOMPARE(record.id.size(), 36);
        QCOMPARE(record.endpoint, QStringLiteral("2001"));
        QCOMPARE(record.direction, QStringLiteral("outbound"));
        QCOMPARE(record.from, QStringLiteral("2001"));
        QCOMPARE(record.to, QStringLiteral("0491234"));
        QVERIFY(record.answered);
        QCOMPARE(record.ringMs, 4'000);
        QCOMPARE(record.talkMs, 60'000);
        QCOMPARE(record.endedOn, noon + 64'000);
        QCOMPARE(recordsOf(outgoing("2001", noon, 60)).first().id, record.id);
    }

    void internalCallsAreTwoPartsAndIncomingOnesNone()
    {
        smdr::Call call = outgoing("2001", noon, 60);
        call.called = call.digits = QStringLiteral("2002");
        auto records = recordsOf(call);
        QCOMPARE(records.size(), 2);
        QCOMPARE(records.at(1).endpoint, QStringLiteral("2002"));
        QCOMPARE(records.at(1).direction, QStringLiteral("inbound"));
        call.calling = QStringLiteral("X9999");
        call.ani = QStringLiteral("0491234");
        records = recordsOf(call);
        QCOMPARE(records.size(), 1);
        QCOMPARE(records.first().from, QStringLiteral("0491234"));
        QCOMPARE(records.first().to, QStringLiteral("2002"));
        call.called = QStringLiteral("T4");
        QVERIFY(recordsOf(call).isEmpty());
    }

    void stationsThatAreNotMonitoredDoNotAlarm()
    {
        SmdrMatch match = matcher();
        match.add(outgoing("9001", noon, 60), 0);
        QVERIFY(match.due(30'000).empty());
        QCOMPARE(match.counters().notOurs, 1);
    }

    void whileTheHistoryIsLockedRecordsWait()
    {
        locked_ = true;
        SmdrMatch match = matcher();
        match.add(outgoing("2001", noon, 60), 0);
        QVERIFY(match.due(30'000).empty());
        QVERIFY(match.isMoreDue(30'000));
        locked_ = false;
        QCOMPARE(match.due(30'000).size(), std::size_t{1});
    }

    void aFloodIsBoundedAndTakenInRounds()
    {
        SmdrMatchLimits limits;
        limits.waiting = 250;
        SmdrMatch match = matcher(limits);
        for (int i = 0; i < 300; ++i) match.add(outgoing("2001", noon + i * 100'000, 60), 0);
        QCOMPARE(match.counters().dropped, 50);
        QCOMPARE(match.due(30'000).size(), std::size_t{100});
        QCOMPARE(match.due(30'000).size(), std::size_t{100});
        QCOMPARE(match.due(30'000).size(), std::size_t{50});
        QVERIFY(!match.isMoreDue(30'000));
    }

private:
    SmdrMatch matcher(SmdrMatchLimits limits = {})
    {
        lookups_ = 0;
        return SmdrMatch(
            [this](const QString &endpoint, qint64 from, qint64 until) -> Result<QVector<CallRecordInfo>> {
                ++lookups_;
                if (locked_) return failure(ErrorCode::storeLocked);
                QVector<CallRecordInfo> found;
                for (const CallRecordInfo &one : std::as_const(history_))
                    if (one.endpoint == endpoint && one.createdOn >= from && one.createdOn <= until) found.append(one);
                return found;
            },
            [](const QString &endpoint) { return endpoint.startsWith(QLatin1Char('2')); }, limits);
    }

    QVector<CallRecordInfo> history_;
    int lookups_ = 0;
    bool locked_ = false;
};

QTEST_GUILESS_MAIN(SmdrMatchTest)
#include "smdr_match_test.moc"
