#include "engine/service/peer_credentials.h"

#include <QByteArray>

#include <grp.h>
#include <pwd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

namespace clc
{

std::optional<PeerCredentials> peerCredentials(int socket)
{
    ucred credentials{};
    socklen_t size = sizeof credentials;
    if (getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &credentials, &size) != 0) return std::nullopt;
    return PeerCredentials{credentials.uid, credentials.gid, credentials.pid};
}

namespace
{

bool isMember(const PeerCredentials &peer, gid_t group)
{
    if (peer.group == group) return true;
    const passwd *account = getpwuid(peer.user);
    if (!account) return false;
    std::vector<gid_t> groups(64);
    int count = static_cast<int>(groups.size());
    if (getgrouplist(account->pw_name, account->pw_gid, groups.data(), &count) < 0) {
        groups.resize(static_cast<size_t>(count));
        if (getgrouplist(account->pw_name, account->pw_gid, groups.data(), &count) < 0) return false;
    }
    return std::find(groups.begin(), groups.begin() + count, group) != groups.begin() + count;
}

} // namespace

bool mayUseEngine(const PeerCredentials &peer, const QString &group)
{
    if (peer.user == 0 || peer.user == geteuid()) return true;
    const auto id = group.isEmpty() ? std::nullopt : groupId(group);
    return id && isMember(peer, *id);
}

QString userName(uid_t user)
{
    const passwd *account = getpwuid(user);
    return account ? QString::fromLocal8Bit(account->pw_name) : QStringLiteral("user %1").arg(user);
}

std::optional<gid_t> groupId(const QString &name)
{
    const struct group *entry = getgrnam(name.toLocal8Bit().constData());
    if (!entry) return std::nullopt;
    return entry->gr_gid;
}

} // namespace clc
