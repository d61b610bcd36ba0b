#include "engine/telephony/call_records.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace clc;
using namespace std::chrono_literals;

namespace
{

CallRecordInfo recordNumber(int number)
{
    CallRecordInfo record;
    record.id = QStringLiteral("id-%1").arg(number);
    record.source = QStringLiteral("cti");
    record.endpoint = QStringLiteral("2001");
    record.createdOn = number;
    return record;
}

class FixedClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
};

} // namespace

class CallRecordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath(QStringLiteral("engine.db"));
        owner_ = Database::open(path_).value().release();
        database_.reset(owner_);
        history_ = std::make_unique<CallHistoryRepository>(*database_);
        clock_.time = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
    }
    void cleanup()
    {
        history_.reset();
        database_.reset();
    }

    void recordsAreCollectedAndWrittenTogether()
    {
        CallHistoryWriter writer(*history_, clock_);
        QSignalSpy written(&writer, &CallHistoryWriter::written);
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 40; ++i) writer.add(recordNumber(i));
        QCOMPARE(count(), 0); // nothing is written while events are handled
        QVERIFY(written.wait(5'000));
        QVERIFY2(time.elapsed() >= 200, "it waited for more");
        QCOMPARE(written.size(), 1);
        QCOMPARE(written.first().first().toInt(), 40);
        QCOMPARE(count(), 40);
    }

    void aFullBatchDoesNotWait()
    {
        CallHistoryLimits limits;
        limits.collect = 60s;
        CallHistoryWriter writer(*history_, clock_, limits);
        QSignalSpy written(&writer, &CallHistoryWriter::written);
        std::vector<CallRecordInfo> records;
        for (int i = 0; i < 1'200; ++i) records.push_back(recordNumber(i));
        writer.add(records);
        QCOMPARE(count(), 0);
        QTRY_COMPARE(written.size(), 2);
        QCOMPARE(count(), 1'000);
        QCOMPARE(writer.waitingCount(), 200); // they wait for company
        QVERIFY(writer.flush());
        QCOMPARE(count(), 1'200);
        QCOMPARE(writer.writtenCount(), 1'200);
    }

    void whatWaitsIsWrittenAtTheEnd()
    {
        {
            CallHistoryWriter writer(*history_, clock_);
            writer.add(recordNumber(1));
        }
        QCOMPARE(count(), 1);
    }

    void recordsWaitWhileTheStoreIsLocked()
    {
        CallHistoryLimits limits;
        limits.collect = 1ms;
        limits.waiting = 3;
        CallHistoryWriter writer(*history_, clock_, limits);
        QSignalSpy failed(&writer, &CallHistoryWriter::failed);
        auto other = Database::open(path_);
        QVERIFY((*other)->execute(QStringLiteral("BEGIN IMMEDIATE")));
        writer.add(recordNumber(1));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<Error>().code, ErrorCode::storeLocked);
        for (int i = 2; i <= 5; ++i) writer.add(recordNumber(i));
        QCOMPARE(writer.waitingCount(), 3);
        QCOMPARE(writer.droppedCount(), 2);
        QVERIFY((*other)->execute(QStringLiteral("COMMIT")));
        QTRY_COMPARE_WITH_TIMEOUT(count(), 3, 10'000);
        QCOMPARE(failed.size(), 1);
    }

    void oldCallsAreForgotten()
    {
        QVector<CallRecordInfo> records;
        for (int i = 1; i <= 1'200; ++i) records.append(recordNumber(i));
        QVERIFY(history_->add(records));
        clock_.time = QDateTime::fromMSecsSinceEpoch(90LL * 86'400'000 + 1'101, Qt::UTC);
        CallHistoryWriter writer(*history_, clock_);
        QTRY_COMPARE_WITH_TIMEOUT(count(), 100, 10'000);
    }

private:
    int count() { return static_cast<int>(history_->page({}).value().total); }

    std::unique_ptr<QTemporaryDir> folder_;
    QString path_;
    Database *owner_ = nullptr;
    std::unique_ptr<Database> database_;
    std::unique_ptr<CallHistoryRepository> history_;
    FixedClock clock_;
};

QTEST_GUILESS_MAIN(CallRecordsTest)
#include "call_records_test.moc"
