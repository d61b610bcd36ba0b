#pragma once

#include "engine/base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QVector>

#include <limits>
#include <optional>

namespace clc
{

/// Takes a JSON object apart and remembers the first thing that is wrong with it, so that a fromJson reads as a list of
/// fields and asks `status` once at its end. Unknown fields are ignored (architecture section 3). Keys are ASCII
/// literals.
class JsonReader
{
public:
    /// `what` names the document in the error (`answerMalformed`).
    JsonReader(QJsonObject json, QString what);

    bool has(const char *key) const { return json_.contains(QLatin1String(key)); }

    QString text(const char *key, qsizetype longest = 65'536);
    qint64 number(const char *key, qint64 least = std::numeric_limits<qint64>::min(),
                  qint64 most = std::numeric_limits<qint64>::max());
    bool flag(const char *key);
    QJsonObject object(const char *key);

    // What is absent or null is empty, 0 or false; what is present has to be of the right type.
    QString optionalText(const char *key, qsizetype longest = 65'536);
    qint64 optionalNumber(const char *key, qint64 otherwise);
    bool optionalFlag(const char *key);
    QJsonObject optionalObject(const char *key);
    QJsonArray optionalArray(const char *key);
    QStringList optionalTexts(const char *key);
    /// ISO 8601 in UTC; invalid when absent.
    QDateTime optionalTime(const char *key);

    /// A list of values that have a `static Result<T> fromJson(const QJsonObject &)`; empty when absent.
    template<typename T>
    QVector<T> list(const char *key)
    {
        QVector<T> values;
        const QJsonArray array = optionalArray(key);
        values.reserve(array.size());
        for (const QJsonValue one : array) {
            auto value = T::fromJson(one.toObject());
            if (!value) {
                keep(value.error());
                return {};
            }
            values.append(std::move(value).value());
        }
        return values;
    }
    /// One such value, or nothing when absent.
    template<typename T>
    std::optional<T> optionalValue(const char *key)
    {
        if (!present(key)) return std::nullopt;
        auto value = T::fromJson(object(key));
        if (value) return std::move(value).value();
        keep(value.error());
        return std::nullopt;
    }

    void fail(const QString &detail);
    Status status() const;

private:
    bool present(const char *key) const;
    void keep(const Error &error);

    QJsonObject json_;
    QString what_;
    std::optional<Error> error_;
};

/// The counterpart of `JsonReader::list`.
template<typename T>
QJsonArray toJsonArray(const QVector<T> &values)
{
    QJsonArray array;
    for (const T &value : values) array.append(value.toJson());
    return array;
}

/// ISO 8601 with milliseconds in UTC, null when invalid: how every time crosses the boundary.
QJsonValue timeToJson(const QDateTime &time);

} // namespace clc
