#pragma once

#include "engine/api/site_values.h"
#include "ui/models/keyed_table_model.h"
#include "ui/models/sorted_filter_proxy.h"
#include "ui/pages/settings/settings_tab.h"

namespace clc::ui
{

class SettingEditor;
class SidePanel;
class StateView;
class StatusBadge;
class TableFrame;

/// Every setting of the engine as a table, with an editor at the side.
class AllSettings final : public SettingsTab
{
    Q_OBJECT

public:
    explicit AllSettings(ConsoleContext &context);
    void refresh() override;

private:
    static QVector<Column<SettingInfo>> columns();
    void makeTable();
    void makePanel();
    void openPanel();
    void edit(const SettingInfo &setting);
    Flow read(Scope &scope);

    KeyedTableModel<SettingInfo> model_;
    SortedFilterProxy proxy_;
    TableFrame *table_;
    StateView *states_;
    SidePanel *panel_;
    StatusBadge *origin_;
    SettingEditor *editor_;
    Scope scope_;
};

} // namespace clc::ui
