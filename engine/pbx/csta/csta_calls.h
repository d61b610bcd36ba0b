#pragma once

#include "engine/base/backoff.h"
#include "engine/base/clock.h"
#include "engine/pbx/csta/csta_legs.h"
#include "engine/pbx/csta/csta_segments.h"
#include "engine/pbx/csta/csta_session.h"
#include "engine/pbx/pbx_calls.h"

#include <QHash>

#include <deque>
#include <memory>
#include <vector>

namespace clc::csta
{

/// Monitors, events, snapshots and commands on one CSTA link.
///
/// Monitors are kept: each one wanted is set, and its device's state read, whenever a session begins; until all are,
/// events only go into what will be told by `InStep`. A snapshot and the events around it are put together by
/// EndpointLegs, so that it does not matter on which side of the answer an event arrived.
class CstaCalls final : public PbxCalls
{
    Q_OBJECT

public:
    /// `link` and `clock` must outlive it.
    CstaCalls(CstaLink &link, Segments &segments, const Clock &clock);

    void monitor(QVector<Dn> endpoints) override;
    MonitorCount monitors() const override;
    bool isInStep() const override { return inStep_; }

    Task<QVector<EndpointSnapshot>> listEndpoints(Scope &scope) override;
    Task<EndpointSnapshot> snapshot(Scope &scope, Dn endpoint) override;
    Flow resynchronise(Scope &scope) override;

    Task<CallLeg> make(Scope &scope, Dn from, QString to) override;
    Flow answer(Scope &scope, Dn endpoint, CallId call) override;
    Flow clear(Scope &scope, Dn endpoint, CallId call) override;
    Flow hold(Scope &scope, Dn endpoint, CallId call) override;
    Flow retrieve(Scope &scope, Dn endpoint, CallId call) override;
    Flow alternate(Scope &scope, Dn endpoint, CallId call) override;
    Task<CallLeg> consult(Scope &scope, Dn endpoint, CallId call, QString to) override;
    Flow transfer(Scope &scope, Dn endpoint, CallId call, CallId other) override;
    Flow redirect(Scope &scope, Dn endpoint, CallId call, QString to) override;
    Flow sendDigits(Scope &scope, Dn endpoint, CallId call, QString digits) override;
    Flow setDoNotDisturb(Scope &scope, Dn endpoint, bool on) override;
    Flow setMessageWaiting(Scope &scope, Dn endpoint, bool on) override;

    // What the link tells, in order.
    void sessionOpened();
    void sessionLost(const QString &reason, qint64 from);
    Status takeEvent(QByteArrayView document);
    void endOfBatch();
    void eventsLost();
    void monitorEnded(const QString &monitor);
    void monitorCameLate(const QString &monitor);

    /// What the device list says about a device; for snapshots.
    void setDeviceTypes(QHash<QString, QString> types) { types_ = std::move(types); }
    /// Reads the device list anew and tells it as endpoints.
    using ListDevices = std::function<Task<QVector<EndpointSnapshot>>(Scope &scope)>;
    void setListDevices(ListDevices list) { listDevices_ = std::move(list); }

private:
    enum class MonitorState { waiting, set, refused };
    struct Watched {
        explicit Watched(const Dn &endpoint) : legs(endpoint), dn(endpoint.value()) {}
        EndpointLegs legs;
        QString dn;
        QString monitor;
        MonitorState state = MonitorState::waiting;
        bool live = false;  ///< its events are told
        bool known = false; ///< part of what was told last
        bool wanted = true;
        quint64 mark = 0; ///< of its events, when the latest session or new beginning began
        Backoff pause{std::chrono::milliseconds(100), std::chrono::minutes(1)};
    };
    using WatchedPtr = std::shared_ptr<Watched>;
    struct Job {
        WatchedPtr watched; ///< to be monitored, or only read when it already is
        QString stop;       ///< else a monitor to be stopped
    };
    struct Pair {
        Connection held;
        Connection active;
    };

    // monitors (csta_monitors.cpp)
    void enqueue(const WatchedPtr &watched);
    void work();
    Flow lane(quint32 generation);
    Flow carryOut(Job job, quint32 generation);
    Flow startMonitor(WatchedPtr watched, quint32 generation);
    Flow stopMonitor(QString monitor);
    Flow startLater(WatchedPtr watched, quint32 generation);
    void beginAgain(const WatchedPtr &watched);
    void refuse(const WatchedPtr &watched, const Error &error);
    void settle();
    Flow readState(WatchedPtr watched, quint32 generation);
    Task<std::vector<SnapshotLeg>> readSnapshot(Scope &scope, QString device);
    Flow readFeatures(WatchedPtr watched, quint32 generation);
    Task<std::optional<bool>> readFlag(QString service, QString device, QString flag);
    Flow readShared(WatchedPtr watched, SharedResult<Done> result);
    Flow readAllShared(SharedResult<Done> result);
    Flow readIfSet(WatchedPtr watched, quint32 generation);
    void beginAnew(const QString &reason, qint64 from);

    // telling (csta_calls.cpp)
    void tell(PbxEvent event);
    void flush();
    void tellInStep();
    EndpointSnapshot snapshotOf(Watched &watched);
    void addPartners(QVector<EndpointSnapshot> &endpoints) const;
    WatchedPtr watchedOf(const Dn &endpoint) const { return byDn_.value(endpoint.value()); }
    qint64 now() const { return clock_.now().toMSecsSinceEpoch(); }

    // commands (csta_commands.cpp)
    Task<Answer> command(Scope &scope, QString operation, Dn endpoint, Ask ask, bool optional = false);
    Flow onConnection(Scope &scope, QLatin1String service, QString operation, Dn endpoint, CallId call);
    Task<CallLeg> newLeg(QString operation, Dn endpoint, QString to, CallId associated, Answer answer,
                         QLatin1String child);
    Error notConnected() const;
    Result<Connection> connectionOf(const QString &operation, const Dn &endpoint, const CallId &call) const;
    Result<Pair> heldAndActive(const QString &operation, const Dn &endpoint, const CallId &call,
                               const CallId &other) const;

    CstaLink &link_;
    Segments &segments_;
    const Clock &clock_;
    EventDecoder decoder_;
    Event event_;
    QVector<WatchedPtr> order_;
    QHash<QString, WatchedPtr> byDn_;
    QHash<QString, WatchedPtr> byMonitor_;
    QHash<QString, QString> types_;
    ListDevices listDevices_;
    std::deque<Job> jobs_;
    int lanes_ = 0;
    quint32 generation_ = 0;      // of the session, and of each new beginning within it
    std::optional<Error> noMore_; // the PBX allows no further monitor at all
    bool asked_ = false;          // `monitor` was called
    bool settling_ = false;       // until `InStep`
    bool inStep_ = false;
    bool inBatch_ = false;
    QVector<PbxEvent> told_;
    qint64 batchTime_ = 0;
    Scope scope_;
};

} // namespace clc::csta
