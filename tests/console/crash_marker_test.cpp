#include "app/console/crash_marker.h"
#include "engine/service/process_guard.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include <csignal>
#include <memory>

using namespace clc;
using namespace clc::console;

namespace
{

const QString marker = QStringLiteral("console-test");

/// Goes on until the stack is used up.
// NOLINTNEXTLINE(misc-no-recursion)
int deeper(volatile int *above)
{
    volatile int here[1024] = {*above + 1};
    return *above < 0 ? 0 : deeper(here) + here[0];
}

/// The program that crashes itself: FOLDER WAY.
int crash(const char *folder, const QByteArray &way)
{
    hardenProcess();
    const CrashMarker running(QString::fromLocal8Bit(folder), marker);
    volatile int depth = 0;
    if (way == "clean") return 0;
    if (way == "stack") return deeper(&depth);
    if (way == "thread") {
        std::unique_ptr<QThread> thread(QThread::create([] { ::raise(SIGSEGV); }));
        thread->start();
        thread->wait();
    }
    ::raise(way.toInt());
    return 0;
}

} // namespace

class CrashMarkerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> folder_;

    QString state() const { return folder_->filePath(QStringLiteral("state/console")); }

    /// Runs a program that ends as `way` says; the signal that ended it, 0: none.
    int ran(const QByteArray &way)
    {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--crash"), state(), QString::fromLatin1(way)});
        if (!process.waitForFinished(60'000)) return -1;
        return process.exitStatus() == QProcess::CrashExit ? process.exitCode() : 0;
    }

private Q_SLOTS:
    void init() { folder_ = std::make_unique<QTemporaryDir>(); }

    void aCrashIsToldOfUntilItIsDismissed_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("name");
        QTest::newRow("segv") << QByteArray::number(SIGSEGV) << SIGSEGV << QStringLiteral("SIGSEGV");
        QTest::newRow("abort") << QByteArray::number(SIGABRT) << SIGABRT << QStringLiteral("SIGABRT");
        QTest::newRow("bus") << QByteArray::number(SIGBUS) << SIGBUS << QStringLiteral("SIGBUS");
        QTest::newRow("fpe") << QByteArray::number(SIGFPE) << SIGFPE << QStringLiteral("SIGFPE");
        QTest::newRow("ill") << QByteArray::number(SIGILL) << SIGILL << QStringLiteral("SIGILL");
        QTest::newRow("another thread") << QByteArray("thread") << SIGSEGV << QStringLiteral("SIGSEGV");
        QTest::newRow("no stack left") << QByteArray("stack") << SIGSEGV << QStringLiteral("SIGSEGV");
        QTest::newRow("killed") << QByteArray::number(SIGKILL) << SIGKILL << QString();
    }
    void aCrashIsToldOfUntilItIsDismissed()
    {
        QFETCH(QByteArray, way);
        QFETCH(int, number);
        QFETCH(QString, name);
        const QDateTime before = QDateTime::currentDateTime().addSecs(-2);
        QCOMPARE(ran(way), number);
        {
            CrashMarker next(state(), marker);
            QVERIFY(next.previous().has_value());
            QCOMPARE(next.previous()->signal, name);
            QVERIFY(next.previous()->when >= before && next.previous()->when <= QDateTime::currentDateTime());
            QVERIFY(next.previous()->text.startsWith(QStringLiteral("started ")));
            QCOMPARE(next.previous()->text.contains(QStringLiteral("[0x")), !name.isEmpty());
        }
        {
            CrashMarker undecided(state(), marker);
            QVERIFY(undecided.previous().has_value());
            undecided.dismiss();
            QVERIFY(!undecided.previous().has_value());
        }
        const CrashMarker after(state(), marker);
        QVERIFY(!after.previous().has_value());
    }

    void aCleanEndLeavesNothing()
    {
        QCOMPARE(ran("clean"), 0);
        QVERIFY(QDir(state()).entryList(QDir::Files).isEmpty());
    }

    void aFolderThatCannotBeUsedIsNoObstacle()
    {
        const CrashMarker nowhere(QStringLiteral("/proc/nowhere"), marker);
        QVERIFY(!nowhere.previous().has_value());
    }
};

int main(int argc, char **argv)
{
    if (argc > 3 && qstrcmp(argv[1], "--crash") == 0) return crash(argv[2], argv[3]);
    QCoreApplication application(argc, argv);
    CrashMarkerTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "crash_marker_test.moc"
