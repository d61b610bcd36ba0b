#pragma once

#include "ui/shell/page.h"

namespace clc::ui
{

class GetStarted;
class SiteOverview;

/// How the site is doing; while there is none, how to get one.
class DashboardPage final : public Page
{
    Q_OBJECT

public:
    explicit DashboardPage(ConsoleContext &context);

protected:
    void refresh() override;

private:
    void show();

    StateView *states_;
    QStackedWidget *stack_;
    GetStarted *start_;
    SiteOverview *overview_;
};

} // namespace clc::ui
