#pragma once

#include "engine/sync/import_reason.h"
#include "engine/sync/known_users.h"
#include "engine/sync/sync_settings.h"

#include <QSet>
#include <QVector>

#include <optional>

namespace clc
{

/// Who can be imported from a directory and who not (product.md, Import rules).
struct ImportSelection {
    QVector<int> rows;            ///< indices into the directory's users, by number
    QVector<SkippedUser> skipped; ///< by number
    QVector<int> skippedRows;     ///< the row of each skipped user
};

/// Applies the rules to each user, the first that fails is the reason: notHomedHere, excludedByScope, missingNumber,
/// missingEmail, invalidEmail, domainNotAllowed, missingLastName or missingName; then, among the users left,
/// duplicateNumber, duplicateLogin, duplicateEmail; then overCapacity. Of users with the same value the one that has
/// it on the platform already keeps it, else the lowest number. `matches` is matchUsers'. Pure.
ImportSelection selectImportable(const PbxDirectory &directory, const QVector<int> &matches, const KnownUsers &known,
                                 const SyncSettings &settings);

/// The rules that look at one user alone; nullopt: it passes. `excluded` are the settings' excluded numbers.
std::optional<SkippedUser> ownFlaw(const PbxUser &user, const QString &localElement, const SyncSettings &settings,
                                   const QSet<QString> &excluded);

} // namespace clc
