#include "engine/store/values.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTimeZone>

namespace clc::values
{

QString fromTime(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(Qt::ISODateWithMs) : QStringLiteral("");
}

QDateTime toTime(const QVariant &text)
{
    return QDateTime::fromString(text.toString(), Qt::ISODateWithMs).toUTC();
}

QString fromJson(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonObject toObject(const QVariant &text)
{
    return QJsonDocument::fromJson(text.toString().toUtf8()).object();
}

QString fromJsonValue(const QJsonValue &value)
{
    // A document holds objects and arrays only, so any value goes in an array of one.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(wrapped.mid(1, wrapped.size() - 2));
}

QJsonValue toJsonValue(const QVariant &text)
{
    const QByteArray wrapped = "[" + text.toString().toUtf8() + "]";
    return QJsonDocument::fromJson(wrapped).array().at(0);
}

QVariant fromError(const std::optional<Error> &error)
{
    return error ? QVariant(fromJson(error->toJson())) : QVariant();
}

std::optional<Error> toError(const QVariant &text)
{
    if (text.isNull()) return std::nullopt;
    return Error::fromJson(toObject(text));
}

QString text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

} // namespace clc::values
