#pragma once

#include <QDateTime>

namespace lab
{

/// The laboratory's time of day: the computer's, plus what `POST /clock` moved it. All systems take tokens, sessions
/// and links by it, so that a test sees them expire without waiting.
class LabClock
{
public:
    QDateTime now() const { return QDateTime::currentDateTimeUtc().addMSecs(offsetMs_); }
    qint64 nowMs() const { return QDateTime::currentMSecsSinceEpoch() + offsetMs_; } ///< since the epoch
    void advance(qint64 ms) { offsetMs_ += ms; }
    qint64 offsetMs() const { return offsetMs_; }

private:
    qint64 offsetMs_ = 0;
};

} // namespace lab
