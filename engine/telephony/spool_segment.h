#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>
#include <utility>

namespace clc
{

/// A file descriptor that closes itself.
class FileHandle
{
public:
    FileHandle() = default;
    explicit FileHandle(int descriptor) : descriptor_(descriptor) {}
    ~FileHandle() { reset(); }
    FileHandle(FileHandle &&other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    FileHandle &operator=(FileHandle &&other) noexcept
    {
        if (this != &other) {
            reset();
            descriptor_ = std::exchange(other.descriptor_, -1);
        }
        return *this;
    }
    int get() const { return descriptor_; }
    bool isOpen() const { return descriptor_ >= 0; }
    void reset();

private:
    int descriptor_ = -1;
};

/// storeFull or storeFailed with the path, from an errno.
Error spoolError(int number, const QString &path);

/// One record of a segment: header of 32 octets (mark, length, CRC-32 of what follows, 4 unused, number, time; little
/// endian) and the item. The mark begins with an octet that UTF-8 never holds, so that reading can go on behind damage.
struct SpoolRecord {
    qint64 seq = 0;
    qint64 at = 0; ///< epoch ms
    QByteArrayView item;
};

namespace spool
{

constexpr qsizetype headerSize = 32;
/// With its envelope an item fits into one message of the gateway link (1 MiB).
constexpr qsizetype longestItem = (qsizetype{1} << 20) - 1024;

void appendRecord(QByteArray &out, const SpoolRecord &record);

} // namespace spool

/// Reads one segment file from front to back through a buffer of bounded size; steps over damaged stretches.
class SegmentCursor
{
public:
    explicit SegmentCursor(qsizetype chunk) : chunk_(chunk) {}

    Status open(const QString &path);
    void close();
    bool isOpen() const { return file_.isOpen(); }

    /// The next whole record that ends at or before `end`; nothing when there is none. Its item is valid until the next
    /// call.
    Result<std::optional<SpoolRecord>> next(qint64 end);
    /// Behind the last record that `next` gave.
    qint64 position() const { return behind_; }
    void seek(qint64 position);

private:
    Result<QByteArrayView> look(qint64 at, qsizetype length, qint64 end);
    Result<std::optional<SpoolRecord>> recordAt(qint64 at, qint64 end);
    Result<qint64> nextMark(qint64 from, qint64 end);

    qsizetype chunk_;
    QString path_;
    FileHandle file_;
    QByteArray buffer_;
    qint64 bufferAt_ = 0;
    qint64 position_ = 0;
    qint64 behind_ = 0;
};

} // namespace clc
