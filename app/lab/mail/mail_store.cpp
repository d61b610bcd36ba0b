#include "app/lab/mail/mail_store.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace lab
{

namespace
{

constexpr qsizetype kMostMails = 20'000;
constexpr qsizetype kMostOctets = 256 * 1024 * 1024;

/// The text of an encoded word in "Q" (RFC 2047, section 4.2).
QByteArray decodeQ(QByteArray text)
{
    text.replace('_', ' ');
    QByteArray decoded;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArray hex = text.mid(i + 1, 2);
        bool ok = false;
        const int octet = hex.size() == 2 ? hex.toInt(&ok, 16) : 0;
        if (text.at(i) == '=' && ok) {
            decoded.append(static_cast<char>(octet));
            i += 2;
        } else {
            decoded.append(text.at(i));
        }
    }
    return decoded;
}

QString decodeWords(const QString &value)
{
    static const QRegularExpression word(QStringLiteral(R"(=\?utf-8\?([bq])\?([^? ]*)\?=)"),
                                         QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression between(QStringLiteral(R"(\?=\s+=\?)"));
    QString joined = value;
    joined.replace(between, QStringLiteral("?==?"));
    QByteArray decoded;
    qsizetype at = 0;
    for (auto it = word.globalMatch(joined); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        decoded += joined.mid(at, match.capturedStart() - at).toUtf8();
        const QByteArray text = match.captured(2).toLatin1();
        decoded += match.captured(1).toLower() == QLatin1String("b") ? QByteArray::fromBase64(text) : decodeQ(text);
        at = match.capturedEnd();
    }
    return QString::fromUtf8(decoded + joined.mid(at).toUtf8());
}

} // namespace

QString mailHeader(const QByteArray &raw, const QByteArray &name)
{
    const qsizetype end = raw.indexOf("\r\n\r\n");
    const QList<QByteArray> lines = raw.left(end < 0 ? raw.size() : end).split('\n');
    const QByteArray wanted = name.toLower() + ':';
    QByteArray value;
    bool inside = false;
    for (const QByteArray &line : lines) {
        const bool folded = line.startsWith(' ') || line.startsWith('\t');
        if (inside && !folded) break;
        if (inside) value += ' ' + line.trimmed();
        if (!folded && line.toLower().startsWith(wanted)) {
            inside = true;
            value = line.mid(wanted.size()).trimmed();
        }
    }
    return decodeWords(QString::fromUtf8(value));
}

bool MailStore::hasRoom(qsizetype octets) const
{
    return mails_.size() < kMostMails && octets_ + octets <= kMostOctets;
}

void MailStore::add(Mail mail)
{
    octets_ += mail.raw.size();
    mails_.append(std::move(mail));
}

void MailStore::clear()
{
    mails_.clear();
    octets_ = 0;
}

QJsonArray MailStore::toJson(bool withRaw) const
{
    QJsonArray all;
    for (const Mail &mail : mails_) {
        QJsonObject shown{{QStringLiteral("from"), mail.from},
                          {QStringLiteral("to"), QJsonArray::fromStringList(mail.to)},
                          {QStringLiteral("subject"), mailHeader(mail.raw, "Subject")},
                          {QStringLiteral("size"), mail.raw.size()},
                          {QStringLiteral("tls"), mail.tls},
                          {QStringLiteral("user"), mail.user}};
        if (withRaw) shown.insert(QStringLiteral("raw"), QString::fromUtf8(mail.raw));
        all.append(shown);
    }
    return all;
}

} // namespace lab
