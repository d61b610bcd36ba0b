#include "engine/telephony/spool_segment.h"

#include <QFile>
#include <QtEndian>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <unistd.h>
#include <zlib.h>

namespace clc
{

namespace
{

constexpr QByteArrayView mark("\xF5"
                              "CLR",
                              4);
constexpr qsizetype lengthOffset = 4;
constexpr qsizetype sumOffset = 8;
constexpr qsizetype summedFrom = 12;
constexpr qsizetype seqOffset = 16;
constexpr qsizetype atOffset = 24;

quint32 sumOf(QByteArrayView header, QByteArrayView item)
{
    const auto bytes = [](QByteArrayView view) { return reinterpret_cast<const Bytef *>(view.data()); };
    const QByteArrayView summed = header.sliced(summedFrom);
    const uLong first = crc32(0, bytes(summed), static_cast<uInt>(summed.size()));
    return static_cast<quint32>(crc32(first, bytes(item), static_cast<uInt>(item.size())));
}

} // namespace

void FileHandle::reset()
{
    if (descriptor_ >= 0) ::close(descriptor_);
    descriptor_ = -1;
}

Error spoolError(int number, const QString &path)
{
    const bool full = number == ENOSPC || number == EDQUOT;
    Error error = failure(full ? ErrorCode::storeFull : ErrorCode::storeFailed, {{QStringLiteral("path"), path}},
                          QString::fromLocal8Bit(std::strerror(number)));
    error.retryable = full;
    return error;
}

void spool::appendRecord(QByteArray &out, const SpoolRecord &record)
{
    char header[headerSize] = {};
    std::copy(mark.begin(), mark.end(), header);
    qToLittleEndian(static_cast<quint32>(record.item.size()), header + lengthOffset);
    qToLittleEndian(record.seq, header + seqOffset);
    qToLittleEndian(record.at, header + atOffset);
    qToLittleEndian(sumOf(QByteArrayView(header, headerSize), record.item), header + sumOffset);
    out.append(header, headerSize);
    out.append(record.item);
}

Status SegmentCursor::open(const QString &path)
{
    close();
    FileHandle file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen()) return spoolError(errno, path);
    file_ = std::move(file);
    path_ = path;
    return done;
}

void SegmentCursor::close()
{
    file_.reset();
    buffer_.clear();
    seek(0);
}

void SegmentCursor::seek(qint64 position)
{
    position_ = behind_ = position;
}

Result<std::optional<SpoolRecord>> SegmentCursor::next(qint64 end)
{
    while (position_ + spool::headerSize <= end) {
        CLC_TRY(const std::optional<SpoolRecord> record, recordAt(position_, end));
        if (record) {
            position_ += spool::headerSize + record->item.size();
            behind_ = position_;
            return record;
        }
        CLC_TRY(position_, nextMark(position_ + 1, end));
    }
    return std::optional<SpoolRecord>();
}

Result<std::optional<SpoolRecord>> SegmentCursor::recordAt(qint64 at, qint64 end)
{
    const std::optional<SpoolRecord> none;
    CLC_TRY(const QByteArrayView header, look(at, spool::headerSize, end));
    if (header.size() < spool::headerSize || !header.startsWith(mark)) return none;
    const auto length = static_cast<qsizetype>(qFromLittleEndian<quint32>(header.data() + lengthOffset));
    if (length > spool::longestItem || at + spool::headerSize + length > end) return none;
    CLC_TRY(const QByteArrayView whole, look(at, spool::headerSize + length, end));
    if (whole.size() < spool::headerSize + length) return none;
    SpoolRecord record;
    record.item = whole.sliced(spool::headerSize);
    record.seq = qFromLittleEndian<qint64>(whole.data() + seqOffset);
    record.at = qFromLittleEndian<qint64>(whole.data() + atOffset);
    const auto sum = qFromLittleEndian<quint32>(whole.data() + sumOffset);
    if (record.seq < 1 || sum != sumOf(whole.first(spool::headerSize), record.item)) return none;
    return std::optional(record);
}

/// Where the next mark stands; `end` when there is none.
Result<qint64> SegmentCursor::nextMark(qint64 from, qint64 end)
{
    while (from + mark.size() <= end) {
        const auto length = static_cast<qsizetype>(std::min<qint64>(chunk_, end - from));
        CLC_TRY(const QByteArrayView view, look(from, length, end));
        const auto found = std::search(view.begin(), view.end(), mark.begin(), mark.end());
        if (found != view.end()) return from + (found - view.begin());
        if (view.size() < length) break;
        from += view.size() - (mark.size() - 1);
    }
    return end;
}

/// So many octets of the file, fewer at its end; out of the buffer, which is filled when they are not in it.
Result<QByteArrayView> SegmentCursor::look(qint64 at, qsizetype length, qint64 end)
{
    const bool held = at >= bufferAt_ && at + length <= bufferAt_ + buffer_.size();
    if (!held) {
        const auto wanted = static_cast<qsizetype>(std::min<qint64>(std::max(length, chunk_), end - at));
        if (buffer_.capacity() > 4 * chunk_ && wanted <= chunk_) buffer_ = QByteArray(); // after a very long record
        buffer_.resize(wanted);
        bufferAt_ = at;
        qsizetype filled = 0;
        while (filled < wanted) {
            const ssize_t count = ::pread(file_.get(), buffer_.data() + filled, static_cast<size_t>(wanted - filled),
                                          static_cast<off_t>(at + filled));
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) {
                const int number = errno;
                buffer_.clear();
                return spoolError(number, path_);
            }
            if (count == 0) break;
            filled += count;
        }
        buffer_.resize(filled);
    }
    const qsizetype offset = static_cast<qsizetype>(at - bufferAt_);
    return QByteArrayView(buffer_).sliced(offset, std::min(length, buffer_.size() - offset));
}

} // namespace clc
