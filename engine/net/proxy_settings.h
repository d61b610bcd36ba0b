#pragma once

#include <QByteArray>
#include <QString>

namespace clc
{

/// The HTTP proxy (CONNECT) through which https goes out; none when `host` is empty. Proxies that the operating system
/// or the environment names are not used: what the gateway does must not depend on who started it.
struct ProxySettings {
    QString host;
    quint16 port = 3128;
    QString user;
    QByteArray password;

    bool isDirect() const { return host.isEmpty(); }
};

} // namespace clc
