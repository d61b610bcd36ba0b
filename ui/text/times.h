#pragma once

#include <QDateTime>
#include <QString>

namespace clc::ui
{

/// "just now", "5 minutes ago", "in 12 minutes", "yesterday, 14:05", else the date; in the person's language.
QString relativeTime(const QDateTime &time, const QDateTime &now = QDateTime::currentDateTime());
/// Date and time of day, for a tooltip beside a relative time.
QString absoluteTime(const QDateTime &time);
/// "42 s", "3 min 20 s", "1 h 5 min", "350 ms"
QString duration(qint64 milliseconds);

} // namespace clc::ui
