#pragma once

#include "engine/api/site_values.h"
#include "engine/cloud/platform_session.h"

namespace clc
{

/// The reply of both `session.login` and `session.whoAmI`.
inline QJsonObject signInInfo(const WhoAmI &who)
{
    return SignInInfo{who.userId, who.name, who.email, who.role, who.accountId, who.partnerId}.toJson();
}

} // namespace clc
