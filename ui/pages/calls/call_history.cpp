#include "ui/pages/calls/call_history.h"

#include "ui/pages/calls/call_columns.h"
#include "ui/pages/keep_columns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/state_view.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace clc::ui
{

namespace
{

constexpr int pageSize = 200;
const QString tableName = QStringLiteral("callHistory");
const QString today = QStringLiteral("today");
const QString week = QStringLiteral("week");
const QString month = QStringLiteral("month");
const QString all = QStringLiteral("all");

QString periodOf(const QJsonObject &filter)
{
    return filter.value(QStringLiteral("period")).toString(today);
}

/// Whole days of this place, today included; invalid for all.
QDateTime begin(const QString &period)
{
    if (period == all) return {};
    const int days = period == month ? 30 : period == week ? 7 : 1;
    return QDate::currentDate().addDays(1 - days).startOfDay();
}

CallsQuery queryOf(const QString &endpoint, const QJsonObject &filter)
{
    CallsQuery query;
    query.endpoint = endpoint.trimmed();
    query.since = begin(periodOf(filter));
    return query;
}

} // namespace

CallHistory::CallHistory(ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      context_(context),
      model_(std::make_unique<PagedTableModel<CallRecordInfo>>(
          [](const CallRecordInfo &record) { return record.id + QLatin1Char('|') + record.endpoint; },
          callRecordColumns(), [this](const PageRequest &request) { scope_.spawn(read(scope_, request)); }, pageSize)),
      frame_(new TableFrame),
      export_(new TableExport),
      banner_(new Banner)
{
    setObjectName(QStringLiteral("callHistory"));
    banner_->setObjectName(QStringLiteral("exportBanner"));
    buildTable();
    states_ = new StateView(frame_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(12);
    column->addWidget(banner_);
    column->addWidget(export_);
    column->addWidget(states_, 1);
    connect(states_, &StateView::retryRequested, this, &CallHistory::refresh);
    connect(model_.get(), &PagedTableBase::stateChanged, this, &CallHistory::showState);
    connect(export_, &TableExport::finished, this, [this](const QString &path, qint64 rows) {
        context_.toast(
            Tone::ok,
            tr("%Ln call(s) exported to %1", nullptr, static_cast<int>(rows)).arg(QFileInfo(path).fileName()));
    });
    connect(export_, &TableExport::failed, banner_, qOverload<const Error &>(&Banner::show));
    connect(&context.engine, &EngineView::reread, this, &CallHistory::refresh);
    connect(&context.engine, &EngineView::changed, this, &CallHistory::onEngineChanged);
    connect(&context.engine, &EngineView::linkChanged, this, &CallHistory::showState);
    showState();
}

void CallHistory::buildTable()
{
    frame_->setModel(model_.get());
    frame_->setExportName(tr("calls"));
    frame_->chips()->setChips({{today, tr("Today")}, {week, tr("7 days")}, {month, tr("30 days")}, {all, tr("All")}},
                              true);
    frame_->filterBox()->setPlaceholderText(tr("Extension"));
    frame_->filterBox()->setAccessibleName(tr("Extension"));
    frame_->filterBox()->setAccessibleDescription(tr("Shows only calls of exactly this extension"));
    frame_->setEmptyWidget(buildEmpty());
    TableView *view = frame_->view();
    view->setAccessibleName(tr("Call history"));
    keepColumns(view, context_.preferences, tableName);
    connect(view, &TableView::activated, this, &CallHistory::choose);
    connect(view, &TableView::clicked, this, &CallHistory::choose);
    connect(frame_->chips(), &FilterChips::activeChanged, this,
            [this](const QStringList &ids) { filterBy(ids.value(0, today)); });
    connect(frame_, &TableFrame::exportRequested, this, &CallHistory::exportTo);
}

QWidget *CallHistory::buildEmpty()
{
    auto *empty = new QWidget;
    auto *column = new QVBoxLayout(empty);
    column->setSpacing(16);
    emptyText_ = mutedLabel(tr("No calls today."), empty);
    emptyText_->setObjectName(QStringLiteral("noCallsLabel"));
    emptyText_->setAlignment(Qt::AlignCenter);
    emptyButton_ = plainButton(tr("Show all calls"), empty);
    emptyButton_->setObjectName(QStringLiteral("showAllCalls"));
    connect(emptyButton_, &QPushButton::clicked, this, [this] { frame_->chips()->setActive({all}); });
    column->addStretch(1);
    column->addWidget(emptyText_);
    column->addWidget(emptyButton_, 0, Qt::AlignHCenter);
    column->addStretch(2);
    return empty;
}

void CallHistory::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void CallHistory::refresh()
{
    if (isVisible() && context_.engine.isReady()) model_->refresh();
}

/// A call has ended: the engine's count of records tells.
void CallHistory::onEngineChanged()
{
    const std::optional<CallBridgeInfo> &bridge = context_.engine.status().calls;
    const qint64 records = bridge ? bridge->counters.records : -1;
    if (std::exchange(records_, records) != records) refresh();
}

void CallHistory::filterBy(const QString &period)
{
    model_->setUnfilteredTotal(0); // it counts another period
    model_->setFilter(frame_->filterBox()->text(),
                      period == today ? QJsonObject() : QJsonObject{{QStringLiteral("period"), period}});
    emptyText_->setText(period == today ? tr("No calls today.") : tr("No calls in this period."));
    emptyButton_->setVisible(period != all);
}

Flow CallHistory::read(Scope &scope, PageRequest request)
{
    CallsQuery query = queryOf(request.filterText, request.filterState);
    query.offset = request.offset;
    query.limit = request.limit;
    const Result<CallsPage> page = co_await context_.session.callHistory(scope, query);
    if (scope.isCancelled()) co_return cancelledError();
    if (!page) {
        model_->fail(request.generation, request.offset, page.error());
        co_return page.error();
    }
    const bool counts = request.filterText.isEmpty() && request.generation == model_->generation();
    model_->take(request.generation, request.offset, static_cast<qsizetype>(page->total), page->calls);
    if (counts) model_->setUnfilteredTotal(static_cast<qsizetype>(page->total));
    co_return done;
}

void CallHistory::showState()
{
    if (states_ == nullptr) return;
    if (model_->error() && context_.engine.isReady()) return states_->showError(*model_->error());
    if (model_->hasAnswer()) return states_->showContent();
    states_->showLoading();
}

void CallHistory::choose(const QModelIndex &index)
{
    if (const CallRecordInfo *record = model_->find(index.row())) Q_EMIT chosen(*record);
}

/// Up to this moment, so that calls that end meanwhile do not move the rows from page to page.
void CallHistory::exportTo(const QString &path, const QVector<int> &columns)
{
    CallsQuery query = queryOf(model_->filterText(), model_->filterState());
    query.limit = 500;
    query.until = QDateTime::currentDateTimeUtc();
    banner_->clear();
    export_->start(path, exportTitles(callRecordColumns(), columns),
                   [this, query, columns](Scope &scope, qint64 offset) {
                       CallsQuery next = query;
                       next.offset = offset;
                       return readForExport(scope, next, columns);
                   });
}

Task<TableExport::Rows> CallHistory::readForExport(Scope &scope, CallsQuery query, QVector<int> columns)
{
    const Result<CallsPage> page = co_await context_.session.callHistory(scope, query);
    if (!page) co_return page.error();
    TableExport::Rows rows;
    rows.total = page->total;
    rows.cells = exportCells(callRecordColumns(), columns, page->calls);
    co_return rows;
}

} // namespace clc::ui
