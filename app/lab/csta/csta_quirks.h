#pragma once

#include "app/lab/csta/csta_framing.h"
#include "app/lab/csta/csta_xml.h"

#include <QJsonObject>

namespace lab::csta
{

/// How applications begin: with a session of ECMA-354, with SystemStatus and SystemRegister, or without anything.
enum class SessionKind { Ecma354, SystemRegister, None };

/// How the Office 400 differs from a tidy one (csta.md, section 11). Set on the control port; numbers and shapes take
/// effect at once, what concerns the beginning of a connection with the next one.
struct Quirks {
    Manner manner;
    Framing framing = Framing::Undecided; ///< undecided: each peer's first octet decides
    SessionKind session = SessionKind::Ecma354;
    bool anyNamespace = false; ///< requests may be in any namespace
    bool zeroIds = false;      ///< session, monitor and call numbers begin at 0
    bool eventBeforeResponse = false;
    bool ignoreUnknown = false;       ///< services that are not offered get no answer
    bool splitWrites = false;         ///< everything is written in pieces of 1 to 40 octets
    bool mergeWrites = false;         ///< what is written within 50 ms goes out at once
    bool statusFirst = false;         ///< SystemStatus as soon as somebody connects
    bool snapshotByReference = false; ///< SnapshotDevice is answered by a reference, data follow in SnapshotDeviceData
    bool snapshotDirect = false;      ///< that reference stands directly under the response
    int garbageAfter = 0;             ///< 64 random octets after so many documents; 0: never
    int longestSession = 600;         ///< seconds granted at most
    int mostSessions = 100;
    int mostMonitors = 10'000;
    int mostMonitorsPerDevice = 16;
    int segmentSize = 25;  ///< devices in one SwitchingFunctionDevices
    int autoAnswerMs = -1; ///< phones that ring answer by themselves; -1: they do not
    int readPerSecond = 0; ///< octets read from each peer in a second; 0: as they come

    /// Takes the members that are there; false and a sentence when one is unknown or wrong, and then nothing changes.
    bool set(const QJsonObject &members, QString *why);
    QJsonObject toJson() const;
};

} // namespace lab::csta
