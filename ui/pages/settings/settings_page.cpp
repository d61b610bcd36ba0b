#include "ui/pages/settings/settings_page.h"

#include "ui/pages/settings/all_settings.h"
#include "ui/pages/settings/engine_settings.h"
#include "ui/pages/settings/general_settings.h"
#include "ui/pages/settings/network_settings.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace clc::ui
{

SettingsPage::SettingsPage(ConsoleContext &context)
    : Page(context, QStringLiteral("settings"), tr("Settings")), tabs_(new QTabWidget)
{
    tabs_->setObjectName(QStringLiteral("settingsTabs"));
    tabs_->setAccessibleName(tr("Settings"));
    tabs_->tabBar()->setObjectName(QStringLiteral("settingsTabBar"));
    tabs_->tabBar()->setDrawBase(false);
    tabs_->tabBar()->setExpanding(false);
    body()->addWidget(tabs_, 1);
    auto *general = new GeneralSettings(context);
    auto *network = new NetworkSettings(context);
    auto *engine = new EngineSettings(context);
    auto *all = new AllSettings(context);
    add(QStringLiteral("general"), tr("General"), general, scrolling(general));
    add(QStringLiteral("network"), tr("Network and certificates"), network, scrolling(network));
    add(QStringLiteral("engine"), tr("Engine"), engine, scrolling(engine));
    add(QStringLiteral("all"), tr("All settings"), all, all);
    connect(tabs_, &QTabWidget::currentChanged, this, [this] {
        if (isVisible() && this->context().engine.isReady()) refresh();
    });
}

void SettingsPage::add(const QString &id, const QString &title, SettingsTab *tab, QWidget *shown)
{
    tab->setObjectName(id + QStringLiteral("Settings"));
    tab->setAccessibleName(title);
    all_ << tab;
    ids_ << id;
    tabs_->addTab(shown, title);
}

void SettingsPage::take(const QString &argument)
{
    const qsizetype tab = ids_.indexOf(argument);
    if (tab >= 0) tabs_->setCurrentIndex(int(tab));
}

void SettingsPage::refresh()
{
    all_.at(tabs_->currentIndex())->refresh();
}

} // namespace clc::ui
