#pragma once

#include <QByteArray>
#include <QTimer>

namespace clc
{

/// Tells systemd how the service is doing (sd_notify(3) protocol over $NOTIFY_SOCKET) and feeds its watchdog
/// ($WATCHDOG_USEC) from the event loop, so that a loop that hangs is noticed. Does nothing outside systemd.
class SystemdNotifier
{
public:
    /// Reads the environment and removes it, so that no child inherits it.
    SystemdNotifier();

    void ready(const QByteArray &status);
    void stopping();
    void status(const QByteArray &text);

private:
    void send(const QByteArray &message) const;

    QByteArray socket_;
    QTimer watchdog_;
};

} // namespace clc
