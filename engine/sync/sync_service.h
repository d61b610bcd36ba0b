#pragma once

#include "engine/base/scope.h"
#include "engine/store/database.h"
#include "engine/sync/sync_plan.h"
#include "engine/sync/sync_ports.h"
#include "engine/sync/sync_report.h"

#include <QObject>

#include <memory>
#include <optional>

namespace clc
{

class ChangeWatch;
class SyncRun;

struct SyncRequest {
    QString startedBy; ///< "schedule", "pbxChange", "onboarding", or the person's name
    QString planHash;  ///< not empty: only this plan may be carried out, else `planChanged`
};

/// Brings the PBX's users into the account: one run at a time, on request, by schedule and when the PBX reports a
/// change (product.md, "Sync one can trust").
///
/// A run reads the PBX and the platform afresh, so a lost store, a killed run and edits by others heal by themselves.
/// It goes on when whoever asked for it goes away. Errors besides those of the ports: `sourceSick` (what the PBX
/// answered cannot be all; nothing was changed), `planChanged`, `cancelled`, those of the store.
class SyncService : public QObject
{
    Q_OBJECT
public:
    /// `database` and `clock` must outlive the service.
    SyncService(SyncPorts ports, Database &database, const Clock &clock, SyncPacing pacing = {},
                QObject *parent = nullptr);
    ~SyncService() override;

    /// What a run would do now. Changes nothing.
    Task<SyncPlan> plan(Scope &scope);

    /// Runs, or joins the run under way (with a hash: only if that is its plan; else waits for its end first).
    /// A report whose `problem` is set is not a success.
    Task<SyncReport> run(Scope &scope, SyncRequest request);
    bool isRunning() const { return run_ != nullptr; }
    /// Ends the run under way as `cancelled`; false when there is none. What was acknowledged is kept; the answers of
    /// requests under way are not waited for, the next run finds out what became of them.
    bool cancelRun();
    std::optional<SyncProgress> progress() const;

    /// Runs now, every `intervalMinutes`, and about a second after the PBX reported a change; until `stop`.
    void start();
    void stop();
    bool isStarted() const { return schedule_ != nullptr; }

Q_SIGNALS:
    void progressed(const clc::SyncProgress &progress);
    void finished(const clc::SyncReport &report);
    /// A run ended without a report, or a scheduled run could not begin.
    void failed(const clc::Error &error);

private:
    void begin(const SyncRequest &request);
    void retire(std::shared_ptr<Scope> scope);
    Flow carryOut(SyncRequest request);
    Flow runBySchedule(Scope &scope);
    Flow runAfterChanges(Scope &scope);

    SyncPorts ports_;
    Database &database_;
    const Clock &clock_;
    SyncPacing pacing_;
    std::unique_ptr<SyncRun> run_;
    std::optional<SharedResult<SyncReport>> outcome_;
    std::unique_ptr<ChangeWatch> watch_;
    std::shared_ptr<Scope> runScope_;
    std::shared_ptr<Scope> schedule_;
    SharedResult<Done> change_; ///< set when the PBX reported a change that no run has seen yet
    Scope scope_;
};

} // namespace clc
