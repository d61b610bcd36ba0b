#pragma once

#include "engine/mail/mailer.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace clc
{

/// A mail as it goes to the server: envelope, header lines in ASCII without line end, bodies in UTF-8 with CRLF.
struct MailMessage {
    QByteArray from;        ///< envelope
    QByteArray to;          ///< envelope
    QByteArrayList headers; ///< Date, From, To, Subject, Message-ID (RFC 5322 section 3.6)
    QByteArray text;
    QByteArray html;
};

/// Checks and composes; pure but for the random Message-ID. Errors: missingValue, invalidValue with the field.
Result<MailMessage> composeMail(const QString &from, const Mail &mail, const QDateTime &date);

} // namespace clc
