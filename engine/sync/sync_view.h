#pragma once

#include "engine/sync/known_users.h"
#include "engine/sync/sync_plan.h"
#include "engine/sync/sync_settings.h"
#include "engine/sync/user_source.h"

#include <QSet>

#include <memory>

namespace clc
{

/// PBX and platform as a run sees them, and who is who.
struct SyncView {
    UserSource source = UserSource::pbx;
    PbxDirectory directory;
    std::shared_ptr<const KnownUsers> known;
    QVector<int> matches; ///< of each row of the directory our user, or -1

    /// makePlan, or makeAccountPlan, as the source demands.
    SyncPlan plan(const SyncSettings &settings, const QSet<Identity> &leftOut = {}) const;
};

/// What `SyncView::matches` holds: matchUsers', or matchExtensions' where the account is the source.
QVector<int> matchRows(UserSource source, const PbxDirectory &directory, const KnownUsers &known);

} // namespace clc
