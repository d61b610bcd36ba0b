#pragma once

#include "engine/sync/known_users.h"
#include "engine/sync/sync_plan.h"

#include <QVector>

namespace clc
{

/// A change that cannot be made because somebody keeps a value that it needs.
struct ValueConflict {
    int change = 0; ///< index into the changes
    int bearer = 0; ///< index into the known users
    UserField field = UserField::email;
};

/// Finds the changes that want a value which its bearer keeps: because the bearer does not change it, or because the
/// bearer's own change falls by such a conflict. `subjects` are the known users of the changes (-1: added). Pure,
/// linear.
QVector<ValueConflict> valueConflicts(const QVector<PlannedChange> &changes, const QVector<int> &subjects,
                                      const KnownUsers &known);

} // namespace clc
