#include "ui/pages/gateway/gateway_page.h"

#include "ui/pages/gateway/connection_tab.h"
#include "ui/pages/gateway/objects_tab.h"
#include "ui/pages/gateway/runs_tab.h"
#include "ui/pages/gateway/skipped_tab.h"
#include "ui/pages/gateway/sync_tab.h"
#include "ui/pages/gateway/sync_work.h"
#include "ui/text/names.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/status_badge.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QTabBar>
#include <QTabWidget>

namespace clc::ui
{

GatewayPage::GatewayPage(ConsoleContext &context)
    : Page(context, QStringLiteral("gateway"), tr("Gateway")),
      work_(new SyncWork(context, this)),
      name_(findChild<QLabel *>(QStringLiteral("pageTitle"))),
      card_(new StatusBadge),
      preview_(plainButton(tr("Preview"))),
      sync_(primaryButton(tr("Sync Now"))),
      tabs_(new QTabWidget)
{
    addHeading();
    addTabs();
    states_ = addStates(tabs_);
    connect(states_, &StateView::actionRequested, this,
            [this] { this->context().open(QStringLiteral("wizard"), QString()); });
    connect(preview_, &QPushButton::clicked, this, [this] {
        tabs_->setCurrentIndex(0);
        work_->preview();
    });
    connect(sync_, &QPushButton::clicked, this, [this] {
        tabs_->setCurrentIndex(0);
        work_->sync();
    });
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        if (isVisible() && this->context().engine.isReady()) refresh();
    });
    connect(work_, &SyncWork::changed, this, &GatewayPage::showButtons);
    connect(work_, &SyncWork::runEnded, this, [this] {
        if (isVisible() && this->context().engine.isReady()) refresh();
    });
    connect(&context.engine, &EngineView::changed, this, &GatewayPage::show);
    connect(&context.engine, &EngineView::linkChanged, this, &GatewayPage::show);
    show();
}

void GatewayPage::addHeading()
{
    auto *actions = new QWidget(this);
    auto *row = new QHBoxLayout(actions);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    card_->setObjectName(QStringLiteral("gatewayCard"));
    preview_->setObjectName(QStringLiteral("previewButton"));
    sync_->setObjectName(QStringLiteral("syncNow"));
    row->addWidget(card_);
    row->addSpacing(8);
    row->addWidget(preview_);
    row->addWidget(sync_);
    addHeadingWidget(actions);
}

void GatewayPage::addTabs()
{
    tabs_->setObjectName(QStringLiteral("gatewayTabs"));
    for (QWidget *part : {static_cast<QWidget *>(tabs_), static_cast<QWidget *>(tabs_->tabBar())})
        part->setAccessibleName(tr("Parts of the gateway"));
    tabs_->setDocumentMode(true);
    tabs_->tabBar()->setDrawBase(false);
    const auto add = [this](QWidget *tab, const char *name, const QString &title) {
        tab->setObjectName(QLatin1String(name));
        tabs_->addTab(tab, title);
    };
    runs_ = new RunsTab(context());
    skipped_ = new SkippedTab(context());
    objects_ = new ObjectsTab(context());
    add(new SyncTab(context(), *work_), "synchronization", tr("Synchronization"));
    add(runs_, "runs", tr("Runs"));
    add(skipped_, "notImported", tr("Not imported"));
    add(objects_, "objects", tr("Objects"));
    add(scrolling(new ConnectionTab(context())), "connection", tr("Connection"));
}

void GatewayPage::take(const QString &argument)
{
    for (int at = 0; at < tabs_->count(); ++at)
        if (tabs_->widget(at)->objectName() == argument) tabs_->setCurrentIndex(at);
}

void GatewayPage::refresh()
{
    if (!context().engine.status().onboarded) return;
    QWidget *tab = tabs_->currentWidget();
    if (tab == runs_) runs_->refresh();
    if (tab == skipped_) skipped_->refresh();
    if (tab == objects_) objects_->refresh();
}

void GatewayPage::show()
{
    const EngineView &engine = context().engine;
    const EngineStatus &status = engine.status();
    const StateWords card = cardWords(status.card);
    card_->set(card.tone, engine.hasStatus() ? card.word : QString(), cardExplanation(status.card));
    name_->setText(status.siteName.isEmpty() ? title() : status.siteName);
    preview_->setVisible(status.onboarded);
    sync_->setVisible(status.onboarded);
    showButtons();
    if (!engine.hasStatus()) return states_->showLoading();
    if (status.onboarded) {
        const bool first = states_->state() != StateView::State::content;
        states_->showContent();
        if (first && isVisible() && engine.isReady()) refresh();
        return;
    }
    const bool begun = engine.onboarding().exists;
    states_->showEmpty(
        QStringLiteral("gateway"), tr("No gateway yet"),
        begun && !status.onboardingStep.isEmpty()
            ? tr("The setup was begun. It goes on at the step “%1”.").arg(stepName(status.onboardingStep))
            : tr("The setup connects the PBX with the account and imports the users."),
        begun ? tr("Continue") : tr("Set up the gateway"));
}

void GatewayPage::showButtons()
{
    const QString noSync = work_->whyNoSync();
    sync_->setEnabled(noSync.isEmpty());
    sync_->setToolTip(noSync.isEmpty() ? tr("Reads the PBX now. Joins a synchronization that is under way.") : noSync);
    sync_->setAccessibleDescription(sync_->toolTip());
    const QString noPreview = work_->whyNoPreview();
    preview_->setEnabled(noPreview.isEmpty());
    preview_->setToolTip(noPreview.isEmpty() ? tr("Shows what would change, without changing anything.") : noPreview);
    preview_->setAccessibleDescription(preview_->toolTip());
}

} // namespace clc::ui
