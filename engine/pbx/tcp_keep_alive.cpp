#include "engine/pbx/tcp_keep_alive.h"

#include <QVariant>

#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace clc
{

namespace
{

constexpr int between = 10; // seconds
constexpr int questions = 3;

} // namespace

void keepAlive(QAbstractSocket &socket, std::chrono::seconds idle)
{
    socket.setSocketOption(QAbstractSocket::KeepAliveOption, 1);
    const int descriptor = static_cast<int>(socket.socketDescriptor());
    const auto set = [descriptor](int option, int value) {
        ::setsockopt(descriptor, IPPROTO_TCP, option, &value, sizeof value);
    };
    set(TCP_KEEPIDLE, static_cast<int>(idle.count()));
    set(TCP_KEEPINTVL, between);
    set(TCP_KEEPCNT, questions);
}

} // namespace clc
