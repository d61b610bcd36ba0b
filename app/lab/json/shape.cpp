#include "app/lab/json/shape.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

#include <algorithm>
#include <cmath>

namespace lab
{

namespace
{

QLatin1String kindName(JsonKind kind)
{
    switch (kind) {
    case JsonKind::String:
        return QLatin1String("a string");
    case JsonKind::Integer:
        return QLatin1String("a whole number");
    case JsonKind::Boolean:
        return QLatin1String("true or false");
    case JsonKind::Object:
        return QLatin1String("an object");
    case JsonKind::Array:
        return QLatin1String("an array");
    }
    return {};
}

bool isOfKind(const QJsonValue &value, JsonKind kind)
{
    switch (kind) {
    case JsonKind::String:
        return value.isString();
    case JsonKind::Integer:
        return value.isDouble() && std::abs(value.toDouble()) <= 9007199254740991.0 &&
               std::trunc(value.toDouble()) == value.toDouble();
    case JsonKind::Boolean:
        return value.isBool();
    case JsonKind::Object:
        return value.isObject();
    case JsonKind::Array:
        return value.isArray();
    }
    return false;
}

/// What `minimum` and `maximum` bound; nothing for kinds without bounds.
std::optional<qint64> measure(const QJsonValue &value, JsonKind kind)
{
    switch (kind) {
    case JsonKind::String:
        return value.toString().size();
    case JsonKind::Integer:
        return value.toInteger();
    case JsonKind::Array:
        return value.toArray().size();
    case JsonKind::Boolean:
    case JsonKind::Object:
        return std::nullopt;
    }
    return std::nullopt;
}

std::optional<QString> memberMisfit(const QJsonValue &value, const JsonMember &member)
{
    const QString name = member.name;
    if (!isOfKind(value, member.kind)) return QStringLiteral("%1 must be %2").arg(name, kindName(member.kind));
    const std::optional<qint64> measured = measure(value, member.kind);
    if (measured && (*measured < member.minimum || *measured > member.maximum)) {
        const QString of = member.kind == JsonKind::Integer ? QString() : QStringLiteral("the length of ");
        return QStringLiteral("%1%2 must be between %3 and %4").arg(of, name).arg(member.minimum).arg(member.maximum);
    }
    if (member.kind == JsonKind::String && !isPlainText(value.toString()))
        return QStringLiteral("%1 must not hold control characters").arg(name);
    return std::nullopt;
}

bool isContentType(const QByteArray &contentType, QByteArrayView wanted)
{
    const QList<QByteArray> parts = contentType.toLower().split(';');
    if (parts.first().trimmed() != wanted) return false;
    return std::all_of(parts.cbegin() + 1, parts.cend(), [](const QByteArray &part) {
        const QByteArray parameter = part.trimmed();
        return parameter == "charset=utf-8" || parameter == "charset=\"utf-8\"";
    });
}

} // namespace

std::optional<QString> misfit(const QJsonObject &object, std::span<const JsonMember> members)
{
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString key = it.key();
        const auto known = std::find_if(members.begin(), members.end(),
                                        [&key](const JsonMember &member) { return key == member.name; });
        if (known == members.end()) return QStringLiteral("unknown member %1").arg(key.left(60));
        if (const std::optional<QString> fault = memberMisfit(it.value(), *known)) return fault;
    }
    for (const JsonMember &member : members) {
        if (member.required && !object.contains(member.name)) return QStringLiteral("%1 is required").arg(member.name);
    }
    return std::nullopt;
}

JsonBody readJsonObject(const QByteArray &body)
{
    if (body.isEmpty()) return {std::nullopt, QStringLiteral("the body is empty")};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError) {
        return {std::nullopt, QStringLiteral("the body is not JSON: %1 at octet %2")
                                  .arg(error.errorString(), QString::number(error.offset))};
    }
    if (!document.isObject()) return {std::nullopt, QStringLiteral("the body must be a JSON object")};
    return {document.object(), {}};
}

bool isJsonContentType(const QByteArray &contentType)
{
    return isContentType(contentType, "application/json");
}

bool isFormContentType(const QByteArray &contentType)
{
    return isContentType(contentType, "application/x-www-form-urlencoded");
}

bool isGuid(const QString &text)
{
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

QString newGuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}

bool isPlainText(const QString &text)
{
    return std::none_of(text.cbegin(), text.cend(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace lab
