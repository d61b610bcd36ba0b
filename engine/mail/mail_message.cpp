#include "engine/mail/mail_message.h"

#include "engine/mail/mail_address.h"

#include <QLocale>
#include <QUuid>

namespace clc
{

namespace
{

constexpr qsizetype largestBody = 1 << 20;

QByteArray withNetworkLineEnds(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    bytes.replace("\r\n", "\n").replace('\r', "\n").replace('\n', "\r\n");
    return bytes;
}

QByteArray dateText(const QDateTime &date)
{
    return QLocale::c().toString(date.toUTC(), QStringLiteral("ddd, d MMM yyyy HH:mm:ss")).toLatin1() + " +0000";
}

} // namespace

Result<MailMessage> composeMail(const QString &from, const Mail &mail, const QDateTime &date)
{
    CLC_TRY(const MailAddress sender, MailAddress::parse(from, QStringLiteral("mail.from")));
    CLC_TRY(const MailAddress recipient, MailAddress::parse(mail.to, QStringLiteral("mail.to")));
    CLC_CHECK(checkHeaderText(mail.subject, QStringLiteral("mail.subject")));
    if (mail.textBody.isEmpty() && mail.htmlBody.isEmpty())
        return failureIn(QStringLiteral("mail.body"), ErrorCode::missingValue);
    if (mail.textBody.size() > largestBody || mail.htmlBody.size() > largestBody)
        return failureIn(QStringLiteral("mail.body"), ErrorCode::invalidValue,
                         {{QStringLiteral("detail"), QStringLiteral("it is larger than a mebibyte")}});
    MailMessage message;
    message.from = sender.address;
    message.to = recipient.address;
    const QByteArray unique = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    message.headers = {"Date: " + dateText(date),
                       "From: " + sender.header(),
                       "To: " + recipient.header(),
                       "Subject: " + encodedHeaderText(mail.subject),
                       "Message-ID: <" + unique + '@' + sender.domain() + '>',
                       "Auto-Submitted: auto-generated"};
    message.text = withNetworkLineEnds(mail.textBody);
    message.html = withNetworkLineEnds(mail.htmlBody);
    return message;
}

} // namespace clc
