#include "engine/store/call_history_repository.h"

#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace clc;

namespace
{

CallRecordInfo recordNumber(int number, const QString &endpoint = QStringLiteral("2001"))
{
    CallRecordInfo record;
    record.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    record.source = number % 10 == 0 ? QStringLiteral("smdr") : QStringLiteral("cti");
    record.endpoint = endpoint;
    record.direction = QStringLiteral("inbound");
    record.from = QString::number(number);
    record.fromName = QStringLiteral("Jürgen \"Groß\" 'x'");
    record.to = endpoint;
    record.createdOn = 1'000'000 + number;
    record.endedOn = 1'000'500 + number;
    record.answered = number % 2 == 0;
    record.ringMs = 100;
    record.talkMs = 400;
    record.cause = QStringLiteral("busy");
    record.correlation = QStringLiteral("k");
    return record;
}

QStringList callers(const QVector<CallRecordInfo> &records)
{
    QStringList found;
    for (const CallRecordInfo &one : records) found.append(one.from);
    return found;
}

} // namespace

class CallHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        database_ = Database::open(folder_->filePath(QStringLiteral("engine.db"))).value().release();
        owner_.reset(database_);
    }
    void cleanup() { owner_.reset(); }

    void whatWasAddedIsThereAfterReopening()
    {
        const CallRecordInfo record = recordNumber(1);
        QVERIFY(CallHistoryRepository(*database_).add({record}));
        owner_.reset();
        const auto again = Database::open(folder_->filePath(QStringLiteral("engine.db")));
        const auto found = CallHistoryRepository(**again).list({});
        QCOMPARE(found.value(), QVector<CallRecordInfo>{record});
    }

    void aRecordIsAddedOnce()
    {
        CallHistoryRepository history(*database_);
        CallRecordInfo record = recordNumber(1);
        QVERIFY(history.add({record, record}));
        record.cause = QStringLiteral("transfer");
        QVERIFY(history.add({record}));
        const auto found = history.list({}).value();
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().cause, QStringLiteral("busy"));
    }

    void emptyTextsAreStored()
    {
        CallHistoryRepository history(*database_);
        CallRecordInfo record;
        record.id = QStringLiteral("x");
        QVERIFY(history.add({record}));
        QCOMPARE(history.list({}).value().first().createdOn, 0);
    }

    void pagesAreNewestFirstAndCounted()
    {
        CallHistoryRepository history(*database_);
        QVector<CallRecordInfo> records;
        for (int i = 1; i <= 25; ++i) records.append(recordNumber(i));
        for (int i = 1; i <= 5; ++i) records.append(recordNumber(i, QStringLiteral("2002")));
        QVERIFY(history.add(records));
        CallHistoryQuery query;
        query.endpoint = QStringLiteral("2001");
        query.limit = 3;
        const CallsPage first = history.page(query).value();
        QCOMPARE(first.total, 25);
        QCOMPARE(callers(first.calls), (QStringList{QStringLiteral("25"), QStringLiteral("24"), QStringLiteral("23")}));
        query.offset = 24;
        const CallsPage last = history.page(query).value();
        QCOMPARE(last.offset, 24);
        QCOMPARE(callers(last.calls), QStringList{QStringLiteral("1")});
        QCOMPARE(history.page({}).value().total, 30);
    }

    void queriesRestrict()
    {
        CallHistoryRepository history(*database_);
        QVector<CallRecordInfo> records;
        for (int i = 1; i <= 25; ++i) records.append(recordNumber(i));
        QVERIFY(history.add(records));
        CallHistoryQuery query;
        query.source = QStringLiteral("smdr");
        QCOMPARE(callers(history.list(query).value()), (QStringList{QStringLiteral("20"), QStringLiteral("10")}));
        query = {};
        query.from = 1'000'003;
        query.until = 1'000'005;
        QCOMPARE(callers(history.list(query).value()), (QStringList{QStringLiteral("4"), QStringLiteral("3")}));
        query = {};
        query.endpoint = QStringLiteral("' OR 1=1 --");
        QVERIFY(history.list(query).value().isEmpty());
        query = {};
        query.limit = 0;
        QCOMPARE(history.list(query).value().size(), 1);
        query.limit = -1;
        QCOMPARE(history.list(query).value().size(), 1);
    }

    void oldCallsAndTooManyAreForgottenInSteps()
    {
        CallHistoryRepository history(*database_);
        QVector<CallRecordInfo> records;
        for (int i = 1; i <= 25; ++i) records.append(recordNumber(i));
        QVERIFY(history.add(records));
        QCOMPARE(history.prune(1'000'011, 100, 4).value(), 4);
        QCOMPARE(history.prune(1'000'011, 100, 400).value(), 6);
        QCOMPARE(history.page({}).value().total, 15);
        QCOMPARE(history.prune(0, 12, 2).value(), 2);
        QCOMPARE(history.prune(0, 12, 20).value(), 1);
        QCOMPARE(history.prune(0, 12, 20).value(), 0);
        CallHistoryQuery all;
        all.limit = 100;
        QCOMPARE(callers(history.list(all).value()).last(), QStringLiteral("14"));
    }

private:
    std::unique_ptr<QTemporaryDir> folder_;
    Database *database_ = nullptr;
    std::unique_ptr<Database> owner_;
};

QTEST_GUILESS_MAIN(CallHistoryTest)
#include "call_history_test.moc"
