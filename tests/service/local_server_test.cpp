#include "engine/client/engine_session.h"
#include "engine/client/local_socket_transport.h"
#include "engine/service/data_directory.h"
#include "engine/service/local_server.h"
#include "engine/service/peer_credentials.h"

#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <grp.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace clc;

namespace
{

int modeOf(const QString &path)
{
    struct stat state {
    };
    return ::stat(QFile::encodeName(path).constData(), &state) == 0 ? static_cast<int>(state.st_mode & 07777) : -1;
}

/// The name of a group that this process may give files to; root may give to all.
QString someGroup()
{
    const gid_t id = ::geteuid() == 0 ? 1 : ::getegid();
    const struct group *entry = getgrgid(id);
    return entry ? QString::fromLocal8Bit(entry->gr_name) : QString();
}

} // namespace

class LocalServerTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir directory_;
    Dispatcher dispatcher_;
    EventHub events_;
    Scope scope_;
    ClientHub hub_{scope_, dispatcher_, events_};

    QString path(const char *name) const { return directory_.filePath(QString::fromLatin1(name)); }

private Q_SLOTS:
    void anEmbeddedEngineIsForItsUserAlone()
    {
        LocalServer server(hub_);
        QVERIFY(server.listen({path("private/engine.sock"), {}}).ok());
        QCOMPARE(modeOf(path("private")), 0700);
        QCOMPARE(modeOf(path("private/engine.sock")), 0600);
    }

    void aServiceIsForItsGroupToo()
    {
        const QString group = someGroup();
        LocalServer server(hub_);
        QVERIFY(server.listen({path("shared/engine.sock"), group}).ok());
        QCOMPARE(modeOf(path("shared")), 0750);
        QCOMPARE(modeOf(path("shared/engine.sock")), 0660);
        QCOMPARE(QFileInfo(path("shared/engine.sock")).group(), group);
    }

    void aGroupThatDoesNotExistOpensNothing()
    {
        LocalServer server(hub_);
        QVERIFY(server.listen({path("nogroup/engine.sock"), QStringLiteral("no-such-group-here")}).ok());
        QCOMPARE(modeOf(path("nogroup")), 0700);
        QCOMPARE(modeOf(path("nogroup/engine.sock")), 0600);
    }

    void theSocketIsRemovedAtTheEnd()
    {
        {
            LocalServer server(hub_);
            QVERIFY(server.listen({path("end/engine.sock"), {}}).ok());
        }
        QVERIFY(!QFileInfo::exists(path("end/engine.sock")));
    }

    void aSocketLeftByAKilledEngineIsReplaced()
    {
        QDir().mkpath(path("stale"));
        const QByteArray name = QFile::encodeName(path("stale/engine.sock"));
        const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        qstrncpy(address.sun_path, name.constData(), sizeof address.sun_path);
        QCOMPARE(::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
        ::close(socket);
        QVERIFY(QFileInfo::exists(path("stale/engine.sock")));
        LocalServer server(hub_);
        QVERIFY(server.listen({path("stale/engine.sock"), {}}).ok());
    }

    void aSocketInUseIsLeftAlone()
    {
        LocalServer first(hub_);
        QVERIFY(first.listen({path("busy/engine.sock"), {}}).ok());
        {
            LocalServer second(hub_);
            const Status refused = second.listen({path("busy/engine.sock"), {}});
            QCOMPARE(refused.error().code, ErrorCode::engineBusy);
        }
        QVERIFY(QFileInfo::exists(path("busy/engine.sock")));
    }

    void aFileInItsPlaceIsNotDeleted()
    {
        QDir().mkpath(path("file"));
        QFile file(path("file/engine.sock"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        LocalServer server(hub_);
        QCOMPARE(server.listen({path("file/engine.sock"), {}}).error().code, ErrorCode::storeFailed);
        QVERIFY(file.exists());
    }

    void relativeAndOverlongPathsAreRefused()
    {
        LocalServer server(hub_);
        QCOMPARE(server.listen({QStringLiteral("engine.sock"), {}}).error().code, ErrorCode::invalidValue);
        QCOMPARE(server.listen({path("x/") + QString(120, QLatin1Char('y')), {}}).error().code,
                 ErrorCode::invalidValue);
    }

    void whoMayUseTheEngine_data()
    {
        QTest::addColumn<uint>("user");
        QTest::addColumn<uint>("group");
        QTest::addColumn<QString>("shared");
        QTest::addColumn<bool>("welcome");
        const uint self = ::geteuid();
        const uint stranger = 54321;
        const struct group *entry = getgrgid(1);
        const QString name = entry ? QString::fromLocal8Bit(entry->gr_name) : QString();
        QTest::newRow("root") << 0U << 0U << QString() << true;
        QTest::newRow("the same user") << self << 54321U << QString() << true;
        QTest::newRow("a stranger") << stranger << 54321U << QString() << false;
        QTest::newRow("a stranger, shared with a group") << stranger << 54321U << name << false;
        QTest::newRow("a member by the process' group") << stranger << 1U << name << true;
        QTest::newRow("a group that does not exist") << stranger << 1U << QStringLiteral("no-such-group") << false;
    }
    void whoMayUseTheEngine()
    {
        QFETCH(uint, user);
        QFETCH(uint, group);
        QFETCH(QString, shared);
        QFETCH(bool, welcome);
        QCOMPARE(mayUseEngine({user, group, 1}, shared), welcome);
    }

    void theKernelSaysWhoConnected()
    {
        int ends[2];
        QCOMPARE(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends), 0);
        const auto peer = peerCredentials(ends[0]);
        QVERIFY(peer.has_value());
        QCOMPARE(peer->user, ::geteuid());
        QCOMPARE(peer->process, ::getpid());
        ::close(ends[0]);
        ::close(ends[1]);
        QVERIFY(!peerCredentials(-1).has_value());
    }

    void aDataDirectoryHasOneEngine()
    {
        const QString data = path("data");
        QVERIFY(!DataDirectory::holder(data)->has_value());
        auto taken = DataDirectory::take(data);
        QVERIFY(taken.ok());
        QCOMPARE(modeOf(data), 0700);
        QCOMPARE(DataDirectory::take(data).error().code, ErrorCode::engineBusy);
        QVERIFY((*taken)->announce(QStringLiteral("/somewhere/engine.sock")).ok());
        const auto holder = DataDirectory::holder(data);
        QVERIFY(holder.ok() && holder->has_value());
        QCOMPARE((*holder)->address, QStringLiteral("/somewhere/engine.sock"));
        QCOMPARE((*holder)->pid, qint64{::getpid()});
        *taken = nullptr;
        QVERIFY(!DataDirectory::holder(data)->has_value());
        QVERIFY(DataDirectory::take(data).ok());
    }

    void aDataDirectoryThatCannotBeUsedSaysWhy()
    {
        QFile file(path("plainfile"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto taken = DataDirectory::take(path("plainfile"));
        QCOMPARE(taken.error().code, ErrorCode::storeFailed);
        QVERIFY(!taken.error().reason.isEmpty());
    }
};

QTEST_GUILESS_MAIN(LocalServerTest)
#include "local_server_test.moc"
