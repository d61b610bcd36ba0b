#pragma once

#include "engine/api/call_values.h"
#include "engine/pbx/call_types.h"
#include "engine/pbx/pbx_types.h"

#include <QString>

#include <variant>
#include <vector>

/// The items of the gateway link (resources/protocol/gateway-link.md) as values. Times are epoch milliseconds.
namespace clc
{

/// `leg.at` is the item's time.
struct CallItem {
    CallLeg leg;
    qint64 createdOn = 0;
    // Only of a completed call; never negative.
    bool answered = false;
    qint64 ringMs = 0;
    qint64 talkMs = 0;
    qint64 endedOn = 0;

    friend bool operator==(const CallItem &, const CallItem &) = default;
};

struct EndpointItem {
    qint64 at = 0;
    Dn endpoint;
    EndpointState state = EndpointState::unknown;
    EndpointFeatures features;

    friend bool operator==(const EndpointItem &, const EndpointItem &) = default;
};

struct GapItem {
    enum class Scope { pbx, spool };

    qint64 at = 0;
    Scope scope = Scope::pbx;
    qint64 from = 0;
    qint64 to = 0;
    QString reason;
    qint64 lost = -1; ///< -1: not known
    // Of scope `spool`; 0: left out.
    qint64 firstSeq = 0;
    qint64 lastSeq = 0;

    friend bool operator==(const GapItem &, const GapItem &) = default;
};

struct SnapshotEndpoint {
    Dn endpoint;
    QString name;
    QString type;
    EndpointState state = EndpointState::unknown;
    EndpointFeatures features;
    std::vector<CallItem> calls;

    friend bool operator==(const SnapshotEndpoint &, const SnapshotEndpoint &) = default;
};

struct SnapshotItem {
    qint64 at = 0;
    int part = 1;
    int parts = 1;
    QString voicemail; ///< told in the first part; empty: none
    PbxKind pbxKind = PbxKind::miVoiceBusiness;
    std::vector<SnapshotEndpoint> endpoints;

    friend bool operator==(const SnapshotItem &, const SnapshotItem &) = default;
};

/// A finished call that only the PBX's call records know.
struct RecordItem {
    qint64 at = 0;
    CallRecordInfo record;

    friend bool operator==(const RecordItem &, const RecordItem &) = default;
};

using LinkItem = std::variant<CallItem, EndpointItem, GapItem, SnapshotItem, RecordItem>;

/// The history's row of a completed call; its id is made of endpoint, call and time of creation.
CallRecordInfo callRecord(const CallItem &item);

/// What people see who watch.
CallEventInfo callEventInfo(const LinkItem &item);

} // namespace clc
