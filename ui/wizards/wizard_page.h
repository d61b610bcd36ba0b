#pragma once

#include "ui/shell/page.h"
#include "ui/wizards/gateway_setup.h"

#include <QHash>

class QLabel;
class QPushButton;
class QScrollArea;

namespace clc::ui
{

class Banner;
class CheckList;
class DeploymentForm;
class SetupForm;
class WizardBars;

/// The gateway wizard: bars at the top, the step at the left, what is being checked at the right, and Back and Next
/// below. It can be left at any time; GatewaySetup and the engine keep what was done.
class WizardPage final : public Page
{
    Q_OBJECT

public:
    explicit WizardPage(ConsoleContext &context);
    /// The name of a step.
    void take(const QString &argument) override;

protected:
    void refresh() override;

private:
    void addStep(GatewaySetup::Step step, QWidget *widget);
    QWidget *makeFooter();
    void showStep();
    void refreshState();
    void showError();
    void focusAfterWork();

    GatewaySetup &setup_;
    WizardBars *bars_;
    QStackedWidget *steps_;
    QHash<GatewaySetup::Step, int> places_;
    Banner *banner_;
    CheckList *checks_;
    QWidget *checksSide_;
    DeploymentForm *deployment_;
    QLabel *reason_;
    QPushButton *leave_;
    QPushButton *cancel_;
    QPushButton *back_;
    QPushButton *next_;
    QString shownError_;
    bool wasBusy_ = false;
};

} // namespace clc::ui
