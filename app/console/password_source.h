#pragma once

#include "app/console/arguments.h"

#include <QString>

namespace clc::console
{

/// --password-file FILE and --password-env NAME, one of them; else the terminal is asked, without echo. Never an
/// argument: those are seen by everybody on the computer.
QVector<Option> passwordOptions();

/// Blocks while a person types; call before the event loop runs. One newline at the end of a file is removed. Errors:
/// usage, secretUnreadable, missingValue, cancelled.
Result<QString> readPassword(const Arguments &arguments, const QString &prompt);

} // namespace clc::console
