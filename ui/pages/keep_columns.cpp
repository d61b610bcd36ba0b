#include "ui/pages/keep_columns.h"

namespace clc::ui
{

void keepColumns(TableView *view, Preferences &preferences, const QString &table)
{
    view->restoreState(preferences.tableState(table));
    QObject::connect(view, &TableView::columnsChanged, view,
                     [view, &preferences, table] { preferences.setTableState(table, view->saveState()); });
}

} // namespace clc::ui
