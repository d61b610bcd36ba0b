#pragma once

#include "engine/sync/known_users.h"
#include "engine/sync/sync_plan.h"

#include <QSet>

namespace clc
{

/// The plan where the account is the source of users and the PBX tells extensions alone (product.md, last paragraph of
/// "What a finished site looks like").
///
/// A user whose extension is a device of the PBX is linked: gets this site's tag with the identity "dn:<extension>". A
/// user of this site whose extension is no device any more is suspended: the tag says so. Nothing but the tag is ever
/// written, nobody is created, and a user with another site's tag is not touched. An extension that several users bear
/// is nobody's: `duplicateNumber`, they stay as they are. Devices without a user are counted. `leftOut` as for
/// makePlan. Pure.
SyncPlan makeAccountPlan(const PbxDirectory &directory, const KnownUsers &known, const QSet<Identity> &leftOut = {});

/// Of each row of the directory the user of this site at that extension, or -1: what matchUsers is to the other plan.
QVector<int> matchExtensions(const PbxDirectory &directory, const KnownUsers &known);

} // namespace clc
