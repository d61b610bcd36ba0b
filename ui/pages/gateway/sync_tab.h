#pragma once

#include "ui/models/keyed_table_model.h"
#include "ui/models/sorted_filter_proxy.h"
#include "ui/pages/gateway/sync_work.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace clc::ui
{

class Banner;
class Card;
class StatusBadge;
class TableFrame;

/// "Synchronization": the run under way or the last and the next one, and the plan that was made.
class SyncTab final : public QWidget
{
    Q_OBJECT

public:
    SyncTab(ConsoleContext &context, SyncWork &work);

private:
    struct Row {
        qint64 number = 0;
        PlanEntry entry;
    };
    static QVector<Column<Row>> columns();
    QWidget *makeRunCard();
    QWidget *makePlanCard();
    void show();
    void showRun();
    void showProgress();
    void showLastRun();
    void showError();
    void showPlan();

    ConsoleContext &context_;
    SyncWork &work_;
    Banner *banner_;
    StatusBadge *state_;
    QLabel *text_;
    QLabel *detail_;
    QProgressBar *bar_;
    QPushButton *cancel_;
    QWidget *planCard_;
    QLabel *planNone_;
    Banner *renewed_;
    QLabel *counts_;
    QLabel *cut_;
    QPushButton *apply_;
    KeyedTableModel<Row> entries_;
    SortedFilterProxy sorted_;
    TableFrame *table_;
    QString shownPlan_;
    QString shownError_;
};

} // namespace clc::ui
