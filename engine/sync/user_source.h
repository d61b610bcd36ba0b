#pragma once

#include "engine/pbx/pbx_types.h"

namespace clc
{

/// Where names and e-mail addresses come from: from the PBX, which then decides who is in the account; or from the
/// account, whose users are only matched with the PBX by extension.
enum class UserSource { pbx, account };
QString userSourceName(UserSource source);
/// CSTA tells extensions and nothing of the people (protocols/csta.md).
UserSource userSource(PbxKind kind);

} // namespace clc
