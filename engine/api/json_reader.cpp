#include "engine/api/json_reader.h"

#include <cmath>

namespace clc
{

JsonReader::JsonReader(QJsonObject json, QString what) : json_(std::move(json)), what_(std::move(what)) {}

bool JsonReader::present(const char *key) const
{
    const QJsonValue value = json_.value(QLatin1String(key));
    return !value.isUndefined() && !value.isNull();
}

QString JsonReader::text(const char *key, qsizetype longest)
{
    const QJsonValue value = json_.value(QLatin1String(key));
    if (!value.isString())
        fail(QStringLiteral("\"%1\" is not a text").arg(QLatin1String(key)));
    else if (value.toString().size() > longest)
        fail(QStringLiteral("\"%1\" is too long").arg(QLatin1String(key)));
    else
        return value.toString();
    return {};
}

qint64 JsonReader::number(const char *key, qint64 least, qint64 most)
{
    const QJsonValue value = json_.value(QLatin1String(key));
    const double asDouble = value.toDouble();
    if (!value.isDouble() || std::floor(asDouble) != asDouble) {
        fail(QStringLiteral("\"%1\" is not a whole number").arg(QLatin1String(key)));
        return 0;
    }
    const qint64 number = value.toInteger();
    if (number >= least && number <= most) return number;
    fail(QStringLiteral("\"%1\" is out of range").arg(QLatin1String(key)));
    return 0;
}

bool JsonReader::flag(const char *key)
{
    const QJsonValue value = json_.value(QLatin1String(key));
    if (!value.isBool()) fail(QStringLiteral("\"%1\" is neither true nor false").arg(QLatin1String(key)));
    return value.toBool();
}

QJsonObject JsonReader::object(const char *key)
{
    const QJsonValue value = json_.value(QLatin1String(key));
    if (!value.isObject()) fail(QStringLiteral("\"%1\" is not an object").arg(QLatin1String(key)));
    return value.toObject();
}

QString JsonReader::optionalText(const char *key, qsizetype longest)
{
    return present(key) ? text(key, longest) : QString();
}

qint64 JsonReader::optionalNumber(const char *key, qint64 otherwise)
{
    return present(key) ? number(key) : otherwise;
}

bool JsonReader::optionalFlag(const char *key)
{
    return present(key) && flag(key);
}

QJsonObject JsonReader::optionalObject(const char *key)
{
    return present(key) ? object(key) : QJsonObject();
}

QJsonArray JsonReader::optionalArray(const char *key)
{
    const QJsonValue value = json_.value(QLatin1String(key));
    if (present(key) && !value.isArray()) fail(QStringLiteral("\"%1\" is not a list").arg(QLatin1String(key)));
    return value.toArray();
}

QStringList JsonReader::optionalTexts(const char *key)
{
    QStringList texts;
    const QJsonArray array = optionalArray(key);
    for (const QJsonValue one : array) {
        if (!one.isString()) fail(QStringLiteral("\"%1\" holds something that is not a text").arg(QLatin1String(key)));
        texts.append(one.toString());
    }
    return texts;
}

QDateTime JsonReader::optionalTime(const char *key)
{
    if (!present(key)) return {};
    const QDateTime time = QDateTime::fromString(text(key, 64), Qt::ISODateWithMs);
    if (!time.isValid()) fail(QStringLiteral("\"%1\" is not a time").arg(QLatin1String(key)));
    return time.toUTC();
}

void JsonReader::fail(const QString &detail)
{
    keep(failure(ErrorCode::answerMalformed, {{QStringLiteral("host"), QStringLiteral("The other side")},
                                              {QStringLiteral("what"), what_},
                                              {QStringLiteral("detail"), detail}}));
}

void JsonReader::keep(const Error &error)
{
    if (!error_) error_ = error;
}

Status JsonReader::status() const
{
    if (error_) return *error_;
    return done;
}

QJsonValue timeToJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue(QJsonValue::Null);
}

} // namespace clc
