#include "ui/shell/tray.h"

#include "ui/text/names.h"
#include "ui/theme/icons.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace clc::ui
{

Tray::Tray(ConsoleContext &context) : context_(context)
{
    connect(&context.preferences, &Preferences::trayChanged, this, &Tray::offer);
    connect(&context.engine, &EngineView::changed, this, &Tray::show);
    connect(&context.engine, &EngineView::linkChanged, this, &Tray::show);
    offer();
}

Tray::~Tray() = default;

bool Tray::isThere() const
{
    return icon_ && icon_->isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::offer()
{
    if (!context_.preferences.keepRunningInTray()) {
        icon_.reset();
        menu_.reset();
        return;
    }
    menu_ = std::make_unique<QMenu>();
    menu_->addAction(tr("Open"), this, &Tray::openRequested);
    menu_->addSeparator();
    menu_->addAction(tr("Quit"), this, &Tray::quitRequested);
    icon_ = std::make_unique<QSystemTrayIcon>();
    icon_->setContextMenu(menu_.get());
    connect(icon_.get(), &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger) Q_EMIT openRequested();
    });
    show();
    icon_->show();
}

void Tray::show()
{
    if (!icon_) return;
    const EngineView &engine = context_.engine;
    const StateWords card = cardWords(engine.status().card);
    const StateWords words = engine.isReady() ? card : StateWords{Tone::warning, tr("The engine does not answer")};
    icon_->setIcon(icon(QStringLiteral("gateway"), colorsFor(QPalette()).ink(words.tone)));
    const QString site = engine.status().siteName;
    icon_->setToolTip(site.isEmpty() ? words.word : tr("%1: %2").arg(site, words.word));
}

} // namespace clc::ui
