#include "ui/pages/gateway/sync_tab.h"

#include "ui/pages/gateway/plan_words.h"
#include "ui/pages/keep_columns.h"
#include "ui/text/times.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QJsonDocument>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

QString number(qint64 value)
{
    return QLocale().toString(value);
}

/// "812 of 2,500 users · 410/s · 4 s left", as far as it is known.
QString progressWords(const ProgressInfo &progress, qint64 perSecond)
{
    QStringList parts;
    if (progress.total > 0)
        parts << SyncTab::tr("%1 of %2 users").arg(number(progress.done), number(progress.total));
    else
        parts << phaseName(progress.phase);
    if (perSecond > 0) parts << SyncTab::tr("%1/s").arg(number(perSecond));
    if (progress.remainingSeconds >= 0) parts << SyncTab::tr("%1 left").arg(duration(progress.remainingSeconds * 1000));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

SyncTab::SyncTab(ConsoleContext &context, SyncWork &work)
    : context_(context),
      work_(work),
      banner_(new Banner),
      state_(new StatusBadge),
      text_(sectionLabel(QString())),
      detail_(mutedLabel(QString())),
      bar_(new QProgressBar),
      cancel_(plainButton(tr("Cancel"))),
      planNone_(mutedLabel(tr("“Preview” shows what a synchronization would change now, without changing anything."))),
      renewed_(new Banner),
      counts_(bodyLabel(QString())),
      cut_(mutedLabel(QString())),
      apply_(primaryButton(tr("Apply this plan"))),
      entries_([](const Row &row) { return QString::number(row.number); }, columns()),
      table_(new TableFrame)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(16);
    banner_->setObjectName(QStringLiteral("syncBanner"));
    column->addWidget(banner_);
    column->addWidget(makeRunCard());
    planNone_->setObjectName(QStringLiteral("planHint"));
    column->addWidget(planNone_);
    planCard_ = makePlanCard();
    column->addWidget(planCard_, 1);
    column->addStretch(0);
    connect(&work, &SyncWork::changed, this, &SyncTab::show);
    show();
}

QVector<Column<SyncTab::Row>> SyncTab::columns()
{
    using C = Column<Row>;
    return {
        C(QStringLiteral("action"), tr("ACTION"), [](const Row &row) { return actionWords(row.entry.action).word; })
            .tone([](const Row &row) { return std::optional(actionWords(row.entry.action).tone); })
            .width(16),
        C(QStringLiteral("subject"), tr("USER"), [](const Row &row) { return row.entry.subject; }).strong().width(28),
        C(QStringLiteral("changes"), tr("WHAT CHANGES"),
          [](const Row &row) {
              return changesText(row.entry.details.value(QStringLiteral("fields")).toObject(), QStringLiteral(" · "));
          })
            .tooltip([](const Row &row) {
                return changesText(row.entry.details.value(QStringLiteral("fields")).toObject(), QStringLiteral("\n"));
            })
            .width(72),
        C(QStringLiteral("identity"), tr("IDENTITY"),
          [](const Row &row) {
              return row.entry.details.value(QStringLiteral("identity")).toString();
          }).hiddenByDefault(),
    };
}

QWidget *SyncTab::makeRunCard()
{
    auto *card = new Card;
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    text_->setObjectName(QStringLiteral("syncText"));
    detail_->setObjectName(QStringLiteral("syncDetail"));
    row->addWidget(text_, 1);
    state_->setObjectName(QStringLiteral("syncState"));
    row->addWidget(state_);
    cancel_->setObjectName(QStringLiteral("cancelSync"));
    cancel_->setAccessibleName(tr("Cancel the synchronization"));
    row->addWidget(cancel_);
    card->body()->addLayout(row);
    bar_->setObjectName(QStringLiteral("syncProgress"));
    bar_->setTextVisible(false);
    bar_->setAccessibleName(tr("Progress of the synchronization"));
    card->body()->addWidget(bar_);
    card->body()->addWidget(detail_);
    QLabel *warning = mutedLabel(
        tr("Do not choose “Sync Now” right after the PBX was connected: a synchronization has started by itself. Watch "
           "the number of users grow. It is needed only after changes on the PBX; by default a synchronization "
           "happens every 20 minutes."),
        card);
    warning->setObjectName(QStringLiteral("syncWarning"));
    card->body()->addWidget(warning);
    connect(cancel_, &QPushButton::clicked, &work_, &SyncWork::cancel);
    return card;
}

QWidget *SyncTab::makePlanCard()
{
    auto *card = new Card(tr("What a synchronization would change"));
    card->addToHeading(apply_);
    apply_->setObjectName(QStringLiteral("applyPlan"));
    connect(apply_, &QPushButton::clicked, &work_, &SyncWork::apply);
    renewed_->setObjectName(QStringLiteral("planRenewed"));
    card->body()->addWidget(renewed_);
    counts_->setObjectName(QStringLiteral("planCounts"));
    card->body()->addWidget(counts_);
    sorted_.setSourceModel(&entries_);
    table_->setObjectName(QStringLiteral("planTable"));
    table_->setModel(&sorted_);
    table_->view()->setAccessibleName(tr("Plan of the synchronization"));
    keepColumns(table_->view(), context_.preferences, QStringLiteral("plan"));
    table_->setExportName(QStringLiteral("sync-plan"));
    connect(table_, &TableFrame::exported, this,
            [this](const QString &path) { context_.toast(Tone::ok, tr("Exported to %1").arg(path)); });
    connect(table_, &TableFrame::exportFailed, banner_, qOverload<const Error &>(&Banner::show));
    card->body()->addWidget(table_, 1);
    cut_->setObjectName(QStringLiteral("planCut"));
    card->body()->addWidget(cut_);
    return card;
}

void SyncTab::show()
{
    showRun();
    showError();
    showPlan();
}

void SyncTab::showRun()
{
    const bool running = work_.progress() || work_.isAwaited();
    const bool busy = running || work_.isPlanning();
    bar_->setVisible(busy);
    cancel_->setVisible(running);
    cancel_->setEnabled(!work_.isCancelling() && context_.engine.isReady());
    cancel_->setText(work_.isCancelling() ? tr("Cancelling…") : tr("Cancel"));
    if (busy) return showProgress();
    showLastRun();
}

void SyncTab::showProgress()
{
    detail_->setText(QString());
    detail_->setVisible(false);
    if (!work_.progress()) {
        bar_->setRange(0, 0);
        state_->set(Tone::busy, work_.isAwaited() ? tr("Running") : tr("Planning"));
        text_->setText(work_.isAwaited() ? tr("The synchronization begins…")
                                         : tr("PBX and account are being read for the plan…"));
        return;
    }
    const ProgressInfo &progress = *work_.progress();
    bar_->setRange(0, int(qMin<qint64>(progress.total, INT_MAX)));
    bar_->setValue(int(qMin<qint64>(progress.done, INT_MAX)));
    state_->set(Tone::busy, phaseName(progress.phase));
    text_->setText(progressWords(progress, work_.perSecond()));
    bar_->setAccessibleDescription(text_->text());
}

void SyncTab::showLastRun()
{
    const EngineStatus &status = context_.engine.status();
    detail_->setVisible(true);
    if (!status.lastRun) {
        text_->setText(tr("Not synchronized yet"));
        state_->set(Tone::neutral, QString());
    } else {
        const RunInfo &run = *status.lastRun;
        const StateWords words = runWords(run.state);
        text_->setText(tr("Last synchronization: %1").arg(relativeTime(run.finishedAt)));
        text_->setToolTip(absoluteTime(run.finishedAt));
        state_->set(words.tone, words.word);
    }
    QStringList parts;
    if (status.nextSync.isValid()) parts << tr("Next: %1").arg(relativeTime(status.nextSync));
    if (status.lastRun) {
        parts << tr("Started by: %1").arg(startedByName(status.lastRun->startedBy));
        if (const QString counts = reportCounts(status.lastRun->report); !counts.isEmpty()) parts << counts;
    }
    detail_->setText(parts.join(QStringLiteral(" · ")));
    detail_->setToolTip(absoluteTime(status.nextSync));
}

void SyncTab::showError()
{
    const std::optional<Error> &error = work_.error();
    const QString text = error ? QString::fromUtf8(QJsonDocument(error->toJson()).toJson()) : QString();
    if (text == shownError_) return;
    shownError_ = text;
    if (!error) return banner_->clear();
    if (error->code == ErrorCode::cancelled)
        return banner_->show(Tone::info, tr("The synchronization was cancelled"),
                             tr("What was written stays; the next synchronization does the rest."));
    banner_->show(*error);
}

void SyncTab::showPlan()
{
    const std::optional<PlanInfo> &plan = work_.plan();
    planCard_->setVisible(plan.has_value());
    planNone_->setVisible(!plan && !work_.isPlanning());
    if (!plan) {
        shownPlan_.clear();
        return;
    }
    const bool any = plan->entriesTotal > 0;
    apply_->setVisible(any);
    apply_->setEnabled(work_.whyNoSync().isEmpty());
    apply_->setToolTip(work_.whyNoSync());
    apply_->setAccessibleDescription(work_.whyNoSync());
    table_->setVisible(any);
    if (work_.isRenewed() && renewed_->isHidden())
        renewed_->show(Tone::warning, tr("The PBX or the account changed meanwhile"),
                       tr("Nothing was changed. This is the new plan: look at it, then apply it."));
    else if (!work_.isRenewed())
        renewed_->clear();
    if (shownPlan_ == plan->hash) return;
    shownPlan_ = plan->hash;
    const QString counts = planCounts(plan->counts);
    counts_->setText(any ? counts : tr("Nothing is to be changed: %1").arg(counts));
    QVector<Row> rows;
    for (const PlanEntry &entry : plan->entries) rows.append({rows.size(), entry});
    entries_.setRows(rows);
    const qint64 hidden = plan->entriesTotal - plan->entries.size();
    cut_->setVisible(hidden > 0);
    cut_->setText(tr("%Ln more change(s) are part of the plan and are not shown here.", nullptr, int(hidden)));
}

} // namespace clc::ui
