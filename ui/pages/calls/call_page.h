#pragma once

#include "ui/shell/page.h"

class QPushButton;
class QTabWidget;

namespace clc::ui
{

class CallHistory;
class LiveCalls;
class SidePanel;

/// What happens on the phones now, and what happened; details and a new call in the panel beside it.
class CallPage final : public Page
{
    Q_OBJECT

public:
    explicit CallPage(ConsoleContext &context);

    /// "live" or "history".
    void take(const QString &argument) override;

private:
    QWidget *buildBody();
    void offerCall();
    void showDetails(const QString &title, const QString &subtitle, QWidget *body);
    void showState();

    LiveCalls *live_;
    CallHistory *history_;
    QTabWidget *tabs_;
    SidePanel *panel_;
    QPushButton *makeCall_;
    StateView *states_ = nullptr;
};

} // namespace clc::ui
