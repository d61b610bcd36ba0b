#pragma once

#include "engine/base/result.h"

#include <QString>

namespace clc
{

/// What to dial for the destination `to` of a call: the pilot of the chosen voicemail hunt group for the word
/// `voicemail` (gateway-link.md, makeCall), every other text as it is. `pilot` is what chooseVoicemail of
/// engine/provisioning/voicemail.h chose; without one the word is `callNotSupported`.
Result<QString> numberToDial(const QString &to, const QString &pilot);

} // namespace clc
