#pragma once

#include "engine/base/scope.h"
#include "engine/service/data_directory.h"

#include <functional>

namespace clc::console
{

/// What a face does with an engine that it found, and what it does when there is none.
struct EngineWays {
    std::function<Flow(Scope &, QString)> attach; ///< to the engine at this address; engineNotReachable is tried again
    std::function<Flow(Scope &)> embed;           ///< engineBusy: another one was faster; that one is attached to
};

/// Who holds the data directory now; nothing when nobody does. Members of the group may use the service's socket but
/// not look into its directory: for them it is the service. Error storeFailed.
Result<std::optional<EngineTrace>> holderOf(const QString &dataDirectory);

/// Attaches to the engine that holds the data directory, else embeds one. An engine that starts or ends at this moment
/// is waited for, up to ten seconds. Errors: engineNotReachable, engineBusy, storeFailed, and those of the ways.
Flow attachOrEmbed(Scope &scope, QString dataDirectory, EngineWays ways);

} // namespace clc::console
