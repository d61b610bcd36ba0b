#include "engine/service/answers_file.h"

#include "engine/onboarding/onboarding_answers.h"

namespace clc
{

Result<QJsonObject> readAnswers(const QString &path)
{
    return resolvedAnswersFile(path);
}

QString exampleOfAnswers()
{
    return exampleAnswers();
}

} // namespace clc
