#include "engine/service/call_bridge.h"

#include "engine/service/smdr_watch.h"
#include "engine/telephony/call_item_writer.h"

#include <QLoggingCategory>
#include <QPointer>

#include <algorithm>

namespace clc
{

using namespace std::chrono_literals;

namespace
{

Q_LOGGING_CATEGORY(bridgeLog, "clc.calls")

constexpr auto tickInterval = 1s;
constexpr auto changeInterval = 500ms; // how often faces hear of counters and states
constexpr auto snapshotPause = 500ms;  // several endpoints that come or go are told together
constexpr auto againPause = 30s;       // until a resynchronisation that failed is tried again
constexpr auto monitorPatience = 10s;  // for one endpoint to be monitored

} // namespace

/// What there is while the bridge runs. Destroyed from below: the link before what it sends from.
struct CallBridge::Running {
    Running(CallBridge &bridge, std::unique_ptr<EventSpool> opened)
        : spool(std::move(opened)),
          commands(bridge.commands()),
          desk(bridge.foundation_.commands, bridge.foundation_.clock,
               [this](Scope &flow, PlatformCommand command) { return commands.carryOut(flow, std::move(command)); }),
          link(bridge.foundation_.trust, bridge.foundation_.clock, *spool, desk,
               [&bridge](Scope &flow, QByteArray refused) {
                   return bridge.site_.gateway().bearer(flow, std::move(refused));
               }),
          history(bridge.foundation_.callHistory, bridge.foundation_.clock)
    {
    }

    std::unique_ptr<EventSpool> spool;
    CallTracker tracker;
    CallCommands commands; ///< the desk's flows use it to their end
    CommandDesk desk;
    GatewayLink link;
    CallHistoryWriter history;
    CallLatency latency;
    QPointer<PbxDriver> driver;
    QSet<Dn> endpoints;       ///< to be monitored
    QHash<Dn, QString> names; ///< of the imported users
    QByteArray buffer;        ///< for writing items, kept for its memory
    qint64 lost = 0;          ///< events that gaps of the PBX announced as missing
    qint64 gaps = 0;
    QString writeProblem; ///< why events cannot be written now; empty: they can
    QString lossReason;   ///< why events in the spool were lost, while others of that time still wait
    bool resynchronising = false;
    bool resynchroniseAgain = false; ///< wanted while it was under way
    std::unique_ptr<SmdrWatch> smdr;
    QTimer snapshot;
    QTimer again; ///< until the next resynchronisation
    QTimer tick;
    Scope scope;
};

CallBridge::CallBridge(Foundation &foundation, Site &site, EventHub &events)
    : foundation_(foundation), site_(site), watchers_(events)
{
    steady_.start();
    changed_.setSingleShot(true);
    changed_.setInterval(changeInterval);
    connect(&changed_, &QTimer::timeout, this, &CallBridge::changed);
}

CallBridge::~CallBridge()
{
    stop();
}

void CallBridge::start()
{
    if (running_ || !site_.session().isComplete()) return;
    const auto limits = foundation_.settings.spool();
    if (!limits) {
        Q_EMIT failed(limits.error());
        return;
    }
    auto spool = EventSpool::open(foundation_.directory->file(QStringLiteral("spool")), foundation_.clock, *limits);
    if (!spool) {
        Q_EMIT failed(spool.error());
        return;
    }
    const qint64 lastSpooledAt = (*spool)->lastAt();
    running_ = std::make_unique<Running>(*this, std::move(spool).value());
    connectParts();
    if (const Status settled = running_->desk.takeUp(); !settled) Q_EMIT failed(settled.error());
    running_->tracker.setPbxKind(site_.session().site().pbxKind());
    running_->tracker.setVoicemail(site_.session().site().voicemail);
    publish(running_->tracker.begin(lastSpooledAt, now()), 0);
    useEndpoints(); // before the driver: the first set that it gets must be whole
    useDriver();
    // A driver that was in step before the bridge began tells nothing by itself.
    if (running_->driver && running_->driver->calls()->isInStep()) resynchronise();
    watchRecords();
    const GatewayLinkOptions options = linkOptions();
    if (options.address.isEmpty())
        qCWarning(bridgeLog) << "The platform's gateway link has no address; events are kept in the spool";
    else
        running_->link.start(options);
    Q_EMIT changed();
}

void CallBridge::stop()
{
    if (!running_) return;
    if (running_->driver) QObject::disconnect(running_->driver->calls(), nullptr, this, nullptr);
    running_->link.stop(); // with a good-bye
    running_.reset();
    Q_EMIT changed();
}

void CallBridge::retryNow()
{
    if (running_) running_->link.retryNow();
}

GatewayLinkOptions CallBridge::linkOptions() const
{
    const SiteConfiguration &site = site_.session().site();
    GatewayLinkOptions options;
    options.address = site.platform.gatewayLink;
    options.gatewayId = site.siteId.value();
    options.siteId = site.siteId.value();
    if (const auto proxy = foundation_.settings.proxy()) options.proxy = *proxy;
    return options;
}

void CallBridge::connectParts()
{
    Running &parts = *running_;
    // Queued: it may be told in the middle of `publish`.
    connect(
        parts.spool.get(), &EventSpool::lost, &parts.tick,
        [this, &parts](qint64 count, const QString &reason) {
            qCWarning(bridgeLog) << "Events are lost:" << count << reason;
            parts.lossReason = reason;
            Q_EMIT changed();
            resynchronise();
        },
        Qt::QueuedConnection);
    connect(parts.spool.get(), &EventSpool::grown, &parts.link, &GatewayLink::pump);
    connect(&parts.desk, &CommandDesk::resultReady, &parts.link, &GatewayLink::sendResult);
    connect(&parts.desk, &CommandDesk::snapshotWanted, this, &CallBridge::resynchronise);
    connect(&parts.desk, &CommandDesk::journalFailed, this, &CallBridge::failed);
    connect(&parts.link, &GatewayLink::failed, this, &CallBridge::failed);
    connect(&parts.link, &GatewayLink::stateChanged, this, &CallBridge::changed);
    connect(&parts.history, &CallHistoryWriter::failed, this, &CallBridge::failed);
    connect(&site_.pbx(), &PbxLink::changed, &parts.tick, [this] { useDriver(); });
    connect(&site_.sync(), &SyncService::finished, &parts.tick, [this] { useEndpoints(); });
    parts.snapshot.setSingleShot(true);
    parts.snapshot.setInterval(snapshotPause);
    connect(&parts.snapshot, &QTimer::timeout, this, [this, &parts] {
        if (parts.tracker.endpointsChanged() && !parts.tracker.isInterrupted())
            publish(parts.tracker.snapshot(now()), 0);
    });
    parts.again.setSingleShot(true);
    connect(&parts.again, &QTimer::timeout, this, &CallBridge::resynchronise);
    connect(&parts.tick, &QTimer::timeout, this, &CallBridge::tick);
    parts.tick.start(tickInterval);
}

/// The PBX's own call records, where they are collected.
void CallBridge::watchRecords()
{
    auto settings = foundation_.settings.smdr();
    if (!settings) {
        Q_EMIT failed(settings.error());
        return;
    }
    if (!*settings) return;
    const auto isMonitored = [&endpoints = running_->endpoints](const QString &endpoint) {
        return endpoints.contains(Dn(endpoint));
    };
    running_->smdr = std::make_unique<SmdrWatch>(**settings, foundation_.callHistory, running_->history, isMonitored,
                                                 foundation_.clock);
    connect(running_->smdr.get(), &SmdrWatch::missed, this, [this](const std::vector<CallRecordInfo> &records) {
        TrackedChanges changes;
        for (const CallRecordInfo &record : records) changes.items.push_back(RecordItem{now().wallMs, record});
        changes.records = records;
        publish(changes, 0);
    });
}

/// The driver changes when the onboarding is repeated with another access.
void CallBridge::useDriver()
{
    PbxDriver *const driver = site_.pbx().driver();
    if (!running_ || driver == running_->driver || !driver || !driver->calls()) return;
    if (running_->driver) QObject::disconnect(running_->driver->calls(), nullptr, this, nullptr);
    running_->driver = driver;
    connect(driver->calls(), &PbxCalls::events, this, &CallBridge::take);
    connect(driver->calls(), &PbxCalls::monitorsChanged, this, &CallBridge::changeSoon);
    connect(driver->calls(), &PbxCalls::monitorRefused, this, [](const Dn &endpoint, const Error &error) {
        qCWarning(bridgeLog) << "The PBX does not let" << endpoint.value() << "be monitored:" << error.message();
    });
    QVector<Dn> endpoints(running_->endpoints.begin(), running_->endpoints.end());
    std::sort(endpoints.begin(), endpoints.end());
    driver->calls()->monitor(endpoints);
}

/// The extensions of the imported users, in the order of their numbers.
void CallBridge::useEndpoints()
{
    QSet<Dn> endpoints;
    QHash<Dn, QString> names;
    const Status read = foundation_.links.each([&endpoints, &names](const UserLink &link) {
        const Dn extension(link.extension);
        if (!link.active || link.extension.isEmpty()) return;
        endpoints.insert(extension);
        names.insert(extension, link.name);
    });
    if (!read) {
        Q_EMIT failed(read.error());
        return;
    }
    running_->names = names;
    if (running_->endpoints == endpoints) return;
    running_->endpoints = endpoints;
    QVector<Dn> sorted(endpoints.begin(), endpoints.end());
    std::sort(sorted.begin(), sorted.end());
    if (running_->driver) running_->driver->calls()->monitor(sorted);
    Q_EMIT changed();
}

TrackerTime CallBridge::now() const
{
    return {foundation_.clock.now().toMSecsSinceEpoch(), steady_.elapsed()};
}

void CallBridge::take(const QVector<PbxEvent> &events)
{
    const qint64 receivedAt = steady_.nsecsElapsed();
    QVector<PbxEvent> named = events;
    const auto name = [this](EndpointSnapshot &endpoint) {
        if (endpoint.name.isEmpty()) endpoint.name = running_->names.value(endpoint.endpoint);
    };
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (std::holds_alternative<InStep>(events.at(i)))
            for (EndpointSnapshot &one : std::get<InStep>(named[i]).endpoints) name(one);
        else if (std::holds_alternative<EndpointInStep>(events.at(i)))
            name(std::get<EndpointInStep>(named[i]).endpoint);
    }
    publish(running_->tracker.take(named, now()), receivedAt);
    if (running_->tracker.endpointsChanged() && !running_->snapshot.isActive()) running_->snapshot.start();
}

/// To the spool, then to the link: what cannot be written is not sent either.
void CallBridge::publish(const TrackedChanges &changes, qint64 receivedAtNs)
{
    Running &parts = *running_;
    const qint64 at = now().wallMs;
    Status written = done;
    for (const LinkItem &item : changes.items) {
        parts.buffer.resize(0);
        writeItem(item, parts.buffer);
        if (const auto appended = parts.spool->append(parts.buffer, at); !appended) written = appended.error();
    }
    if (const Status flushed = parts.spool->flush(); !flushed) written = flushed;
    const bool isNew = !written && parts.writeProblem.isEmpty();
    parts.writeProblem = written ? QString() : written.error().message();
    if (isNew) Q_EMIT failed(written.error());
    parts.link.pump();
    if (receivedAtNs > 0 && !changes.items.empty() && written && parts.link.state() == GatewayLink::State::up)
        parts.latency.add((steady_.nsecsElapsed() - receivedAtNs) / 1000, steady_.elapsed(),
                          static_cast<quint32>(changes.items.size()));
    parts.history.add(changes.records);
    note(changes.items);
}

void CallBridge::note(const std::vector<LinkItem> &items)
{
    for (const LinkItem &item : items) {
        const auto *gap = std::get_if<GapItem>(&item);
        if (!gap) continue;
        ++running_->gaps;
        if (gap->lost > 0) running_->lost += gap->lost;
        qCWarning(bridgeLog) << "Calls may have been missed:" << gap->reason;
    }
    if (watchers_.anybody()) watchers_.tell(items);
    if (!items.empty()) changeSoon();
}

void CallBridge::changeSoon()
{
    if (!changed_.isActive()) changed_.start();
}

void CallBridge::resynchronise()
{
    if (!running_ || !running_->driver) return;               // a driver that comes reads everything
    running_->resynchroniseAgain = running_->resynchronising; // what is read already may be older than the wish
    if (running_->resynchronising) return;
    running_->resynchronising = true;
    const auto flow = [](Running &parts) -> Flow {
        const QPointer<PbxDriver> driver = parts.driver;
        const Status status = co_await driver->calls()->resynchronise(parts.scope);
        if (parts.scope.isCancelled()) co_return cancelledError();
        parts.resynchronising = false;
        if (!status)
            parts.again.start(againPause);
        else if (parts.resynchroniseAgain)
            parts.again.start(0ms);
        co_return status;
    };
    running_->scope.spawn(flow(*running_));
}

/// Once a second: what is due without an event.
void CallBridge::tick()
{
    Running &parts = *running_;
    publish(parts.tracker.expire(now()), 0);
    if (!parts.lossReason.isEmpty() && parts.spool->counters().waiting == 0) parts.lossReason.clear();
}

CallCommands CallBridge::commands()
{
    CallCommands::Ports ports;
    ports.calls = [this]() -> PbxCalls * {
        PbxDriver *const driver = site_.pbx().driver();
        return driver ? driver->calls() : nullptr;
    };
    ports.isMonitored = [this](const Dn &endpoint) { return !running_ || running_->endpoints.contains(endpoint); };
    ports.voicemail = [this]() -> Result<QString> { return site_.session().site().voicemail; };
    ports.resynchronise = [this] { resynchronise(); };
    return {ports, foundation_.clock};
}

Task<QJsonObject> CallBridge::make(Scope &scope, Dn from, QString to)
{
    CLC_CO_CHECK(co_await site_.pbx().ready(scope));
    const QPointer<PbxDriver> driver = site_.pbx().driver();
    if (!running_ && driver && driver->calls()) CLC_CO_CHECK(co_await monitorOnly(scope, *driver->calls(), from));
    CallCommands once = commands();
    PlatformCommand command;
    command.action = CommandAction::makeCall;
    command.endpoint = from;
    command.to = to;
    CLC_CO_TRY(const QJsonObject value, co_await once.carryOut(scope, command));
    co_return value.value(QLatin1String("call")).toObject();
}

/// Without the bridge nothing is monitored, and a call needs that of the calling endpoint.
Flow CallBridge::monitorOnly(Scope &scope, PbxCalls &calls, Dn endpoint)
{
    std::optional<Error> refused;
    QTimer timer; // fires when something changed, or at last
    timer.setSingleShot(true);
    const auto wake = [&timer] { timer.start(0); };
    connect(&calls, &PbxCalls::events, &timer, wake);
    connect(&calls, &PbxCalls::monitorRefused, &timer, [&](const Dn &, const Error &error) {
        refused = error;
        timer.start(0);
    });
    QElapsedTimer waited;
    waited.start();
    calls.monitor({endpoint});
    while (!(calls.isInStep() && calls.monitors().set > 0)) {
        if (refused) co_return *refused;
        const auto left = monitorPatience - std::chrono::milliseconds(waited.elapsed());
        if (left <= 0ms)
            co_return failure(ErrorCode::timedOut,
                              {{QStringLiteral("host"), QStringLiteral("The PBX")},
                               {QStringLiteral("seconds"), static_cast<int>(monitorPatience.count())}});
        timer.start(std::chrono::duration_cast<std::chrono::milliseconds>(left));
        CLC_CO_CHECK(co_await scope.emission(&timer, &QTimer::timeout));
    }
    co_return done;
}

CallBridgeInfo CallBridge::info() const
{
    CallBridgeInfo info;
    info.pbx = QStringLiteral("off");
    info.link = {QStringLiteral("gatewayLink"), QStringLiteral("off"), {}, std::nullopt};
    if (!running_) return info;
    const Running &parts = *running_;
    if (parts.driver) {
        const PbxCalls &calls = *parts.driver->calls();
        info.pbx = calls.isInStep() ? QStringLiteral("inStep") : QStringLiteral("interrupted");
        const MonitorCount monitors = calls.monitors();
        info.wanted = monitors.wanted;
        info.set = monitors.set;
        info.refused = monitors.refused;
    }
    switch (parts.link.state()) {
    case GatewayLink::State::off:
        break;
    case GatewayLink::State::connecting:
    case GatewayLink::State::opening:
        info.link.state = QStringLiteral("connecting");
        break;
    case GatewayLink::State::up:
        info.link.state = QStringLiteral("up");
        break;
    case GatewayLink::State::waiting:
        info.link.state = QStringLiteral("waiting");
        break;
    }
    info.link.error = parts.link.error();
    const GatewayLinkCounters link = parts.link.counters();
    const SpoolCounters spool = parts.spool->counters();
    const CallLatency::Percentiles latency = parts.latency.percentiles(steady_.elapsed());
    info.counters.received = parts.tracker.counters().received;
    info.counters.ignored = parts.tracker.counters().ignored();
    info.counters.sent = static_cast<qint64>(link.sent);
    info.counters.acknowledged = static_cast<qint64>(link.acknowledged);
    info.counters.lost = parts.lost + spool.dropped;
    info.counters.gaps = parts.gaps;
    info.counters.records = parts.history.writtenCount();
    if (parts.smdr) {
        info.counters.onlyInSmdr = parts.smdr->matches().onlyInSmdr;
        info.counters.smdrRejected = parts.smdr->lines().rejected;
    }
    info.counters.latencyP50Us = latency.p50Us;
    info.counters.latencyP99Us = latency.p99Us;
    info.spooled = spool.waiting;
    info.spoolBytes = spool.bytes;
    if (spool.oldestAt > 0) info.spoolOldest = QDateTime::fromMSecsSinceEpoch(spool.oldestAt, Qt::UTC);
    info.spoolProblem = parts.writeProblem.isEmpty() ? parts.lossReason : parts.writeProblem;
    return info;
}

} // namespace clc
