#include "ui/widgets/table_frame.h"

#include "ui/models/checked_keys.h"
#include "ui/models/paged_table_base.h"
#include "ui/models/sorted_filter_proxy.h"
#include "ui/models/table_csv.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/table_view.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

#include <utility>

namespace clc::ui
{

namespace
{

constexpr qsizetype maxShownFilter = 60;

void chooseByDialog(QWidget *parent, const QString &name, std::function<void(const QString &)> chosen)
{
    auto *dialog = new QFileDialog(parent, TableFrame::tr("Export"), name, TableFrame::tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(chosen));
    dialog->open();
}

} // namespace

TableFrame::TableFrame(QWidget *parent) : QFrame(parent), exportName_(QStringLiteral("table"))
{
    build();
    rest_.setSingleShot(true);
    rest_.setInterval(80);
    updates_.setSingleShot(true);
    updates_.setInterval(0);
    connect(&rest_, &QTimer::timeout, this, &TableFrame::applyFilter);
    connect(&updates_, &QTimer::timeout, this, &TableFrame::showState);
    connect(filterBox_, &QLineEdit::textChanged, &rest_, qOverload<>(&QTimer::start));
    connect(clearFilterButton_, &QPushButton::clicked, this, [this] {
        clearFilter();
        filterBox_->setFocus();
    });
    connect(chips_, &FilterChips::chipsChanged, this, &TableFrame::setTabOrders);
    connect(chips_, &FilterChips::activeChanged, &updates_, qOverload<>(&QTimer::start));
    connect(view_, &TableView::columnsChanged, this, [this] {
        if (proxy_) proxy_->setSearchColumns(view_->visibleColumns());
    });
    connect(columnsButton_, &QToolButton::clicked, this,
            [this] { view_->showColumnMenu(columnsButton_->mapToGlobal(columnsButton_->rect().bottomLeft())); });
    connect(exportButton_, &QToolButton::clicked, this, &TableFrame::chooseExport);
    connect(clearChecksButton_, &QToolButton::clicked, this, [this] {
        if (checks_) checks_->clear();
        view_->setFocus();
    });
    choosePath_ = [this](const QString &name, std::function<void(const QString &)> chosen) {
        chooseByDialog(this, name, std::move(chosen));
    };
    retranslate();
    showState();
}

void TableFrame::setModel(SortedFilterProxy *model)
{
    paged_ = nullptr;
    proxy_ = model;
    watch(model);
    if (model && model->sourceModel()) watch(model->sourceModel());
    view_->setModel(model);
    applyFilter();
}

void TableFrame::setModel(PagedTableBase *model)
{
    proxy_ = nullptr;
    paged_ = model;
    watch(model);
    if (model) connect(model, &PagedTableBase::stateChanged, &updates_, qOverload<>(&QTimer::start));
    view_->setModel(model);
    applyFilter();
}

void TableFrame::watch(QAbstractItemModel *model)
{
    if (!model) return;
    const auto later = qOverload<>(&QTimer::start);
    connect(model, &QAbstractItemModel::rowsInserted, &updates_, later);
    connect(model, &QAbstractItemModel::rowsRemoved, &updates_, later);
    connect(model, &QAbstractItemModel::layoutChanged, &updates_, later);
    connect(model, &QAbstractItemModel::modelReset, &updates_, later);
}

void TableFrame::setChecks(CheckedKeys *checks)
{
    if (checks_) checks_->disconnect(&updates_);
    checks_ = checks;
    view_->setChecks(checks);
    if (checks) connect(checks, &CheckedKeys::changed, &updates_, qOverload<>(&QTimer::start));
    showState();
}

void TableFrame::setEmptyWidget(QWidget *widget)
{
    delete std::exchange(empty_, widget);
    if (widget) stack_->addWidget(widget);
    showState();
}

void TableFrame::setLoading(bool loading)
{
    loading_ = loading;
    view_->setLoading(loading);
    showState();
}

void TableFrame::clearFilter()
{
    filterBox_->clear();
    chips_->reset();
    rest_.stop();
    applyFilter();
}

void TableFrame::applyFilter()
{
    const QString text = filterBox_->text();
    if (proxy_) {
        proxy_->setSearchColumns(view_->visibleColumns());
        proxy_->setFilterText(text);
    }
    if (paged_) paged_->setFilter(text, paged_->filterState());
    if (std::exchange(appliedFilter_, text) != text) Q_EMIT filterChanged(text);
    showState();
}

bool TableFrame::isFiltered() const
{
    return !appliedFilter_.isEmpty() || chips_->isNarrowed() || (proxy_ && proxy_->isFiltered()) ||
           (paged_ && paged_->isFiltered());
}

qint64 TableFrame::total() const
{
    if (paged_) return std::max<qint64>(paged_->unfilteredTotal(), paged_->rowCount());
    return proxy_ && proxy_->sourceModel() ? proxy_->sourceModel()->rowCount() : 0;
}

QString TableFrame::countText() const
{
    const qint64 shown = view_->model() ? view_->model()->rowCount() : 0;
    const QLocale locale;
    //: How many rows are shown of how many there are, e.g. "12 of 2,500"
    return shown == total() ? locale.toString(shown)
                            : tr("%1 of %2").arg(locale.toString(shown), locale.toString(total()));
}

void TableFrame::showState()
{
    const bool rows = view_->model() && view_->model()->rowCount() > 0;
    const bool reading = loading_ || (paged_ && paged_->isWaiting());
    QWidget *shown = view_;
    if (!rows && !reading && isFiltered() && total() > 0)
        shown = nothingFound_;
    else if (!rows && !reading && empty_ && !(paged_ && paged_->error()))
        shown = empty_;
    const QString filter =
        appliedFilter_.size() > maxShownFilter ? appliedFilter_.left(maxShownFilter) + u'…' : appliedFilter_;
    nothingText_->setText(filter.trimmed().isEmpty() ? tr("Nothing matches the filter")
                                                     : tr("Nothing matches “%1”").arg(filter));
    showInStack(shown);
    count_->setText(countText());
    count_->setVisible(view_->model() && !(reading && !rows));
    exportButton_->setEnabled(rows);

    const qsizetype checked = checks_ ? checks_->count() : 0;
    //: Rows whose boxes are ticked
    checkedCount_->setText(tr("%Ln selected", nullptr, static_cast<int>(checked)));
    if (checked == 0 && checkedBar_->isAncestorOf(window()->focusWidget())) view_->setFocus();
    checkedBar_->setVisible(checked > 0);
}

/// The keyboard focus never stays on what is not shown any more.
void TableFrame::showInStack(QWidget *widget)
{
    QWidget *before = stack_->currentWidget();
    if (before == widget) return;
    const QWidget *focus = focusWidget();
    const bool moved = focus && focus->hasFocus() && (before == focus || before->isAncestorOf(focus));
    stack_->setCurrentWidget(widget);
    if (!moved) return;
    if (widget == view_)
        view_->setFocus();
    else
        filterBox_->setFocus();
}

void TableFrame::chooseExport()
{
    choosePath_(exportName_ + QStringLiteral(".csv"), [frame = QPointer(this)](const QString &path) {
        if (frame && !path.isEmpty()) frame->exportTo(path);
    });
}

void TableFrame::exportTo(const QString &path)
{
    const QVector<int> columns = view_->visibleColumns();
    if (paged_) {
        Q_EMIT exportRequested(path, columns);
        return;
    }
    if (!proxy_) return;
    const Status written = writeCsv(path, *proxy_, columns);
    if (written)
        Q_EMIT exported(path);
    else
        Q_EMIT exportFailed(written.error());
}

bool TableFrame::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != filterBox_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Down && stack_->currentWidget() == view_) {
        view_->setFocus(Qt::TabFocusReason);
        if (!view_->currentIndex().isValid() && view_->model() && view_->model()->rowCount() > 0)
            view_->setCurrentIndex(view_->model()->index(0, view_->visibleColumns().value(0)));
        return true;
    }
    if (key == Qt::Key_Escape && !filterBox_->text().isEmpty()) {
        filterBox_->clear();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

void TableFrame::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) showSigns();
    if (event->type() != QEvent::LanguageChange && event->type() != QEvent::LocaleChange) return;
    retranslate();
    showState();
}

} // namespace clc::ui
