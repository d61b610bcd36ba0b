#pragma once

#include "ui/models/keyed_table_model.h"
#include "ui/models/sorted_filter_proxy.h"
#include "ui/shell/console_context.h"

#include <QJsonArray>
#include <QWidget>

namespace clc::ui
{

class Banner;
class StateView;
class TablePanel;

/// "Runs": the history of synchronizations and of writing to PBX and MBG, with each run's report.
class RunsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit RunsTab(ConsoleContext &context);
    void refresh();

private:
    static QVector<Column<RunInfo>> columns();
    void showRun(const QString &id);
    void exportNotImported();
    Flow read(Scope &scope);
    Flow readRun(Scope &scope, QString id);

    ConsoleContext &context_;
    KeyedTableModel<RunInfo> runs_;
    SortedFilterProxy sorted_;
    TablePanel *both_;
    StateView *states_;
    Banner *banner_;
    QJsonArray notImported_; ///< of the run that is shown
    QString notImportedOf_;
    Scope scope_;
};

} // namespace clc::ui
