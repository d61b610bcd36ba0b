#pragma once

#include "engine/api/call_bridge_values.h"
#include "engine/cloud/gateway_link.h"
#include "engine/service/call_commands.h"
#include "engine/service/call_watchers.h"
#include "engine/service/foundation.h"
#include "engine/service/site.h"
#include "engine/telephony/call_latency.h"
#include "engine/telephony/call_records.h"
#include "engine/telephony/call_tracker.h"
#include "engine/telephony/command_desk.h"
#include "engine/telephony/event_spool.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTimer>

#include <memory>

namespace clc
{

/// The way of a call event through the engine: PBX driver → tracker → spool → gateway link, the calls' history beside
/// it, and commands the other way. Runs in an engine that keeps an onboarded site going.
class CallBridge final : public QObject
{
    Q_OBJECT

public:
    /// All outlive the bridge.
    CallBridge(Foundation &foundation, Site &site, EventHub &events);
    ~CallBridge() override;

    /// Opens the spool, announces what may have been missed since the last event in it, and connects. Without effect
    /// when it runs, and while there is no onboarded site. A spool that cannot be opened is told by `failed`.
    void start();
    void stop();
    /// A cause of failure was removed: the link does not wait for its next attempt.
    void retryNow();
    bool isRunning() const { return running_ != nullptr; }

    CallBridgeInfo info() const;
    CallWatchers &watchers() { return watchers_; }

    /// Has `from` call `to` (a number or `voicemail`) and returns `call` of gateway-link.md. Works without the bridge
    /// running, too: then only this endpoint is monitored. Errors: those of PbxLink::ready and CallCommands.
    Task<QJsonObject> make(Scope &scope, Dn from, QString to);

Q_SIGNALS:
    void changed();
    void failed(const clc::Error &error);

private:
    struct Running;

    CallCommands commands();
    GatewayLinkOptions linkOptions() const;
    void connectParts();
    void watchRecords();
    void useDriver();
    void useEndpoints();
    void take(const QVector<PbxEvent> &events);
    void publish(const TrackedChanges &changes, qint64 receivedAtNs);
    void changeSoon();
    void note(const std::vector<LinkItem> &items);
    void resynchronise();
    void tick();
    TrackerTime now() const;
    Flow monitorOnly(Scope &scope, PbxCalls &calls, Dn endpoint);

    Foundation &foundation_;
    Site &site_;
    CallWatchers watchers_;
    QElapsedTimer steady_;
    QTimer changed_;
    std::unique_ptr<Running> running_;
};

} // namespace clc
