#pragma once

#include "engine/sync/sync_plan.h"

namespace clc
{

/// SHA-256 over the canonical JSON of every change and every skipped user, one after the other so that no document of
/// the whole plan is ever held. Lower-case hex. Pure.
QString planHash(const SyncPlan &plan);

} // namespace clc
