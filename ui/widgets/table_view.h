#pragma once

#include "ui/models/checked_keys.h"

#include <QPointer>
#include <QTableView>
#include <QVector>

#include <utility>

class QMenu;

namespace clc::ui
{

class BadgeDelegate;

/// A table as design/ui.md wants it, over a SortedFilterProxy or a PagedTableModel. Keyboard: arrows, Home/End (first
/// and last row), Enter = activated(), Space = tick the selected rows, Ctrl+A, Ctrl+C = selected rows as text with
/// tabs.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// What Space changes at once; without it row by row through the model. Not owned.
    void setChecks(CheckedKeys *checks) { checks_ = checks; }

    /// Widths, order, visibility and sorting by column ids, as JSON: survives new, moved and removed columns.
    QByteArray saveState() const;
    /// After setModel(). False (and nothing changed) when it is not a state.
    bool restoreState(const QByteArray &state);
    void resetColumns();

    /// Columns of the model in the order in which they are shown.
    QVector<int> visibleColumns() const;
    /// The last visible column stays.
    void setColumnVisible(int column, bool visible);
    /// The column chooser, with sorting for the keyboard.
    void showColumnMenu(const QPoint &globalPosition);
    QMenu *makeColumnMenu();

    /// Grey bars while a table without rows is being read.
    void setLoading(bool loading);
    bool isLoading() const { return loading_; }

    QString selectedText() const;
    /// Keys of the selected rows, in the order shown; without rows that are loading.
    QStringList selectedKeys() const;
    QString currentKey() const;
    /// Ticks the selected rows, or unticks them when all are ticked.
    void toggleChecks();

Q_SIGNALS:
    /// Something that saveState() keeps.
    void columnsChanged();
    void currentKeyChanged(const QString &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void keyboardSearch(const QString &search) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpHeaders();
    void fitRowHeight();
    void sortBy(int column, Qt::SortOrder order);
    void setHoverRow(int row);
    void noteCurrent();
    void onReordered();
    QVector<int> rowsSelected() const;

    int defaultWidth(int column) const;
    void placeColumns(QVector<int> order);
    void addSortMenu(QMenu *menu);
    QString titleOf(int column) const;
    QString columnId(int column) const;
    QStringList columnIds() const;

    BadgeDelegate *delegate_;
    QPointer<CheckedKeys> checks_;
    QStringList knownColumns_;
    std::pair<int, Qt::SortOrder> sorted_{-1, Qt::AscendingOrder};
    QString lastKey_;
    int hoverRow_ = -1;
    bool loading_ = false;
    bool restoring_ = false;
};

} // namespace clc::ui
