#pragma once

#include "engine/base/scope.h"
#include "engine/store/link_repository.h"
#include "engine/sync/sync_ports.h"

#include <functional>

namespace clc
{

/// Listens to the PBX's notices of change: remembers whose identity moved, and says when the users changed. The notices
/// are hints; the periodic run stays the truth.
class ChangeWatch
{
public:
    /// `ports`, `database` and `clock` outlive the watch, and it outlives its flow.
    ChangeWatch(const SyncPorts &ports, Database &database, const Clock &clock, std::function<void()> changed);

    /// Listens until the scope ends; after an error again, with growing pauses.
    Flow watch(Scope &scope);

private:
    Status note(const QVector<DirectoryChange> &changes);

    const SyncPorts &ports_;
    const Clock &clock_;
    std::function<void()> changed_;
    LinkRepository links_;
};

} // namespace clc
