#pragma once

#include <QDate>
#include <QStringView>
#include <QTime>
#include <QTimeZone>

#include <optional>

/// How SMDR writes times; pure. Internal to the parser.
namespace clc::smdr
{

/// A record has no year: the one that puts the date nearest to `near`, so that a record of December that is read in
/// January belongs to the old year. Invalid for a day that no such year has.
QDate dateNear(int month, int day, QDate near);

/// "mm/dd" or "mm-dd", a blank for a leading zero.
QDate readMonthDay(QStringView text, QDate near);

/// "hh:mm" or "hh:mm:ss". `afternoon`: marked with P. `twelveHours`: the PBX has a 12-hour clock, so that 12:05 without
/// a mark is five past midnight.
std::optional<QTime> readStart(QStringView text, bool afternoon, bool twelveHours);

/// "hh:mm:ss" with `hourDigits` digits of hours; milliseconds.
std::optional<qint64> readDuration(QStringView text, int hourDigits);

qint64 epochOf(QDate date, QTime time, const QTimeZone &zone);

} // namespace clc::smdr
