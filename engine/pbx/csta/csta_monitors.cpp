#include "engine/pbx/csta/csta_calls.h"

#include <QSet>

#include <algorithm>
#include <initializer_list>

namespace clc::csta
{

namespace
{

constexpr int mostLanes = 8; // requests for monitors and snapshots at the same time

Ask query(const CstaLink &link, const QString &service, const QByteArray &document)
{
    return Ask{service, document, link.profile().timings.query};
}

/// SimpleCallState: the state of the other end and the own one in one word; "Held" is the own one, "OnHold" the other.
void readSimpleState(const QString &state, SnapshotLeg &leg)
{
    const auto isOneOf = [&state](std::initializer_list<const char *> words) {
        return std::any_of(words.begin(), words.end(),
                           [&state](const char *word) { return state == QLatin1String(word); });
    };
    if (state == QLatin1String("callPending")) leg.own = LocalState::initiated;
    if (isOneOf({"callReceived", "callReceivedOnHold"})) leg.own = LocalState::alerting;
    if (isOneOf({"callOriginated", "callDelivered", "callEstablished", "callEstablishedOnHold", "callQueued"}))
        leg.own = LocalState::connected;
    if (isOneOf({"callDeliveredHeld", "callEstablishedHeld", "callQueuedHeld"})) leg.own = LocalState::hold;
    if (isOneOf({"callDelivered", "callDeliveredHeld"})) leg.other = LocalState::alerting;
}

SnapshotLeg snapshotLeg(const XmlElement &info)
{
    SnapshotLeg leg;
    if (const XmlElement *connection = info.child(QLatin1String("connectionIdentifier"))) {
        leg.connection.callId = connection->textAt(QLatin1String("callID")).left(128);
        leg.connection.device = connection->textAt(QLatin1String("deviceID")).left(512);
    }
    const auto stateOf = [](const XmlElement &element) {
        return localStateFromName(element.text.toUtf8().toStdString());
    };
    if (const XmlElement *states = info.at(QLatin1String("localCallState/compoundCallState"))) {
        if (!states->children.empty()) leg.own = stateOf(states->children[0]);
        if (states->children.size() > 1) leg.other = stateOf(states->children[1]);
    } else if (const XmlElement *state = info.child(QLatin1String("localCallState"))) {
        readSimpleState(state->text, leg);
    }
    return leg;
}

void addSnapshotLegs(const XmlElement *data, std::vector<SnapshotLeg> &legs)
{
    if (!data) return;
    for (const XmlElement &info : data->children) {
        SnapshotLeg leg = snapshotLeg(info);
        if (!leg.connection.callId.isEmpty()) legs.push_back(std::move(leg));
    }
}

} // namespace

void CstaCalls::monitor(QVector<Dn> endpoints)
{
    const bool first = !std::exchange(asked_, true);
    QVector<WatchedPtr> wanted;
    QSet<QString> seen;
    for (const Dn &dn : std::as_const(endpoints)) {
        if (dn.isEmpty() || !canBeXml(dn.value()) || seen.contains(dn.value())) continue;
        seen.insert(dn.value());
        WatchedPtr watched = watchedOf(dn);
        if (!watched) watched = std::make_shared<Watched>(dn);
        wanted.append(watched);
    }
    const QVector<WatchedPtr> before = std::exchange(order_, wanted);
    for (const WatchedPtr &watched : before) {
        if (seen.contains(watched->dn)) continue;
        watched->wanted = false;
        byDn_.remove(watched->dn);
        byMonitor_.remove(watched->monitor);
        // Before what is set anew, which the PBX may have no room for otherwise.
        if (watched->state == MonitorState::set) jobs_.push_front(Job{nullptr, watched->monitor});
        if (watched->known && inStep_) tell(EndpointGone{Dn(watched->dn), now()});
    }
    noMore_.reset();
    for (const WatchedPtr &watched : std::as_const(order_)) {
        const bool isNew = !byDn_.contains(watched->dn);
        byDn_.insert(watched->dn, watched);
        if (!isNew && watched->state != MonitorState::refused) continue;
        watched->state = MonitorState::waiting;
        if (link_.isUp()) enqueue(watched);
    }
    if (link_.isUp()) {
        if (first) settling_ = true;
        work();
    }
    Q_EMIT monitorsChanged();
}

void CstaCalls::sessionOpened()
{
    ++generation_;
    lanes_ = 0;
    jobs_.clear();
    if (!asked_) return;
    settling_ = true;
    for (const WatchedPtr &watched : std::as_const(order_)) enqueue(watched);
    work();
}

void CstaCalls::enqueue(const WatchedPtr &watched)
{
    jobs_.push_back(Job{watched, {}});
}

void CstaCalls::work()
{
    if (jobs_.empty() && lanes_ == 0) return settle();
    const quint32 generation = generation_;
    while (generation == generation_ && lanes_ < mostLanes && !jobs_.empty()) {
        ++lanes_;
        scope_.spawn(lane(generation));
    }
}

Flow CstaCalls::lane(quint32 generation)
{
    while (generation == generation_ && !jobs_.empty()) {
        Job job = std::move(jobs_.front());
        jobs_.pop_front();
        const Status ended = co_await carryOut(std::move(job), generation);
        if (!ended && ended.error().code == ErrorCode::cancelled) co_return ended.error();
    }
    if (generation != generation_) co_return done; // a new session has lanes of its own
    if (--lanes_ == 0 && jobs_.empty()) settle();
    co_return done;
}

Flow CstaCalls::carryOut(Job job, quint32 generation)
{
    if (!job.watched) {
        const Status stopped = co_await stopMonitor(job.stop);
        co_return stopped;
    }
    if (!job.watched->wanted) co_return done;
    const WatchedPtr watched = job.watched;
    if (watched->state != MonitorState::set) CLC_CO_CHECK(co_await startMonitor(watched, generation));
    if (watched->state != MonitorState::set) co_return done;
    const Status read = co_await readState(watched, generation);
    if (!read || generation != generation_ || !watched->wanted || !inStep_ || settling_) co_return read;
    if (watched->state != MonitorState::set) co_return done; // it ended meanwhile
    watched->known = watched->live = true;
    tell(EndpointInStep{snapshotOf(*watched), now()});
    co_return done;
}

Flow CstaCalls::startMonitor(WatchedPtr watched, quint32 generation)
{
    if (noMore_) {
        refuse(watched, *noMore_);
        co_return done;
    }
    const QString operation = QStringLiteral("monitoring");
    const Ask ask{QStringLiteral("MonitorStart"), link_.writer().monitorStart(watched->dn),
                  link_.profile().timings.request, true};
    const Result<Answer> answer = co_await link_.askHere(scope_, ask);
    if (!answer && answer.error().code == ErrorCode::cancelled) co_return answer.error();
    if (generation != generation_) co_return done;
    const bool busy =
        answer ? answer->refusal && answer->refusal->meansBusy() : answer.error().code == ErrorCode::timedOut;
    if (busy) {
        if (watched->wanted) scope_.spawn(startLater(watched, generation));
        co_return done;
    }
    if (!answer || answer->refusal) {
        const Error error = answer ? commandError(*answer->refusal, operation, watched->dn) : answer.error();
        if (answer && answer->refusal->meansNoMonitorAtAll()) noMore_ = error;
        refuse(watched, error);
        co_return done;
    }
    const QString monitor = answer->root.textAt(QLatin1String("monitorCrossRefID"));
    if (!watched->wanted) {
        scope_.spawn(stopMonitor(monitor));
        co_return done;
    }
    if (monitor.isEmpty() || byMonitor_.contains(monitor)) {
        refuse(watched, malformed(QStringLiteral("a monitor without a number of its own"), {}));
        co_return done;
    }
    watched->monitor = monitor;
    watched->state = MonitorState::set;
    byMonitor_.insert(monitor, watched);
    Q_EMIT monitorsChanged();
    co_return done;
}

Flow CstaCalls::stopMonitor(QString monitor)
{
    const Ask ask{QStringLiteral("MonitorStop"), link_.writer().monitorStop(monitor), link_.profile().timings.request};
    CLC_CO_CHECK(co_await link_.askHere(scope_, ask));
    co_return done; // one that the PBX does not know any more is stopped, too
}

void CstaCalls::refuse(const WatchedPtr &watched, const Error &error)
{
    watched->state = MonitorState::refused;
    watched->live = false;
    if (!watched->wanted) return;
    if (std::exchange(watched->known, false) && inStep_) tell(EndpointGone{Dn(watched->dn), now()});
    Q_EMIT monitorRefused(Dn(watched->dn), error);
    Q_EMIT monitorsChanged();
}

void CstaCalls::settle()
{
    if (std::exchange(settling_, false)) tellInStep();
}

/// The PBX set a monitor after we had stopped waiting for it; the device has another one by now, or will have.
void CstaCalls::monitorCameLate(const QString &monitor)
{
    if (!monitor.isEmpty() && !byMonitor_.contains(monitor)) scope_.spawn(stopMonitor(monitor));
}

/// The PBX ended a monitor by itself: set again at once, with growing pauses when it keeps on doing so.
void CstaCalls::monitorEnded(const QString &monitor)
{
    if (const WatchedPtr watched = byMonitor_.value(monitor)) beginAgain(watched);
}

void CstaCalls::beginAgain(const WatchedPtr &watched)
{
    byMonitor_.remove(watched->monitor);
    watched->state = MonitorState::waiting;
    watched->monitor.clear();
    watched->live = false;
    Q_EMIT monitorsChanged();
    scope_.spawn(startLater(watched, generation_));
}

Flow CstaCalls::startLater(WatchedPtr watched, quint32 generation)
{
    CLC_CO_CHECK(co_await scope_.sleep(watched->pause.next()));
    if (generation != generation_ || !watched->wanted || watched->state != MonitorState::waiting) co_return done;
    enqueue(watched);
    work();
    co_return done;
}

/// Within the session: monitors stay, but what was known may have changed unseen.
void CstaCalls::eventsLost()
{
    if (!inStep_ && !settling_) return;
    beginAnew(QStringLiteral("The PBX says that it lost events."), now());
}

void CstaCalls::beginAnew(const QString &reason, qint64 from)
{
    ++generation_;
    lanes_ = 0;
    std::erase_if(jobs_, [](const Job &job) { return job.watched != nullptr; }); // what is to be stopped still is
    const bool wasInStep = std::exchange(inStep_, false);
    settling_ = true;
    for (const WatchedPtr &watched : std::as_const(order_)) {
        watched->live = false;
        watched->mark = watched->legs.beginQuestion();
        watched->legs.abandonQuestions();
        watched->legs.assumeInService();
        enqueue(watched);
    }
    if (wasInStep) tell(Interrupted{from, reason, -1});
    work();
}

// --- the state of one device ---

Flow CstaCalls::readState(WatchedPtr watched, quint32 generation)
{
    const quint64 since = watched->legs.beginQuestion();
    Result<std::vector<SnapshotLeg>> snapshot = co_await readSnapshot(scope_, watched->dn);
    if (!snapshot && snapshot.error().code == ErrorCode::timedOut &&
        !link_.isUnsupported(QStringLiteral("SnapshotDevice")))
        snapshot = co_await readSnapshot(scope_, watched->dn); // the answer was lost: once more
    if (!snapshot && snapshot.error().code == ErrorCode::cancelled) co_return snapshot.error();
    if (generation != generation_) co_return cancelledError();
    watched->legs.endQuestion();
    if (snapshot) {
        watched->legs.reconcile(*snapshot, since, now());
    } else if (snapshot.error().code == ErrorCode::callNotSupported ||
               snapshot.error().code == ErrorCode::callRefused ||
               link_.isUnsupported(QStringLiteral("SnapshotDevice")) ||
               (snapshot.error().code == ErrorCode::timedOut && !link_.isProven(QStringLiteral("SnapshotDevice")))) {
        if (settling_) watched->legs.forgetBefore(watched->mark); // only what events told is known
    } else if (snapshot.error().code == ErrorCode::timedOut) {
        // It answers for others: this device is begun again, alone.
        if (watched->state == MonitorState::set) {
            scope_.spawn(stopMonitor(watched->monitor));
            beginAgain(watched);
        }
        co_return snapshot.error();
    } else {
        link_.drop(snapshot.error().message());
        co_return snapshot.error();
    }
    const Status features = co_await readFeatures(watched, generation);
    co_return features;
}

Task<std::vector<SnapshotLeg>> CstaCalls::readSnapshot(Scope &scope, QString device)
{
    const QString service = QStringLiteral("SnapshotDevice");
    const Ask ask = query(link_, service, link_.writer().snapshotDevice(device));
    CLC_CO_TRY(const Answer answer, co_await link_.askOptional(scope, ask));
    if (answer.refusal) co_return commandError(*answer.refusal, QStringLiteral("a snapshot"), device);
    std::vector<SnapshotLeg> legs;
    addSnapshotLegs(answer.root.at(QLatin1String("crossRefIDorSnapshotData/snapshotData")), legs);
    // Some have the number of the list where others have the list, and some leave out the level between.
    QString reference = answer.root.textAt(QLatin1String("crossRefIDorSnapshotData/serviceCrossRefID"));
    if (reference.isEmpty()) reference = answer.root.textAt(QLatin1String("serviceCrossRefID"));
    if (!reference.isEmpty()) {
        auto list = segments_.collect(scope, QStringLiteral("SnapshotDeviceData"), reference, ask.wait);
        const Result<std::vector<XmlElement>> segments = co_await list;
        if (!segments && segments.error().code == ErrorCode::timedOut)
            co_return commandError(Refusal{QStringLiteral("operation"), QStringLiteral("serviceNotSupported")},
                                   QStringLiteral("a snapshot"), device);
        if (!segments) co_return segments.error();
        for (const XmlElement &segment : *segments) addSnapshotLegs(segment.child(QLatin1String("snapshotData")), legs);
    }
    co_return legs;
}

Flow CstaCalls::readFeatures(WatchedPtr watched, quint32 generation)
{
    const quint64 since = watched->legs.beginQuestion();
    const Result<std::optional<bool>> doNotDisturb =
        co_await readFlag(QStringLiteral("GetDoNotDisturb"), watched->dn, QStringLiteral("doNotDisturbOn"));
    if (!doNotDisturb) co_return doNotDisturb.error();
    const Result<std::optional<bool>> waiting = co_await readFlag(QStringLiteral("GetMessageWaitingIndicator"),
                                                                  watched->dn, QStringLiteral("messageWaitingOn"));
    if (!waiting) co_return waiting.error();
    if (generation != generation_) co_return cancelledError();
    watched->legs.endQuestion();
    watched->legs.setFeatures(*doNotDisturb, *waiting, since);
    co_return done;
}

/// Nothing when this PBX does not tell; an error only when there is nobody to ask any more.
Task<std::optional<bool>> CstaCalls::readFlag(QString service, QString device, QString flag)
{
    const Ask ask = query(link_, service, link_.writer().aboutDevice(QLatin1String(service.toLatin1()), device));
    const Result<Answer> answer = co_await link_.askOptional(scope_, ask);
    if (!answer && answer.error().code != ErrorCode::timedOut) co_return answer.error();
    if (!answer || answer->refusal) co_return std::optional<bool>();
    co_return answer->root.boolAt(QLatin1String(flag.toLatin1()));
}

} // namespace clc::csta
