#include "ui/pages/calls/call_page.h"

#include "ui/pages/calls/call_columns.h"
#include "ui/pages/calls/call_history.h"
#include "ui/pages/calls/live_calls.h"
#include "ui/pages/calls/make_call_form.h"
#include "ui/text/call_names.h"
#include "ui/text/times.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>

namespace clc::ui
{

CallPage::CallPage(ConsoleContext &context)
    : Page(context, QStringLiteral("calls"), tr("Calls"),
           tr("What happens on the phones, and what the platform learns of it.")),
      live_(new LiveCalls(context)),
      history_(new CallHistory(context)),
      tabs_(new QTabWidget),
      panel_(new SidePanel),
      makeCall_(plainButton(tr("Make a call…")))
{
    makeCall_->setObjectName(QStringLiteral("makeCallButton"));
    addHeadingWidget(live_->pauseButton());
    addHeadingWidget(makeCall_);
    connect(makeCall_, &QPushButton::clicked, this, &CallPage::offerCall);
    states_ = addStates(buildBody());
    connect(states_, &StateView::actionRequested, this,
            [this] { this->context().open(QStringLiteral("wizard"), QString()); });
    connect(&context.engine, &EngineView::changed, this, &CallPage::showState);
    connect(&context.engine, &EngineView::linkChanged, this, &CallPage::showState);
    connect(live_, &LiveCalls::chosen, this, [this](const CallEventInfo &event) {
        showDetails(event.endpoint.isEmpty() ? callEventKindName(event.kind) : tr("Extension %1").arg(event.endpoint),
                    callClock(event.at), makeCallEventDetails(event));
    });
    connect(history_, &CallHistory::chosen, this, [this](const CallRecordInfo &record) {
        showDetails(tr("Extension %1").arg(record.endpoint), relativeTime(callTime(record.createdOn)),
                    makeCallRecordDetails(record));
    });
    showState();
}

QWidget *CallPage::buildBody()
{
    tabs_->setObjectName(QStringLiteral("callTabs"));
    tabs_->setAccessibleName(tr("Calls"));
    tabs_->setDocumentMode(true);
    tabs_->addTab(live_, tr("Live"));
    tabs_->addTab(history_, tr("History"));
    panel_->setObjectName(QStringLiteral("callPanel"));
    connect(tabs_, &QTabWidget::currentChanged, panel_, &SidePanel::closePanel);
    connect(tabs_, &QTabWidget::currentChanged, this, &CallPage::showState);
    for (TableView *view : {live_->frame()->view(), history_->frame()->view()})
        connect(new QShortcut(QKeySequence(Qt::Key_Escape), view, nullptr, nullptr, Qt::WidgetShortcut),
                &QShortcut::activated, panel_, &SidePanel::closePanel);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(tabs_);
    splitter->addWidget(panel_);
    splitter->setStretchFactor(0, 1);
    return splitter;
}

void CallPage::take(const QString &argument)
{
    tabs_->setCurrentIndex(argument == QLatin1String("history") ? 1 : 0);
}

void CallPage::offerCall()
{
    auto *form = new MakeCallForm(context());
    showDetails(tr("Make a call"), QString(), form);
    form->setFocus();
}

void CallPage::showDetails(const QString &title, const QString &subtitle, QWidget *body)
{
    panel_->setTitle(title);
    panel_->setSubtitle(subtitle);
    panel_->setBody(body);
    panel_->openPanel();
}

void CallPage::showState()
{
    const EngineView &engine = context().engine;
    const bool bridged = engine.hasStatus() && engine.status().calls.has_value();
    makeCall_->setVisible(bridged);
    live_->pauseButton()->setVisible(bridged && tabs_->currentIndex() == 0);
    if (!engine.hasStatus()) return states_->showLoading();
    if (bridged) return states_->showContent();
    if (!engine.status().onboarded)
        return states_->showEmpty(QStringLiteral("calls"), tr("No calls yet"),
                                  tr("Calls are followed once the gateway is set up."), tr("Set up the gateway"));
    states_->showEmpty(QStringLiteral("calls"), tr("Calls are not followed here"),
                       tr("The gateway of this site does not run in this engine: it stays only while a window or a "
                          "command needs it. Start the gateway as a service and attach the console to it; calls are "
                          "followed then."));
}

} // namespace clc::ui
