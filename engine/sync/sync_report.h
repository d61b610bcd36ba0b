#pragma once

#include "engine/base/error.h"
#include "engine/base/strong_id.h"
#include "engine/sync/import_reason.h"
#include "engine/sync/sync_plan.h"

#include <QDateTime>
#include <QJsonObject>
#include <QMap>
#include <QVector>

#include <chrono>
#include <optional>

namespace clc
{

/// A planned change that could not be made in this run; the next one tries again.
struct FailedChange {
    Identity identity;
    Dn dn;
    QString name;
    ChangeKind kind = ChangeKind::added;
    Error error;

    QJsonObject toJson() const;
};

/// What a run did. `problem` is `runIncomplete` when changes failed: the run is reported, but it is not a success.
struct SyncReport {
    RunId id;
    QDateTime startedAt;
    QDateTime finishedAt;
    QString startedBy;
    QString planHash;
    int imported = 0; ///< this site's users now active in the account
    UserSource source = UserSource::pbx;
    int devicesWithoutUser = 0; ///< of the PBX, where the account is the source
    int created = 0;
    int linked = 0;  ///< users of the account that were found on the PBX
    int updated = 0; ///< changed, renamed or relinked
    int reactivated = 0;
    int suspended = 0;
    int unchanged = 0;
    int failed = 0;
    QMap<QString, int> skippedByReason; ///< PBX users that are not, or not as they stand there, in the account
    QVector<SkippedUser> skipped;
    QVector<FailedChange> failedChanges;
    qint64 requests = 0; ///< made to the platform
    std::optional<Error> problem;

    bool changedSomething() const { return created + linked + updated + reactivated + suspended > 0; }
    /// Counts only; what RunRecord::report holds.
    QJsonObject summary() const;
    /// With the lists.
    QJsonObject toJson() const;
};

struct SyncProgress {
    enum class Phase { reading, planning, writing, reporting };

    RunId run;
    Phase phase = Phase::reading;
    int done = 0;                                       ///< users settled
    int total = 0;                                      ///< users to change; 0 until planned
    std::optional<std::chrono::milliseconds> remaining; ///< an estimate, once there is something to go by

    QJsonObject toJson() const;
};
QString phaseName(SyncProgress::Phase phase);

} // namespace clc
