#pragma once

#include "engine/base/result.h"
#include "engine/base/strong_id.h"

#include <QString>
#include <QStringView>
#include <QVector>

#include <optional>
#include <variant>

/// What happens on a PBX's phones, in the words of the platform's Media API (contracts/cloudlink/mediaSwagger.json and
/// resources/protocol/gateway-link.md). Plain values. Times are epoch milliseconds.
namespace clc
{

/// A call as one endpoint takes part in it.
enum class CallState { ringing, connected, held, completed };

enum class EndpointState { unknown, idle, ringing, connected, held, outOfService };

enum class CallDirection { inbound, outbound };

/// The Media API's seventeen causes; `none` is left out on the wire.
enum class CallCause {
    none,
    busy,
    callBack,
    callCancelled,
    callForwardAlways,
    callForwardBusy,
    callForwardNoAnswer,
    callForward,
    callNotAnswer,
    destNotObtainable,
    doNotDisturb,
    incompatibleDestination,
    networkCongestion,
    networkNotObtainable,
    newCall,
    redirected,
    resourcesNotAvailable,
    transfer
};

/// The names on the wire: "ringing", "callForwardAlways"; empty for CallCause::none.
QLatin1String callStateName(CallState state);
QLatin1String endpointStateName(EndpointState state);
QLatin1String callCauseName(CallCause cause);
QLatin1String callDirectionName(CallDirection direction);
std::optional<CallState> callStateFromName(QStringView name);
std::optional<EndpointState> endpointStateFromName(QStringView name);
std::optional<CallCause> callCauseFromName(QStringView name);
std::optional<CallDirection> callDirectionFromName(QStringView name);

struct CallParty {
    QString number; ///< empty when unknown or withheld
    QString name;

    friend bool operator==(const CallParty &, const CallParty &) = default;
};

/// One endpoint's part in one call, as it is after a change.
struct CallLeg {
    Dn endpoint;
    CallId callId;       ///< of this part; unique on its endpoint while the PBX link lasts, fit for a URL segment
    QString correlation; ///< the same for all parts of one call on the PBX
    CallState state = CallState::ringing;
    CallCause cause = CallCause::none;
    CallDirection direction = CallDirection::inbound;
    CallParty from;
    CallParty to;
    CallParty connected; ///< whom one speaks with, where the PBX tells
    /// The held part on the same endpoint for whose sake this one was made, or the one it continues after a transfer.
    CallId associated;
    bool farEndRinging = false; ///< outbound and not answered yet: `connected` in the Media API's words all the same
    /// For extraPbxData, in the PBX's own words.
    QString alertingDevice;
    QString calledDevice;
    QString eventType; ///< as the vendor's gateway names events: "deliveredEvent", "establishedEvent" …
    qint64 at = 0;     ///< when the PBX says it happened

    friend bool operator==(const CallLeg &, const CallLeg &) = default;
};

struct EndpointFeatures {
    bool doNotDisturb = false;
    bool messageWaiting = false;

    friend bool operator==(const EndpointFeatures &, const EndpointFeatures &) = default;
};

/// Everything about one endpoint at one moment.
struct EndpointSnapshot {
    Dn endpoint;
    QString name;
    QString type; ///< the PBX's own word for the device; may be empty
    bool inService = true;
    EndpointFeatures features;
    QVector<CallLeg> calls;

    friend bool operator==(const EndpointSnapshot &, const EndpointSnapshot &) = default;
};

// --- what a driver tells, in the order in which the PBX told it ---

/// A part of a call changed.
struct CallChanged {
    CallLeg leg;
};

/// A feature was switched; only what is set is known.
struct FeaturesChanged {
    Dn endpoint;
    std::optional<bool> doNotDisturb;
    std::optional<bool> messageWaiting;
    qint64 at = 0;
};

struct ServiceChanged {
    Dn endpoint;
    bool inService = true;
    qint64 at = 0;
};

/// Events may have been missed since `from`; nothing more comes until `InStep`. One for each interruption.
struct Interrupted {
    qint64 from = 0;
    QString reason;   ///< the PBX's or the network's own words
    qint64 lost = -1; ///< how many, when the PBX numbers its events; else -1
};

/// The driver is in step with the PBX (again): all that is monitored, as it is now, replacing everything known.
struct InStep {
    QVector<EndpointSnapshot> endpoints;
    qint64 at = 0;
};

/// One endpoint was added to the monitored ones, or was asked about anew: replaces what was known of it.
struct EndpointInStep {
    EndpointSnapshot endpoint;
    qint64 at = 0;
};

/// An endpoint is monitored no longer.
struct EndpointGone {
    Dn endpoint;
    qint64 at = 0;
};

using PbxEvent =
    std::variant<CallChanged, FeaturesChanged, ServiceChanged, Interrupted, InStep, EndpointInStep, EndpointGone>;

/// How many monitors are set and how many the PBX allows (product.md, Import rules).
struct MonitorCount {
    int wanted = 0;
    int set = 0;
    int refused = 0; ///< by the PBX; each was told by `monitorRefused`
};

} // namespace clc
