// The columns of a TableView: defaults, the chooser, and the state that is kept between sessions.
#include "ui/widgets/table_view.h"

#include "ui/models/roles.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScopedValueRollback>

#include <algorithm>

namespace clc::ui
{

namespace
{

constexpr int gap = 8;
constexpr qsizetype maxStateBytes = 64 * 1024;
constexpr int maxWidth = 4000;

} // namespace

int TableView::defaultWidth(int column) const
{
    const int letters = model()->headerData(column, Qt::Horizontal, ColumnWidthRole).toInt();
    const QString title = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const int forTitle = horizontalHeader()->fontMetrics().horizontalAdvance(title) + 4 * gap;
    return std::max(letters * fontMetrics().averageCharWidth() + 2 * gap, forTitle);
}

void TableView::resetColumns()
{
    const QScopedValueRollback restoring(restoring_, true);
    knownColumns_ = columnIds();
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        setColumnHidden(column, model()->headerData(column, Qt::Horizontal, ColumnHiddenRole).toBool());
        if (!isColumnHidden(column)) setColumnWidth(column, defaultWidth(column));
    }
    header->setSortIndicator(-1, Qt::AscendingOrder);
    Q_EMIT columnsChanged();
}

QByteArray TableView::saveState() const
{
    QJsonArray columns;
    const QHeaderView *header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        QJsonObject entry{{QStringLiteral("id"), columnId(column)}};
        if (header->isSectionHidden(column))
            entry[QStringLiteral("hidden")] = true;
        else
            entry[QStringLiteral("width")] = header->sectionSize(column);
        columns.append(entry);
    }
    QJsonObject state{{QStringLiteral("version"), 1}, {QStringLiteral("columns"), columns}};
    if (sorted_.first >= 0) {
        state[QStringLiteral("sort")] = columnId(sorted_.first);
        state[QStringLiteral("descending")] = sorted_.second == Qt::DescendingOrder;
    }
    return QJsonDocument(state).toJson(QJsonDocument::Compact);
}

bool TableView::restoreState(const QByteArray &bytes)
{
    if (!model() || bytes.size() > maxStateBytes) return false;
    const QJsonObject state = QJsonDocument::fromJson(bytes).object();
    if (state[QStringLiteral("version")].toInt() != 1 || !state[QStringLiteral("columns")].isArray()) return false;

    const QScopedValueRollback restoring(restoring_, true);
    resetColumns();
    QVector<int> order;
    for (const QJsonValue &value : state[QStringLiteral("columns")].toArray()) {
        const QJsonObject entry = value.toObject();
        const int column = static_cast<int>(knownColumns_.indexOf(entry[QStringLiteral("id")].toString()));
        if (column < 0 || order.contains(column)) continue;
        order.append(column);
        const bool hidden = entry[QStringLiteral("hidden")].toBool();
        setColumnHidden(column, hidden);
        const int width = entry[QStringLiteral("width")].toInt();
        if (!hidden && width > 0)
            setColumnWidth(column, std::clamp(width, horizontalHeader()->minimumSectionSize(), maxWidth));
    }
    placeColumns(order);
    if (visibleColumns().isEmpty() && !knownColumns_.isEmpty()) setColumnVisible(0, true);
    const int sorted = static_cast<int>(knownColumns_.indexOf(state[QStringLiteral("sort")].toString()));
    const bool descending = state[QStringLiteral("descending")].toBool();
    horizontalHeader()->setSortIndicator(sorted, sorted >= 0 && descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    Q_EMIT columnsChanged();
    return true;
}

/// Columns that the order does not know stand behind the one that precedes them by default.
void TableView::placeColumns(QVector<int> order)
{
    QHeaderView *header = horizontalHeader();
    for (int column = 0; column < header->count(); ++column)
        if (!order.contains(column)) order.insert(column == 0 ? 0 : order.indexOf(column - 1) + 1, column);
    for (int visual = 0; visual < order.size(); ++visual)
        header->moveSection(header->visualIndex(order[visual]), visual);
}

QMenu *TableView::makeColumnMenu()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("columnMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QVector<int> visible = visibleColumns();
    for (int column = 0; model() && column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(titleOf(column));
        action->setData(columnId(column));
        action->setCheckable(true);
        action->setChecked(visible.contains(column));
        action->setEnabled(visible != QVector<int>{column});
        connect(action, &QAction::toggled, this, [this, column](bool on) { setColumnVisible(column, on); });
    }
    menu->addSeparator();
    addSortMenu(menu);
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &TableView::resetColumns);
    return menu;
}

/// What a click on the header does, for the keyboard.
void TableView::addSortMenu(QMenu *menu)
{
    QMenu *sorting = menu->addMenu(tr("Sort by"));
    auto *columns = new QActionGroup(sorting);
    for (const int column : visibleColumns()) {
        if (!model()->headerData(column, Qt::Horizontal, ColumnSortableRole).toBool()) continue;
        QAction *action = sorting->addAction(titleOf(column));
        action->setCheckable(true);
        action->setActionGroup(columns);
        action->setChecked(sorted_.first == column);
        connect(action, &QAction::triggered, this,
                [this, column] { horizontalHeader()->setSortIndicator(column, sorted_.second); });
    }
    sorting->addSeparator();
    QAction *descending = sorting->addAction(tr("Descending"));
    descending->setCheckable(true);
    descending->setChecked(sorted_.second == Qt::DescendingOrder);
    descending->setEnabled(sorted_.first >= 0);
    connect(descending, &QAction::triggered, this, [this](bool on) {
        horizontalHeader()->setSortIndicator(sorted_.first, on ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
}

/// An ampersand in a title is no mnemonic.
QString TableView::titleOf(int column) const
{
    return model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().replace(u'&', QStringLiteral("&&"));
}

void TableView::showColumnMenu(const QPoint &globalPosition)
{
    makeColumnMenu()->popup(globalPosition);
}

} // namespace clc::ui
