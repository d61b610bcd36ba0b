#include "engine/sync/change_watch.h"

#include "engine/base/backoff.h"

#include <algorithm>

namespace clc
{

namespace
{

using namespace std::chrono_literals;

bool concernsUsers(const DirectoryChange &change)
{
    return change.kind == DirectoryChange::Kind::unknown || change.form == QLatin1String("users");
}

} // namespace

ChangeWatch::ChangeWatch(const SyncPorts &ports, Database &database, const Clock &clock, std::function<void()> changed)
    : ports_(ports), clock_(clock), changed_(std::move(changed)), links_(database)
{
}

Flow ChangeWatch::watch(Scope &scope)
{
    Backoff pause(1s, 60s);
    while (!scope.isCancelled()) {
        const Result<QVector<DirectoryChange>> changes = co_await ports_.nextChanges(scope);
        const Status noted = changes ? note(*changes) : Status(changes.error());
        if (changes && std::any_of(changes->begin(), changes->end(), concernsUsers)) changed_();
        if (noted) {
            pause.reset();
            continue;
        }
        CLC_CO_CHECK(co_await scope.sleep(pause.next()));
    }
    co_return cancelledError();
}

Status ChangeWatch::note(const QVector<DirectoryChange> &changes)
{
    for (const DirectoryChange &change : changes) {
        if (change.kind != DirectoryChange::Kind::updated || !change.before || !change.after) continue;
        const Identity &from = change.before->identity;
        const Identity &to = change.after->identity;
        if (from == to || from.isEmpty() || to.isEmpty()) continue;
        CLC_CHECK(links_.addMove({0, from, to, change.before->email.trimmed()}, clock_.now()));
    }
    return done;
}

} // namespace clc
