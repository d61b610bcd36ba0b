#include "engine/pbx/oig/oig_calls.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QPointer>

namespace clc::oig
{

Q_LOGGING_CATEGORY(callsLog, "clc.pbx.oig.calls")

namespace
{

constexpr int mostMonitorFailures = 3; // of one line in a session, until it is left alone

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

bool concernsPair(const QString &cause)
{
    return cause == QLatin1String("CONTROLLER_COMMS_FAILED") || cause == QLatin1String("CONTROLLER_COMMS_RESTORED") ||
           cause == QLatin1String("SECONDARY_MONITOR_SET") || cause == QLatin1String("RESILIENT_INFO_UPDATE") ||
           cause == QLatin1String("SECONDARY_CONTROLLER_COMMS_FAILED") || cause == QLatin1String("CLOSING_CALL_SERVER");
}

} // namespace

OigCalls::OigCalls(Link &link)
    : link_(link), reader_(link, book_), feed_(link, [this](EventFeed::Item item) { queue(std::move(item)); })
{
    connect(&link_.session(), &Session::stateChanged, this, &OigCalls::onLinkState);
    scope_.spawn(keep());
}

/// Nobody is told of the flows that end with it.
OigCalls::~OigCalls()
{
    QObject::disconnect(&link_.session(), nullptr, this, nullptr);
}

void OigCalls::monitor(QVector<Dn> endpoints)
{
    asked_ = true;
    wanted_.clear();
    const std::vector<Line *> known = book_.lines();
    for (Line *line : known) line->wanted = false;
    for (const Dn &dn : qAsConst(endpoints)) {
        if (dn.isEmpty()) continue;
        Line *line = book_.line(dn);
        if (line && line->wanted) continue; // named twice
        if (!line) line = &book_.add(dn);
        line->wanted = true;
        wanted_.append(dn);
    }
    adjust_ = true;
    tellMonitors();
    wakeLater();
}

MonitorCount OigCalls::monitors() const
{
    MonitorCount count;
    count.wanted = static_cast<int>(wanted_.size());
    for (const Dn &dn : wanted_) {
        const Line *line = book_.line(dn);
        if (!line) continue;
        if (line->monitored) ++count.set;
        if (line->refused) ++count.refused;
    }
    return count;
}

/// The session came or went. What it had told before comes first.
void OigCalls::onLinkState(PbxLinkState state)
{
    if (state == PbxLinkState::connected) return wakeLater();
    if (!during_ || during_->isCancelled()) return;
    endSession();
    during_->cancel();
}

void OigCalls::endSession()
{
    if (!draining_) drain();
    QVector<PbxEvent> told;
    interrupt(QStringLiteral("The session with the Open Integration Gateway ended."), -1, told);
    book_.forgetSession();
    icp_ = 0;
    tell(told);
    tellMonitors();
}

/// Called from within the poll: the next one goes out before anything is done with this.
void OigCalls::queue(EventFeed::Item item)
{
    items_.push_back(std::move(item));
    if (std::exchange(drainDue_, true)) return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            drainDue_ = false;
            drain();
        },
        Qt::QueuedConnection);
}

void OigCalls::drain()
{
    draining_ = true;
    QVector<PbxEvent> told;
    const std::vector<EventFeed::Item> items = std::exchange(items_, {});
    for (const EventFeed::Item &item : items) {
        if (item.kind != EventFeed::Item::Kind::fence) {
            take(item, told);
            continue;
        }
        // The keeper goes on here, before what came afterwards.
        tell(std::exchange(told, {}));
        fenceReached_ = item.fence;
        fences_.pass();
    }
    draining_ = false;
    tell(told);
    if (!items.empty()) wakeLater();
}

void OigCalls::take(const EventFeed::Item &item, QVector<PbxEvent> &told)
{
    if (item.kind == EventFeed::Item::Kind::gap) {
        readAll_ = true;
        interrupt(item.reason, item.lost, told);
        return;
    }
    QVector<PbxEvent> news;
    if (item.message.call) take(*item.message.call, news);
    if (item.message.feature) {
        book_.apply(*item.message.feature, news);
        const Line *line = book_.byObject(item.message.feature->objectId);
        adjust_ = adjust_ || (line && line->suspect);
    }
    if (inStep_) told += news; // else it is part of the picture with which we are in step again
    if (item.message.system) take(*item.message.system, told);
}

void OigCalls::take(const CallEvent &event, QVector<PbxEvent> &told)
{
    if (event.type == QLatin1String("RESILIENT_DEVICE") || concernsPair(event.cause)) lookAtPair_ = true;
    if (event.type != QLatin1String("MONITOR_FAILED_EVENT")) return book_.apply(event, told);
    Line *line = book_.byObject(event.objectId);
    if (!line) return;
    qCWarning(callsLog) << "The PBX ended the monitor of" << line->dn.value() << event.cause;
    line->monitored = false;
    if (++line->monitorFailures >= mostMonitorFailures) {
        line->refused = true;
        line->refusal = event.cause.isEmpty() ? event.type : event.cause;
    }
    adjust_ = true;
}

void OigCalls::take(const SystemEvent &event, QVector<PbxEvent> &told)
{
    const QString words =
        event.connectionState.isEmpty() ? event.type : event.type + QLatin1String(": ") + event.connectionState;
    if (event.type == QLatin1String("ICP_COMMUNICATION_EVENT")) {
        const bool ours = event.icpId == icp_ || event.icpId == 0;
        lookAtPair_ = true;
        if (!ours || icp_ == 0 || event.connectionState == QLatin1String("CONNECTED")) return;
        icp_ = 0;
        idsAnew_ = true;
        interrupt(words, -1, told);
    } else if (event.type == QLatin1String("HA_ACTIVITY_SWITCH")) {
        icp_ = 0;
        idsAnew_ = true;
        interrupt(words, -1, told);
    } else if (event.type == QLatin1String("OIG_SHUTDOWN")) {
        interrupt(words, -1, told);
        if (const auto ticket = link_.session().current()) link_.session().reportLost(*ticket);
    }
}

void OigCalls::interrupt(const QString &reason, qint64 lost, QVector<PbxEvent> &told)
{
    readAll_ = true;
    if (!std::exchange(inStep_, false)) return;
    const qint64 from = feed_.lastAnswer() > 0 ? feed_.lastAnswer() : nowMs();
    told.append(Interrupted{from, reason, lost});
}

void OigCalls::tell(const QVector<PbxEvent> &told)
{
    if (!told.isEmpty()) Q_EMIT events(told);
}

void OigCalls::tellMonitors()
{
    const MonitorCount count = monitors();
    const bool same =
        count.wanted == toldCount_.wanted && count.set == toldCount_.set && count.refused == toldCount_.refused;
    toldCount_ = count;
    if (!same) Q_EMIT monitorsChanged();
}

/// Each refusal once, until it is another one.
void OigCalls::tellRefusals()
{
    const QVector<Dn> all = wanted_;
    QVector<std::pair<Dn, Error>> refusals;
    for (const Dn &dn : all) {
        Line *line = book_.line(dn);
        if (!line) continue;
        if (!line->refused) line->refusalTold.clear();
        if (!line->refused || line->refusalTold == line->refusal) continue;
        line->refusalTold = line->refusal;
        refusals.append({dn, refused(dn, QStringLiteral("monitoring"), refusalStatus(line->refusal), line->refusal)});
    }
    for (const auto &[dn, error] : qAsConst(refusals)) Q_EMIT monitorRefused(dn, error);
}

/// Those who wait go on from the event loop, where they may do anything, even end this driver.
void OigCalls::wakeLater()
{
    if (std::exchange(wakeDue_, true)) return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            wakeDue_ = false;
            const QPointer<OigCalls> self(this);
            const auto released = std::exchange(resynchronisedNow_, {});
            wake_.pass();
            if (self) changed_.pass();
            if (released) SharedResult<Done>(*released).set(done);
        },
        Qt::QueuedConnection);
}

} // namespace clc::oig
