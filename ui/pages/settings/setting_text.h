#pragma once

#include "engine/api/site_values.h"
#include "ui/text/names.h"

namespace clc::ui
{

/// The value as it is typed: a list with commas, a number without grouping. The engine reads it back from that.
QString settingText(const QJsonValue &value);
/// The value for a table: also what an empty one is.
QString settingShown(const QJsonValue &value);
/// Where a value comes from: "default", "set", "site", "file".
StateWords originWords(const QString &origin);
/// What a setting means, in the person's language; the engine's own words for a key that is not known here.
QString settingHelp(const SettingInfo &setting);
/// What is wrong with a value, for below its field.
QString settingProblem(const Error &error);

} // namespace clc::ui
