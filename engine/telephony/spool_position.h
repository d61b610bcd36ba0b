#pragma once

#include "engine/telephony/spool_segment.h"

namespace clc
{

/// What the spool knows besides its records. Numbers; 0: none.
struct SpoolPosition {
    qint64 acknowledged = 0;
    qint64 floor = 0;    ///< numbers up to this one are no longer held
    qint64 dropped = 0;  ///< events that were lost before they were acknowledged, since the spool was made
    qint64 dropFrom = 0; ///< since when (epoch ms) what lies at or below the floor was dropped unacknowledged
    /// Numbers skipped because nobody knows whether they were given; they are announced with an unknown loss.
    qint64 holeFrom = 0;
    qint64 holeTo = 0;
    qint64 cleanAt = 0; ///< the last number when the spool was closed in order; 0 while it is open
};

/// Keeps the position in a file of two slots that are written in turn, so that one is whole whenever the writer is
/// killed. One small write each time, not synchronised: a position that is lost with the power is an older one, and the
/// platform ignores what it has already.
class SpoolPositionFile
{
public:
    Status open(const QString &path);
    const SpoolPosition &value() const { return value_; }
    Status write(const SpoolPosition &position);
    Status synchronise();

private:
    QString path_;
    FileHandle file_;
    SpoolPosition value_;
    quint64 generation_ = 0;
};

} // namespace clc
