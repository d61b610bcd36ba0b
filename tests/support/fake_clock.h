#pragma once

#include "engine/base/clock.h"

namespace clc::test
{

/// A clock that stands still until the test moves it.
class FakeClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    void advance(qint64 seconds) { time = time.addSecs(seconds); }

    QDateTime time = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
};

} // namespace clc::test
