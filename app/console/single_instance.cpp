#include "app/console/single_instance.h"

#include "engine/service/peer_credentials.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLocalSocket>
#include <QTimer>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace clc::console
{

using namespace std::chrono_literals;

namespace
{

constexpr qsizetype longestPath = 100; // octets; a socket's may have 107
constexpr qsizetype longestLine = 512;
constexpr auto patience = 3s;
const QByteArray verb = QByteArrayLiteral("activate ");
const QByteArray answer = QByteArrayLiteral("ok\n");

Error failed(const QString &path, const QString &reason = {})
{
    return failure(ErrorCode::storeFailed, {{QStringLiteral("path"), path}},
                   reason.isEmpty() ? QString::fromLocal8Bit(std::strerror(errno)) : reason);
}

/// What is passed on of a token from outside: printable, bounded.
QByteArray cleaned(const QByteArray &token)
{
    QByteArray kept;
    for (const char one : token.left(256))
        if (one > ' ' && one < 0x7f) kept.append(one);
    return kept;
}

/// The runtime directory, or the temporary one where there is none or its path is too long for a socket.
QString folderFor(const QString &fileName)
{
    const QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (QDir::isAbsolutePath(runtime)) {
        const QString folder = QDir(runtime).filePath(QStringLiteral("cloudlink-console"));
        if (QFile::encodeName(QDir(folder).filePath(fileName)).size() <= longestPath) return folder;
    }
    return QDir(QDir::tempPath()).absoluteFilePath(QStringLiteral("cloudlink-console-%1").arg(::geteuid()));
}

} // namespace

SingleInstance::SingleInstance(const QString &engine)
    : key_(QString::fromLatin1(QCryptographicHash::hash(engine.toUtf8(), QCryptographicHash::Sha256).toHex().left(16))),
      folder_(folderFor(key_ + QStringLiteral(".sock")))
{
    connect(&server_, &QLocalServer::newConnection, this, &SingleInstance::takeNext);
}

/// The lock's file stays: removing it would let two processes lock two different files of that name.
SingleInstance::~SingleInstance()
{
    server_.close();
    if (lock_ >= 0) ::close(lock_);
}

QString SingleInstance::address() const
{
    return QDir(folder_).filePath(key_ + QStringLiteral(".sock"));
}

/// Anybody may make a directory in the temporary folder before us.
Status SingleInstance::prepareFolder()
{
    if (QFile::encodeName(address()).size() > longestPath)
        return failed(address(), QStringLiteral("the path is too long for a socket"));
    const QByteArray name = QFile::encodeName(folder_);
    if (!QDir().mkpath(folder_)) return failed(folder_);
    struct stat state {
    };
    if (::lstat(name.constData(), &state) != 0) return failed(folder_);
    if (!S_ISDIR(state.st_mode) || state.st_uid != ::geteuid())
        return failed(folder_, QStringLiteral("the directory belongs to somebody else"));
    if (::chmod(name.constData(), 0700) != 0) return failed(folder_);
    return done;
}

Result<bool> SingleInstance::take()
{
    if (lock_ >= 0) return true;
    CLC_CHECK(prepareFolder());
    const QString path = QDir(folder_).filePath(key_ + QStringLiteral(".lock"));
    const int lock = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock < 0) return failed(path);
    struct flock wanted {
    };
    wanted.l_type = F_WRLCK;
    wanted.l_whence = SEEK_SET;
    if (::fcntl(lock, F_OFD_SETLK, &wanted) == 0) {
        lock_ = lock;
        return true;
    }
    const bool held = errno == EAGAIN || errno == EACCES;
    const Error error = failed(path);
    ::close(lock);
    if (held) return false;
    return error;
}

Status SingleInstance::listen()
{
    Q_ASSERT(lock_ >= 0);
    QLocalServer::removeServer(address()); // of one that crashed: the lock is ours
    server_.setSocketOptions(QLocalServer::UserAccessOption);
    server_.setMaxPendingConnections(4);
    if (!server_.listen(address())) return failed(address(), server_.errorString());
    return done;
}

void SingleInstance::takeNext()
{
    while (QLocalSocket *socket = server_.nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        QTimer::singleShot(patience, socket, &QLocalSocket::abort);
        const auto peer = peerCredentials(static_cast<int>(socket->socketDescriptor()));
        if (!peer || !mayUseEngine(*peer, {})) {
            socket->abort();
            continue;
        }
        socket->setReadBufferSize(longestLine);
        const auto read = [this, socket] {
            if (!socket->canReadLine()) {
                if (socket->bytesAvailable() >= longestLine) socket->abort();
                return;
            }
            const QByteArray line = socket->readLine(longestLine).trimmed() + ' ';
            if (!line.startsWith(verb)) return socket->abort();
            socket->write(answer);
            socket->disconnectFromServer();
            Q_EMIT activationRequested(cleaned(line.mid(verb.size())));
        };
        connect(socket, &QLocalSocket::readyRead, this, read);
        QMetaObject::invokeMethod(socket, read, Qt::QueuedConnection); // what came before anybody listened
    }
}

Flow SingleInstance::activateFirst(Scope &scope, QByteArray token)
{
    struct stat state {
    };
    if (::lstat(QFile::encodeName(folder_).constData(), &state) == 0 && state.st_uid != ::geteuid())
        co_return failed(folder_, QStringLiteral("the directory belongs to somebody else"));
    const QString path = address();
    // The flow goes on from within a slot of the socket.
    const auto socket = std::shared_ptr<QLocalSocket>(new QLocalSocket, [](QLocalSocket *one) {
        one->disconnect();
        one->deleteLater();
    });
    const Status asked = co_await scope.await<Done>(
        [socket, path, token](const Scope::Completion<Done> &complete) {
            QLocalSocket *one = socket.get();
            QObject::connect(one, &QLocalSocket::connected, one,
                             [one, token] { one->write(verb + cleaned(token) + '\n'); });
            QObject::connect(one, &QLocalSocket::readyRead, one, [one, complete] {
                if (one->bytesAvailable() >= answer.size() && one->read(answer.size()) == answer) complete(done);
            });
            const auto lost = [one, complete, path] {
                complete(
                    failure(ErrorCode::engineNotReachable, {{QStringLiteral("address"), path}}, one->errorString()));
            };
            QObject::connect(one, &QLocalSocket::errorOccurred, one, lost);
            QObject::connect(one, &QLocalSocket::disconnected, one, lost);
            QTimer::singleShot(patience, one, [complete, path] {
                complete(failure(ErrorCode::timedOut, {{QStringLiteral("host"), path},
                                                       {QStringLiteral("seconds"), qint64{patience.count()}}}));
            });
            one->connectToServer(path);
        },
        [socket] { socket->disconnect(); });
    co_return asked;
}

} // namespace clc::console
