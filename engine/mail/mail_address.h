#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QString>

namespace clc
{

/// One mailbox (RFC 5322 section 3.4): a plain dot-atom local part and a domain; no quoted local part, no comment, no
/// group.
struct MailAddress {
    QString name;       ///< display name in any script; may be empty
    QByteArray address; ///< ASCII; an international domain in its IDNA form

    /// Reads "a@b.example" or "Name <a@b.example>"; missingValue or invalidValue with `field` set. Line breaks and
    /// other control characters are refused, so that nothing can be put into another header.
    static Result<MailAddress> parse(const QString &text, const QString &field);

    /// As it stands in From or To; at most 76 octets in a line.
    QByteArray header() const;
    QByteArray domain() const { return address.mid(address.indexOf('@') + 1); }
};

/// A header's text in ASCII: as it is, or in encoded words (RFC 2047) of UTF-8, folded.
QByteArray encodedHeaderText(const QString &text);

/// Whether the text can stand in one header: no control characters, at most 500 characters.
Status checkHeaderText(const QString &text, const QString &field);

} // namespace clc
