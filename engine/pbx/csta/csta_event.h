#pragma once

#include "engine/base/result.h"
#include "engine/pbx/call_types.h"
#include "engine/pbx/csta/xml_scanner.h"

#include <QByteArrayView>
#include <QString>

#include <optional>
#include <vector>

namespace clc::csta
{

enum class EventKind {
    other, ///< not one that matters to us
    serviceInitiated,
    originated,
    offered,
    delivered,
    established,
    held,
    retrieved,
    transferred,
    conferenced,
    connectionCleared,
    failed,
    diverted,
    queued,
    networkReached,
    messageWaiting,
    doNotDisturb,
    backInService,
    outOfService
};

/// LocalConnectionState: how the monitored device itself takes part in the call.
enum class LocalState { unknown, null, initiated, alerting, connected, hold, queued, fail };

/// A ConnectionID: one device in one call. `device` as the PBX writes it, for sending it back.
struct Connection {
    QString callId;
    QString device;

    friend bool operator==(const Connection &, const Connection &) = default;
};

/// A connection of a call that was made out of others by transfer or conference.
struct MovedConnection {
    Connection now;
    QString oldCallId; ///< empty where the PBX does not tell
    CallParty endpoint;

    friend bool operator==(const MovedConnection &, const MovedConnection &) = default;
};

/// An event as the PBX told it, whatever the names of its elements (protocols/csta.md, section 6).
struct Event {
    EventKind kind = EventKind::other;
    QString monitor;   ///< monitorCrossRefID
    Connection first;  ///< what it is about; primaryOldCall
    Connection second; ///< secondaryOldCall
    CallParty subject; ///< who did it: alerting, answering, holding … device
    CallParty calling;
    CallParty called;
    CallParty destination; ///< newDestination, transferredToDevice, addedParty
    LocalState local = LocalState::unknown;
    CallCause cause = CallCause::none;
    bool consultation = false; ///< the cause says so
    std::optional<bool> on;    ///< of messageWaiting and doNotDisturb
    std::vector<MovedConnection> moved;

    friend bool operator==(const Event &, const Event &) = default;
};

/// Reads events in one pass. Keep one and use it for all.
class EventDecoder
{
public:
    /// `answerMalformed` when it is no XML; unknown events, unknown elements and what lacks its monitor are `other`.
    Status decode(QByteArrayView document, Event &event);

private:
    void readChild(Event &event);
    void readConnection(Connection &connection);
    void readMoved(std::vector<MovedConnection> &moved);
    void readMovedItem(MovedConnection &item);
    QString readId();
    CallParty readDevice();

    XmlScanner scanner_;
};

/// "deliveredEvent": how the vendor's gateway names it (extraPbxData); empty for `other`.
QString vendorName(EventKind kind);
LocalState localStateFromName(std::string_view name);

} // namespace clc::csta
