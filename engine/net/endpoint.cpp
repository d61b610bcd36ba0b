#include "engine/net/endpoint.h"

#include <QHostAddress>

#include <algorithm>
#include <optional>

namespace clc
{

namespace
{

constexpr int longestName = 253; // RFC 1035, without the final dot

Error invalid(const QString &field, const QString &detail)
{
    return failureIn(field, ErrorCode::invalidValue, {{QStringLiteral("detail"), detail}});
}

/// The parts around the last colon, or around the brackets of an IPv6 address.
struct Split {
    QString host;
    std::optional<QString> port;
    bool bracketed = false;
};

std::optional<Split> split(const QString &text)
{
    if (text.startsWith(QLatin1Char('['))) {
        const qsizetype end = text.indexOf(QLatin1Char(']'));
        if (end < 0) return std::nullopt;
        const QString rest = text.mid(end + 1);
        if (!rest.isEmpty() && !rest.startsWith(QLatin1Char(':'))) return std::nullopt;
        return Split{text.mid(1, end - 1), rest.isEmpty() ? std::nullopt : std::optional(rest.mid(1)), true};
    }
    if (text.count(QLatin1Char(':')) != 1) return Split{text, std::nullopt, false};
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    return Split{text.left(colon), text.mid(colon + 1), false};
}

Result<QString> readHost(const Split &parts, const QString &field)
{
    QHostAddress address;
    if (parts.host.contains(QLatin1Char(':')) || parts.bracketed) {
        if (!address.setAddress(parts.host) || address.protocol() != QAbstractSocket::IPv6Protocol)
            return invalid(field, QStringLiteral("it is not an IPv6 address"));
        return address.toString();
    }
    const bool looksNumeric = std::all_of(parts.host.begin(), parts.host.end(), [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || c == QLatin1Char('.');
    });
    if (looksNumeric) {
        if (parts.host.count(QLatin1Char('.')) != 3 || !address.setAddress(parts.host))
            return invalid(field, QStringLiteral("it is not an IPv4 address"));
        return address.toString();
    }
    const QString name = QString::fromLatin1(QUrl::toAce(parts.host)).toLower();
    const bool plain = std::all_of(name.begin(), name.end(), [](QChar c) {
        return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9')) ||
               c == QLatin1Char('.') || c == QLatin1Char('-') || c == QLatin1Char('_');
    });
    if (name.isEmpty() || !plain || name.startsWith(QLatin1Char('.')) || name.startsWith(QLatin1Char('-')) ||
        name.contains(QLatin1String("..")))
        return invalid(field, QStringLiteral("it is not a host name"));
    if (name.size() > longestName) return invalid(field, QStringLiteral("a host name has at most 253 characters"));
    return name;
}

} // namespace

Result<Endpoint> Endpoint::parse(const QString &text, quint16 defaultPort, const QString &field)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) return failureIn(field, ErrorCode::missingValue);
    if (trimmed.size() > 1000) return invalid(field, QStringLiteral("a host name has at most 253 characters"));
    if (trimmed.contains(QLatin1String("://")))
        return invalid(field, QStringLiteral("give host and port only, without http:// or the like"));
    for (const QChar c : trimmed)
        if (c.isSpace() || c.category() == QChar::Other_Control || QStringLiteral("@/\\?#%\"'<>").contains(c))
            return invalid(field, QStringLiteral("an address is HOST or HOST:PORT, without spaces, user or path"));
    const auto parts = split(trimmed);
    if (!parts || parts->host.isEmpty()) return invalid(field, QStringLiteral("an address is HOST or HOST:PORT"));
    CLC_TRY(const QString host, readHost(*parts, field));
    quint16 port = defaultPort;
    if (parts->port) {
        bool number = false;
        port = parts->port->toUShort(&number);
        const bool digits = std::all_of(parts->port->begin(), parts->port->end(), [](QChar c) { return c.isDigit(); });
        if (!number || !digits || port == 0)
            return invalid(field, QStringLiteral("a port is a number from 1 to 65535"));
    }
    return Endpoint{host, port};
}

QString Endpoint::text() const
{
    const bool v6 = host.contains(QLatin1Char(':'));
    return (v6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2")).arg(host).arg(port);
}

QUrl Endpoint::url(const QString &path) const
{
    return QUrl(QStringLiteral("https://%1%2").arg(text(), path), QUrl::StrictMode);
}

} // namespace clc
