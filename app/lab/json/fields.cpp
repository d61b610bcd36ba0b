#include "app/lab/json/fields.h"

#include <cmath>

namespace lab
{

namespace
{

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool hasGuidForm(const QString &text)
{
    if (text.size() != 36) return false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text.at(i) != u'-' : !isHex(text.at(i))) return false;
    }
    return true;
}

/// Surrogate pairs are one character.
qsizetype characters(const QString &text)
{
    qsizetype count = text.size();
    for (const QChar c : text) count -= c.isLowSurrogate() ? 1 : 0;
    return count;
}

} // namespace

void JsonFields::fail(QLatin1String name, const QString &wanted)
{
    if (fault_.isEmpty()) fault_ = QStringLiteral("%1 must be %2").arg(name, wanted);
}

QString JsonFields::text(QLatin1String name, qsizetype minimum, qsizetype maximum)
{
    const QJsonValue value = object_.value(name);
    if (!value.isString()) {
        fail(name, QStringLiteral("a string"));
        return {};
    }
    QString found = value.toString();
    if (found.size() < minimum || (found.size() > maximum && characters(found) > maximum)) {
        fail(name, QStringLiteral("between %1 and %2 characters long").arg(minimum).arg(maximum));
        return {};
    }
    return found;
}

QString JsonFields::optionalText(QLatin1String name, qsizetype minimum, qsizetype maximum)
{
    return has(name) ? text(name, minimum, maximum) : QString();
}

qint64 JsonFields::integer(QLatin1String name, qint64 minimum, qint64 maximum)
{
    const QJsonValue value = object_.value(name);
    const double asDouble = value.toDouble();
    if (!value.isDouble() || std::trunc(asDouble) != asDouble || asDouble < static_cast<double>(minimum) ||
        asDouble > static_cast<double>(maximum)) {
        fail(name, QStringLiteral("a whole number from %1 to %2").arg(minimum).arg(maximum));
        return minimum;
    }
    return static_cast<qint64>(asDouble);
}

std::optional<qint64> JsonFields::optionalInteger(QLatin1String name, qint64 minimum, qint64 maximum)
{
    if (!has(name)) return std::nullopt;
    return integer(name, minimum, maximum);
}

double JsonFields::number(QLatin1String name)
{
    const QJsonValue value = object_.value(name);
    if (!value.isDouble() || value.toDouble() < 0) {
        fail(name, QStringLiteral("a number of at least 0"));
        return 0;
    }
    return value.toDouble();
}

bool JsonFields::truth(QLatin1String name)
{
    const QJsonValue value = object_.value(name);
    if (!value.isBool()) fail(name, QStringLiteral("true or false"));
    return value.toBool();
}

QString JsonFields::guid(QLatin1String name)
{
    QString found = object_.value(name).toString();
    if (hasGuidForm(found)) return found;
    fail(name, QStringLiteral("a GUID"));
    return {};
}

qsizetype JsonFields::choice(QLatin1String name, std::span<const QLatin1String> names)
{
    const QString found = object_.value(name).toString();
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (found == names[i]) return static_cast<qsizetype>(i);
    }
    fail(name, QStringLiteral("one of the contract's words"));
    return 0;
}

QJsonObject JsonFields::object(QLatin1String name)
{
    const QJsonValue value = object_.value(name);
    if (!value.isObject()) fail(name, QStringLiteral("an object"));
    return value.toObject();
}

QJsonArray JsonFields::array(QLatin1String name, qsizetype minimum, qsizetype maximum)
{
    const QJsonValue value = object_.value(name);
    const QJsonArray found = value.toArray();
    if (!value.isArray() || found.size() < minimum || found.size() > maximum)
        fail(name, QStringLiteral("an array of %1 to %2 elements").arg(minimum).arg(maximum));
    return found;
}

} // namespace lab
