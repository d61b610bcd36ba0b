#pragma once

#include "ui/shell/console_context.h"

#include <QObject>

#include <memory>

class QSystemTrayIcon;
class QMenu;

namespace clc::ui
{

/// The icon in the desktop's tray: how the gateway is doing, and a way to the window. Only while the person wants it
/// (Preferences::keepRunningInTray) and the desktop has a tray.
class Tray final : public QObject
{
    Q_OBJECT

public:
    explicit Tray(ConsoleContext &context);
    ~Tray() override;

    bool isThere() const;

Q_SIGNALS:
    void openRequested();
    void quitRequested();

private:
    void offer();
    void show();

    ConsoleContext &context_;
    std::unique_ptr<QMenu> menu_;
    std::unique_ptr<QSystemTrayIcon> icon_;
};

} // namespace clc::ui
