#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <span>

namespace lab
{

/// Reads the members of one JSON object of a contract that ignores unknown members, checks each by its shape and keeps
/// the first fault. After a fault the values are empty; look at `fault` once, at the end. Lengths count characters as
/// JSON Schema does.
class JsonFields
{
public:
    static constexpr qint64 kLargest = 9'007'199'254'740'991;

    explicit JsonFields(const QJsonObject &object) : object_(object) {}

    bool has(QLatin1String name) const { return object_.contains(name); }
    QString text(QLatin1String name, qsizetype minimum, qsizetype maximum);
    QString optionalText(QLatin1String name, qsizetype minimum, qsizetype maximum);
    qint64 integer(QLatin1String name, qint64 minimum, qint64 maximum = kLargest);
    std::optional<qint64> optionalInteger(QLatin1String name, qint64 minimum, qint64 maximum = kLargest);
    double number(QLatin1String name); ///< at least 0
    bool truth(QLatin1String name);
    QString guid(QLatin1String name); ///< 8-4-4-4-12 hexadecimal digits
    /// Position of the text in `names`.
    qsizetype choice(QLatin1String name, std::span<const QLatin1String> names);
    QJsonObject object(QLatin1String name);
    QJsonArray array(QLatin1String name, qsizetype minimum, qsizetype maximum);

    void fail(QLatin1String name, const QString &wanted);
    bool isGood() const { return fault_.isEmpty(); }
    const QString &fault() const { return fault_; }

private:
    QJsonObject object_;
    QString fault_;
};

} // namespace lab
