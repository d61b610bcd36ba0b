#pragma once

#include "engine/base/result.h"

#include <QJsonObject>
#include <QString>

namespace clc
{

/// The answers of `onboard --answers FILE`, read with the rights of whoever calls: references are replaced by their
/// secrets, so the document fits `onboard.run` and nothing else. Errors: fileUnreadable, fileMalformed, missingValue,
/// invalidValue, secretLiteral, secretUnreadable, mbgPasswordTooLong.
Result<QJsonObject> readAnswers(const QString &path);

/// What `onboard --example` prints.
QString exampleOfAnswers();

} // namespace clc
