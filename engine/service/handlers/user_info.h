#pragma once

#include "engine/api/user_values.h"
#include "engine/base/result.h"

#include <functional>

namespace clc
{

struct Foundation;

/// Shows this site's users as they cross the boundary: those on the platform, then those that the last run did not
/// import.
Status eachUser(Foundation &foundation, const std::function<void(const UserInfo &)> &visit);

} // namespace clc
