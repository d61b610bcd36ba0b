#pragma once

#include "engine/api/user_values.h"

#include <QString>

namespace clc::ui
{

/// Why a user is not imported, in the person's language: the rows of engine/api/import_reason.inc, translated and
/// filled in with what is known of the user.
struct ImportReasonWords {
    QString sentence; ///< what is wrong; the code itself where it is not known
    QString cure;     ///< what to change on the PBX; may be empty
};
ImportReasonWords importReasonWords(const UserInfo &user);

} // namespace clc::ui
