#pragma once

#include "engine/base/result.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace clc
{

/// Reads members of a JSON object that came from outside, each with its type and size checked; unknown members are
/// never looked at. The first member that does not fit is kept as `problem()`, later reads yield empty values, so that
/// a decoder reads everything and asks once. A value type for one decoding; keeps a shared copy of the object.
class ShapeReader
{
public:
    /// `path` is put before the names in problems, e.g. "items[3]".
    explicit ShapeReader(QJsonObject object, QString path = {});

    /// Must be there and be a string of at most `longest` characters (may be empty).
    QString text(QLatin1String name, int longest = 4096);
    /// As text, and not empty.
    QString filledText(QLatin1String name, int longest = 4096);
    /// Empty when absent or null; any other type than a string is a problem.
    QString optionalText(QLatin1String name, int longest = 4096);
    bool flag(QLatin1String name);
    bool optionalFlag(QLatin1String name, bool absent);
    /// A whole number within [least, most].
    qint64 integer(QLatin1String name, qint64 least, qint64 most);
    QJsonObject object(QLatin1String name);
    QJsonObject optionalObject(QLatin1String name);
    QJsonArray array(QLatin1String name);
    QJsonArray optionalArray(QLatin1String name);
    /// ISO 8601 text; invalid when absent, null or empty; unreadable text is a problem.
    QDateTime optionalTime(QLatin1String name);

    /// For a decoder's own rule: keeps the first problem.
    void refuse(const QString &problem);
    bool ok() const { return problem_.isEmpty(); }
    QString problem() const { return problem_; }
    /// Done, or answerMalformed with host, what and the problem.
    Status status(const QString &host, const QString &what) const;

private:
    QJsonValue value(QLatin1String name) const { return object_.value(name); }
    QString place(QLatin1String name) const;

    QJsonObject object_;
    QString path_;
    QString problem_;
};

/// answerMalformed with its three parameters.
Error malformedAnswer(const QString &host, const QString &what, const QString &detail);

} // namespace clc
