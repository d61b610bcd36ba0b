#include "engine/sync/email_address.h"

#include <QList>
#include <QUuid>

#include <algorithm>

namespace clc
{

namespace
{

constexpr qsizetype longestAddress = 254; // RFC 5321 section 4.5.3.1.3, without the angle brackets
constexpr qsizetype longestLocalPart = 64;

const QLatin1String swapPrefix("swap-");
constexpr qsizetype uuidLength = 36;

bool hasStrayDots(QStringView part)
{
    return part.startsWith(QLatin1Char('.')) || part.endsWith(QLatin1Char('.')) || part.contains(QLatin1String(".."));
}

bool isPrintable(const QString &text)
{
    const QList<uint> points = text.toUcs4();
    return std::all_of(points.begin(), points.end(), [](uint point) {
        if (point == QChar::ReplacementCharacter) return false;
        switch (QChar::category(point)) {
        case QChar::Separator_Space:
        case QChar::Separator_Line:
        case QChar::Separator_Paragraph:
        case QChar::Other_Control:
        case QChar::Other_Format:
        case QChar::Other_Surrogate:
        case QChar::Other_NotAssigned:
            return false;
        default:
            return true;
        }
    });
}

} // namespace

bool isValidEmail(const QString &email)
{
    if (email.size() > longestAddress || email.count(QLatin1Char('@')) != 1 || !isPrintable(email)) return false;
    const qsizetype at = email.indexOf(QLatin1Char('@'));
    const QStringView local = QStringView(email).left(at);
    const QStringView domain = QStringView(email).mid(at + 1);
    if (local.isEmpty() || local.size() > longestLocalPart || !domain.contains(QLatin1Char('.'))) return false;
    return !hasStrayDots(local) && !hasStrayDots(domain);
}

QString foldedEmail(const QString &email)
{
    return email.toCaseFolded();
}

QString swapEmail(const QString &email)
{
    const QString domain = email.mid(email.lastIndexOf(QLatin1Char('@')) + 1);
    return swapPrefix + QUuid::createUuid().toString(QUuid::WithoutBraces) + QLatin1Char('@') + domain;
}

bool isSwapEmail(const QString &email)
{
    const qsizetype at = swapPrefix.size() + uuidLength;
    return email.startsWith(swapPrefix) && email.size() > at && email.at(at) == QLatin1Char('@') &&
           !QUuid::fromString(email.mid(swapPrefix.size(), uuidLength)).isNull();
}

} // namespace clc
