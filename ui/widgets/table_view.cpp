#include "ui/widgets/table_view.h"

#include "ui/models/checked_keys.h"
#include "ui/models/paged_table_base.h"
#include "ui/models/roles.h"
#include "ui/widgets/badge_delegate.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>
#include <utility>

namespace clc::ui
{

namespace
{

constexpr int gap = 8;
constexpr int skeletonRows = 8;

} // namespace

TableView::TableView(QWidget *parent) : QTableView(parent), delegate_(new BadgeDelegate(this))
{
    setItemDelegate(delegate_);
    setShowGrid(false);
    setAlternatingRowColors(false);
    setWordWrap(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setFrameShape(NoFrame);
    setCornerButtonEnabled(false);
    setUpHeaders();
    fitRowHeight();
}

void TableView::setUpHeaders()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    header->setTextElideMode(Qt::ElideRight);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint &at) { showColumnMenu(horizontalHeader()->mapToGlobal(at)); });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &TableView::sortBy);
    const auto changed = [this] {
        if (!restoring_) Q_EMIT columnsChanged();
    };
    connect(header, &QHeaderView::sectionMoved, this, changed);
    connect(header, &QHeaderView::sectionResized, this, changed);
}

void TableView::fitRowHeight()
{
    verticalHeader()->setMinimumSectionSize(0);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * gap + gap / 2);
    horizontalHeader()->setMinimumSectionSize(fontMetrics().averageCharWidth() * 4 + 2 * gap);
}

void TableView::setModel(QAbstractItemModel *newModel)
{
    if (model()) model()->disconnect(this);
    QTableView::setModel(newModel);
    if (!newModel) return;
    if (auto *paged = qobject_cast<PagedTableBase *>(newModel)) {
        connect(paged, &PagedTableBase::reordered, this, &TableView::onReordered);
        connect(paged, &PagedTableBase::stateChanged, viewport(), qOverload<>(&QWidget::update));
    }
    connect(newModel, &QAbstractItemModel::dataChanged, this, &TableView::noteCurrent);
    // Columns that are other ones get their defaults; a reset of the rows alone leaves what the person chose.
    connect(newModel, &QAbstractItemModel::modelReset, this, [this] {
        if (columnIds() != knownColumns_) resetColumns();
        noteCurrent();
    });
    resetColumns();
}

QString TableView::columnId(int column) const
{
    return model() ? model()->headerData(column, Qt::Horizontal, ColumnIdRole).toString() : QString();
}

QStringList TableView::columnIds() const
{
    QStringList ids;
    for (int column = 0; model() && column < model()->columnCount(); ++column) ids.append(columnId(column));
    return ids;
}

void TableView::setColumnVisible(int column, bool visible)
{
    if (!visible && visibleColumns() == QVector<int>{column}) return;
    if (isColumnHidden(column) == !visible) return;
    setColumnHidden(column, !visible);
    if (visible && columnWidth(column) < horizontalHeader()->minimumSectionSize())
        setColumnWidth(column, defaultWidth(column));
    if (!restoring_) Q_EMIT columnsChanged();
}

QVector<int> TableView::visibleColumns() const
{
    QVector<int> columns;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column)) columns.append(column);
    return columns;
}

void TableView::sortBy(int column, Qt::SortOrder order)
{
    if (!model()) return;
    if (column >= 0 && !model()->headerData(column, Qt::Horizontal, ColumnSortableRole).toBool()) {
        horizontalHeader()->setSortIndicator(sorted_.first, sorted_.second);
        return;
    }
    if (std::exchange(sorted_, {column, order}) == sorted_) return;
    model()->sort(column, order);
    if (!restoring_) Q_EMIT columnsChanged();
}

void TableView::setLoading(bool loading)
{
    if (std::exchange(loading_, loading) != loading) viewport()->update();
}

QVector<int> TableView::rowsSelected() const
{
    QVector<int> rows;
    if (!selectionModel()) return rows;
    for (const QItemSelectionRange &range : selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) rows.append(row);
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

QString TableView::selectedText() const
{
    const QVector<int> columns = visibleColumns();
    QString text;
    for (const int row : rowsSelected()) {
        if (model()->index(row, 0).data(LoadingRole).toBool()) continue;
        for (const int column : columns) {
            QString cell = model()->index(row, column).data(Qt::DisplayRole).toString();
            for (const char16_t parting : {u'\t', u'\n', u'\r'}) cell.replace(QChar(parting), u' ');
            text += cell + (column == columns.last() ? u'\n' : u'\t');
        }
    }
    return text;
}

QStringList TableView::selectedKeys() const
{
    QStringList keys;
    for (const int row : rowsSelected())
        if (const QVariant key = model()->index(row, 0).data(KeyRole); key.isValid()) keys.append(key.toString());
    return keys;
}

QString TableView::currentKey() const
{
    return currentIndex().data(KeyRole).toString();
}

void TableView::toggleChecks()
{
    QVector<QModelIndex> boxes;
    QStringList keys;
    bool all = true;
    for (const int row : rowsSelected()) {
        const QModelIndex index = model()->index(row, 0);
        const QVariant state = index.data(Qt::CheckStateRole);
        if (!state.isValid()) continue;
        boxes.append(index);
        keys.append(index.data(KeyRole).toString());
        all = all && state.toInt() == Qt::Checked;
    }
    if (checks_) {
        checks_->set(keys, !all);
        return;
    }
    for (const QModelIndex &box : std::as_const(boxes))
        model()->setData(box, all ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void TableView::keyPressEvent(QKeyEvent *event)
{
    const int last = model() ? model()->rowCount() - 1 : -1;
    if (event->matches(QKeySequence::Copy)) {
        if (const QString text = selectedText(); !text.isEmpty()) QApplication::clipboard()->setText(text);
        return;
    }
    const bool plain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (plain && last >= 0) {
        const int column = currentIndex().isValid() ? currentIndex().column() : visibleColumns().value(0);
        switch (event->key()) {
        case Qt::Key_Home:
            setCurrentIndex(model()->index(0, column));
            scrollToTop();
            return;
        case Qt::Key_End:
            setCurrentIndex(model()->index(last, column));
            scrollToBottom();
            return;
        case Qt::Key_Space:
            toggleChecks();
            return;
        default:
            break;
        }
    }
    QTableView::keyPressEvent(event);
}

/// Typing looks for a row only where all rows are here.
void TableView::keyboardSearch(const QString &search)
{
    if (!qobject_cast<PagedTableBase *>(model())) QTableView::keyboardSearch(search);
}

void TableView::mouseMoveEvent(QMouseEvent *event)
{
    setHoverRow(rowAt(event->position().toPoint().y()));
    QTableView::mouseMoveEvent(event);
}

void TableView::leaveEvent(QEvent *event)
{
    setHoverRow(-1);
    QTableView::leaveEvent(event);
}

void TableView::setHoverRow(int row)
{
    const int before = std::exchange(hoverRow_, row);
    if (before == row) return;
    delegate_->setHoverRow(row);
    for (const int changed : {before, row})
        if (changed >= 0) viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
}

void TableView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) fitRowHeight();
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (!model() || model()->rowCount() > 0) return;
    const auto *paged = qobject_cast<PagedTableBase *>(model());
    if (!loading_ && !(paged && paged->isWaiting() && !paged->hasAnswer())) return;
    QPainter painter(viewport());
    const int height = verticalHeader()->defaultSectionSize();
    for (int row = 0; row < skeletonRows; ++row)
        for (const int column : visibleColumns()) {
            const QRect cell(columnViewportPosition(column), row * height, columnWidth(column), height);
            BadgeDelegate::paintSkeleton(painter, cell, palette(), row, column);
        }
}

void TableView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    noteCurrent();
}

/// Also when the row arrives on which the current index has been standing.
void TableView::noteCurrent()
{
    const QString key = currentKey();
    if (std::exchange(lastKey_, key) != key) Q_EMIT currentKeyChanged(key);
}

void TableView::onReordered()
{
    const auto *paged = qobject_cast<PagedTableBase *>(model());
    const int row = paged && !lastKey_.isEmpty() ? paged->rowOf(lastKey_) : -1;
    clearSelection();
    setCurrentIndex(row < 0 ? QModelIndex() : paged->index(row, 0));
    scrollToTop();
}

} // namespace clc::ui
