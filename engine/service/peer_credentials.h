#pragma once

#include <QString>

#include <sys/types.h>

#include <optional>

namespace clc
{

/// Who is on the other end of a connected UNIX socket, as the kernel saw it when the connection was made.
struct PeerCredentials {
    uid_t user = 0;
    gid_t group = 0;
    pid_t process = 0;
};

std::optional<PeerCredentials> peerCredentials(int socket);

/// Root, the user that this process runs as, and members of `group` unless it is empty.
bool mayUseEngine(const PeerCredentials &peer, const QString &group);

/// The name of a user for people, else the number.
QString userName(uid_t user);

std::optional<gid_t> groupId(const QString &name);

} // namespace clc
