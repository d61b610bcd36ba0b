#pragma once

#include "ui/shell/page.h"

class QTabWidget;

namespace clc::ui
{

class SettingsTab;

/// Settings of this console and of the engine. `take` selects the tab: "general", "network", "engine", "all".
class SettingsPage final : public Page
{
    Q_OBJECT

public:
    explicit SettingsPage(ConsoleContext &context);
    void take(const QString &argument) override;

protected:
    void refresh() override;

private:
    void add(const QString &id, const QString &title, SettingsTab *tab, QWidget *shown);

    QTabWidget *tabs_;
    QVector<SettingsTab *> all_; ///< in the order of the tabs
    QStringList ids_;
};

} // namespace clc::ui
