#pragma once

#include "engine/base/result.h"
#include "engine/pbx/pbx_types.h"

#include <QString>
#include <QVector>

namespace clc
{

/// The order in which pilot numbers count as "lowest" (mivb-forms.md): shorter first, then digit by digit. Numbers of
/// equal length compare as numbers that way.
bool lowerPilot(const QString &a, const QString &b);

/// The pilot that callers of voice mail shall reach: `wanted` when given (it must be a group of type Voicemail, else
/// `invalidValue` in `voicemail`), otherwise the lowest-numbered group of that type; empty when the PBX has none.
Result<QString> chooseVoicemail(const QVector<HuntGroup> &groups, const QString &wanted);

} // namespace clc
