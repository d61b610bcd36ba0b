#pragma once

#include "engine/base/clock.h"
#include "engine/base/scope.h"
#include "engine/cloud/platform_users.h"
#include "engine/pbx/pbx_types.h"
#include "engine/sync/sync_settings.h"
#include "engine/sync/user_source.h"

#include <chrono>
#include <functional>

namespace clc
{

/// Which site the sync works for; both ids stand in every tag.
struct SyncSite {
    QString siteId;
    QString pbxId;
    UserSource source = UserSource::pbx;
};

/// What the sync needs of the rest, wired in service/. The functions are called again for each use, so what stands
/// behind them may change between runs; everything behind them outlives the service.
struct SyncPorts {
    /// `notOnboarded` while there is no site.
    std::function<Result<SyncSite>()> site;
    std::function<Result<SyncSettings>()> settings;
    /// PbxDriver::directory: complete or an error.
    std::function<Task<PbxDirectory>(Scope &)> directory;
    /// PbxDriver::nextChanges.
    std::function<Task<QVector<DirectoryChange>>(Scope &)> nextChanges;
    /// PlatformUsers::forEach of the site's account, with tags.
    std::function<Flow(Scope &, std::function<Status(QVector<PlatformUser>)>)> users;
    /// PlatformUsers::apply; AfterLoss::repeat is right, the sync tells its own repeated creates by their tags.
    std::function<Task<QVector<UserChangeResult>>(Scope &, QVector<UserChange>)> apply;
    /// PlatformSession::requestCount; may be empty.
    std::function<quint64()> requests;
};

/// How patient a sync is; other values are for tests.
struct SyncPacing {
    int passes = 5; ///< how often changes that failed for the moment are tried in one run
    std::chrono::milliseconds firstPause{500};
    std::chrono::milliseconds longestPause{15'000};
    std::chrono::milliseconds settling{1'000}; ///< from a change on the PBX to the run that follows it
};

} // namespace clc
