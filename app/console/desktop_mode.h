#pragma once

#include "app/console/global_options.h"

namespace clc::console
{

/// The desktop console until it is closed or SIGTERM or SIGINT comes. The window is there at once, the engine follows;
/// a second start for the same engine brings the first one's window to the front. Returns the exit code.
int runDesktop(int argc, char **argv, const GlobalOptions &options);

} // namespace clc::console
