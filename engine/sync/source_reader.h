#pragma once

#include "engine/base/scope.h"
#include "engine/store/database.h"
#include "engine/store/link_repository.h"
#include "engine/sync/sync_ports.h"
#include "engine/sync/sync_view.h"

namespace clc
{

/// Reads what a plan is made from. `ports` and `database` outlive the reader; it outlives its flows.
class SourceReader
{
public:
    SourceReader(const SyncPorts &ports, Database &database, SyncSite site);

    /// Both sides at the same time, then the store. `sourceSick` when the PBX's answer cannot be all, also when many
    /// users are absent and the PBX, asked again, answers otherwise.
    Task<SyncView> read(Scope &scope);
    /// The platform again, for the same directory.
    Flow readPlatform(Scope &scope, SyncView &view);

    /// Makes the store remember our users that it does not know as they are, after it was lost or a run was killed.
    /// Where the account is the source, it forgets those that left the account.
    Status refreshLinks(const KnownUsers &known);

private:
    Task<PbxDirectory> readDirectory(Scope &scope);
    Flow confirmAbsence(Scope &scope, const SyncView &view);
    Flow readUsers(Scope &scope, std::shared_ptr<KnownUsers> known);
    Result<qint64> latestMove();
    Status addLinks(KnownUsers &known);

    const SyncPorts &ports_;
    SyncSite site_;
    LinkRepository links_;
    qint64 shown_ = 0;     ///< the latest move that the directory read shows
    QVector<UserId> left_; ///< whom the store knows and the account does not
};

} // namespace clc
