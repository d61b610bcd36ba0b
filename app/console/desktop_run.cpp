#include "app/console/desktop_run.h"

#include "app/console/output.h"
#include "engine/base/backoff.h"
#include "ui/shell/preferences.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>
#include <QTimer>

namespace clc::console
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::seconds longestEnd(4); // the engine itself gives up waiting for the PBX after two

QString settingsFile()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation))
        .filePath(QStringLiteral("cloudlink-console/console.ini"));
}

/// What was typed, else what was chosen in the settings.
GlobalOptions withChosenEngine(GlobalOptions options)
{
    if (options.engine.isEmpty() && !options.dataDirectoryGiven)
        options.engine = ui::Preferences(settingsFile()).engineAddress();
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
        this, [this] { beginOpening(); }, Qt::QueuedConnection);
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

/// Ends the attempt under way, if there is one, and makes a new one.
void DesktopRun::beginOpening()
{
    if (ending_) return;
    opening_ = std::make_unique<Scope>();
    opening_->spawn(openEngine(*opening_));
}

Flow DesktopRun::openEngine(Scope &scope)
{
    Backoff patience(2s, 60s);
    while (true) {
        const auto opened = co_await engine_.open(scope);
        if (scope.isCancelled()) co_return cancelledError();
        if (opened) {
            // Rare: another program took or left the data directory since the first look.
            if (opened->embedded != shown_.embedded || opened->title != shown_.title) showConsole(*opened);
            place_->found(opened->address);
            co_return done;
        }
        console_->engineFailed(opened.error());
        if (!options_.engine.isEmpty()) {
            place_->found(options_.engine); // somebody else's engine: the link comes back to it by itself
            co_return opened.error();
        }
        CLC_CO_CHECK(co_await scope.sleep(patience.next()));
    }
}

void DesktopRun::changeEngine(const QString &address)
{
    if (ending_) return;
    if (opening_) opening_->cancel();
    console_.reset();
    place_.reset();
    options_.engine = address;
    if (!std::exchange(changing_, true)) ends_.spawn(changing(ends_));
}

/// Whatever was asked for last. An engine that does not end in order is left to itself: a console without a window
/// helps nobody.
Flow DesktopRun::changing(Scope &scope)
{
    const Status closed = co_await engine_.close(scope);
    changing_ = false;
    if (!closed) Output(false).note(closed.error().message());
    if (ending_ || scope.isCancelled()) co_return closed;
    engine_.use(options_);
    showConsole(engine_.expected());
    beginOpening();
    co_return closed;
}

/// The window closes at once, the process ends when the engine has.
void DesktopRun::quit()
{
    if (std::exchange(ending_, true)) return;
    if (opening_) opening_->cancel();
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
