#pragma once

#include "engine/client/engine_session.h"

#include <QObject>

#include <memory>
#include <optional>

namespace clc::ui
{

struct ConsoleOptions {
    TransportFactory connect; ///< to the engine
    QString engineTitle;      ///< "": this computer, embedded; else what the console is attached to
    bool embedded = false;
    QString settingsFile;               ///< of Preferences; "": nothing is kept
    std::optional<QString> crashReport; ///< what the last run left, if it crashed
};

/// The whole desktop: session, window and tray. Made after QApplication, on its thread.
class Console final : public QObject
{
    Q_OBJECT

public:
    explicit Console(ConsoleOptions options);
    ~Console() override;

    void show();
    /// Opens the page of that id (ui/pages/registry.h).
    void open(const QString &page);
    /// Brings the window to the front, from the tray too.
    void activate();
    /// The engine could not be started; told in the window until it is there.
    void engineFailed(const clc::Error &error);
    QWidget *window() const;

Q_SIGNALS:
    void quitRequested();
    void crashReportDismissed();
    /// "": the engine of this computer.
    void engineChangeRequested(const QString &address);

private:
    void watch();
    void offerCrashReport();
    void closeOrHide();

    struct Parts;
    std::unique_ptr<Parts> parts_;
};

} // namespace clc::ui
