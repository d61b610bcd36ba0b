#include "app/console/awaited_transport.h"
#include "app/console/single_instance.h"
#include "tests/support/flow.h"

#include <QFileInfo>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace clc;
using namespace clc::console;
using namespace clc::test;

class SingleInstanceTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir runtime_;
    Scope scope_;

private Q_SLOTS:
    void init() { qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime_.path())); }

    void theFirstIsRaisedByTheSecond()
    {
        SingleInstance first(QStringLiteral("/data/a"));
        QVERIFY(*first.take());
        QVERIFY(first.listen().ok());
        QSignalSpy raised(&first, &SingleInstance::activationRequested);
        SingleInstance second(QStringLiteral("/data/a"));
        QVERIFY(!*second.take());
        QCOMPARE(outcome(finished(second.activateFirst(scope_, QByteArrayLiteral("token-1\x1b 2")))),
                 QStringLiteral("ok"));
        QCOMPARE(raised.count(), 1);
        QCOMPARE(raised.first().first().toByteArray(), QByteArray("token-12"));
    }

    void consolesOfDifferentEnginesDoNotMeet()
    {
        SingleInstance first(QStringLiteral("/data/a"));
        SingleInstance other(QStringLiteral("/data/b"));
        QVERIFY(*first.take());
        QVERIFY(*other.take());
    }

    void aFirstThatWasKilledDoesNotLockOutTheNext()
    {
        QProcess killed;
        killed.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--hold")});
        QVERIFY(killed.waitForReadyRead(30'000));
        SingleInstance next(QStringLiteral("/data/held"));
        QVERIFY(!*next.take());
        QCOMPARE(outcome(finished(next.activateFirst(scope_, {}))), QStringLiteral("ok"));
        killed.kill();
        QVERIFY(killed.waitForFinished(30'000));
        QVERIFY(QFileInfo::exists(next.address())); // what it left is no obstacle
        QVERIFY(*next.take());
        QVERIFY(next.listen().ok());
    }

    void aFirstThatDoesNotListenYetIsTriedAgain()
    {
        SingleInstance first(QStringLiteral("/data/c"));
        QVERIFY(*first.take());
        SingleInstance second(QStringLiteral("/data/c"));
        QCOMPARE(outcome(finished(second.activateFirst(scope_, {}))), QStringLiteral("engineNotReachable"));
    }

    void garbageIsNoRequest()
    {
        SingleInstance first(QStringLiteral("/data/d"));
        QVERIFY(*first.take());
        QVERIFY(first.listen().ok());
        QSignalSpy raised(&first, &SingleInstance::activationRequested);
        for (const QByteArray &garbage : {QByteArray("hello\n"), QByteArray(4096, 'x'), QByteArray("\n")}) {
            QLocalSocket socket;
            socket.connectToServer(first.address());
            QTRY_COMPARE(socket.state(), QLocalSocket::ConnectedState);
            socket.write(garbage);
            QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        }
        QCOMPARE(raised.count(), 0);
    }

    void theFolderIsForItsUserAloneAndTheSocketsPathIsShort()
    {
        SingleInstance first(QStringLiteral("/data/e"));
        QVERIFY(*first.take());
        struct stat state {
        };
        QCOMPARE(::stat(QFile::encodeName(QFileInfo(first.address()).path()).constData(), &state), 0);
        QCOMPARE(state.st_mode & 07777U, 0700U);
        qputenv("XDG_RUNTIME_DIR", "/tmp/" + QByteArray(120, 'l'));
        SingleInstance longer(QStringLiteral("/data/e"));
        QVERIFY(longer.address().size() <= 100);
        qunsetenv("XDG_RUNTIME_DIR");
        SingleInstance without(QStringLiteral("/data/e"));
        QVERIFY(without.address().contains(QStringLiteral("cloudlink-console-%1/").arg(::geteuid())));
    }

    void aRequestThatIsGivenUpLeavesNothing()
    {
        SingleInstance first(QStringLiteral("/data/f"));
        QVERIFY(*first.take());
        QVERIFY(first.listen().ok());
        std::shared_ptr<std::optional<Result<Done>>> asked;
        {
            Scope brief;
            asked = started(SingleInstance(QStringLiteral("/data/f")).activateFirst(brief, {}));
        }
        QCOMPARE(outcome(**asked), QStringLiteral("cancelled"));
    }

    void aFaceWaitsForItsEngineAndIsToldWhyThereIsNone()
    {
        const auto place = std::make_shared<EnginePlace>();
        const auto transport = EnginePlace::connections(place)();
        QSignalSpy closed(transport.get(), &Transport::closed);
        transport->open();
        QCoreApplication::processEvents();
        QCOMPARE(closed.count(), 0);
        place->failed(failure(ErrorCode::secretKeyMissing));
        QTRY_COMPARE(closed.count(), 1);
        QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::secretKeyMissing);

        QLocalServer engine;
        QVERIFY(engine.listen(runtime_.filePath(QStringLiteral("engine.sock"))));
        const auto waiting = std::make_shared<EnginePlace>();
        const auto next = EnginePlace::connections(waiting)();
        QSignalSpy opened(next.get(), &Transport::opened);
        next->open();
        waiting->found(engine.fullServerName());
        QTRY_COMPARE(opened.count(), 1);
    }
};

/// A console that never ends by itself.
int hold(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    SingleInstance held(QStringLiteral("/data/held"));
    if (!held.take() || !held.listen()) return 1;
    static_cast<void>(!::write(1, "held\n", 5));
    return QCoreApplication::exec();
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--hold") == 0) return hold(argc, argv);
    QCoreApplication application(argc, argv);
    SingleInstanceTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "single_instance_test.moc"
