#include "engine/pbx/csta/csta_calls.h"

#include <algorithm>

namespace clc::csta
{

namespace
{

constexpr int mostReadings = 8; // snapshots at the same time

}

CstaCalls::CstaCalls(CstaLink &link, Segments &segments, const Clock &clock)
    : link_(link), segments_(segments), clock_(clock)
{
}

// --- what the link tells ---

Status CstaCalls::takeEvent(QByteArrayView document)
{
    CLC_CHECK(decoder_.decode(document, event_));
    if (event_.kind == EventKind::other) return done;
    const auto found = byMonitor_.constFind(event_.monitor);
    if (found == byMonitor_.constEnd()) return done; // of a monitor that is just being set or stopped
    if (!inBatch_) {
        inBatch_ = true;
        batchTime_ = now();
    }
    Watched &watched = **found;
    const qsizetype before = told_.size();
    watched.legs.apply(event_, batchTime_, told_);
    if (!watched.live) told_.resize(before); // part of what will be told when all are read
    return done;
}

void CstaCalls::endOfBatch()
{
    inBatch_ = false;
    flush();
}

void CstaCalls::sessionLost(const QString &reason, qint64 from)
{
    ++generation_;
    lanes_ = 0;
    settling_ = false;
    jobs_.clear();
    byMonitor_.clear();
    noMore_.reset();
    for (const WatchedPtr &watched : std::as_const(order_)) {
        watched->live = false;
        watched->state = MonitorState::waiting;
        watched->monitor.clear();
        watched->mark = watched->legs.beginQuestion();
        watched->legs.abandonQuestions();
        watched->legs.assumeInService();
    }
    segments_.abandon();
    if (inStep_) {
        inStep_ = false;
        tell(Interrupted{from > 0 ? from : now(), reason, -1});
    }
    flush();
    Q_EMIT monitorsChanged();
}

// --- telling ---

void CstaCalls::tell(PbxEvent event)
{
    told_.append(std::move(event));
    if (!inBatch_) flush();
}

void CstaCalls::flush()
{
    if (told_.isEmpty()) return;
    const QVector<PbxEvent> told = std::exchange(told_, {});
    Q_EMIT events(told);
}

EndpointSnapshot CstaCalls::snapshotOf(Watched &watched)
{
    EndpointSnapshot all = watched.legs.snapshot();
    all.type = types_.value(watched.dn);
    return all;
}

void CstaCalls::tellInStep()
{
    InStep all;
    all.at = now();
    for (const WatchedPtr &watched : std::as_const(order_)) {
        watched->known = watched->state == MonitorState::set;
        watched->live = watched->known;
        if (watched->known) all.endpoints.append(snapshotOf(*watched));
    }
    addPartners(all.endpoints);
    inStep_ = true;
    tell(std::move(all));
    Q_EMIT monitorsChanged();
}

/// A snapshot of a device does not name the other end; where that is monitored, too, it stands in its own snapshot.
void CstaCalls::addPartners(QVector<EndpointSnapshot> &endpoints) const
{
    QHash<QString, QVector<std::pair<qsizetype, qsizetype>>> byCall;
    for (qsizetype at = 0; at < endpoints.size(); ++at)
        for (qsizetype leg = 0; leg < endpoints[at].calls.size(); ++leg)
            byCall[endpoints[at].calls[leg].correlation].append({at, leg});
    const auto complete = [&endpoints](std::pair<qsizetype, qsizetype> mine, std::pair<qsizetype, qsizetype> theirs) {
        CallLeg &leg = endpoints[mine.first].calls[mine.second];
        const QString partner = endpoints[theirs.first].endpoint.value();
        CallParty &other = leg.direction == CallDirection::outbound ? leg.to : leg.from;
        if (other.number.isEmpty()) other.number = partner;
        if (leg.state != CallState::ringing && !leg.farEndRinging && leg.connected.number.isEmpty())
            leg.connected.number = partner;
    };
    for (const auto &both : std::as_const(byCall)) {
        if (both.size() != 2) continue;
        complete(both[0], both[1]);
        complete(both[1], both[0]);
    }
}

// --- asked for ---

MonitorCount CstaCalls::monitors() const
{
    MonitorCount count;
    count.wanted = static_cast<int>(order_.size());
    for (const WatchedPtr &watched : order_) {
        count.set += watched->state == MonitorState::set ? 1 : 0;
        count.refused += watched->state == MonitorState::refused ? 1 : 0;
    }
    return count;
}

Task<QVector<EndpointSnapshot>> CstaCalls::listEndpoints(Scope &scope)
{
    Result<QVector<EndpointSnapshot>> listed = co_await listDevices_(scope);
    co_return listed;
}

Task<EndpointSnapshot> CstaCalls::snapshot(Scope &scope, Dn endpoint)
{
    const WatchedPtr watched = watchedOf(endpoint);
    if (!watched || watched->state != MonitorState::set) {
        CLC_CO_TRY(const std::vector<SnapshotLeg> legs, co_await readSnapshot(scope, endpoint.value()));
        EndpointLegs fresh(endpoint);
        fresh.reconcile(legs, fresh.beginQuestion(), now());
        EndpointSnapshot read = fresh.snapshot();
        read.type = types_.value(endpoint.value());
        co_return read;
    }
    const SharedResult<Done> reading;
    scope_.spawn(readShared(watched, reading));
    CLC_CO_CHECK(co_await reading.wait(scope));
    co_return snapshotOf(*watched);
}

/// In our own scope: what was read is told to all, also when who asked for it gave up.
Flow CstaCalls::readShared(WatchedPtr watched, SharedResult<Done> result)
{
    const Status read = co_await readState(watched, generation_);
    if (read && watched->live && inStep_) tell(EndpointInStep{snapshotOf(*watched), now()});
    result.set(read);
    co_return read;
}

Flow CstaCalls::resynchronise(Scope &scope)
{
    if (!inStep_)
        co_return failure(ErrorCode::pbxSessionLost, {{QStringLiteral("host"), link_.access().address.host}},
                          QStringLiteral("The link is not in step yet."));
    const SharedResult<Done> reading;
    scope_.spawn(readAllShared(reading));
    const Status read = co_await reading.wait(scope);
    co_return read;
}

Flow CstaCalls::readAllShared(SharedResult<Done> result)
{
    const quint32 generation = generation_;
    const QVector<WatchedPtr> all = order_;
    const std::function<Flow(int)> readOne = [this, &all, generation](int index) {
        return readIfSet(all.at(index), generation);
    };
    auto reading = forEachBounded(static_cast<int>(all.size()), mostReadings, readOne);
    const Status read = co_await reading;
    if (read && inStep_ && generation == generation_) tellInStep();
    result.set(read);
    co_return read;
}

Flow CstaCalls::readIfSet(WatchedPtr watched, quint32 generation)
{
    if (watched->state != MonitorState::set) co_return done;
    const Status read = co_await readState(watched, generation);
    // One that does not answer is begun again; the others are told all the same.
    if (!read && read.error().code == ErrorCode::timedOut) co_return done;
    co_return read;
}

} // namespace clc::csta
