#include "app/lab/mail/smtp_path.h"

namespace lab
{

namespace
{

constexpr qsizetype kLongestAddress = 254;

} // namespace

std::optional<SmtpPath> parseSmtpPath(const QByteArray &argument, const QByteArray &keyword)
{
    if (argument.left(keyword.size()).toUpper() != keyword) return std::nullopt;
    const QByteArray rest = argument.mid(keyword.size()).trimmed();
    const qsizetype end = rest.indexOf('>');
    if (!rest.startsWith('<') || end < 0) return std::nullopt;
    SmtpPath path;
    path.address = rest.mid(1, end - 1);
    if (path.address.size() > kLongestAddress || path.address.contains(' ') || path.address.contains('<'))
        return std::nullopt;
    const QList<QByteArray> words = rest.mid(end + 1).split(' ');
    if (!words.constFirst().isEmpty()) return std::nullopt;
    for (const QByteArray &word : words) {
        if (word.isEmpty()) continue;
        const qsizetype equals = word.indexOf('=');
        const QByteArray name = (equals < 0 ? word : word.left(equals)).toUpper();
        path.parameters.append({name, equals < 0 ? QByteArray() : word.mid(equals + 1)});
    }
    return path;
}

} // namespace lab
