#include "ui/pages/calls/live_calls.h"

#include "ui/models/sorted_filter_proxy.h"
#include "ui/pages/calls/bridge_cards.h"
#include "ui/pages/keep_columns.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QFileInfo>
#include <QHideEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace clc::ui
{

namespace
{

const QString tableName = QStringLiteral("liveCalls");

/// Whether a chip shows events of that kind.
bool shows(const QString &chip, const QString &kind)
{
    if (chip == QLatin1String("calls")) return kind == QLatin1String("call") || kind == QLatin1String("record");
    if (chip == QLatin1String("endpoints")) return kind == QLatin1String("endpoint");
    if (chip == QLatin1String("gaps")) return kind == QLatin1String("gap") || kind == QLatin1String("snapshot");
    return true;
}

} // namespace

LiveCalls::LiveCalls(ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      context_(context),
      model_(std::make_unique<KeyedTableModel<LiveCallEvent>>(
          [](const LiveCallEvent &row) { return QString::number(row.number); }, liveCallColumns())),
      proxy_(std::make_unique<SortedFilterProxy>()),
      cards_(new BridgeCards),
      frame_(new TableFrame),
      banner_(new Banner),
      pause_(plainButton(tr("Pause"))),
      left_(mutedLabel(QString())),
      again_(this)
{
    setObjectName(QStringLiteral("liveCalls"));
    banner_->setObjectName(QStringLiteral("liveBanner"));
    left_->setObjectName(QStringLiteral("leftLabel"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 16, 0, 0);
    column->setSpacing(12);
    column->addWidget(cards_);
    column->addWidget(banner_);
    buildTable();
    column->addWidget(frame_, 1);
    column->addWidget(left_);
    left_->hide();

    batch_.setSingleShot(true);
    batch_.setInterval(batchMs);
    again_.setObjectName(QStringLiteral("watchTimer"));
    again_.setInterval(watchMs);
    connect(&batch_, &QTimer::timeout, this, &LiveCalls::putIn);
    connect(&again_, &QTimer::timeout, this, &LiveCalls::watchNow);
    connect(&context.session, &EngineSession::callsHappened, this, &LiveCalls::take);
    connect(&context.engine, &EngineView::reread, this, &LiveCalls::watchNow);
    connect(&context.engine, &EngineView::changed, this, &LiveCalls::onEngineChanged);
    onEngineChanged();
}

void LiveCalls::buildTable()
{
    model_->setLimit(mostRows, KeyedTableBase::Newest::first);
    proxy_->setSourceModel(model_.get());
    frame_->setModel(proxy_.get());
    frame_->setExportName(tr("call-events"));
    frame_->chips()->setChips({{QStringLiteral("all"), tr("All")},
                               {QStringLiteral("calls"), tr("Calls")},
                               {QStringLiteral("endpoints"), tr("Endpoints")},
                               {QStringLiteral("gaps"), tr("Gaps")}},
                              true);
    pause_->setObjectName(QStringLiteral("pauseButton"));
    pause_->setCheckable(true);
    pause_->setToolTip(tr("Keeps the table still. What happens meanwhile comes when you go on."));
    QLabel *nothing = mutedLabel(tr("Nothing has happened since this page is open. Calls appear here as they happen."));
    nothing->setObjectName(QStringLiteral("nothingHappened"));
    nothing->setAlignment(Qt::AlignCenter);
    frame_->setEmptyWidget(nothing);
    TableView *view = frame_->view();
    view->setAccessibleName(tr("Call events"));
    keepColumns(view, context_.preferences, tableName);
    connect(view, &TableView::activated, this, &LiveCalls::choose);
    connect(view, &TableView::clicked, this, &LiveCalls::choose);
    connect(pause_, &QPushButton::toggled, this, &LiveCalls::pause);
    connect(frame_->chips(), &FilterChips::activeChanged, this,
            [this](const QStringList &ids) { filterBy(ids.value(0)); });
    connect(frame_, &TableFrame::exported, this, [this](const QString &path) {
        context_.toast(Tone::ok, tr("Exported to %1").arg(QFileInfo(path).fileName()));
    });
    connect(frame_, &TableFrame::exportFailed, banner_, qOverload<const Error &>(&Banner::show));
}

void LiveCalls::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    again_.start();
    watchNow();
}

void LiveCalls::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    again_.stop();
}

void LiveCalls::watchNow()
{
    if (watching_ || !isVisible() || !context_.engine.isReady()) return;
    watching_ = true;
    scope_.spawn(watch(scope_));
}

Flow LiveCalls::watch(Scope &scope)
{
    const Result<CallBridgeInfo> bridge = co_await context_.session.watchCalls(scope);
    if (scope.isCancelled()) co_return cancelledError();
    watching_ = false;
    if (!bridge) {
        if (context_.engine.isReady()) banner_->show(bridge.error());
        co_return bridge.error();
    }
    banner_->clear();
    cards_->show(*bridge);
    cards_->addLatency(*bridge);
    co_return done;
}

void LiveCalls::onEngineChanged()
{
    const std::optional<CallBridgeInfo> &bridge = context_.engine.status().calls;
    if (!bridge) return;
    cards_->show(*bridge);
    cards_->addLatency(*bridge);
}

void LiveCalls::take(const QVector<CallEventInfo> &events, qint64 left)
{
    missed_ += qMax(qint64{0}, left);
    for (const CallEventInfo &event : events) waiting_.append({++number_, event});
    if (const qsizetype surplus = waiting_.size() - mostRows; surplus > 0) {
        missed_ += surplus;
        waiting_.remove(0, surplus);
    }
    if (!batch_.isActive()) batch_.start();
}

void LiveCalls::putIn()
{
    if (!pause_->isChecked() && !waiting_.isEmpty()) {
        std::reverse(waiting_.begin(), waiting_.end());
        model_->prepend(waiting_);
        waiting_.clear();
    }
    showNotes();
}

void LiveCalls::pause(bool paused)
{
    pause_->setText(paused ? tr("Go on") : tr("Pause"));
    putIn();
}

void LiveCalls::filterBy(const QString &chip)
{
    if (chip.isEmpty() || chip == QLatin1String("all")) return proxy_->setPredicate(nullptr);
    proxy_->setPredicate([this, chip](int row) { return shows(chip, model_->row(row).event.kind); });
}

void LiveCalls::showNotes()
{
    const auto count = [](qint64 value) {
        return static_cast<int>(qMin<qint64>(value, std::numeric_limits<int>::max()));
    };
    QStringList notes;
    if (pause_->isChecked() && !waiting_.isEmpty())
        notes << tr("Paused: %Ln new event(s)", nullptr, count(waiting_.size()));
    if (missed_ > 0) notes << tr("%Ln more event(s) were not shown", nullptr, count(missed_));
    left_->setText(notes.join(QLatin1Char('\n')));
    left_->setVisible(!notes.isEmpty());
}

void LiveCalls::choose(const QModelIndex &index)
{
    const QModelIndex source = proxy_->mapToSource(index);
    if (source.isValid()) Q_EMIT chosen(model_->row(source.row()).event);
}

} // namespace clc::ui
