#include "ui/pages/gateway/runs_tab.h"

#include "ui/pages/gateway/plan_words.h"
#include "ui/pages/gateway/run_report.h"
#include "ui/pages/keep_columns.h"
#include "ui/text/times.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_panel.h"
#include "ui/widgets/table_view.h"

#include <QFileDialog>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

constexpr qint64 mostRuns = 200;

qint64 length(const RunInfo &run)
{
    return run.finishedAt.isValid() ? run.startedAt.msecsTo(run.finishedAt) : -1;
}

QString runTitle(const RunInfo &run)
{
    return RunsTab::tr("%1, %2").arg(runKindName(run.kind), relativeTime(run.startedAt));
}

} // namespace

RunsTab::RunsTab(ConsoleContext &context)
    : context_(context),
      runs_([](const RunInfo &run) { return run.id; }, columns()),
      both_(new TablePanel),
      states_(new StateView(both_)),
      banner_(new Banner)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(12);
    column->addWidget(banner_);
    column->addWidget(states_, 1);
    sorted_.setSourceModel(&runs_);
    TableFrame *table = both_->table();
    table->setObjectName(QStringLiteral("runsTable"));
    table->setModel(&sorted_);
    table->setExportName(QStringLiteral("runs"));
    table->view()->setAccessibleName(tr("Runs"));
    table->view()->sortByColumn(runs_.columnOf(QStringLiteral("started")), Qt::DescendingOrder);
    keepColumns(table->view(), context_.preferences, QStringLiteral("runs"));
    both_->panel()->setObjectName(QStringLiteral("runPanel"));
    connect(table, &TableFrame::exported, this,
            [this](const QString &path) { context_.toast(Tone::ok, tr("Exported to %1").arg(path)); });
    connect(table, &TableFrame::exportFailed, banner_, qOverload<const Error &>(&Banner::show));
    connect(both_, &TablePanel::detailsRequested, this, &RunsTab::showRun);
    connect(states_, &StateView::retryRequested, this, &RunsTab::refresh);
}

QVector<Column<RunInfo>> RunsTab::columns()
{
    using C = Column<RunInfo>;
    return {
        C(QStringLiteral("started"), tr("STARTED"), [](const RunInfo &run) { return relativeTime(run.startedAt); })
            .raw([](const RunInfo &run) { return QVariant(run.startedAt); })
            .tooltip([](const RunInfo &run) { return absoluteTime(run.startedAt); })
            .strong()
            .width(22),
        C(QStringLiteral("kind"), tr("KIND"), [](const RunInfo &run) { return runKindName(run.kind); }).width(26),
        C(QStringLiteral("startedBy"), tr("STARTED BY"),
          [](const RunInfo &run) {
              return startedByName(run.startedBy);
          }).width(20),
        C(QStringLiteral("state"), tr("STATE"), [](const RunInfo &run) { return runWords(run.state).word; })
            .tone([](const RunInfo &run) { return std::optional(runWords(run.state).tone); })
            .width(18),
        C(QStringLiteral("duration"), tr("DURATION"),
          [](const RunInfo &run) { return length(run) < 0 ? QString() : duration(length(run)); })
            .raw([](const RunInfo &run) { return length(run) < 0 ? QVariant() : QVariant(length(run)); })
            .number()
            .width(14),
        C(QStringLiteral("counts"), tr("WHAT WAS DONE"), [](const RunInfo &run) { return reportCounts(run.report); })
            .tooltip([](const RunInfo &run) { return reportCounts(run.report); })
            .width(36),
    };
}

void RunsTab::refresh()
{
    if (!context_.engine.isReady()) return;
    scope_.spawn(read(scope_));
}

Flow RunsTab::read(Scope &scope)
{
    states_->showLoading();
    const Result<QVector<RunInfo>> read = co_await context_.session.runs(scope, mostRuns);
    if (scope.isCancelled()) co_return cancelledError();
    if (!read) {
        states_->showError(read.error());
        co_return read.error();
    }
    runs_.setRows(*read);
    if (read->isEmpty())
        states_->showEmpty(QStringLiteral("history"), tr("No runs yet"),
                           tr("Each synchronization and each writing to PBX and MBG leaves its report here."));
    else
        states_->showContent();
    co_return done;
}

void RunsTab::showRun(const QString &id)
{
    const RunInfo *run = runs_.find(id);
    if (run == nullptr) return;
    both_->panel()->setTitle(runTitle(*run));
    both_->panel()->setSubtitle(tr("Run %1").arg(id));
    both_->panel()->clearButtons();
    both_->panel()->setBody(mutedLabel(tr("The report is being read…")));
    notImported_ = {};
    scope_.spawn(readRun(scope_, id));
}

Flow RunsTab::readRun(Scope &scope, QString id)
{
    const Result<RunInfo> read = co_await context_.session.run(scope, id);
    if (scope.isCancelled()) co_return cancelledError();
    if (both_->openKey() != id) co_return done; // another one was opened meanwhile
    if (!read) {
        auto *failed = new Banner;
        failed->show(read.error());
        both_->panel()->setBody(failed);
        co_return read.error();
    }
    both_->panel()->setBody(new RunReport(*read));
    notImported_ = read->report.value(QStringLiteral("skipped")).toArray();
    notImportedOf_ = read->startedAt.toString(QStringLiteral("yyyy-MM-dd-HHmm"));
    if (notImported_.isEmpty()) co_return done;
    QPushButton *save = plainButton(tr("Export not imported users…"));
    save->setObjectName(QStringLiteral("exportNotImported"));
    connect(save, &QPushButton::clicked, this, &RunsTab::exportNotImported);
    both_->panel()->addButton(save);
    co_return done;
}

void RunsTab::exportNotImported()
{
    auto *dialog =
        new QFileDialog(this, tr("Export"), tr("not-imported-%1.csv").arg(notImportedOf_), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, rows = notImported_](const QString &path) {
        const Status written = writeNotImported(path, rows);
        if (written)
            context_.toast(Tone::ok, tr("Exported to %1").arg(path));
        else
            banner_->show(written.error());
    });
    dialog->open();
}

} // namespace clc::ui
