#pragma once

#include "engine/base/strong_id.h"
#include "engine/sync/import_reason.h"
#include "engine/sync/user_content.h"
#include "engine/sync/user_source.h"

#include <QDateTime>
#include <QJsonObject>
#include <QVector>

namespace clc
{

enum class ChangeKind {
    added,       ///< a new platform user
    linked,      ///< a user of the account whose extension the PBX has: gets the tag
    changed,     ///< e-mail, extension or login ID
    renamed,     ///< a name, perhaps other fields too
    suspended,   ///< no longer on the PBX: the extension is taken away, the rest stays
    reactivated, ///< was suspended and is on the PBX again
    relinked,    ///< only the tag follows a new identity
};
QString changeKindName(ChangeKind kind);

/// What will be done to one platform user.
struct PlannedChange {
    ChangeKind kind = ChangeKind::added;
    UserFields fields;  ///< the members that are sent; for `added` those that are not empty
    bool retag = false; ///< the tag is written too (always for added, linked, suspended, reactivated)
    qint32 before = -1; ///< index into SyncPlan::befores; -1 for `added`
    Identity identity;  ///< who it is on the PBX; becomes the tag's identity
    UserId userId;      ///< empty for `added`
    QDateTime since;    ///< of the tag's state, where that stays as it is; else invalid
    UserContent after;
};

/// What a run will do: the same input gives the same plan and the same hash. A value, implicitly shared, cheap to copy.
struct SyncPlan {
    QVector<PlannedChange> changes; ///< in the order of identities
    QVector<UserContent> befores;   ///< what the platform shows now of the users that change
    QVector<SkippedUser> skipped;   ///< in the order of directory numbers
    UserSource source = UserSource::pbx;
    int devicesWithoutUser = 0; ///< of the PBX, where the account is the source
    int unchanged = 0;          ///< imported and as they should be
    int activeBefore = 0;       ///< this site's users active in the account now
    QString hash;               ///< SHA-256 over all changes and skips, lower-case hex

    int count(ChangeKind kind) const;
    /// Counts per kind and per reason, and the hash.
    QJsonObject summary() const;
    /// One change, field by field: {kind, identity, userId, name, fields:{field:{before,after}}}.
    QJsonObject changeJson(const PlannedChange &change) const;
    /// The summary with "changes" and "skipped" in full, at most `limit` rows of each (negative: all).
    QJsonObject toJson(int limit = -1) const;
};

} // namespace clc
