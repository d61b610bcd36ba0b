#pragma once

#include "app/console/awaited_transport.h"
#include "app/console/crash_marker.h"
#include "app/console/desktop_engine.h"
#include "app/console/single_instance.h"
#include "engine/service/process_guard.h"
#include "ui/shell/console.h"

#include <QObject>

#include <memory>

namespace clc::console
{

/// One run of the desktop: its window, its engine, and the order in which they come and go. Lives on the GUI thread.
class DesktopRun final : public QObject
{
    Q_OBJECT

public:
    /// Needs the application object; `instance` is taken and outlives the run.
    DesktopRun(GlobalOptions options, SingleInstance &instance);
    ~DesktopRun() override;

    /// Shows the window, then starts the engine.
    void begin();

private:
    void showConsole(const DesktopEngineInfo &engine);
    void quit();
    /// The engine at `address` from now on; "" = that of the data directory.
    void changeEngine(const QString &address);
    void beginOpening();
    Flow openEngine(Scope &scope);
    Flow changing(Scope &scope);
    Flow closing(Scope &scope);

    GlobalOptions options_;
    SingleInstance &instance_;
    TerminationSignals termination_;
    CrashMarker marker_;
    DesktopEngine engine_;
    DesktopEngineInfo shown_; ///< what the window was told
    std::shared_ptr<EnginePlace> place_;
    std::unique_ptr<ui::Console> console_;
    bool ending_ = false;
    bool changing_ = false;
    Scope ends_;                     ///< of what has to be done before the process ends or another engine is opened
    std::unique_ptr<Scope> opening_; ///< of what opens the engine; another one for each attempt
};

} // namespace clc::console
