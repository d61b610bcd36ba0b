#pragma once

#include "engine/sync/known_users.h"
#include "engine/sync/sync_plan.h"
#include "engine/sync/sync_settings.h"

#include <QSet>

namespace clc
{

/// Compares what the PBX has with what the account has and says what is to be done (product.md, "Sync one can trust").
///
/// Only users with this site's tag are changed, and only those that are on the PBX without a flaw, or no longer on it
/// (suspended). A value that somebody keeps on the platform is not taken away: the user that wants it is skipped.
/// `leftOut` are identities whose change was refused in this run: they keep what they have. Pure; linear in the number
/// of users but for the sorting.
SyncPlan makePlan(const PbxDirectory &directory, const QVector<int> &matches, const KnownUsers &known,
                  const SyncSettings &settings, const QSet<Identity> &leftOut = {});

/// matchUsers, then the plan.
SyncPlan makePlan(const PbxDirectory &directory, const KnownUsers &known, const SyncSettings &settings);

} // namespace clc
