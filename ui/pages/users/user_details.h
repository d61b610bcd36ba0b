#pragma once

#include "engine/api/user_values.h"

class QWidget;

namespace clc::ui
{

/// All there is to say about a user, for the side panel; of one who is not imported first what is wrong and what to
/// change on the PBX. The caller owns it.
QWidget *makeUserDetails(const UserInfo &user);

} // namespace clc::ui
