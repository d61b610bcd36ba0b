#include "engine/telephony/spool_folder.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace clc
{

namespace
{

const QString suffix = QStringLiteral(".seg");

/// Reads a segment's name; nothing for other files.
std::optional<SpoolSegment> segmentOf(const QFileInfo &file)
{
    const QString name = file.fileName();
    if (!name.endsWith(suffix)) return std::nullopt;
    const QStringList parts = name.chopped(suffix.size()).split(QLatin1Char('-'));
    bool first = false;
    bool made = false;
    const SpoolSegment segment{parts.value(0).toLongLong(&first), parts.value(1).toLongLong(&made), file.size()};
    if (parts.size() != 2 || !first || !made || segment.first < 1) return std::nullopt;
    return segment;
}

FileHandle openForAppending(const QString &path, int flags)
{
    return FileHandle(
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_APPEND | O_CLOEXEC | flags, S_IRUSR | S_IWUSR));
}

} // namespace

Status SpoolFolder::open()
{
    const QByteArray name = QFile::encodeName(path_);
    if (::mkdir(name.constData(), S_IRWXU) != 0 && errno != EEXIST) return spoolError(errno, path_);
    // Who calls whom: for the owner alone, whatever the umask says.
    if (::chmod(name.constData(), S_IRWXU) != 0) return spoolError(errno, path_);
    const QFileInfoList files = QDir(path_).entryInfoList(QDir::Files | QDir::Hidden, QDir::Name);
    for (const QFileInfo &file : files) {
        if (const auto segment = segmentOf(file)) {
            segments_.push_back(*segment);
            bytes_ += segment->size;
        }
    }
    std::sort(segments_.begin(), segments_.end(),
              [](const SpoolSegment &a, const SpoolSegment &b) { return a.first < b.first; });
    return done;
}

QString SpoolFolder::file(const SpoolSegment &segment) const
{
    return file(QStringLiteral("%1-%2").arg(segment.first, 20, 10, QLatin1Char('0')).arg(segment.made) + suffix);
}

bool SpoolFolder::holds(qint64 first) const
{
    return std::binary_search(segments_.begin(), segments_.end(), SpoolSegment{first, 0, 0, 0},
                              [](const SpoolSegment &a, const SpoolSegment &b) { return a.first < b.first; });
}

Result<FileHandle> SpoolFolder::add(qint64 first, qint64 made)
{
    const SpoolSegment segment{first, made, 0, 0};
    const QString path = file(segment);
    FileHandle handle = openForAppending(path, O_CREAT | O_TRUNC);
    if (!handle.isOpen()) return spoolError(errno, path);
    segments_.push_back(segment);
    return handle;
}

Result<FileHandle> SpoolFolder::reopenLast(qint64 size)
{
    SpoolSegment &last = segments_.back();
    const QString path = file(last);
    FileHandle handle = openForAppending(path, 0);
    if (!handle.isOpen() || ::ftruncate(handle.get(), size) != 0) return spoolError(errno, path);
    bytes_ += size - last.size;
    last.size = size;
    return handle;
}

void SpoolFolder::grow(qint64 octets)
{
    segments_.back().size += octets;
    bytes_ += octets;
}

void SpoolFolder::noteClockSet(qint64 ms)
{
    for (SpoolSegment &segment : segments_) segment.clockSet += ms;
}

Status SpoolFolder::removeFirst()
{
    CLC_CHECK(remove(segments_.front()));
    segments_.pop_front();
    return done;
}

Status SpoolFolder::removeLast()
{
    CLC_CHECK(remove(segments_.back()));
    segments_.pop_back();
    return done;
}

Status SpoolFolder::remove(const SpoolSegment &segment)
{
    const QString path = file(segment);
    if (::unlink(QFile::encodeName(path).constData()) != 0 && errno != ENOENT) return spoolError(errno, path);
    bytes_ -= segment.size;
    return done;
}

Status SpoolFolder::synchronise() const
{
    const FileHandle folder(::open(QFile::encodeName(path_).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!folder.isOpen() || ::fsync(folder.get()) != 0) return spoolError(errno, path_);
    return done;
}

Status SpoolFolder::replace(const QString &name, const QByteArray &content) const
{
    const QByteArray part = QFile::encodeName(file(name + QStringLiteral(".part")));
    const FileHandle handle(::open(part.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (!handle.isOpen()) return spoolError(errno, file(name));
    const ssize_t count = ::write(handle.get(), content.constData(), static_cast<size_t>(content.size()));
    if (count != content.size()) return spoolError(count < 0 ? errno : ENOSPC, file(name));
    if (::fdatasync(handle.get()) != 0 || ::rename(part.constData(), QFile::encodeName(file(name)).constData()) != 0)
        return spoolError(errno, file(name));
    return synchronise();
}

Result<std::optional<SpoolRecord>> SpoolReader::next(qint64 least)
{
    CLC_CHECK(place(least));
    passedBefore_ = passed_;
    while (const SpoolSegment *current = segment()) {
        behindBefore_ = cursor_.position();
        Result<std::optional<SpoolRecord>> found = cursor_.next(current->size);
        // A segment that the disk does not give back is a gap, not the end of everything behind it.
        if (!found && !segmentBehind(current->first)) return found.error();
        const std::optional<SpoolRecord> record = found ? *found : std::nullopt;
        if (record && record->seq < least) {
            timeOfLast_ = record->at;
            continue;
        }
        if (record) {
            timeBefore_ = std::exchange(timeOfLast_, record->at);
            passed_ = record->seq;
            return record;
        }
        const SpoolSegment *following = segmentBehind(current->first);
        if (!following) break;
        CLC_CHECK(cursor_.open(folder_.file(*following)));
        first_ = following->first;
    }
    return std::optional<SpoolRecord>();
}

void SpoolReader::stepBack()
{
    cursor_.seek(behindBefore_);
    passed_ = passedBefore_;
    timeOfLast_ = timeBefore_;
}

void SpoolReader::close()
{
    cursor_.close();
    first_ = passed_ = timeBefore_ = timeOfLast_ = 0;
}

/// Puts the cursor where a record of this number is, or comes next; leaves it when it stands right.
Status SpoolReader::place(qint64 least)
{
    const SpoolSegment *wanted = segmentFor(least);
    if (!wanted) {
        close();
        return done;
    }
    const bool fits = segment() && least > passed_ && first_ >= wanted->first;
    const bool justBehind = segment() && least == passed_ + 1; // perhaps at the end of the segment before
    if (fits || justBehind) return done;
    close();
    CLC_CHECK(cursor_.open(folder_.file(*wanted)));
    first_ = wanted->first;
    return done;
}

const SpoolSegment *SpoolReader::segment() const
{
    return first_ > 0 && cursor_.isOpen() && folder_.holds(first_) ? segmentFor(first_) : nullptr;
}

const SpoolSegment *SpoolReader::segmentBehind(qint64 first) const
{
    const auto &all = folder_.segments();
    const auto after = std::upper_bound(all.begin(), all.end(), first,
                                        [](qint64 number, const SpoolSegment &one) { return number < one.first; });
    return after == all.end() ? nullptr : &*after;
}

/// The last segment that begins at or before this number; the first one when all begin behind it.
const SpoolSegment *SpoolReader::segmentFor(qint64 least) const
{
    const auto &all = folder_.segments();
    if (all.empty()) return nullptr;
    const auto after = std::upper_bound(all.begin(), all.end(), least,
                                        [](qint64 number, const SpoolSegment &one) { return number < one.first; });
    return after == all.begin() ? &all.front() : &*std::prev(after);
}

} // namespace clc
