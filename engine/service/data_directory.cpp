#include "engine/service/data_directory.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace clc
{

namespace
{

constexpr int longestTrace = 4096;

QByteArray lockName(const QString &path)
{
    return QFile::encodeName(QDir(path).filePath(QStringLiteral("engine.lock")));
}

Error failed(const QString &path)
{
    const int number = errno;
    const bool full = number == ENOSPC || number == EDQUOT;
    return failure(full ? ErrorCode::storeFull : ErrorCode::storeFailed, {{QStringLiteral("path"), path}},
                   QString::fromLocal8Bit(std::strerror(number)));
}

/// Of the open file, not of the process, and over all of it.
struct flock wholeFile(short type)
{
    struct flock lock {
    };
    lock.l_type = type;
    lock.l_whence = SEEK_SET;
    return lock;
}

Error busy(const QString &path)
{
    return failure(ErrorCode::engineBusy, {{QStringLiteral("path"), path}});
}

} // namespace

Result<std::unique_ptr<DataDirectory>> DataDirectory::take(const QString &path)
{
    const QByteArray directory = QFile::encodeName(path);
    struct stat state {
    };
    const bool existed = ::stat(directory.constData(), &state) == 0;
    if (!existed) {
        if (!QDir().mkpath(path)) return failed(path);
        if (::chmod(directory.constData(), 0700) != 0) return failed(path);
    }
    const int lock = ::open(lockName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (lock < 0) return failed(path);
    struct flock wanted = wholeFile(F_WRLCK);
    if (::fcntl(lock, F_OFD_SETLK, &wanted) != 0) {
        const Error error = errno == EAGAIN || errno == EACCES ? busy(path) : failed(path);
        ::close(lock);
        return error;
    }
    std::unique_ptr<DataDirectory> taken(new DataDirectory(path, lock));
    CLC_CHECK(taken->announce({}));
    return taken;
}

/// The file stays: removing it would let two processes lock two different files of that name.
DataDirectory::~DataDirectory()
{
    static_cast<void>(::ftruncate(lock_, 0));
    ::close(lock_);
}

QString DataDirectory::file(const QString &name) const
{
    return QDir(path_).filePath(name);
}

Status DataDirectory::announce(const QString &address)
{
    const QJsonObject trace{{QStringLiteral("pid"), static_cast<qint64>(::getpid())},
                            {QStringLiteral("address"), address}};
    const QByteArray text = QJsonDocument(trace).toJson(QJsonDocument::Compact) + '\n';
    errno = ENOSPC; // what a short write means
    if (::pwrite(lock_, text.constData(), static_cast<size_t>(text.size()), 0) != text.size()) return failed(path_);
    if (::ftruncate(lock_, text.size()) != 0) return failed(path_);
    return done;
}

Result<std::optional<EngineTrace>> DataDirectory::holder(const QString &path)
{
    const int lock = ::open(lockName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (lock < 0) {
        if (errno == ENOENT) return std::optional<EngineTrace>();
        return failed(path);
    }
    struct flock found = wholeFile(F_RDLCK); // asks only: an engine that starts at this moment must not be disturbed
    if (::fcntl(lock, F_OFD_GETLK, &found) == 0 && found.l_type == F_UNLCK) {
        ::close(lock);
        return std::optional<EngineTrace>();
    }
    QByteArray text(longestTrace, '\0');
    const ssize_t length = ::pread(lock, text.data(), longestTrace, 0);
    ::close(lock);
    text.truncate(length < 0 ? 0 : length);
    const QJsonObject trace = QJsonDocument::fromJson(text).object();
    return std::optional<EngineTrace>(
        EngineTrace{trace.value(QStringLiteral("pid")).toInteger(), trace.value(QStringLiteral("address")).toString()});
}

} // namespace clc
