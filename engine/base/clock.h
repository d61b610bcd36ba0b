#pragma once

#include <QDateTime>

namespace clc
{

/// Wall-clock time, replaceable in tests. UTC always; not for measuring durations.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const = 0;
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace clc
