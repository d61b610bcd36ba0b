#pragma once

#include "engine/api/engine_values.h"
#include "ui/theme/colors.h"

#include <QString>

namespace clc::ui
{

// The engine's stable names in the person's language. A name that is not known yet is shown as it came.

struct StateWords {
    Tone tone = Tone::neutral;
    QString word;
};
StateWords cardWords(const QString &card);
/// What the card's state means and what to do next.
QString cardExplanation(const QString &card);
StateWords linkWords(const QString &state);
StateWords runWords(const QString &state);
StateWords trunkWords(const QString &state);
StateWords userWords(const QString &state);
QString runKindName(const QString &kind);
QString startedByName(const QString &startedBy);
QString phaseName(const QString &phase);
QString stepName(const QString &step);
QString checkName(const QString &check);
QString roleName(const QString &role);
QString pbxTypeName(const QString &type);
QString questionTitle(const Question &question);
/// Short title of a reason why a user is not imported.
QString reasonTitle(const QString &code);

} // namespace clc::ui
