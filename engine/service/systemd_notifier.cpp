#include "engine/service/systemd_notifier.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstddef>
#include <cstring>

namespace clc
{

SystemdNotifier::SystemdNotifier() : socket_(qgetenv("NOTIFY_SOCKET"))
{
    const bool forUs = !qEnvironmentVariableIsSet("WATCHDOG_PID") ||
                       qEnvironmentVariableIntValue("WATCHDOG_PID") == static_cast<int>(::getpid());
    const qint64 interval = forUs ? qgetenv("WATCHDOG_USEC").toLongLong() / 1000 : 0;
    for (const char *name : {"NOTIFY_SOCKET", "WATCHDOG_PID", "WATCHDOG_USEC"}) qunsetenv(name);
    // Twice as often as needed, as sd_watchdog_enabled(3) recommends.
    watchdog_.setInterval(std::chrono::milliseconds(interval / 2));
    QObject::connect(&watchdog_, &QTimer::timeout, &watchdog_, [this] { send("WATCHDOG=1"); });
}

void SystemdNotifier::ready(const QByteArray &status)
{
    send("READY=1\nSTATUS=" + status);
    if (!socket_.isEmpty() && watchdog_.interval() > 0) watchdog_.start();
}

void SystemdNotifier::stopping()
{
    watchdog_.stop();
    send("STOPPING=1");
}

void SystemdNotifier::status(const QByteArray &text)
{
    send("STATUS=" + text);
}

/// "@name" is an abstract socket, whose address begins with an octet 0.
void SystemdNotifier::send(const QByteArray &message) const
{
    sockaddr_un address{};
    if (socket_.isEmpty() || socket_.size() >= qsizetype{sizeof address.sun_path}) return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, socket_.constData(), static_cast<size_t>(socket_.size()));
    if (address.sun_path[0] == '@') address.sun_path[0] = '\0';
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0) return;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(socket_.size()));
    static_cast<void>(::sendto(socket, message.constData(), static_cast<size_t>(message.size()), MSG_NOSIGNAL,
                               reinterpret_cast<const sockaddr *>(&address), length));
    ::close(socket);
}

} // namespace clc
