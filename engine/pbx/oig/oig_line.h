#pragma once

#include "engine/pbx/call_types.h"
#include "engine/pbx/oig/oig_event.h"
#include "engine/pbx/oig/oig_words.h"

#include <map>
#include <vector>

namespace clc::oig
{

/// One endpoint's part in a call, as OIG knows it.
struct Part {
    qint64 localId = 0;
    CallLeg leg;
    QStringList allowed; ///< featuresAllowed, for people who ask why something was refused
    WireState wire = WireState::none;
    bool over = false; ///< told as completed, but the PBX keeps it until somebody hangs up (busy tone)
};

/// One monitored endpoint: what it is called in this session, and what is known of it.
struct Line {
    struct Ended {
        qint64 localId = 0;
        QString correlation;
        CallId callId;
    };

    /// A part as it was when it began, for who ordered it.
    struct Begun {
        quint64 serial = 0;
        CallLeg leg;
        bool ordered = false; ///< the PBX says that an application or a key made it, not who
    };

    Dn dn;
    // Of the present session only.
    qint64 objectId = 0;
    bool monitored = false;
    bool featuresMonitored = false;
    int monitorFailures = 0; ///< the PBX ended the monitor so often

    bool wanted = true;
    bool told = false;    ///< by InStep or EndpointInStep
    bool reading = true;  ///< its events go into the picture that is being made, and are not told one by one
    bool suspect = false; ///< must be read anew
    bool refused = false;
    QString refusal;
    QString refusalTold;

    EndpointSnapshot state; ///< without calls
    std::map<qint64, Part> parts;
    std::map<qint64, Part> previous; ///< before the reading under way: the same call keeps its id
    std::vector<Ended> ended;        ///< the latest ones, so that what comes late does not revive them
    std::vector<Begun> begun;        ///< the latest ones
    quint64 lastBegun = 0;           ///< serial number
    CallId heldForConsultation;
    quint64 callEvents = 0; ///< so many so far
    quint64 featureEvents = 0;
};

/// How an event changes a part of a call; the words of protocols/oig.md, section 7. Pure.
struct LegChange {
    WireType type = WireType::unknown;
    WireState state = WireState::none;
    bool gone = false;
    bool failed = false;
};
LegChange legChange(const CallEvent &event, Words &words);
/// Takes over what the event says; `isNew` when the part was not known before.
void updateLeg(Part &part, const CallEvent &event, const LegChange &change, Words &words, const Dn &own, bool isNew);

/// "12-70031": local id and global id, URL-safe; unique among the calls that the line has and had lately.
CallId newCallId(const Line &line, const CallEvent &event);

} // namespace clc::oig
