#include "engine/telephony/event_spool.h"
#include "tests/support/fake_clock.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace clc;
using clc::test::FakeClock;

namespace
{

QByteArray itemFor(qint64 number, qsizetype size = 0)
{
    QByteArray item = "{\"kind\":\"test\",\"n\":" + QByteArray::number(number);
    if (size > item.size()) item += ",\"fill\":\"" + QByteArray(size - item.size(), 'x') + '"';
    return item + '}';
}

struct Read {
    QVector<qint64> numbers; ///< of the test items
    qint64 announced = 0;    ///< lost, by gaps
    QVector<QJsonObject> gaps;
    qint64 last = 0;
    bool inOrder = true;
};

/// Reads all that is there, in batches, as the link does.
Read readAll(EventSpool &spool, qint64 after = 0, int maxItems = 256, qsizetype maxBytes = 64 * 1024)
{
    Read read;
    read.last = after;
    while (true) {
        const Result<EventBatch> batch = spool.read(read.last, maxItems, maxBytes);
        if (!batch || batch->count == 0) return read;
        const QJsonArray items = QJsonDocument::fromJson('[' + batch->items + ']').array();
        read.inOrder = read.inOrder && items.size() == batch->count && batch->count <= maxItems &&
                       (batch->items.size() <= maxBytes || batch->count == 1);
        const QJsonObject first = items.first().toObject();
        const bool isGap = first.value(QLatin1String("kind")) == QLatin1String("gap");
        read.inOrder = read.inOrder && (isGap ? batch->first > read.last : batch->first == read.last + 1);
        for (const QJsonValue &value : items) {
            const QJsonObject item = value.toObject();
            if (item.value(QLatin1String("kind")) == QLatin1String("gap")) {
                read.inOrder = read.inOrder && item.value(QLatin1String("firstSeq")).toInteger() == read.last + 1 &&
                               item.value(QLatin1String("lastSeq")).toInteger() == batch->first;
                read.announced += item.value(QLatin1String("lost")).toInteger();
                read.gaps.append(item);
            } else {
                read.numbers.append(item.value(QLatin1String("n")).toInteger());
            }
        }
        read.last = batch->last();
    }
}

qint64 residentKilobytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly)) return 0;
    return file.readAll().split(' ').value(1).toLongLong() * 4;
}

/// What the child of killedAnywhere does: appends, and says on standard output what was flushed.
int appendForEver(const QString &folder)
{
    SystemClock clock;
    SpoolLimits limits;
    limits.segment = 4096;
    limits.bytes = qEnvironmentVariableIntValue("CLC_SPOOL_BYTES");
    auto spool = EventSpool::open(folder, clock, limits);
    if (!spool) return 1;
    qint64 number = (*spool)->lastSeq();
    for (int batch = 0; batch < 400; ++batch) {
        for (int i = 0; i < 5; ++i) {
            ++number;
            if (!(*spool)->append(itemFor(number, 100), number)) return 2;
        }
        if (!(*spool)->flush()) return 3;
        std::printf("%lld\n", static_cast<long long>(number));
        std::fflush(stdout);
        if (batch % 50 == 49 && !(*spool)->acknowledge(number - 100)) return 4;
    }
    return 0;
}

} // namespace

class EventSpoolTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        path_ = folder_->filePath(QStringLiteral("spool"));
        clock_ = FakeClock();
        limits_ = SpoolLimits();
        steady_ = 0;
        limits_.steadyMs = [this] { return steady_; };
    }
    void cleanup() { spool_.reset(); }

    void keepsOrderAcrossBatchesSegmentsAndRestarts()
    {
        limits_.segment = 2048;
        open();
        const QString id = spool_->id();
        QVERIFY(!QUuid::fromString(id).isNull());
        QCOMPARE(spool_->firstSeq(), 1);
        QCOMPARE(spool_->lastSeq(), 0);
        append(1, 300, 7);
        QCOMPARE(spool_->lastSeq(), 300);
        QVERIFY(segments().size() > 5);
        reopen();
        QCOMPARE(spool_->id(), id);
        append(301, 500, 1);
        for (const int most : {1, 3, 256}) {
            const Read read = readAll(*spool_, 0, most, 1000);
            QVERIFY(read.inOrder);
            QCOMPARE(read.numbers, range(1, 500));
            QVERIFY(read.gaps.isEmpty());
        }
        QCOMPARE(readAll(*spool_, 123).numbers, range(124, 500));
    }

    void nothingIsReadBeforeItIsFlushed()
    {
        open();
        QCOMPARE(spool_->append(itemFor(1), 1).value(), 1);
        QCOMPARE(spool_->lastSeq(), 0);
        QVERIFY(readAll(*spool_).numbers.isEmpty());
        QSignalSpy grown(spool_.get(), &EventSpool::grown);
        QVERIFY(spool_->flush().ok());
        QCOMPARE(grown.count(), 1);
        QVERIFY(spool_->flush().ok());
        QCOMPARE(grown.count(), 1);
        QCOMPARE(readAll(*spool_).numbers, range(1, 1));
    }

    void filesAreForTheOwnerAlone()
    {
        open();
        append(1, 3, 1);
        const auto mode = [](const QString &path) {
            struct stat about = {};
            ::stat(QFile::encodeName(path).constData(), &about);
            return about.st_mode & 0777;
        };
        QCOMPARE(mode(path_), 0700U);
        const QStringList names = QDir(path_).entryList(QDir::Files);
        QCOMPARE(names.size(), 3);
        for (const QString &name : names) QCOMPARE(mode(path_ + QLatin1Char('/') + name), 0600U);
    }

    void acknowledgedSegmentsGoAndNumbersStay()
    {
        limits_.segment = 2048;
        open();
        append(1, 200, 5);
        const qsizetype before = segments().size();
        QVERIFY(spool_->acknowledge(150).ok());
        QVERIFY(segments().size() < before);
        QVERIFY(spool_->firstSeq() <= 151 && spool_->firstSeq() > 1);
        QVERIFY(!spool_->acknowledge(201).ok());
        reopen();
        QCOMPARE(spool_->counters().acknowledged, 150);
        QCOMPARE(spool_->counters().waiting, 50);
        QCOMPARE(spool_->counters().oldestAt, 151);
        QCOMPARE(readAll(*spool_, 150).numbers, range(151, 200));
        QVERIFY(spool_->acknowledge(200).ok());
        QCOMPARE(spool_->counters().oldestAt, 0);
        reopen();
        QCOMPARE(spool_->lastSeq(), 200);
        append(201, 201, 1);
        QCOMPARE(readAll(*spool_, 200).numbers, range(201, 201));
        // A platform that lost its memory is told what is gone.
        const Read again = readAll(*spool_, 0);
        QCOMPARE(again.gaps.size(), 1);
        QCOMPARE(again.announced + again.numbers.size(), 201);
    }

    void theSizeIsBoundedAndWhatIsDroppedAnnounced()
    {
        limits_.segment = 4096;
        limits_.bytes = 20'000;
        open();
        QSignalSpy lost(spool_.get(), &EventSpool::lost);
        append(1, 1000, 10);
        QVERIFY(spool_->counters().bytes <= limits_.bytes + limits_.segment);
        QVERIFY(bytesOnDisk() <= limits_.bytes + limits_.segment);
        const Read read = readAll(*spool_);
        QVERIFY(read.inOrder);
        QCOMPARE(read.gaps.size(), 1);
        QCOMPARE(read.announced + read.numbers.size(), 1000);
        QCOMPARE(read.announced, spool_->counters().dropped);
        qint64 told = 0;
        for (const auto &signal : lost) told += signal.at(0).toLongLong();
        QCOMPARE(told, read.announced);
        const QJsonObject gap = read.gaps.first();
        QCOMPARE(gap.value(QLatin1String("scope")).toString(), QStringLiteral("spool"));
        QCOMPARE(gap.value(QLatin1String("lost")).toInteger(), read.announced);
        // The gap is the same after a restart, and for a reader that had come half way.
        reopen();
        QCOMPARE(readAll(*spool_).announced, read.announced);
        const Read half = readAll(*spool_, 10);
        QCOMPARE(half.announced, read.announced - 10);
        QVERIFY(half.inOrder);
    }

    void aReaderThatIsOvertakenGetsAGap()
    {
        limits_.segment = 2048;
        limits_.bytes = 8192;
        open();
        append(1, 50, 5);
        EventBatch batch = spool_->read(0, 10, 10'000).value();
        QCOMPARE(batch.last(), 10);
        append(51, 400, 5);
        const Read read = readAll(*spool_, 10);
        QVERIFY(read.inOrder);
        QCOMPARE(read.gaps.size(), 1);
        QCOMPARE(read.announced + read.numbers.size(), 390);
    }

    void aClockThatIsSetMakesNoEventOld()
    {
        open();
        append(1, 10, 1);
        clock_.advance(3600 * 24 * 365); // found the right time, a year late
        spool_->enforceLimits();
        append(11, 20, 1);
        QCOMPARE(readAll(*spool_).numbers, range(1, 20));
        clock_.advance(-3600 * 24 * 400); // and lost it again
        spool_->enforceLimits();
        append(21, 30, 1);
        QCOMPARE(readAll(*spool_).numbers, range(1, 30));
        pass(74); // they age all the same
        spool_->enforceLimits();
        QCOMPARE(readAll(*spool_).announced, 30);
    }

    void theTimeOfTheLastEventIsKnownThoughNoEventIsLeft()
    {
        open();
        QCOMPARE(spool_->lastAt(), 0);
        reopen();
        QCOMPARE(spool_->lastAt(), 0); // there never was one
        append(1, 10, 1);
        QVERIFY(spool_->acknowledge(10).ok());
        pass(100);
        spool_->enforceLimits();
        QCOMPARE(segments().size(), 0);
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        reopen();
        // The moment at which the spool was last in use, by the computer's own clock.
        QVERIFY2(std::abs(spool_->lastAt() - before) < 60'000, qPrintable(QString::number(spool_->lastAt())));
    }

    void eventsThatWaitTooLongAreDropped()
    {
        open();
        append(1, 10, 1);
        pass(10);
        append(11, 20, 1); // another segment: the first one is older than an hour
        QCOMPARE(segments().size(), 2);
        pass(64);
        spool_->enforceLimits();
        const Read read = readAll(*spool_);
        QCOMPARE(read.announced, 10);
        QCOMPARE(read.numbers, range(11, 20));
        pass(80);
        spool_->enforceLimits();
        QCOMPARE(segments().size(), 0);
        // Announced although nothing follows; and numbering goes on, also after a restart.
        QCOMPARE(readAll(*spool_).announced, 20);
        reopen();
        QCOMPARE(spool_->lastSeq(), 20);
        QCOMPARE(spool_->firstSeq(), 21);
        append(21, 25, 1);
        const Read later = readAll(*spool_);
        QCOMPARE(later.numbers, range(21, 25));
        QCOMPARE(later.announced, 20);
        QCOMPARE(spool_->counters().dropped, 20);
    }

    void aTornEndIsCutOffAtAnyOctet()
    {
        open();
        append(1, 20, 4);
        spool_.reset();
        const QString file = segments().first();
        QFile whole(file);
        QVERIFY(whole.open(QIODevice::ReadOnly));
        const QByteArray content = whole.readAll();
        const qsizetype record = content.size() / 20; // about
        for (qsizetype size = content.size(); size >= content.size() - 2 * record; size -= 3) {
            write(file, content.left(size));
            open();
            const qint64 last = spool_->lastSeq();
            QVERIFY(last >= 17 && last <= 20);
            QCOMPARE(readAll(*spool_).numbers, range(1, last));
            append(last + 1, last + 3, 1);
            const Read read = readAll(*spool_);
            QCOMPARE(read.numbers, range(1, last + 3));
            QVERIFY(read.gaps.isEmpty());
            spool_.reset();
        }
    }

    void aDamagedRecordIsAnnouncedAndNothingElseLost()
    {
        limits_.segment = 3000;
        open();
        append(1, 100, 4);
        spool_.reset();
        QRandomGenerator random(7);
        const QStringList files = segments();
        for (int round = 0; round < 60; ++round) {
            const QString file = files.at(random.bounded(static_cast<int>(files.size())));
            QFile whole(file);
            QVERIFY(whole.open(QIODevice::ReadOnly));
            const QByteArray content = whole.readAll();
            QByteArray damaged = content;
            const auto at = random.bounded(static_cast<int>(content.size()));
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << random.bounded(8)));
            write(file, damaged);
            open();
            const Read read = readAll(*spool_);
            QVERIFY(read.inOrder);
            const bool isLast = file == files.last() && spool_->lastSeq() == 99;
            if (!isLast) QCOMPARE(read.numbers.size() + read.announced, 100);
            QVERIFY(read.numbers.size() >= 99);
            spool_.reset();
            write(file, content);
        }
    }

    void anyRubbishIsReadWithoutHarm()
    {
        limits_.segment = 3000;
        open();
        append(1, 60, 4);
        spool_.reset();
        QRandomGenerator random(11);
        const QStringList files = segments();
        for (int round = 0; round < 60; ++round) {
            const QString file = files.at(random.bounded(static_cast<int>(files.size())));
            QByteArray rubbish(random.bounded(5000), 0);
            for (char &c : rubbish) c = static_cast<char>(random.bounded(4) ? random.generate() : 0xF5);
            write(file, rubbish);
            open();
            QVERIFY(readAll(*spool_).inOrder);
            const qint64 last = spool_->lastSeq();
            append(last + 1, last + 5, 1);
            QVERIFY(readAll(*spool_).inOrder);
            spool_.reset();
        }
    }

    void aFullDiskIsToldAndWhatFoundNoRoomAnnounced()
    {
        struct rlimit before = {};
        ::getrlimit(RLIMIT_FSIZE, &before);
        std::signal(SIGXFSZ, SIG_IGN);
        open();
        append(1, 100, 10);
        QSignalSpy lost(spool_.get(), &EventSpool::lost);
        const qint64 size = bytesOnDisk();
        struct rlimit tight = before;
        tight.rlim_cur = static_cast<rlim_t>(size); // EFBIG is what a full disk looks like here
        ::setrlimit(RLIMIT_FSIZE, &tight);
        int refused = 0;
        qint64 number = 100;
        bool wasTold = false;
        for (int i = 0; i < 2000; ++i) {
            ++number;
            if (!spool_->append(itemFor(number, 400), number)) ++refused;
            if (i % 100 == 99) wasTold = !spool_->flush() || wasTold;
        }
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(wasTold);
        QVERIFY(refused > 0);
        QCOMPARE(spool_->lastSeq(), 100);
        append(number + 1, number + 20, 5); // it works again
        const Read read = readAll(*spool_);
        QVERIFY(read.inOrder);
        QCOMPARE(read.gaps.size(), 1);
        QCOMPARE(read.announced, refused);
        QCOMPARE(read.numbers.size() + read.announced, number + 20);
        QCOMPARE(spool_->counters().dropped, refused);
        QCOMPARE(lost.count(), 1);
        QCOMPARE(lost.first().at(0).toInt(), refused);
    }

    void afterAPowerCutNumbersAreNotGivenTwice()
    {
        open();
        append(1, 50, 1);
        const QString id = spool_->id();
        crash();
        write(path_ + QStringLiteral("/id"), id.toLatin1() + "\nanother boot\n");
        open();
        QCOMPARE(spool_->id(), id);
        QVERIFY(spool_->lastSeq() > 1000);
        QSignalSpy lost(spool_.get(), &EventSpool::lost);
        QTRY_COMPARE(lost.count(), 1);
        const Read read = readAll(*spool_);
        QCOMPARE(read.numbers, range(1, 50));
        QCOMPARE(read.gaps.size(), 1);
        QVERIFY(!read.gaps.first().contains(QLatin1String("lost")));
        const qint64 last = spool_->lastSeq();
        QVERIFY(spool_->append(itemFor(51), 51).value() == last + 1);
        QVERIFY(spool_->flush().ok());
        QCOMPARE(readAll(*spool_).numbers, range(1, 51));
        // Closed in order, a new boot changes nothing.
        spool_.reset();
        write(path_ + QStringLiteral("/id"), id.toLatin1() + "\na third boot\n");
        open();
        QCOMPARE(spool_->lastSeq(), last + 1);
    }

    void numberingBeginsAnewOnDemand()
    {
        open();
        append(1, 10, 1);
        const QString id = spool_->id();
        QVERIFY(spool_->startAnew().ok());
        QVERIFY(spool_->id() != id);
        append(11, 12, 1);
        const Read read = readAll(*spool_);
        QCOMPARE(read.numbers, range(11, 12));
        QCOMPARE(read.gaps.size(), 1);
        QCOMPARE(read.last, 3);
        const QString fresh = spool_->id();
        reopen();
        QCOMPARE(spool_->id(), fresh);
        QCOMPARE(readAll(*spool_).numbers, range(11, 12));
    }

    void itemsThatFitIntoNoMessageAreRefused()
    {
        open();
        QVERIFY(!spool_->append(QByteArray(1 << 20, 'x'), 1).ok());
        QVERIFY(!spool_->append(QByteArray(), 1).ok());
        QCOMPARE(spool_->append(itemFor(1, 900'000), 1).value(), 1);
        QCOMPARE(spool_->append(itemFor(2, 900'000), 1).value(), 2);
        QVERIFY(spool_->flush().ok());
        QCOMPARE(readAll(*spool_).numbers, range(1, 2));
    }

    void memoryStaysSmallWhateverWaits()
    {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("AddressSanitizer keeps what was freed");
#endif
        limits_.segment = qint64{1} << 20;
        open();
        const QByteArray item = itemFor(1, 400);
        const auto fill = [&](int count) {
            for (int i = 0; i < count; ++i) {
                QVERIFY(spool_->append(item, i).ok());
                if (i % 100 == 99) QVERIFY(spool_->flush().ok());
            }
        };
        fill(20'000);
        QVERIFY(spool_->read(5000, 256, 256 * 1024).ok());
        const qint64 before = residentKilobytes();
        fill(150'000); // 65 MB
        for (qint64 after = 0; after < spool_->lastSeq(); after += 256) QVERIFY(spool_->read(after, 256, 1 << 18).ok());
        spool_->counters();
        QVERIFY2(residentKilobytes() - before < 1024, qPrintable(QString::number(residentKilobytes() - before)));
    }

    void killedAnywhereNothingFlushedIsLost_data()
    {
        QTest::addColumn<QString>("point");
        QTest::addColumn<bool>("isTight");
        for (const char *point : {"spool.write#1", "spool.write#77", "spool.written#1", "spool.written#200",
                                  "spool.roll#1", "spool.rolled#1", "spool.roll#9", "spool.rolled#9",
                                  "spool.acknowledged#1", "spool.acknowledged#4", "kill 5", "kill 20", "kill 60"})
            QTest::newRow(point) << QString::fromLatin1(point) << false;
        for (const char *point : {"spool.drop#1", "spool.drop#7", "spool.dropped#1", "spool.dropped#7"})
            QTest::newRow(point) << QString::fromLatin1(point) << true;
    }
    void killedAnywhereNothingFlushedIsLost()
    {
        QFETCH(QString, point);
        QFETCH(bool, isTight);
        limits_.segment = 4096;
        limits_.bytes = isTight ? 20'000 : 1 << 20;
        qint64 flushed = 0;
        for (int round = 0; round < 2; ++round) flushed = std::max(flushed, runChild(point));
        QVERIFY(flushed > 0 || point.endsWith(QLatin1String("#1")));
        open();
        QVERIFY(spool_->lastSeq() >= flushed);
        const qint64 acknowledged = spool_->counters().acknowledged;
        const Read read = readAll(*spool_, acknowledged);
        QVERIFY(read.inOrder);
        QCOMPARE(read.gaps.size(), isTight ? 1 : 0);
        QCOMPARE(read.numbers, range(acknowledged + read.announced + 1, spool_->lastSeq()));
    }

private:
    void open()
    {
        auto spool = EventSpool::open(path_, clock_, limits_);
        QVERIFY2(spool.ok(), spool.ok() ? "" : qPrintable(spool.error().message()));
        spool_ = std::move(spool).value();
    }
    void reopen()
    {
        spool_.reset();
        open();
    }
    /// As if the process had been killed: the folder as it is now, without a proper end.
    void crash()
    {
        QProcess::execute(QStringLiteral("cp"), {QStringLiteral("-a"), path_, path_ + QStringLiteral(".saved")});
        spool_.reset();
        QDir(path_).removeRecursively();
        QDir().rename(path_ + QStringLiteral(".saved"), path_);
    }
    void append(qint64 from, qint64 to, int perFlush)
    {
        for (qint64 number = from; number <= to; ++number) {
            QVERIFY(spool_->append(itemFor(number), number).ok());
            if ((number - from) % perFlush == perFlush - 1) QVERIFY(spool_->flush().ok());
        }
        QVERIFY(spool_->flush().ok());
    }
    static QVector<qint64> range(qint64 from, qint64 to)
    {
        QVector<qint64> numbers;
        for (qint64 number = from; number <= to; ++number) numbers.append(number);
        return numbers;
    }
    QStringList segments() const
    {
        QStringList files;
        for (const QFileInfo &file : QDir(path_).entryInfoList({QStringLiteral("*.seg")}, QDir::Files, QDir::Name))
            files.append(file.filePath());
        return files;
    }
    qint64 bytesOnDisk() const
    {
        qint64 size = 0;
        for (const QString &file : segments()) size += QFileInfo(file).size();
        return size;
    }
    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(content);
    }
    /// Runs a child until it dies, by the hand of the crash point or by ours; the last number that it said was flushed.
    qint64 runChild(const QString &point)
    {
        QProcess child;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CLC_SPOOL_CHILD"), path_);
        environment.insert(QStringLiteral("CLC_SPOOL_BYTES"), QString::number(limits_.bytes));
        const bool byTime = point.startsWith(QLatin1String("kill "));
        if (!byTime) environment.insert(QStringLiteral("CLC_CRASH_AT"), point);
        child.setProcessEnvironment(environment);
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), QStringList());
        QByteArray said;
        const qsizetype lines = byTime ? point.mid(5).toInt() : 1'000'000;
        while (child.state() != QProcess::NotRunning && said.count('\n') < lines) {
            child.waitForReadyRead(1000);
            said += child.readAllStandardOutput();
        }
        const bool hasEnded = child.state() == QProcess::NotRunning;
        child.kill();
        child.waitForFinished();
        if (hasEnded == byTime || child.exitStatus() != QProcess::CrashExit)
            QTest::qFail(qPrintable(point + QStringLiteral(" did not kill the child")), __FILE__, __LINE__);
        said += child.readAllStandardOutput();
        const QList<QByteArray> numbers = said.left(said.lastIndexOf('\n') + 1).split('\n');
        return numbers.size() < 2 ? 0 : numbers.at(numbers.size() - 2).toLongLong();
    }

    std::unique_ptr<QTemporaryDir> folder_;
    QString path_;
    /// Hours go by, on every clock.
    void pass(int hours)
    {
        clock_.advance(qint64{3600} * hours);
        steady_ += qint64{3'600'000} * hours;
    }

    FakeClock clock_;
    qint64 steady_ = 0;
    SpoolLimits limits_;
    std::unique_ptr<EventSpool> spool_;
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QString folder = qEnvironmentVariable("CLC_SPOOL_CHILD");
    if (!folder.isEmpty()) return appendForEver(folder);
    EventSpoolTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "event_spool_test.moc"
