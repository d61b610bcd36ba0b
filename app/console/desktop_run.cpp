#include "app/console/desktop_run.h"

#include "app/console/output.h"
#include "ui/shell/preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTimer>

namespace clc::console
{

namespace
{

constexpr std::chrono::seconds longestEnd(4); // the engine itself gives up waiting for the PBX after two

QString settingsFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(QStringLiteral("cloudlink-console/console.ini"));
}

/// --engine, else what was chosen in the settings.
GlobalOptions withChosenEngine(GlobalOptions options)
{
    if (options.engine.isEmpty()) options.engine = ui::Preferences(settingsFile()).engineAddress();
    return options;
}

std::optional<QString> reportOf(const CrashMarker &marker)
{
    if (!marker.previous()) return std::nullopt;
    return marker.previous()->text;
}

} // namespace

DesktopRun::DesktopRun(GlobalOptions options, SingleInstance &instance)
    : options_(withChosenEngine(std::move(options))),
      instance_(instance),
      marker_(stateFolder(), QStringLiteral("console-") + instance.key()),
      engine_(options_)
{
    connect(&termination_, &TerminationSignals::requested, this, [this] {
        if (ending_) return QCoreApplication::exit(exitFailed); // a second one does not wait
        quit();
    });
    connect(&instance_, &SingleInstance::activationRequested, this, [this](const QByteArray &token) {
        if (!token.isEmpty()) qputenv("XDG_ACTIVATION_TOKEN", token); // the platform's plugin takes it from there
        if (console_) console_->activate();
    });
}

DesktopRun::~DesktopRun() = default;

void DesktopRun::begin()
{
    // Without the socket a second start only cannot bring this window to the front.
    if (const Status listening = instance_.listen(); !listening) Output(false).note(listening.error().message());
    showConsole(engine_.expected());
    QMetaObject::invokeMethod(
        this, [this] { engineScope_.spawn(openEngine(engineScope_)); }, Qt::QueuedConnection);
}

void DesktopRun::showConsole(const DesktopEngineInfo &engine)
{
    shown_ = engine;
    if (!place_) place_ = std::make_shared<EnginePlace>();
    ui::ConsoleOptions options;
    options.connect = EnginePlace::connections(place_);
    options.engineTitle = engine.title;
    options.embedded = engine.embedded;
    options.settingsFile = settingsFile();
    options.crashReport = reportOf(marker_);
    console_ = std::make_unique<ui::Console>(std::move(options));
    connect(console_.get(), &ui::Console::quitRequested, this, &DesktopRun::quit, Qt::QueuedConnection);
    connect(console_.get(), &ui::Console::crashReportDismissed, this, [this] { marker_.dismiss(); });
    connect(console_.get(), &ui::Console::engineChangeRequested, this, &DesktopRun::changeEngine,
            Qt::QueuedConnection); // the console is replaced
    console_->show();
}

Flow DesktopRun::openEngine(Scope &scope)
{
    const auto opened = co_await engine_.open(scope);
    if (ending_ || scope.isCancelled()) co_return cancelledError();
    if (!opened) {
        place_->failed(opened.error());
        console_->engineFailed(opened.error());
        co_return opened.error();
    }
    // Rare: another program took or left the data directory since the first look.
    if (opened->embedded != shown_.embedded || opened->title != shown_.title) showConsole(*opened);
    place_->found(opened->address);
    co_return done;
}

void DesktopRun::changeEngine(const QString &address)
{
    if (ending_) return;
    engineScope_.cancel();
    ends_.spawn(changing(ends_, address));
}

Flow DesktopRun::changing(Scope &scope, QString address)
{
    console_.reset();
    place_.reset();
    CLC_CO_CHECK(co_await engine_.close(scope));
    if (ending_) co_return done;
    options_.engine = address;
    engine_.use(options_);
    showConsole(engine_.expected());
    const Status opened = co_await openEngine(scope);
    co_return opened;
}

/// The window closes at once, the process ends when the engine has.
void DesktopRun::quit()
{
    if (std::exchange(ending_, true)) return;
    engineScope_.cancel();
    console_.reset();
    QTimer::singleShot(longestEnd, this, [] { QCoreApplication::exit(exitFailed); });
    ends_.spawn(closing(ends_));
}

Flow DesktopRun::closing(Scope &scope)
{
    const Status closed = co_await engine_.close(scope);
    QCoreApplication::exit(exitDone);
    co_return closed;
}

} // namespace clc::console
