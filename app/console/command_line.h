#pragma once

#include <QStringList>

namespace clc::console
{

/// Carries out the command line; returns the exit code. To be called once, before there is an application object.
int runCommandLine(int argc, char **argv);

/// The help for all commands, or for one.
QString helpText(const QString &program);

} // namespace clc::console
