#pragma once

#include "engine/cloud/platform_users.h"
#include "engine/store/journal_repository.h"
#include "engine/store/link_repository.h"
#include "engine/sync/sync_plan.h"
#include "engine/sync/sync_ports.h"
#include "engine/sync/write_order.h"

#include <QDateTime>

namespace clc
{

/// Where the sync's journal entries point to.
inline QString usersTarget()
{
    return QStringLiteral("platform/users");
}

/// The operation on the platform for one step of a plan. `now` becomes the tag's time where its state changes. Pure but
/// for the unique address of a swap.
UserChange userChange(const SyncPlan &plan, const WriteStep &step, const SyncSite &site, const QDateTime &now);

/// What the journal notes before it is sent.
JournalEntry journalEntry(const SyncPlan &plan, const WriteStep &step, const UserChange &change, const RunId &run,
                          const QDateTime &now);

/// What the store remembers once a change is acknowledged. `id` is the platform's.
UserLink acknowledgedLink(const PlannedChange &change, const UserId &id, const QDateTime &now);

} // namespace clc
