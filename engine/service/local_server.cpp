#include "engine/service/local_server.h"

#include "engine/client/local_socket_transport.h"
#include "engine/service/peer_credentials.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLocalSocket>
#include <QLoggingCategory>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace clc
{

Q_LOGGING_CATEGORY(localServerLog, "clc.localserver")

namespace
{

sockaddr_un socketAddress(const QByteArray &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    return address;
}

QString systemReason()
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace

LocalServer::LocalServer(ClientHub &clients) : clients_(clients)
{
    server_.setMaxPendingConnections(8);
    connect(&server_, &QLocalServer::newConnection, this, &LocalServer::takeNext);
}

LocalServer::~LocalServer()
{
    server_.close();
    if (listening_) QFile::remove(address_.path);
}

Status LocalServer::listen(const LocalAddress &address)
{
    address_ = address;
    const QByteArray path = QFile::encodeName(address.path);
    if (!QDir::isAbsolutePath(address.path) || path.size() >= qsizetype{sizeof(sockaddr_un::sun_path)})
        return failureIn(QStringLiteral("address"), ErrorCode::invalidValue,
                         {{QStringLiteral("detail"), QStringLiteral("the path of the socket has to be absolute and "
                                                                    "shorter than 108 octets: ") +
                                                         address.path}});
    CLC_CHECK(prepareDirectory());
    CLC_CHECK(removeStale());
    CLC_TRY(const int socket, bindSocket());
    if (!server_.listen(socket)) {
        ::close(socket);
        return failed(server_.errorString());
    }
    listening_ = true;
    return done;
}

/// The directory is what keeps others out between the making of the socket and the setting of its rights.
Status LocalServer::prepareDirectory() const
{
    const QString directory = QFileInfo(address_.path).path();
    if (!QDir().mkpath(directory)) return failed(QStringLiteral("the directory cannot be made"));
    const QByteArray name = QFile::encodeName(directory);
    struct stat state {
    };
    if (::lstat(name.constData(), &state) != 0) return failed(systemReason());
    // Anybody may make a directory in /tmp or in a shared runtime directory before us.
    if (!S_ISDIR(state.st_mode) || state.st_uid != geteuid())
        return failed(QStringLiteral("the directory belongs to somebody else"));
    const auto group = address_.group.isEmpty() ? std::nullopt : groupId(address_.group);
    if (group && ::chown(name.constData(), static_cast<uid_t>(-1), *group) != 0) return failed(systemReason());
    if (::chmod(name.constData(), group ? 0750 : 0700) != 0) return failed(systemReason());
    return done;
}

Status LocalServer::removeStale() const
{
    const QByteArray path = QFile::encodeName(address_.path);
    struct stat state {
    };
    if (::lstat(path.constData(), &state) != 0) return done;
    if (!S_ISSOCK(state.st_mode)) return failed(QStringLiteral("something that is no socket is in its place"));
    const int probe = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const sockaddr_un address = socketAddress(path);
    const int connected = ::connect(probe, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    const bool answered = connected == 0 || errno == EAGAIN || errno == EINPROGRESS;
    ::close(probe);
    if (answered) return failure(ErrorCode::engineBusy, {{QStringLiteral("path"), address_.path}});
    if (::unlink(path.constData()) != 0) return failed(systemReason());
    return done;
}

Result<int> LocalServer::bindSocket() const
{
    const QByteArray path = QFile::encodeName(address_.path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0) return failed(systemReason());
    const sockaddr_un address = socketAddress(path);
    const auto group = address_.group.isEmpty() ? std::nullopt : groupId(address_.group);
    const mode_t mode = group ? 0660 : 0600;
    bool made = ::bind(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
    if (made && group) made = ::chown(path.constData(), static_cast<uid_t>(-1), *group) == 0;
    made = made && ::chmod(path.constData(), mode) == 0 && ::listen(socket, 16) == 0;
    if (made) return socket;
    const Error error = failed(systemReason());
    ::close(socket);
    return error;
}

void LocalServer::takeNext()
{
    while (QLocalSocket *socket = server_.nextPendingConnection()) {
        socket->setParent(nullptr);
        std::unique_ptr<QLocalSocket> accepted(socket);
        const auto peer = peerCredentials(static_cast<int>(accepted->socketDescriptor()));
        const bool welcome = peer && mayUseEngine(*peer, address_.group);
        auto transport = std::make_unique<LocalSocketTransport>(std::move(accepted));
        if (welcome) {
            clients_.accept(std::move(transport));
            continue;
        }
        const QString who = peer ? userName(peer->user) : QStringLiteral("an unknown user");
        qCWarning(localServerLog) << "Refused" << who;
        clients_.refuse(std::move(transport), failure(ErrorCode::accessDenied, {{QStringLiteral("who"), who}}));
    }
}

Error LocalServer::failed(const QString &reason) const
{
    return failure(ErrorCode::storeFailed, {{QStringLiteral("path"), address_.path}}, reason);
}

} // namespace clc
