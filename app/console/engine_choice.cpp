#include "app/console/engine_choice.h"

#include "app/console/global_options.h"
#include "engine/service/engine.h"

#include <QDeadlineTimer>

namespace clc::console
{

using namespace std::chrono_literals;

namespace
{

constexpr auto pause = 100ms;
constexpr int tries = 100; // 10 s: an engine that starts or ends at this moment is waited for

/// False when nobody holds the data directory.
Task<bool> attachToHolder(Scope &scope, QString dataDirectory, std::function<Flow(Scope &, QString)> attach)
{
    const QDeadlineTimer patience(10s);
    while (true) {
        CLC_CO_TRY(const auto holder, holderOf(dataDirectory));
        if (!holder) co_return false;
        if (!holder->address.isEmpty()) {
            const Status attached = co_await attach(scope, holder->address);
            if (attached) co_return true;
            if (attached.error().code != ErrorCode::engineNotReachable || holder->pid == 0) co_return attached.error();
        }
        if (patience.hasExpired()) break;
        CLC_CO_CHECK(co_await scope.sleep(pause));
    }
    co_return failure(ErrorCode::engineNotReachable, {{QStringLiteral("address"), dataDirectory}},
                      QStringLiteral("an engine holds the data directory but does not answer"));
}

} // namespace

Result<std::optional<EngineTrace>> holderOf(const QString &dataDirectory)
{
    auto holder = DataDirectory::holder(dataDirectory);
    if (!holder && dataDirectory == serviceDataDirectory()) return std::optional(EngineTrace{0, serviceAddress().path});
    return holder;
}

Flow attachOrEmbed(Scope &scope, QString dataDirectory, EngineWays ways)
{
    Status outcome = failure(ErrorCode::engineBusy, {{QStringLiteral("path"), dataDirectory}});
    for (int i = 0; i < tries; ++i) {
        CLC_CO_TRY(const bool attached, co_await attachToHolder(scope, dataDirectory, ways.attach));
        if (attached) co_return done;
        outcome = co_await ways.embed(scope);
        // Another engine took the directory between the look and the attempt: attach to that one.
        if (outcome || outcome.error().code != ErrorCode::engineBusy) co_return outcome;
        CLC_CO_CHECK(co_await scope.sleep(pause));
    }
    co_return outcome;
}

} // namespace clc::console
