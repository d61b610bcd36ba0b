#pragma once

#include "engine/base/result.h"

#include <QTableView>
#include <QVector>

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

    /// Widths, order, visibility and sorting by column ids, as JSON: survives new, moved and removed columns.
    QByteArray saveState() const;
    /// After setModel(). False (and nothing changed) when it is not a state.
    bool restoreState(const QByteArray &state);
    void resetColumns();

    /// Columns of the model in the order in which they are shown.
    QVector<int> visibleColumns() const;
    /// The last visible column stays.
    void setColumnVisible(int column, bool visible);
    /// The column chooser, below `anchor` or where the pointer is.
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
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void setUpHeaders();
    void fitRowHeight();
    void applyDefaults();
    void setHoverRow(int row);
    void updateRow(int row);
    void onReordered();
    QString columnId(int column) const;
    QVector<int> rowsSelected() const;

    BadgeDelegate *delegate_;
    int hoverRow_ = -1;
    bool loading_ = false;
    bool restoring_ = false;
};

} // namespace clc::ui
