#pragma once

#include "engine/onboarding/answers_reader.h"

namespace clc
{

/// Reads the answers' "pbx"; what belongs to another type of PBX is refused by its name.
PbxAnswer readPbxAnswer(const QJsonValue &json, const AnswersSource &source, std::optional<Error> &error);

/// The same object with each reference replaced by its secret.
QJsonObject resolvedPbxAnswer(QJsonObject json, const PbxAnswer &answer);

} // namespace clc
