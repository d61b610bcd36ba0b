#include "app/lab/csta/csta_spoiler.h"

#include <algorithm>

namespace lab::csta
{

namespace
{

constexpr qsizetype kHeader = 8;

QByteArray padded(const QByteArray &document, qsizetype octets)
{
    const qsizetype missing = octets - document.size() - 7;
    if (missing < 0) return document;
    const qsizetype at = document.lastIndexOf("</");
    return document.left(at) + "<!--" + QByteArray(missing, 'x') + "-->" + document.mid(at);
}

QByteArray nested(const QByteArray &document, qsizetype levels)
{
    const qsizetype at = document.lastIndexOf("</");
    return document.left(at) + QByteArray("<a>").repeated(levels) + QByteArray("</a>").repeated(levels) +
           document.mid(at);
}

} // namespace

Outgoing outgoing(Faults &faults, const QString &operation, const QByteArray &document, int invoke, int invokeBefore,
                  Framing framing)
{
    const auto take = [&](const char *kind) {
        return faults.take(QStringLiteral("csta"), operation, QString::fromLatin1(kind));
    };
    QByteArray content = document;
    if (const auto huge = take("huge")) {
        const auto octets = std::clamp<qsizetype>(huge->value.toInteger(kLargestFrame), 0, kLargestFrame);
        content = padded(content, framing == Framing::Nul ? octets : octets - kHeader);
    }
    if (const auto deep = take("deep"))
        content = nested(content, std::clamp<qsizetype>(deep->value.toInteger(5'000), 1, 9'000));
    if (take("cutXml")) content.truncate(content.size() / 2);
    std::optional<int> length;
    if (const auto wrong = take("wrongLength"))
        length = static_cast<int>(
            std::clamp<qint64>(content.size() + kHeader + wrong->value.toInteger(5), 0, kLargestFrame));
    if (const auto other = take("wrongInvoke")) invoke = std::clamp(other->value.toInt(invokeBefore), 0, 9'999);
    Outgoing made{frameOf(content, invoke, framing, length)};
    if (take("garbage")) made.octets = "HTTP/1.1 400 Bad Request\r\n\r\n\x01\x02\xff";
    if (take("duplicate")) made.octets += made.octets;
    if (const auto cut = take("truncate")) {
        made.octets.truncate(std::max(cut->value.toInt(0), 0));
        made.close = true;
    }
    return made;
}

} // namespace lab::csta
