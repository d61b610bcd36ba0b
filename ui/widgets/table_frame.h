#pragma once

#include "engine/base/error.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <functional>

class QAbstractItemModel;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace clc::ui
{

class CheckedKeys;
class FilterChips;
class PagedTableBase;
class SortedFilterProxy;
class TableView;

/// A table with what belongs around it: filter box (Ctrl+F within the page), chips, columns, export, count line, and an
/// action bar while rows are ticked.
class TableFrame : public QFrame
{
    Q_OBJECT

public:
    /// Asks where to write; calls back with a path, or not at all. Must not block.
    using ChoosePath = std::function<void(const QString &suggestedName, std::function<void(const QString &)> chosen)>;

    explicit TableFrame(QWidget *parent = nullptr);

    /// The filter box then filters the model. Models are not owned.
    void setModel(SortedFilterProxy *model);
    void setModel(PagedTableBase *model);
    /// Shows the action bar while something is ticked. Also to be set at the model.
    void setChecks(CheckedKeys *checks);

    TableView *view() const { return view_; }
    FilterChips *chips() const { return chips_; }
    QLineEdit *filterBox() const { return filterBox_; }

    /// At the right of the top line, before "Columns". Takes ownership.
    void addTopWidget(QWidget *widget);
    /// In the action bar for ticked rows. Takes ownership.
    void addCheckedWidget(QWidget *widget);
    /// Shown instead of a table that has no rows without a filter, while nothing is being read. Takes ownership.
    void setEmptyWidget(QWidget *widget);
    /// Grey bars instead of the empty state until the first rows are here. A PagedTableModel says it by itself.
    void setLoading(bool loading);
    /// A name for the file, without suffix.
    void setExportName(const QString &name) { exportName_ = name; }
    void setChoosePath(ChoosePath choose) { choosePath_ = std::move(choose); }

    void clearFilter();
    QString countText() const;

Q_SIGNALS:
    /// The filter text of the box, after a moment of rest; already given to the model.
    void filterChanged(const QString &text);
    /// For a PagedTableModel: the page reads all rows and writes them with CsvWriter.
    void exportRequested(const QString &path, const QVector<int> &columns);
    void exported(const QString &path);
    void exportFailed(const clc::Error &error);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    QWidget *buildTop();
    QWidget *buildBottom();
    QWidget *buildNothingFound();
    void setTabOrders();
    void retranslate();
    void showSigns();
    void watch(QAbstractItemModel *model);
    void applyFilter();
    void showState();
    void showInStack(QWidget *widget);
    bool isFiltered() const;
    qint64 total() const;
    void chooseExport();
    void exportTo(const QString &path);

    TableView *view_ = nullptr;
    FilterChips *chips_ = nullptr;
    QLineEdit *filterBox_ = nullptr;
    QHBoxLayout *topActions_ = nullptr;
    QToolButton *columnsButton_ = nullptr;
    QToolButton *exportButton_ = nullptr;
    QStackedWidget *stack_ = nullptr;
    QWidget *nothingFound_ = nullptr;
    QLabel *nothingText_ = nullptr;
    QPushButton *clearFilterButton_ = nullptr;
    QWidget *empty_ = nullptr;
    QLabel *count_ = nullptr;
    QWidget *checkedBar_ = nullptr;
    QLabel *checkedCount_ = nullptr;
    QHBoxLayout *checkedActions_ = nullptr;
    QToolButton *clearChecksButton_ = nullptr;
    QPointer<SortedFilterProxy> proxy_;
    QPointer<PagedTableBase> paged_;
    QPointer<CheckedKeys> checks_;
    QTimer rest_;
    QTimer updates_;
    QString appliedFilter_;
    QString exportName_;
    ChoosePath choosePath_;
    bool loading_ = false;
};

} // namespace clc::ui
