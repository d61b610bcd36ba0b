#pragma once

#include "engine/base/scope.h"
#include "engine/store/journal_repository.h"
#include "engine/store/run_repository.h"
#include "engine/sync/plan_writer.h"
#include "engine/sync/source_reader.h"
#include "engine/sync/sync_report.h"

#include <QElapsedTimer>

#include <functional>

namespace clc
{

/// One run from reading to report (product.md, "Sync one can trust"). Changes that fail for the moment are tried again:
/// the platform is read anew, so that what was done without our hearing of it shows by its tag, and the rest is
/// planned for the same directory. Used once; must outlive its flow.
class SyncRun
{
public:
    SyncRun(const SyncPorts &ports, Database &database, const Clock &clock, SyncPacing pacing,
            std::function<void(const SyncProgress &)> progressed);

    Task<SyncReport> carryOut(Scope &scope, QString startedBy, QString expectedHash);
    /// Empty until the plan is made.
    const QString &planHash() const { return report_.planHash; }
    const SyncProgress &progress() const { return progress_; }

private:
    Flow work(Scope &scope, QString expectedHash);
    Flow writeAll(Scope &scope, SourceReader &reader, SyncView view, SyncPlan plan);
    void count(const WriteOutcome &outcome);
    void count(ChangeKind kind, int times);
    bool sortFailures(const QVector<FailedChange> &failed, bool last);
    void countHealed(const SyncPlan &plan);
    void refuse(const FailedChange &change);
    void conclude(const SyncPlan &plan, int activeInLastPass, int notTried);
    Status store(const Status &outcome);
    void enter(SyncProgress::Phase phase);
    void settled(int users);

    const SyncPorts &ports_;
    Database &database_;
    const Clock &clock_;
    SyncPacing pacing_;
    std::function<void(const SyncProgress &)> progressed_;
    RunRepository runs_;
    JournalRepository journal_;
    SyncSite site_;
    SyncSettings settings_;
    SyncReport report_;
    SyncProgress progress_;
    QElapsedTimer writing_;
    quint64 requestsBefore_ = 0;
    QSet<Identity> leftOut_;                ///< refused for good in this run
    QHash<Identity, int> collisions_;       ///< how often the platform said that a value is in use
    QHash<Identity, FailedChange> pending_; ///< failed in the latest pass, to be tried again
    QVector<FailedChange> inUse_;           ///< refused because a value is in use, where we cannot see by whom
};

} // namespace clc
