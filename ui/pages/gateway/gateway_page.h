#pragma once

#include "ui/shell/page.h"

class QLabel;
class QPushButton;
class QTabWidget;

namespace clc::ui
{

class ObjectsTab;
class RunsTab;
class SkippedTab;
class StatusBadge;
class SyncWork;

/// The gateway of the site: synchronization, its runs and what was not imported, the objects on PBX and MBG, and the
/// connections.
class GatewayPage final : public Page
{
    Q_OBJECT

public:
    explicit GatewayPage(ConsoleContext &context);
    /// The object name of a tab: "synchronization", "runs", "notImported", "objects", "connection".
    void take(const QString &argument) override;

protected:
    void refresh() override;

private:
    void addHeading();
    void addTabs();
    void show();
    void showButtons();

    SyncWork *work_;
    QLabel *name_;
    StatusBadge *card_;
    QPushButton *preview_;
    QPushButton *sync_;
    QTabWidget *tabs_;
    RunsTab *runs_ = nullptr;
    SkippedTab *skipped_ = nullptr;
    ObjectsTab *objects_ = nullptr;
    StateView *states_;
};

} // namespace clc::ui
