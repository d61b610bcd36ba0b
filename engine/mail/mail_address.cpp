#include "engine/mail/mail_address.h"

#include "engine/net/endpoint.h"

#include <algorithm>

namespace clc
{

namespace
{

constexpr qsizetype longestHeader = 500;
constexpr qsizetype longestLocalPart = 64; // RFC 5321 section 4.5.3.1
constexpr qsizetype longestAddress = 254;
constexpr qsizetype longestPlainText = 60;
constexpr qsizetype octetsPerWord = 42; // 56 in base64, 68 with =?UTF-8?B??=

Error invalid(const QString &field, const QString &detail)
{
    return failureIn(field, ErrorCode::invalidValue, {{QStringLiteral("detail"), detail}});
}

bool isAtomText(QChar c)
{
    return (c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('A') && c <= QLatin1Char('Z')) ||
           (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || QStringLiteral("!#$%&'*+-/=?^_`{|}~").contains(c);
}

bool isDotAtom(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('.'));
    return std::all_of(parts.begin(), parts.end(), [](const QString &part) {
        return !part.isEmpty() && std::all_of(part.begin(), part.end(), isAtomText);
    });
}

Result<QByteArray> readMailbox(const QString &text, const QString &field)
{
    const qsizetype at = text.lastIndexOf(QLatin1Char('@'));
    if (at <= 0) return invalid(field, QStringLiteral("a mail address is NAME@DOMAIN"));
    const QString local = text.left(at);
    if (!isDotAtom(local) || local.size() > longestLocalPart)
        return invalid(field, QStringLiteral("the part before the @ holds something that cannot be there"));
    const QString domain = text.mid(at + 1);
    const auto host = Endpoint::parse(domain, 25, field);
    if (!host || domain.contains(QLatin1Char(':')) || domain.contains(QLatin1Char('[')))
        return invalid(field, QStringLiteral("the part behind the @ is not a domain"));
    const QByteArray address = local.toLatin1() + '@' + host->host.toLatin1();
    if (address.size() > longestAddress)
        return invalid(field, QStringLiteral("a mail address has at most 254 characters"));
    return address;
}

} // namespace

Status checkHeaderText(const QString &text, const QString &field)
{
    if (text.size() > longestHeader) return invalid(field, QStringLiteral("it has more than 500 characters"));
    const bool control = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
               c.category() == QChar::Separator_Paragraph;
    });
    if (control) return invalid(field, QStringLiteral("it holds a line break or another control character"));
    return done;
}

QByteArray encodedHeaderText(const QString &text)
{
    const bool plain =
        text.size() <= longestPlainText && !text.contains(QLatin1String("=?")) &&
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= QLatin1Char(' ') && c <= QLatin1Char('~'); });
    if (plain) return text.toLatin1();
    QByteArrayList words;
    QByteArray word;
    for (const char32_t point : text.toUcs4()) {
        const QByteArray octets = QString::fromUcs4(&point, 1).toUtf8();
        if (word.size() + octets.size() > octetsPerWord) words << std::exchange(word, {});
        word += octets;
    }
    words << word;
    for (QByteArray &one : words) one = "=?UTF-8?B?" + one.toBase64() + "?=";
    return words.join("\r\n ");
}

Result<MailAddress> MailAddress::parse(const QString &text, const QString &field)
{
    CLC_CHECK(checkHeaderText(text, field));
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty()) return failureIn(field, ErrorCode::missingValue);
    const qsizetype open = trimmed.indexOf(QLatin1Char('<'));
    if (open < 0) {
        CLC_TRY(const QByteArray address, readMailbox(trimmed, field));
        return MailAddress{{}, address};
    }
    if (!trimmed.endsWith(QLatin1Char('>')))
        return invalid(field, QStringLiteral("a mail address is Name <NAME@DOMAIN>"));
    CLC_TRY(const QByteArray address, readMailbox(trimmed.mid(open + 1).chopped(1), field));
    QString name = trimmed.left(open).trimmed();
    if (name.size() >= 2 && name.startsWith(QLatin1Char('"')) && name.endsWith(QLatin1Char('"')))
        name = name.mid(1).chopped(1);
    return MailAddress{name, address};
}

QByteArray MailAddress::header() const
{
    if (name.isEmpty()) return address;
    const bool atoms =
        std::all_of(name.begin(), name.end(), [](QChar c) { return c == QLatin1Char(' ') || isAtomText(c); });
    QByteArray shown = encodedHeaderText(name);
    const bool encoded = shown.startsWith("=?");
    if (!encoded && !atoms) shown = '"' + shown.replace('\\', "\\\\").replace('"', "\\\"") + '"';
    return shown + "\r\n <" + address + '>';
}

} // namespace clc
