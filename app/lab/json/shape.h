#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <functional>
#include <optional>
#include <span>

namespace lab
{

/// What a member of a JSON object must be. `String` counts UTF-16 units, `Array` items, `Integer` takes whole numbers
/// only.
enum class JsonKind { String, Integer, Boolean, Object, Array };

/// One member of a contract's object; unknown members are always refused.
struct JsonMember {
    QLatin1String name;
    JsonKind kind = JsonKind::String;
    bool required = false;
    qsizetype minimum = 0;   ///< of a string or array: its length; of an integer: its value
    qsizetype maximum = 255; ///< the same, inclusive
};

/// Holds `object` against the contract. Nothing when it fits, else a sentence that names the member at fault.
std::optional<QString> misfit(const QJsonObject &object, std::span<const JsonMember> members);

/// What came of reading a request's body: an object, or the reason why there is none.
struct JsonBody {
    std::optional<QJsonObject> object;
    QString fault;
};
/// Reads a body that must be one JSON object in UTF-8 and nothing else.
JsonBody readJsonObject(const QByteArray &body);

/// True for `application/json`, with or without `charset=utf-8`.
bool isJsonContentType(const QByteArray &contentType);
/// True for `application/x-www-form-urlencoded`, with or without `charset=utf-8`.
bool isFormContentType(const QByteArray &contentType);

/// True for a GUID in its usual form, 8-4-4-4-12 hex digits without braces.
bool isGuid(const QString &text);
/// A new random GUID in lower case without braces.
QString newGuid();
/// No control character in it; what names, addresses and descriptions must satisfy.
bool isPlainText(const QString &text);

} // namespace lab
