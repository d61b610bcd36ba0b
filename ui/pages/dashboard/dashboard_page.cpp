#include "ui/pages/dashboard/dashboard_page.h"

#include "ui/pages/dashboard/get_started.h"
#include "ui/pages/dashboard/site_overview.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace clc::ui
{

DashboardPage::DashboardPage(ConsoleContext &context)
    : Page(context, QStringLiteral("dashboard"), tr("Dashboard")),
      stack_(new QStackedWidget),
      start_(new GetStarted(context)),
      overview_(new SiteOverview(context))
{
    auto *welcome = new QWidget;
    auto *column = new QVBoxLayout(welcome);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(start_);
    column->addStretch(1);
    stack_->addWidget(scrolling(welcome));
    stack_->addWidget(scrolling(overview_));
    states_ = addStates(stack_);
    connect(&context.engine, &EngineView::changed, this, &DashboardPage::show);
    connect(&context.engine, &EngineView::linkChanged, this, &DashboardPage::show);
    show();
}

void DashboardPage::show()
{
    const EngineView &engine = context().engine;
    if (engine.hasStatus()) {
        stack_->setCurrentIndex(engine.status().onboarded ? 1 : 0);
        states_->showContent();
    } else {
        states_->showLoading();
    }
    if (engine.problem()) states_->showError(*engine.problem());
}

/// What is shown comes by itself, unless the engine did not tell it.
void DashboardPage::refresh()
{
    if (context().engine.problem()) context().engine.readAgain();
}

} // namespace clc::ui
