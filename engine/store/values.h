#pragma once

#include "engine/base/error.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QVariant>

#include <optional>

/// How values stand in the store: times as ISO 8601 UTC text with milliseconds, JSON as compact text. Internal to
/// engine/store.
namespace clc::values
{

QString fromTime(const QDateTime &time); ///< empty when invalid
QDateTime toTime(const QVariant &text);
QString fromJson(const QJsonObject &json);
QJsonObject toObject(const QVariant &text);
QString fromJsonValue(const QJsonValue &value);
QJsonValue toJsonValue(const QVariant &text);
QVariant fromError(const std::optional<Error> &error); ///< NULL when there is none
std::optional<Error> toError(const QVariant &text);
/// Never NULL: the columns are NOT NULL, and a default QString binds as NULL.
QString text(const QString &value);

} // namespace clc::values
