#pragma once

#include "engine/pbx/call_types.h"

#include <QSet>
#include <QString>

/// OIG's enumerations (cc.xsd) and what they mean in the platform's words (protocols/oig.md, sections 6 and 7).
namespace clc::oig
{

enum class WireState {
    none, ///< missing or unknown
    nil,
    delivered,
    established,
    extensionInUse,
    failed,
    feature, ///< FEATURE_ENABLED, FEATURE_DISABLED
    held,
    idle,
    originated,
    outOfService,
    queued,
    received,
    unavailable
};

/// The event types that we tell apart; the others change a call only by their state.
enum class WireType {
    other, ///< a type of the contract that means nothing special here
    unknown,
    cleared,
    conferenced,
    conferenceHeld,
    delivered,
    deviceDropped,
    diverted,
    established,
    failed,
    held,
    inService,
    monitorFailed,
    monitorSet,
    notOfCalls, ///< features, groups, agents: no part of a call
    originated,
    outOfService,
    queued,
    received,
    resilientDevice,
    retrieved,
    transferred
};

/// Reads words; one that the contract does not have is logged once and taken as "none".
class Words
{
public:
    WireState state(const QString &word);
    WireType type(const QString &word);
    /// `none` for what is no reason of its own, as ANSWERED.
    CallCause cause(const QString &word);
    bool isFeature(const QString &word);

private:
    void unknown(const char *what, const QString &word);

    QSet<QString> logged_;
};

/// As the vendor's gateway names events; empty for types that are no change of state.
QString eventName(WireType type);
QString eventName(WireState state);

} // namespace clc::oig
