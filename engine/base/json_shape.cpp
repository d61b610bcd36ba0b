#include "engine/base/json_shape.h"

#include <cmath>

namespace clc
{

namespace
{

constexpr double safeInteger = 9007199254740991.0; // beyond it a JSON number is no longer exact

bool absent(const QJsonValue &value)
{
    return value.isUndefined() || value.isNull();
}

} // namespace

ShapeReader::ShapeReader(QJsonObject object, QString path) : object_(std::move(object)), path_(std::move(path)) {}

QString ShapeReader::place(QLatin1String name) const
{
    return path_.isEmpty() ? QString(name) : path_ + QLatin1Char('.') + name;
}

void ShapeReader::refuse(const QString &problem)
{
    if (problem_.isEmpty()) problem_ = problem;
}

QString ShapeReader::text(QLatin1String name, int longest)
{
    const QJsonValue found = value(name);
    if (!found.isString()) {
        refuse(found.isUndefined() ? QStringLiteral("%1 is missing").arg(place(name))
                                   : QStringLiteral("%1 is not a text").arg(place(name)));
        return {};
    }
    const QString result = found.toString();
    if (result.size() > longest) {
        refuse(QStringLiteral("%1 is longer than %2 characters").arg(place(name)).arg(longest));
        return {};
    }
    return result;
}

QString ShapeReader::filledText(QLatin1String name, int longest)
{
    const QString result = text(name, longest);
    if (result.isEmpty()) refuse(QStringLiteral("%1 is empty").arg(place(name)));
    return result;
}

QString ShapeReader::optionalText(QLatin1String name, int longest)
{
    return absent(value(name)) ? QString() : text(name, longest);
}

bool ShapeReader::flag(QLatin1String name)
{
    const QJsonValue found = value(name);
    if (!found.isBool()) refuse(QStringLiteral("%1 is not true or false").arg(place(name)));
    return found.toBool();
}

bool ShapeReader::optionalFlag(QLatin1String name, bool absentValue)
{
    return absent(value(name)) ? absentValue : flag(name);
}

qint64 ShapeReader::integer(QLatin1String name, qint64 least, qint64 most)
{
    const QJsonValue found = value(name);
    const double number = found.toDouble();
    if (!found.isDouble() || std::trunc(number) != number || std::abs(number) > safeInteger) {
        refuse(QStringLiteral("%1 is not a whole number").arg(place(name)));
        return least;
    }
    const qint64 result = found.toInteger();
    if (result < least || result > most) {
        refuse(QStringLiteral("%1 is not within %2 and %3").arg(place(name)).arg(least).arg(most));
        return least;
    }
    return result;
}

QJsonObject ShapeReader::object(QLatin1String name)
{
    const QJsonValue found = value(name);
    if (!found.isObject()) refuse(QStringLiteral("%1 is not an object").arg(place(name)));
    return found.toObject();
}

QJsonObject ShapeReader::optionalObject(QLatin1String name)
{
    return absent(value(name)) ? QJsonObject() : object(name);
}

QJsonArray ShapeReader::array(QLatin1String name)
{
    const QJsonValue found = value(name);
    if (!found.isArray()) refuse(QStringLiteral("%1 is not a list").arg(place(name)));
    return found.toArray();
}

QJsonArray ShapeReader::optionalArray(QLatin1String name)
{
    return absent(value(name)) ? QJsonArray() : array(name);
}

QDateTime ShapeReader::optionalTime(QLatin1String name)
{
    const QString written = optionalText(name, 64);
    if (written.isEmpty()) return {};
    const QDateTime time = QDateTime::fromString(written, Qt::ISODateWithMs);
    if (!time.isValid()) refuse(QStringLiteral("%1 is not a time").arg(place(name)));
    return time.toUTC();
}

Status ShapeReader::status(const QString &host, const QString &what) const
{
    if (ok()) return done;
    return malformedAnswer(host, what, problem_);
}

Error malformedAnswer(const QString &host, const QString &what, const QString &detail)
{
    return failure(
        ErrorCode::answerMalformed,
        {{QStringLiteral("host"), host}, {QStringLiteral("what"), what}, {QStringLiteral("detail"), detail}});
}

} // namespace clc
