#pragma once

#include "engine/telephony/spool_segment.h"

#include <deque>

namespace clc
{

/// One segment file: "<first number, 20 digits>-<made at, epoch ms>.seg".
struct SpoolSegment {
    qint64 first = 0;
    qint64 made = 0;
    qint64 size = 0;
    qint64 clockSet = 0; ///< by how much the computer's clock was set since, as far as it was seen; ms
};

/// The files of a spool: made with mode 0600 in a folder of mode 0700; the segments in the order of their numbers.
class SpoolFolder
{
public:
    explicit SpoolFolder(QString path) : path_(std::move(path)) {}

    /// Makes the folder when needed, and lists the segments in it.
    Status open();
    QString file(const QString &name) const { return path_ + QLatin1Char('/') + name; }
    QString file(const SpoolSegment &segment) const;

    const std::deque<SpoolSegment> &segments() const { return segments_; }
    bool isEmpty() const { return segments_.empty(); }
    qint64 bytes() const { return bytes_; }
    /// Whether there is a segment that begins with this number.
    bool holds(qint64 first) const;

    /// A new last segment, open for appending.
    Result<FileHandle> add(qint64 first, qint64 made);
    /// The last segment, open for appending, cut to `size`.
    Result<FileHandle> reopenLast(qint64 size);
    void grow(qint64 octets);
    /// The computer's clock was set by so many milliseconds.
    void noteClockSet(qint64 ms);
    Status removeFirst();
    Status removeLast();
    /// Makes names durable.
    Status synchronise() const;

    /// Replaces a small file as a whole, durably.
    Status replace(const QString &name, const QByteArray &content) const;

private:
    Status remove(const SpoolSegment &segment);

    QString path_;
    std::deque<SpoolSegment> segments_;
    qint64 bytes_ = 0;
};

/// Walks over all records of a folder, from segment to segment, and keeps its place between calls.
class SpoolReader
{
public:
    SpoolReader(const SpoolFolder &folder, qsizetype chunk) : folder_(folder), cursor_(chunk) {}

    /// The first record with a number of at least `least`; nothing when there is none yet. Its item is valid until the
    /// next call.
    Result<std::optional<SpoolRecord>> next(qint64 least);
    /// Gives the last record once more.
    void stepBack();
    /// When the record before the last one happened, as far as it was seen; 0: unknown.
    qint64 timeBefore() const { return timeBefore_; }
    void close();

private:
    Status place(qint64 least);
    const SpoolSegment *segment() const;
    const SpoolSegment *segmentFor(qint64 least) const;
    const SpoolSegment *segmentBehind(qint64 first) const;

    const SpoolFolder &folder_;
    SegmentCursor cursor_;
    qint64 first_ = 0;  ///< names the segment under the cursor; 0: none
    qint64 passed_ = 0; ///< records up to this number lie behind
    qint64 passedBefore_ = 0;
    qint64 behindBefore_ = 0;
    qint64 timeBefore_ = 0;
    qint64 timeOfLast_ = 0;
};

} // namespace clc
