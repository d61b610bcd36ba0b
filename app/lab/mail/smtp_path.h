#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

#include <optional>

namespace lab
{

/// The argument of MAIL or RCPT: `FROM:<address> NAME=value …` (RFC 5321, section 4.1.1).
struct SmtpPath {
    QByteArray address;                              ///< without the angle brackets; empty for `<>`
    QList<QPair<QByteArray, QByteArray>> parameters; ///< names in upper case
};

/// Reads it; nothing when it has another form, or the address more than 254 octets or blanks.
std::optional<SmtpPath> parseSmtpPath(const QByteArray &argument, const QByteArray &keyword);

} // namespace lab
