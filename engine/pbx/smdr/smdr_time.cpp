#include "engine/pbx/smdr/smdr_time.h"

#include <QDateTime>

#include <array>
#include <cstdlib>

namespace clc::smdr
{

namespace
{

/// Digits only; -1 for anything else.
int numberOf(QStringView text)
{
    int value = 0;
    if (text.isEmpty() || text.size() > 6) return -1;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9') return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return value;
}

} // namespace

QDate dateNear(int month, int day, QDate near)
{
    QDate best;
    for (const int year : {near.year() - 1, near.year(), near.year() + 1}) {
        if (!QDate::isValid(year, month, day)) continue;
        const QDate date(year, month, day);
        if (!best.isValid() || std::abs(near.daysTo(date)) < std::abs(near.daysTo(best))) best = date;
    }
    return best;
}

QDate readMonthDay(QStringView text, QDate near)
{
    constexpr qsizetype size = 5;
    if (text.size() != size || (text.at(2) != u'/' && text.at(2) != u'-')) return {};
    const QStringView first = text.at(0) == u' ' ? text.sliced(1, 1) : text.first(2);
    const int month = numberOf(first);
    const int day = numberOf(text.sliced(3));
    return month < 1 || day < 1 ? QDate() : dateNear(month, day, near);
}

std::optional<QTime> readStart(QStringView text, bool afternoon, bool twelveHours)
{
    const auto parts = text.split(u':');
    if (parts.size() != 2 && parts.size() != 3) return std::nullopt;
    std::array<int, 3> values{0, 0, 0};
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringView part = i == 0 ? parts.at(i).trimmed() : parts.at(i);
        if (part.size() > 2 || (i > 0 && part.size() != 2)) return std::nullopt;
        values.at(static_cast<std::size_t>(i)) = numberOf(part);
    }
    auto [hour, minute, second] = values;
    if ((afternoon || twelveHours) && hour > 12) return std::nullopt;
    if (afternoon && hour < 12)
        hour += 12;
    else if (!afternoon && twelveHours && hour == 12)
        hour = 0;
    if (!QTime::isValid(hour, minute, second)) return std::nullopt;
    return QTime(hour, minute, second);
}

std::optional<qint64> readDuration(QStringView text, int hourDigits)
{
    if (text.size() != hourDigits + 6 || text.at(hourDigits) != u':' || text.at(hourDigits + 3) != u':')
        return std::nullopt;
    const int hours = numberOf(text.first(hourDigits));
    const int minutes = numberOf(text.sliced(hourDigits + 1, 2));
    const int seconds = numberOf(text.sliced(hourDigits + 4, 2));
    if (hours < 0 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59) return std::nullopt;
    return ((qint64{hours} * 60 + minutes) * 60 + seconds) * 1000;
}

qint64 epochOf(QDate date, QTime time, const QTimeZone &zone)
{
    return QDateTime(date, time, zone).toMSecsSinceEpoch();
}

} // namespace clc::smdr
