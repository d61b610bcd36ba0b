#include "engine/mail/invitation_mail.h"

#include <QUrl>

namespace clc
{

namespace
{

const QString subjectText = QStringLiteral("Your invitation to %1");

const QString plainText = QStringLiteral(
    "Hello%1,\n"
    "\n"
    "an account has been made for you at %2.\n"
    "Open this link to choose a password and start:\n"
    "\n"
    "%3\n"
    "\n"
    "The link works once and for %4 days. If it no longer works, ask your administrator for a new one.\n");

const QString htmlText = QStringLiteral(
    "<!DOCTYPE html>\n"
    "<html lang=\"en\"><head><meta charset=\"utf-8\"><title>Invitation</title></head>\n"
    "<body style=\"font-family: sans-serif\">\n"
    "<p>Hello%1,</p>\n"
    "<p>an account has been made for you at %2.</p>\n"
    "<p><a href=\"%3\">Choose a password and start</a></p>\n"
    "<p>The link works once and for %4 days. If it no longer works, ask your administrator for a new one.</p>\n"
    "</body></html>\n");

} // namespace

Result<Mail> invitationMail(const InvitationFacts &facts)
{
    const QUrl link(facts.link, QUrl::StrictMode);
    if (!link.isValid() || link.scheme() != QLatin1String("https") || link.host().isEmpty() ||
        !link.userInfo().isEmpty())
        return failureIn(QStringLiteral("link"), ErrorCode::invalidValue,
                         {{QStringLiteral("detail"), QStringLiteral("it is not an https address")}});
    // Control characters would break lines where the text has none.
    const QString name = facts.name.simplified();
    const QString account = facts.accountName.simplified();
    const QString address = link.toString(QUrl::FullyEncoded);
    const QString days = QString::number(facts.validDays);
    const QString called = name.isEmpty() ? QString() : QLatin1Char(' ') + name;
    Mail mail;
    mail.to = facts.to;
    mail.subject = subjectText.arg(account.left(200));
    mail.textBody = plainText.arg(called, account, address, days);
    mail.htmlBody = htmlText.arg(called.toHtmlEscaped(), account.toHtmlEscaped(), address.toHtmlEscaped(), days);
    return mail;
}

} // namespace clc
