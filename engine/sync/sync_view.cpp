#include "engine/sync/sync_view.h"

#include "engine/sync/account_planner.h"
#include "engine/sync/identity_match.h"
#include "engine/sync/planner.h"

namespace clc
{

SyncPlan SyncView::plan(const SyncSettings &settings, const QSet<Identity> &leftOut) const
{
    if (source == UserSource::account) return makeAccountPlan(directory, *known, leftOut);
    return makePlan(directory, matches, *known, settings, leftOut);
}

QVector<int> matchRows(UserSource source, const PbxDirectory &directory, const KnownUsers &known)
{
    return source == UserSource::account ? matchExtensions(directory, known) : matchUsers(directory, known);
}

} // namespace clc
