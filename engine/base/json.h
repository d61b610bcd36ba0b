#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace clc
{

/// Parses a JSON object from outside: size and nesting are bounded, the error says what is wrong and where.
/// `what` names the document in the error (`answerMalformed`).
Result<QJsonObject> parseJsonObject(const QByteArray &bytes, const QString &host, const QString &what);

/// Compact text with keys in sorted order (QJsonObject's own): the same value gives the same bytes, fit for hashing.
QByteArray canonicalJson(const QJsonObject &object);

} // namespace clc
