#pragma once

#include "engine/base/result.h"

#include <QString>
#include <QUrl>

namespace clc
{

/// An address a person typed: host name or IP address, and a TCP or UDP port.
///
/// `host` is what goes on the wire: lower case, international names in their ASCII form (IDNA), IPv6 without brackets.
struct Endpoint {
    QString host;
    quint16 port = 0;

    /// Reads "host", "host:port", "[ipv6]", "[ipv6]:port" or a bare IPv6 address. Refuses schemes, user info, paths,
    /// spaces, control characters, names beyond 253 characters and ports outside 1-65535: `missingValue` or
    /// `invalidValue` with `field` set.
    static Result<Endpoint> parse(const QString &text, quint16 defaultPort, const QString &field);

    /// "host:port", IPv6 in brackets; `parse` reads it back.
    QString text() const;
    /// https://host:port + path; `path` begins with a slash, is percent-encoded already, and may carry a query.
    QUrl url(const QString &path = QStringLiteral("/")) const;

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
};

} // namespace clc
