#pragma once

#include "engine/api/site_values.h"
#include "ui/text/names.h"

namespace clc::ui
{

/// "added", "changed" … of a plan's entry, and "insert", "update" … of a write.
StateWords actionWords(const QString &action);
/// What the field of a user is called.
QString userFieldName(const QString &field);
/// "Extension: 2001 → 2050", one line for each field of {name: {before, after}}.
QString changesText(const QJsonObject &fields, const QString &separator);
/// The counts of a plan in one line: "12 to be added · 2,385 unchanged".
QString planCounts(const QJsonObject &counts);
/// The counts of a run's report: "12 added · 3 suspended"; empty when there are none.
QString reportCounts(const QJsonObject &report);
/// How many users a report's or plan's {reason: count} has.
qint64 skippedTotal(const QJsonObject &counts);
/// "mivb" and "mbg" as people call them.
QString targetName(const QString &target);
/// A concept name such as "trunkAttributes" in words.
QString formName(const QString &form);

} // namespace clc::ui
