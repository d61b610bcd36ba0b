#pragma once

#include "engine/sync/sync_plan.h"

#include <QVector>

namespace clc
{

/// One operation on the platform.
struct WriteStep {
    int change = 0; ///< index into the plan's changes
    /// Not empty: a preparatory step that only gives these values up (extension and login ID emptied, e-mail address
    /// replaced for the moment), because users exchange values in a circle.
    UserFields release;
};

using WriteBatch = QVector<WriteStep>; ///< one bulk request, carried out in order
using WriteLane = QVector<WriteBatch>; ///< one request after the other

/// Arranges a plan so that every value is given up before somebody takes it: changes that depend on each other go into
/// one batch in order, or, when there are too many, into the batches of one lane. Lanes are independent of each other.
/// Pure.
QVector<WriteLane> writeOrder(const SyncPlan &plan, int batchSize);

} // namespace clc
