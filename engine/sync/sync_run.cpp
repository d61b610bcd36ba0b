#include "engine/sync/sync_run.h"

#include "engine/base/backoff.h"
#include "engine/base/crash_point.h"
#include "engine/store/user_list_repository.h"
#include "engine/sync/user_changes.h"

namespace clc
{

namespace
{

const QLatin1String runKind("sync");

/// A run of its own that fails is not told from one that was refused: only what may help is tried again.
bool mayHelpToRepeat(const Error &error)
{
    if (error.retryable) return true;
    switch (error.code) {
    case ErrorCode::attributeInUse:  // by a change that failed before it, or by our own create whose answer was lost
    case ErrorCode::notFound:        // deleted on the platform meanwhile: it is created again
    case ErrorCode::answerMalformed: // what was done shows when the users are read again
    case ErrorCode::connectionLost:
    case ErrorCode::timedOut:
        return true;
    default:
        return false;
    }
}

RunRecord::State stateOf(const Status &outcome, const SyncReport &report)
{
    if (outcome) return report.problem ? RunRecord::State::incomplete : RunRecord::State::completed;
    const bool cancelled = outcome.error().code == ErrorCode::cancelled;
    return cancelled ? RunRecord::State::cancelled : RunRecord::State::failed;
}

} // namespace

SyncRun::SyncRun(const SyncPorts &ports, Database &database, const Clock &clock, SyncPacing pacing,
                 std::function<void(const SyncProgress &)> progressed)
    : ports_(ports),
      database_(database),
      clock_(clock),
      pacing_(pacing),
      progressed_(std::move(progressed)),
      runs_(database),
      journal_(database)
{
}

Task<SyncReport> SyncRun::carryOut(Scope &scope, QString startedBy, QString expectedHash)
{
    CLC_CO_TRY(site_, ports_.site());
    CLC_CO_TRY(settings_, ports_.settings());
    CLC_CO_CHECK(runs_.closeInterrupted(runKind));
    CLC_CO_CHECK(journal_.closeOpen(usersTarget()));
    report_.startedBy = startedBy;
    report_.startedAt = clock_.now();
    requestsBefore_ = ports_.requests ? ports_.requests() : 0;
    CLC_CO_TRY(report_.id, runs_.begin(runKind, startedBy, report_.startedAt));
    progress_.run = report_.id;

    const Status worked = co_await work(scope, std::move(expectedHash));
    const Status stored = store(worked);
    if (!worked) co_return worked.error();
    if (!stored) co_return stored.error();
    crashPoint("sync.reported");
    co_return report_;
}

Flow SyncRun::work(Scope &scope, QString expectedHash)
{
    enter(SyncProgress::Phase::reading);
    SourceReader reader(ports_, database_, site_);
    CLC_CO_TRY(SyncView view, co_await reader.read(scope));

    enter(SyncProgress::Phase::planning);
    SyncPlan plan = view.plan(settings_);
    report_.source = plan.source;
    report_.devicesWithoutUser = plan.devicesWithoutUser;
    report_.planHash = plan.hash;
    if (!expectedHash.isEmpty() && expectedHash != plan.hash) {
        co_return failure(ErrorCode::planChanged, {{QStringLiteral("hash"), expectedHash}});
    }
    CLC_CO_CHECK(runs_.setPlanHash(report_.id, plan.hash));
    CLC_CO_CHECK(reader.refreshLinks(*view.known));
    crashPoint("sync.planned");
    report_.unchanged = plan.unchanged;
    progress_.total = static_cast<int>(plan.changes.size());
    const Status written = co_await writeAll(scope, reader, std::move(view), std::move(plan));
    co_return written;
}

Flow SyncRun::writeAll(Scope &scope, SourceReader &reader, SyncView view, SyncPlan plan)
{
    enter(SyncProgress::Phase::writing);
    writing_.start();
    Backoff pause(pacing_.firstPause, pacing_.longestPause);
    for (int pass = 1;; ++pass) {
        PlanWriter writer(ports_, database_, clock_, site_, report_.id, [this](int users) { settled(users); });
        const Status written = co_await writer.write(scope, plan, settings_.parallel, settings_.batch);
        const WriteOutcome outcome = writer.outcome();
        count(outcome);
        if (!written) co_return written.error();
        const auto &acknowledged = outcome.acknowledged;
        const int active = plan.activeBefore + acknowledged.value(ChangeKind::added) +
                           acknowledged.value(ChangeKind::linked) + acknowledged.value(ChangeKind::reactivated) -
                           acknowledged.value(ChangeKind::suspended);
        const bool again = sortFailures(outcome.failed, pass == pacing_.passes) || outcome.notTried > 0;
        if (!again || pass == pacing_.passes) {
            conclude(plan, active, outcome.notTried);
            co_return done;
        }
        CLC_CO_CHECK(co_await scope.sleep(pause.next()));
        CLC_CO_CHECK(co_await reader.readPlatform(scope, view));
        plan = view.plan(settings_, leftOut_);
        countHealed(plan);
    }
}

void SyncRun::count(const WriteOutcome &outcome)
{
    for (auto kind = outcome.acknowledged.begin(); kind != outcome.acknowledged.end(); ++kind) {
        count(kind.key(), kind.value());
    }
}

void SyncRun::count(ChangeKind kind, int times)
{
    switch (kind) {
    case ChangeKind::added:
        report_.created += times;
        break;
    case ChangeKind::linked:
        report_.linked += times;
        break;
    case ChangeKind::changed:
    case ChangeKind::renamed:
    case ChangeKind::relinked:
        report_.updated += times;
        break;
    case ChangeKind::suspended:
        report_.suspended += times;
        break;
    case ChangeKind::reactivated:
        report_.reactivated += times;
        break;
    }
}

/// Keeps what may be tried again; true when there is any.
bool SyncRun::sortFailures(const QVector<FailedChange> &failed, bool last)
{
    pending_.clear();
    for (const FailedChange &change : failed) {
        const bool collides = change.error.code == ErrorCode::attributeInUse;
        const bool twice = collides && ++collisions_[change.identity] > 1;
        if (last || twice || !mayHelpToRepeat(change.error))
            refuse(change);
        else
            pending_.insert(change.identity, change);
    }
    return !pending_.isEmpty();
}

void SyncRun::refuse(const FailedChange &change)
{
    if (leftOut_.contains(change.identity)) return;
    leftOut_.insert(change.identity);
    if (change.error.code == ErrorCode::attributeInUse)
        inUse_.append(change);
    else
        report_.failedChanges.append(change);
}

/// What failed as far as we heard, and is not to be done any more, was done.
void SyncRun::countHealed(const SyncPlan &plan)
{
    QSet<Identity> open;
    for (const PlannedChange &change : plan.changes) open.insert(change.identity);
    for (const SkippedUser &user : plan.skipped) open.insert(user.identity);
    for (const FailedChange &change : std::as_const(pending_)) {
        if (open.contains(change.identity)) continue;
        count(change.kind, 1);
        settled(1);
    }
}

void SyncRun::conclude(const SyncPlan &plan, int activeInLastPass, int notTried)
{
    report_.imported = activeInLastPass;
    report_.skipped = plan.skipped;
    for (const FailedChange &change : std::as_const(inUse_)) {
        SkippedUser user;
        user.reason = ReasonCode::attributeInUse;
        user.identity = change.identity;
        user.name = change.name;
        user.dn = change.dn;
        user.other = QStringLiteral("somebody whom this account cannot see: %1").arg(change.error.reason);
        user.kept = change.kind != ChangeKind::added;
        report_.skipped.append(user);
    }
    for (const SkippedUser &user : std::as_const(report_.skipped)) ++report_.skippedByReason[reasonName(user.reason)];
    report_.failed = static_cast<int>(report_.failedChanges.size()) + notTried;
    if (report_.failed == 0) return;
    const QString reason = report_.failedChanges.isEmpty() ? QString() : report_.failedChanges.first().error.message();
    report_.problem =
        failure(ErrorCode::runIncomplete,
                {{QStringLiteral("failed"), report_.failed}, {QStringLiteral("total"), progress_.total}}, reason);
    report_.problem->retryable = true;
}

Status SyncRun::store(const Status &outcome)
{
    enter(SyncProgress::Phase::reporting);
    report_.finishedAt = clock_.now();
    report_.requests = ports_.requests ? static_cast<qint64>(ports_.requests() - requestsBefore_) : 0;
    RunRecord record;
    record.id = report_.id;
    record.finishedAt = report_.finishedAt;
    record.state = stateOf(outcome, report_);
    record.changedSomething = report_.changedSomething();
    record.report = report_.summary();
    record.error = outcome ? report_.problem : std::optional(outcome.error());
    QVector<RunSkip> skips;
    for (const SkippedUser &user : std::as_const(report_.skipped)) {
        skips.append({user.dn.value(), user.identity.value(), user.name, reasonName(user.reason), user.other});
    }
    // A run that ended early knows nothing about who is not imported: what was known stays.
    const bool told = record.state == RunRecord::State::completed || record.state == RunRecord::State::incomplete;
    CLC_CHECK(database_.inTransaction([&]() -> Status {
        CLC_CHECK(runs_.finish(record, skips));
        return told ? UserListRepository(database_).replaceSkipped(skips) : done;
    }));
    return runs_.prune(runKind);
}

void SyncRun::enter(SyncProgress::Phase phase)
{
    progress_.phase = phase;
    progressed_(progress_);
}

void SyncRun::settled(int users)
{
    progress_.done += users;
    const int left = progress_.total - progress_.done;
    if (progress_.done > 0 && left >= 0) {
        progress_.remaining = std::chrono::milliseconds(writing_.elapsed() * left / progress_.done);
    }
    progressed_(progress_);
}

} // namespace clc
