#pragma once

#include "ui/shell/preferences.h"
#include "ui/widgets/table_view.h"

namespace clc::ui
{

/// Gives the table the columns that the person chose for it last, and keeps what is changed from now on. `table` is its
/// name in the preferences. Call it once the model is set. Outlived by the preferences.
void keepColumns(TableView *view, Preferences &preferences, const QString &table);

} // namespace clc::ui
