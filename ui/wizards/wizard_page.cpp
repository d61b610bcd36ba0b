#include "ui/wizards/wizard_page.h"

#include "ui/text/trust.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/wizards/check_list.h"
#include "ui/wizards/done_step.h"
#include "ui/wizards/forms.h"
#include "ui/wizards/sync_step.h"
#include "ui/wizards/wizard_bars.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace clc::ui
{

using Step = GatewaySetup::Step;

WizardPage::WizardPage(ConsoleContext &context)
    : Page(context, QStringLiteral("wizard"), tr("Gateway")),
      setup_(context.setup),
      bars_(new WizardBars({tr("Gateway Information"), tr("Configure PBX"), tr("Sync"), tr("Deployment")})),
      steps_(new QStackedWidget),
      banner_(new Banner),
      checks_(new CheckList),
      checksSide_(new Card(tr("Checks"))),
      deployment_(new DeploymentForm(setup_)),
      reason_(mutedLabel(QString())),
      leave_(quietButton(tr("Continue later"))),
      cancel_(plainButton(tr("Cancel"))),
      back_(plainButton(tr("Back"))),
      next_(primaryButton(tr("Next")))
{
    body()->addWidget(bars_);
    auto *both = new QHBoxLayout;
    both->setSpacing(24);
    auto *left = new QVBoxLayout;
    left->setSpacing(12);
    left->addWidget(banner_);
    addStep(Step::gatewayInformation, new GatewayInformationForm(setup_));
    addStep(Step::configurePbx, new ConfigurePbxForm(setup_));
    addStep(Step::sync, new SyncStep(setup_, context.session));
    addStep(Step::deployment, deployment_);
    addStep(Step::done, new DoneStep(context));
    left->addWidget(steps_, 1);
    both->addLayout(left, 3);
    static_cast<Card *>(checksSide_)->body()->addWidget(scrolling(checks_));
    both->addWidget(checksSide_, 2);
    body()->addLayout(both, 1);
    body()->addWidget(makeFooter());
    connect(&setup_, &GatewaySetup::stepChanged, this, &WizardPage::showStep);
    connect(&setup_, &GatewaySetup::changed, this, &WizardPage::refreshState);
    setup_.resume();
    showStep();
    refreshState();
}

void WizardPage::addStep(Step step, QWidget *widget)
{
    places_.insert(step, steps_->addWidget(scrolling(widget)));
}

QWidget *WizardPage::makeFooter()
{
    auto *footer = new QWidget;
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(leave_);
    row->addWidget(reason_, 1);
    row->addWidget(cancel_);
    row->addWidget(back_);
    row->addWidget(next_);
    reason_->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    reason_->setObjectName(QStringLiteral("whyNot"));
    leave_->setObjectName(QStringLiteral("leaveButton"));
    cancel_->setObjectName(QStringLiteral("cancelButton"));
    back_->setObjectName(QStringLiteral("backButton"));
    next_->setObjectName(QStringLiteral("nextButton"));
    connect(leave_, &QPushButton::clicked, this, [this] { context().open(QStringLiteral("dashboard"), QString()); });
    connect(cancel_, &QPushButton::clicked, &setup_, &GatewaySetup::cancel);
    connect(back_, &QPushButton::clicked, &setup_, &GatewaySetup::back);
    connect(next_, &QPushButton::clicked, &setup_, &GatewaySetup::next);
    return footer;
}

void WizardPage::take(const QString &argument)
{
    if (argument == QLatin1String("configurePbx")) setup_.goTo(Step::configurePbx);
    if (argument == QLatin1String("gatewayInformation")) setup_.goTo(Step::gatewayInformation);
}

void WizardPage::refresh()
{
    setup_.open();
}

void WizardPage::showStep()
{
    const Step step = setup_.step();
    bars_->setCurrent(int(step));
    steps_->setCurrentIndex(places_.value(step));
    const bool atEnd = step == Step::done;
    for (QWidget *widget : {static_cast<QWidget *>(next_), static_cast<QWidget *>(back_),
                            static_cast<QWidget *>(leave_), static_cast<QWidget *>(reason_), checksSide_})
        widget->setVisible(!atEnd);
    next_->setText(step == Step::deployment ? tr("Complete") : tr("Next"));
    if (auto *form = steps_->currentWidget()->findChild<SetupForm *>(); form != nullptr && isVisible())
        if (QWidget *first = form->firstField()) first->setFocus(Qt::OtherFocusReason);
    if (atEnd && isVisible() && deployment_->goesToUsers()) context().open(QStringLiteral("users"), QString());
}

void WizardPage::refreshState()
{
    const QString why = setup_.whyNot();
    const bool busy = setup_.isBusy();
    const bool ended = std::exchange(wasBusy_, busy) && !busy;
    const bool atWork = isAncestorOf(QApplication::focusWidget());
    if (busy) cancel_->show();
    if (busy && next_->hasFocus()) cancel_->setFocus(Qt::OtherFocusReason); // else it leaves the page
    reason_->setText(why);
    next_->setEnabled(why.isEmpty());
    next_->setToolTip(why);
    next_->setAccessibleDescription(why);
    back_->setEnabled(setup_.canGoBack());
    checks_->show(context().engine.onboarding().checks);
    showError();
    if (ended && atWork) focusAfterWork();
    cancel_->setVisible(busy);
}

/// To what has to be mended, or decided, or pressed next.
void WizardPage::focusAfterWork()
{
    auto *area = static_cast<QScrollArea *>(steps_->currentWidget());
    const auto *form = area->findChild<SetupForm *>();
    if (QWidget *wrong = form != nullptr && setup_.error() ? form->editorOf(setup_.error()->field) : nullptr) {
        wrong->setFocus(Qt::OtherFocusReason);
        area->ensureWidgetVisible(wrong);
    } else if (auto *trust = banner_->findChild<QPushButton *>(QStringLiteral("trustButton"));
               trust != nullptr && trust->isVisible()) {
        trust->setFocus(Qt::OtherFocusReason);
    } else if (next_->isEnabled()) {
        next_->setFocus(Qt::OtherFocusReason);
    }
}

void WizardPage::showError()
{
    const std::optional<Error> &error = setup_.error();
    const QString text = error ? QString::fromUtf8(QJsonDocument(error->toJson()).toJson()) : QString();
    if (text == shownError_) return;
    shownError_ = text;
    if (!error) return banner_->clear();
    banner_->show(*error);
    if (!isTrustQuestion(*error)) return;
    QPushButton *trust = banner_->addAction(tr("Trust this certificate"));
    trust->setObjectName(QStringLiteral("trustButton"));
    connect(trust, &QPushButton::clicked, &setup_, &GatewaySetup::trust);
}

} // namespace clc::ui
