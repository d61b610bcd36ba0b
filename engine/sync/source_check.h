#pragma once

#include "engine/base/error.h"
#include "engine/sync/known_users.h"

#include <optional>

namespace clc
{

/// Whether what the PBX answered can be all: `sourceSick` when it has no user at all, when the e-mail address became
/// empty for every imported user of a PBX that has them, or when none of several imported users is there. Nothing is
/// suspended on such a word. `matches` is SyncView's. Pure.
std::optional<Error> sourceProblem(const PbxDirectory &directory, const QVector<int> &matches, const KnownUsers &known,
                                   UserSource source = UserSource::pbx);

/// Indices of the active imported users without a row, in order.
QVector<int> absentUsers(const QVector<int> &matches, const KnownUsers &known);

/// Whether more users are absent than leave together on a usual day: the PBX is to be asked again.
bool manyAbsent(const QVector<int> &matches, const KnownUsers &known);

} // namespace clc
