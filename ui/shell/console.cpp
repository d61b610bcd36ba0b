#include "ui/shell/console.h"

#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/tray.h"
#include "ui/wizards/gateway_setup.h"

#include <QCoreApplication>

namespace clc::ui
{

namespace
{

Theme::Choice choiceOf(const QString &name)
{
    if (name == QLatin1String("light")) return Theme::Choice::light;
    if (name == QLatin1String("dark")) return Theme::Choice::dark;
    return Theme::Choice::system;
}

QString program()
{
    return QStringLiteral("desktop console ") + QStringLiteral(CLC_VERSION);
}

} // namespace

/// Destroyed from below: first the window with its pages, last the session.
struct Console::Parts {
    explicit Parts(ConsoleOptions given)
        : options(std::move(given)),
          preferences(options.settingsFile),
          session(options.connect, program(), EngineLink::Reconnect::forEver),
          engine(session),
          person(session, engine),
          setup(session, engine, person),
          context{session,
                  engine,
                  person,
                  setup,
                  preferences,
                  theme,
                  [this](const QString &page, const QString &argument) { window->openPage(page, argument); },
                  [this](Tone tone, const QString &text) { window->toast(tone, text); },
                  options.engineTitle,
                  {}}
    {
        theme.apply(choiceOf(preferences.theme()));
        language.apply(preferences.language());
        window = std::make_unique<MainWindow>(context);
    }

    ConsoleOptions options;
    Preferences preferences;
    Theme theme;
    Language language;
    EngineSession session;
    EngineView engine;
    Person person;
    GatewaySetup setup;
    ConsoleContext context;
    std::unique_ptr<MainWindow> window;
    std::unique_ptr<Tray> tray;
};

Console::Console(ConsoleOptions options) : parts_(std::make_unique<Parts>(std::move(options)))
{
    watch();
    parts_->tray = std::make_unique<Tray>(parts_->context);
    connect(parts_->tray.get(), &Tray::openRequested, this, &Console::activate);
    connect(parts_->tray.get(), &Tray::quitRequested, this, &Console::quitRequested);
    parts_->session.follow();
    parts_->session.link().open();
}

Console::~Console() = default;

void Console::watch()
{
    Parts &parts = *parts_;
    parts.context.changeEngine = [this](const QString &address) {
        parts_->preferences.setEngineAddress(address);
        Q_EMIT engineChangeRequested(address);
    };
    connect(&parts.preferences, &Preferences::themeChanged, this,
            [&parts] { parts.theme.apply(choiceOf(parts.preferences.theme())); });
    // The page that asked for it is destroyed by this: not from within its own slot.
    connect(
        &parts.preferences, &Preferences::languageChanged, this,
        [&parts] {
            parts.language.apply(parts.preferences.language());
            parts.window->rebuild();
        },
        Qt::QueuedConnection);
    connect(parts.window.get(), &MainWindow::closed, this, &Console::closeOrHide);
    connect(parts.window.get(), &MainWindow::quitRequested, this, &Console::quitRequested);
}

/// An embedded engine goes on behind the tray icon if the person wants; a service goes on by itself.
void Console::closeOrHide()
{
    const bool stays = parts_->options.embedded && parts_->preferences.keepRunningInTray() && parts_->tray->isThere();
    if (!stays) Q_EMIT quitRequested();
}

void Console::show()
{
    parts_->window->show();
    offerCrashReport();
}

void Console::open(const QString &page)
{
    parts_->window->openPage(page);
}

void Console::activate()
{
    QWidget *window = parts_->window.get();
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
}

void Console::engineFailed(const Error &error)
{
    parts_->window->showEngineError(error);
}

QWidget *Console::window() const
{
    return parts_->window.get();
}

void Console::offerCrashReport()
{
    if (!parts_->options.crashReport) return;
    parts_->window->offerCrashReport(*parts_->options.crashReport, [this] { Q_EMIT crashReportDismissed(); });
}

} // namespace clc::ui
