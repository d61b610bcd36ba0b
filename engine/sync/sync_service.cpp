#include "engine/sync/sync_service.h"

#include "engine/base/backoff.h"
#include "engine/sync/change_watch.h"
#include "engine/sync/source_reader.h"
#include "engine/sync/sync_run.h"

namespace clc
{

using namespace std::chrono_literals;

SyncService::SyncService(SyncPorts ports, Database &database, const Clock &clock, SyncPacing pacing, QObject *parent)
    : QObject(parent),
      ports_(std::move(ports)),
      database_(database),
      clock_(clock),
      pacing_(pacing),
      watch_(std::make_unique<ChangeWatch>(ports_, database, clock, [this] { change_.set(done); }))
{
}

SyncService::~SyncService() = default;

Task<SyncPlan> SyncService::plan(Scope &scope)
{
    CLC_CO_TRY(const SyncSite site, ports_.site());
    CLC_CO_TRY(const SyncSettings settings, ports_.settings());
    SourceReader reader(ports_, database_, site);
    CLC_CO_TRY(const SyncView view, co_await reader.read(scope));
    co_return view.plan(settings);
}

Task<SyncReport> SyncService::run(Scope &scope, SyncRequest request)
{
    if (scope.isCancelled()) co_return cancelledError();
    while (run_ && !request.planHash.isEmpty() && run_->planHash() != request.planHash) {
        const SharedResult<SyncReport> other = *outcome_;
        static_cast<void>(co_await other.wait(scope));
        if (scope.isCancelled()) co_return cancelledError();
    }
    if (!run_) begin(request);
    const SharedResult<SyncReport> outcome = *outcome_;
    const Result<SyncReport> result = co_await outcome.wait(scope);
    co_return result;
}

void SyncService::begin(const SyncRequest &request)
{
    run_ = std::make_unique<SyncRun>(ports_, database_, clock_, pacing_,
                                     [this](const SyncProgress &now) { Q_EMIT progressed(now); });
    outcome_.emplace();
    retire(std::exchange(runScope_, std::make_shared<Scope>(scope_)));
    scope_.spawn(carryOut(request));
}

Flow SyncService::carryOut(SyncRequest request)
{
    const SharedResult<SyncReport> outcome = *outcome_;
    const Result<SyncReport> result = co_await run_->carryOut(*runScope_, request.startedBy, request.planHash);
    run_.reset();
    if (result)
        Q_EMIT finished(*result);
    else
        Q_EMIT failed(result.error());
    SharedResult<SyncReport>(outcome).set(result);
    co_return done;
}

bool SyncService::cancelRun()
{
    if (!run_) return false;
    const auto scope = runScope_;
    scope->cancel();
    return true;
}

std::optional<SyncProgress> SyncService::progress() const
{
    return run_ ? std::optional(run_->progress()) : std::nullopt;
}

void SyncService::start()
{
    if (schedule_) return;
    schedule_ = std::make_shared<Scope>(scope_);
    scope_.spawn(watch_->watch(*schedule_));
    scope_.spawn(runAfterChanges(*schedule_));
    scope_.spawn(runBySchedule(*schedule_));
}

void SyncService::stop()
{
    if (!schedule_) return;
    const auto scope = std::exchange(schedule_, nullptr);
    scope->cancel();
    retire(scope);
}

/// A scope may be left by a flow that it is just ending: it goes when the stack is empty.
void SyncService::retire(std::shared_ptr<Scope> scope)
{
    if (scope)
        QMetaObject::invokeMethod(
            this, [scope = std::move(scope)] {}, Qt::QueuedConnection);
}

Flow SyncService::runBySchedule(Scope &scope)
{
    Backoff pause(15s, 300s);
    while (!scope.isCancelled()) {
        const SyncRequest request{QStringLiteral("schedule"), {}};
        const Result<SyncReport> report = co_await run(scope, request);
        const bool good = report && !report->problem;
        if (good) pause.reset();
        const Result<SyncSettings> settings = ports_.settings();
        const std::chrono::milliseconds interval =
            std::chrono::minutes(settings ? settings->intervalMinutes : SyncSettings().intervalMinutes);
        const std::chrono::milliseconds wait = good ? interval : std::min(interval, pause.next());
        CLC_CO_CHECK(co_await scope.sleep(wait));
    }
    co_return cancelledError();
}

/// One run for all changes within a moment. A change during a run is seen to by another one: the first read too early.
Flow SyncService::runAfterChanges(Scope &scope)
{
    Backoff pause(15s, 300s);
    while (!scope.isCancelled()) {
        const SharedResult<Done> change = change_;
        CLC_CO_CHECK(co_await change.wait(scope));
        CLC_CO_CHECK(co_await scope.sleep(pacing_.settling));
        change_ = {};
        if (run_) {
            const SharedResult<SyncReport> other = *outcome_;
            static_cast<void>(co_await other.wait(scope));
        }
        const SyncRequest request{QStringLiteral("pbxChange"), {}};
        const Result<SyncReport> report = co_await run(scope, request);
        if (report && !report->problem) {
            pause.reset();
            continue;
        }
        CLC_CO_CHECK(co_await scope.sleep(pause.next()));
        change_.set(done);
    }
    co_return cancelledError();
}

} // namespace clc
