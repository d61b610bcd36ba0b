#pragma once

namespace clc
{

/// Marks a place between two durable writes. In builds with CLC_CRASH_POINTS (never in a release) the process kills
/// itself with SIGKILL at the n-th passing when the environment says CLC_CRASH_AT=NAME or NAME#n, so that a test can
/// show that the next start completes or undoes what was begun (architecture R8). Otherwise it is nothing.
#ifdef CLC_CRASH_POINTS
void crashPoint(const char *name);
#else
inline void crashPoint(const char *) {}
#endif

} // namespace clc
