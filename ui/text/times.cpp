#include "ui/text/times.h"

#include <QCoreApplication>
#include <QLocale>

namespace clc::ui
{

namespace
{

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;

} // namespace

QString relativeTime(const QDateTime &time, const QDateTime &now)
{
    if (!time.isValid()) return {};
    const QDateTime here = time.toLocalTime();
    const qint64 seconds = here.secsTo(now);
    const int minutesAgo = static_cast<int>(seconds / minute);
    const int minutesAhead = static_cast<int>((30 - seconds) / minute);
    const int hoursAgo = static_cast<int>(seconds / hour);
    if (seconds < 0 && seconds > -minute) return QCoreApplication::translate("Times", "in less than a minute");
    if (seconds <= -minute && seconds > -hour)
        return QCoreApplication::translate("Times", "in %n minute(s)", nullptr, minutesAhead);
    if (seconds >= 0 && seconds < minute) return QCoreApplication::translate("Times", "just now");
    if (seconds >= 0 && seconds < hour)
        return QCoreApplication::translate("Times", "%n minute(s) ago", nullptr, minutesAgo);
    const QString clock = QLocale().toString(here.time(), QLocale::ShortFormat);
    const qint64 days = here.date().daysTo(now.date());
    if (days == 0 && seconds > 0 && seconds < 12 * hour)
        return QCoreApplication::translate("Times", "%n hour(s) ago", nullptr, hoursAgo);
    if (days == 0) return QCoreApplication::translate("Times", "today, %1").arg(clock);
    if (days == 1) return QCoreApplication::translate("Times", "yesterday, %1").arg(clock);
    if (days == -1) return QCoreApplication::translate("Times", "tomorrow, %1").arg(clock);
    return QLocale().toString(here, QLocale::ShortFormat);
}

QString absoluteTime(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::LongFormat) : QString();
}

QString duration(qint64 milliseconds)
{
    const auto number = [](qint64 value) { return QLocale().toString(value); };
    if (milliseconds < 1000) return QCoreApplication::translate("Times", "%1 ms").arg(number(milliseconds));
    const qint64 seconds = (milliseconds + 500) / 1000;
    if (seconds < minute) return QCoreApplication::translate("Times", "%1 s").arg(number(seconds));
    if (seconds < hour)
        return QCoreApplication::translate("Times", "%1 min %2 s")
            .arg(number(seconds / minute), number(seconds % minute));
    return QCoreApplication::translate("Times", "%1 h %2 min")
        .arg(number(seconds / hour), number(seconds % hour / minute));
}

} // namespace clc::ui
