#pragma once

#include "engine/api/site_values.h"
#include "engine/cloud/platform_accounts.h"

namespace clc
{

/// An account as it crosses the boundary.
inline AccountInfo accountInfo(const PlatformAccount &account)
{
    return {account.id.value(), account.number, account.name, account.toJson()};
}

} // namespace clc
