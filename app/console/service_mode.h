#pragma once

#include "app/console/global_options.h"

namespace clc::console
{

/// The headless engine in the foreground until SIGTERM or SIGINT: no display, no D-Bus, no prompt; systemd is told when
/// it is ready. Needs an application object. Returns the exit code.
int runService(const GlobalOptions &options);

} // namespace clc::console
