#pragma once

#include "ui/shell/console_context.h"

#include <QElapsedTimer>

namespace clc::ui
{

/// What the gateway page does about synchronization, without its looks: the run under way, whoever started it, the
/// plan that was made, and what went wrong.
class SyncWork final : public QObject
{
    Q_OBJECT

public:
    explicit SyncWork(ConsoleContext &context, QObject *parent = nullptr);

    /// The run under way, started here or elsewhere.
    const std::optional<ProgressInfo> &progress() const { return progress_; }
    /// Users settled in a second, measured here; 0: not known yet.
    qint64 perSecond() const;
    bool isPlanning() const { return planning_; }
    /// A run was asked for here and has not ended yet.
    bool isAwaited() const { return awaited_; }
    bool isCancelling() const { return cancelling_; }
    const std::optional<PlanInfo> &plan() const { return plan_; }
    /// The plan that was to be applied was out of date; the one that is there was made anew.
    bool isRenewed() const { return renewed_; }
    const std::optional<Error> &error() const { return error_; }

    /// Why "Sync Now" or "Preview" cannot be pressed; empty: it can.
    QString whyNoSync() const;
    QString whyNoPreview() const;

    void sync();
    void preview();
    /// Carries out exactly the plan that is there.
    void apply();
    void cancel();
    /// The link to the engine was lost: no answer will come.

Q_SIGNALS:
    void changed();
    /// A run ended, here or elsewhere, well or not.
    void runEnded();

private:
    void take(const ProgressInfo &progress);
    void takeStatus();
    void endProgress();
    QString whyNothing() const;
    Flow makePlan(Scope &scope);
    Flow run(Scope &scope, QString hash);
    Flow stop(Scope &scope);
    void fail(const Error &error);

    ConsoleContext &context_;
    std::optional<ProgressInfo> progress_;
    QElapsedTimer since_; ///< since the first user that was settled while this was watched
    qint64 firstDone_ = 0;
    bool planning_ = false;
    bool awaited_ = false;
    bool cancelling_ = false;
    bool renewed_ = false;
    std::optional<PlanInfo> plan_;
    std::optional<Error> error_;
    Scope scope_;
};

} // namespace clc::ui
