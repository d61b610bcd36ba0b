#include "ui/pages/gateway/sync_work.h"

#include <algorithm>

namespace clc::ui
{

namespace
{

const QString syncActivity = QStringLiteral("sync");
/// Who started a run, as the engine keeps it.
const QString starter = QStringLiteral("console");

/// The link went away, not the run.
bool isOnlyTheLink(const Error &error)
{
    return error.code == ErrorCode::engineNotReachable || error.code == ErrorCode::connectionLost;
}

} // namespace

SyncWork::SyncWork(ConsoleContext &context, QObject *parent) : QObject(parent), context_(context)
{
    connect(&context.session, &EngineSession::progressed, this, &SyncWork::take);
    connect(&context.session, &EngineSession::runFinished, this, [this](const RunInfo &) {
        endProgress();
        Q_EMIT runEnded();
    });
    connect(&context.engine, &EngineView::changed, this, &SyncWork::takeStatus);
    connect(&context.engine, &EngineView::linkChanged, this, &SyncWork::changed);
    takeStatus();
}

qint64 SyncWork::perSecond() const
{
    constexpr qint64 longEnough = 1000;
    if (!progress_ || !since_.isValid() || since_.elapsed() < longEnough) return 0;
    return qMax<qint64>(0, progress_->done - firstDone_) * 1000 / since_.elapsed();
}

void SyncWork::take(const ProgressInfo &progress)
{
    if (progress.activity != syncActivity) return;
    if (progress.total > 0 && !since_.isValid()) {
        since_.start();
        firstDone_ = progress.done;
    }
    progress_ = progress;
    Q_EMIT changed();
}

void SyncWork::takeStatus()
{
    const QVector<ProgressInfo> &all = context_.engine.status().progress;
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [](const ProgressInfo &one) { return one.activity == syncActivity; });
    if (found != all.cend()) return take(*found);
    // A run that failed before it began to write has no report of its own: its end shows here only.
    const bool ended = progress_.has_value();
    endProgress();
    if (ended) Q_EMIT runEnded();
    Q_EMIT changed();
}

void SyncWork::endProgress()
{
    progress_.reset();
    since_.invalidate();
    cancelling_ = false;
}

QString SyncWork::whyNothing() const
{
    if (!context_.engine.isReady()) return tr("The engine does not answer at the moment.");
    if (!context_.engine.status().onboarded) return tr("The gateway is not set up yet.");
    return {};
}

QString SyncWork::whyNoSync() const
{
    if (const QString why = whyNothing(); !why.isEmpty()) return why;
    return awaited_ ? tr("A synchronization is under way.") : QString();
}

QString SyncWork::whyNoPreview() const
{
    if (const QString why = whyNothing(); !why.isEmpty()) return why;
    if (planning_) return tr("A plan is being made.");
    return awaited_ || progress_ ? tr("A synchronization is under way.") : QString();
}

void SyncWork::sync()
{
    if (!whyNoSync().isEmpty()) return;
    awaited_ = true;
    renewed_ = false;
    plan_.reset(); // the run makes one of its own
    error_.reset();
    Q_EMIT changed();
    scope_.spawn(run(scope_, QString()));
}

void SyncWork::preview()
{
    if (!whyNoPreview().isEmpty()) return;
    renewed_ = false;
    error_.reset();
    scope_.spawn(makePlan(scope_));
}

void SyncWork::apply()
{
    if (!plan_ || !whyNoSync().isEmpty()) return;
    awaited_ = true;
    renewed_ = false;
    error_.reset();
    Q_EMIT changed();
    scope_.spawn(run(scope_, plan_->hash));
}

void SyncWork::cancel()
{
    if (cancelling_ || (!progress_ && !awaited_)) return;
    cancelling_ = true;
    Q_EMIT changed();
    scope_.spawn(stop(scope_));
}

Flow SyncWork::makePlan(Scope &scope)
{
    planning_ = true;
    Q_EMIT changed();
    const Result<PlanInfo> made = co_await context_.session.planSync(scope);
    if (scope.isCancelled()) co_return cancelledError();
    planning_ = false;
    if (made) {
        plan_ = *made;
        Q_EMIT changed();
        co_return done;
    }
    plan_.reset();
    fail(made.error());
    co_return made.error();
}

Flow SyncWork::run(Scope &scope, QString hash)
{
    const Result<RunInfo> ran = co_await context_.session.runSync(scope, starter, hash);
    if (scope.isCancelled()) co_return cancelledError();
    awaited_ = false;
    cancelling_ = false;
    if (ran) {
        plan_.reset();
        Q_EMIT changed();
        Q_EMIT runEnded();
        co_return done;
    }
    if (ran.error().code != ErrorCode::planChanged) {
        fail(ran.error());
        Q_EMIT runEnded();
        co_return ran.error();
    }
    plan_.reset();
    renewed_ = true;
    const Status planned = co_await makePlan(scope);
    co_return planned;
}

Flow SyncWork::stop(Scope &scope)
{
    const Status stopped = co_await context_.session.cancelSync(scope);
    if (scope.isCancelled()) co_return cancelledError();
    if (!stopped) {
        cancelling_ = false;
        fail(stopped.error());
    }
    co_return stopped;
}

void SyncWork::fail(const Error &error)
{
    if (!isOnlyTheLink(error)) error_ = error;
    Q_EMIT changed();
}

} // namespace clc::ui
