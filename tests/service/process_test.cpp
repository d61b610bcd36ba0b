#include "engine/service/process_guard.h"
#include "engine/service/systemd_notifier.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <csignal>

using namespace clc;

namespace
{

/// systemd's end of the notification socket.
class NotifySocket
{
public:
    explicit NotifySocket(const QByteArray &path) : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
        bound_ = ::bind(socket_, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    }
    ~NotifySocket() { ::close(socket_); }
    bool isBound() const { return bound_; }
    QByteArray next() const
    {
        QByteArray text(4096, '\0');
        const ssize_t length = ::recv(socket_, text.data(), 4096, 0);
        return length < 0 ? QByteArray() : text.left(length);
    }

private:
    int socket_;
    bool bound_ = false;
};

} // namespace

class ProcessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void systemdIsToldReadyAliveAndStopping()
    {
        QTemporaryDir directory;
        const QByteArray path = QFile::encodeName(directory.filePath(QStringLiteral("notify")));
        const NotifySocket systemd(path);
        QVERIFY(systemd.isBound());
        qputenv("NOTIFY_SOCKET", path);
        qputenv("WATCHDOG_USEC", "20000");
        qputenv("WATCHDOG_PID", QByteArray::number(::getpid()));
        SystemdNotifier notifier;
        QVERIFY(!qEnvironmentVariableIsSet("NOTIFY_SOCKET"));
        notifier.ready("one site");
        QCOMPARE(systemd.next(), QByteArray("READY=1\nSTATUS=one site"));
        QByteArray alive;
        QTRY_VERIFY(!(alive = systemd.next()).isEmpty());
        QCOMPARE(alive, QByteArray("WATCHDOG=1"));
        notifier.stopping();
        QByteArray last;
        while (last != "STOPPING=1") {
            last = systemd.next();
            QVERIFY(last == "WATCHDOG=1" || last == "STOPPING=1");
        }
    }

    void withoutSystemdNothingIsSent()
    {
        SystemdNotifier notifier;
        notifier.ready("x");
        notifier.stopping();
    }

    void terminationIsASignalOfTheEventLoop()
    {
        TerminationSignals signals_;
        QSignalSpy requested(&signals_, &TerminationSignals::requested);
        QCOMPARE(::raise(SIGTERM), 0); // to this thread: that of the test's watchdog was there before
        QTRY_COMPARE(requested.count(), 1);
        QCOMPARE(requested.first().first().toInt(), SIGTERM);
    }

    void aHardenedProcessLeavesNothingBehind()
    {
        hardenProcess();
        QCOMPARE(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
        QCOMPARE(limit.rlim_cur, rlim_t{0});
        QTemporaryDir directory;
        QFile file(directory.filePath(QStringLiteral("secret")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        struct stat state {
        };
        QCOMPARE(::fstat(file.handle(), &state), 0);
        QCOMPARE(state.st_mode & 0777U, 0600U);
    }
};

QTEST_GUILESS_MAIN(ProcessTest)
#include "process_test.moc"
