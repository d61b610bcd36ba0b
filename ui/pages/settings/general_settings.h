#pragma once

#include "ui/pages/settings/settings_tab.h"

class QComboBox;

namespace clc::ui
{

class FilterChips;
class ToggleSwitch;

/// Language, theme and window of this console. Everything takes effect at once.
class GeneralSettings final : public SettingsTab
{
    Q_OBJECT

public:
    explicit GeneralSettings(ConsoleContext &context);

private:
    QWidget *makeLook();
    QWidget *makeWindow();

    QComboBox *language_;
    FilterChips *theme_;
    ToggleSwitch *tray_;
};

} // namespace clc::ui
