#pragma once

#include <QByteArray>
#include <QJsonValue>
#include <QString>

namespace clc
{

/// Removes what must never reach a log, a report or an error text: bearer tokens, JWTs, passwords and secrets in
/// JSON, XML, form bodies and URLs. Errs on the side of removing. Pure and thread-safe.
QString redacted(const QString &text);

/// A copy in which the values of secret-looking keys (password, secret, token, sipPassword …) are "***".
QJsonValue redacted(const QJsonValue &value);

/// Equal in time that depends on the lengths only (product: codes are compared in constant time).
bool equalsConstantTime(const QByteArray &a, const QByteArray &b);

} // namespace clc
