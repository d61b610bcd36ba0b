#pragma once

#include "app/console/global_options.h"

#include <QStringList>

#include <functional>

namespace clc::console
{

/// Shows the desktop until it is closed; returns the exit code.
using Desktop = std::function<int(int argc, char **argv, const GlobalOptions &options)>;

/// Carries out the command line; returns the exit code. To be called once, before there is an application object: one
/// with a display would end the process where there is none. Without a command it is the `desktop`, in a program that
/// has one.
int runCommandLine(int argc, char **argv, const Desktop &desktop = {});

/// The help for all commands.
QString helpText(const QString &program, bool hasDesktop);

} // namespace clc::console
