#pragma once

#include "engine/base/scope.h"
#include "engine/store/journal_repository.h"
#include "engine/store/link_repository.h"
#include "engine/sync/sync_plan.h"
#include "engine/sync/sync_ports.h"
#include "engine/sync/sync_report.h"
#include "engine/sync/write_order.h"

#include <QMap>

#include <functional>

namespace clc
{

/// What became of a plan.
struct WriteOutcome {
    QMap<ChangeKind, int> acknowledged;
    /// Changes that were refused, or of which nothing is known; the error tells which.
    QVector<FailedChange> failed;
    int notTried = 0; ///< changes, because something before them failed
};

/// Writes one plan to the platform: in bulk, several requests at a time, each noted in the journal before it is sent
/// and committed user by user when it was acknowledged (architecture R8).
class PlanWriter
{
public:
    /// `ports`, `database` and `clock` outlive the writer; `settled` hears how many users were settled by each request.
    PlanWriter(const SyncPorts &ports, Database &database, const Clock &clock, SyncSite site, RunId run,
               std::function<void(int)> settled);

    /// Fails only where going on is useless: cancelled, signed out, certificate, store. Whatever else goes wrong is
    /// in the outcome, which tells of what was done in any case.
    Flow write(Scope &scope, SyncPlan plan, int parallel, int batch);
    const WriteOutcome &outcome() const { return outcome_; }

private:
    Flow writeLane(Scope &scope, int lane);
    Task<bool> writeBatch(Scope &scope, WriteBatch batch);
    Status settleUnknown(QVector<JournalEntry> entries, const WriteBatch &batch, const Error &error);
    Result<bool> settle(QVector<JournalEntry> entries, const WriteBatch &batch,
                        const QVector<UserChangeResult> &results);
    void noteFailed(const WriteStep &step, const Error &error);

    const SyncPorts &ports_;
    Database &database_;
    const Clock &clock_;
    SyncSite site_;
    RunId run_;
    std::function<void(int)> settled_;
    JournalRepository journal_;
    LinkRepository links_;
    SyncPlan plan_;
    QVector<WriteLane> lanes_;
    WriteOutcome outcome_;
};

} // namespace clc
