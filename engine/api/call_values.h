#pragma once

#include "engine/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QVector>

namespace clc
{

/// A finished call as one endpoint took part in it: a row of the call history. Words as in the platform's Media API.
/// Times are epoch milliseconds here and ISO 8601 in JSON.
struct CallRecordInfo {
    QString id;     ///< a GUID; the same for the same call however often it is read
    QString source; ///< "cti": seen as it happened; "smdr": only the PBX's call records know it
    QString endpoint;
    QString direction; ///< "inbound", "outbound"
    QString from;
    QString fromName;
    QString to;
    QString toName;
    qint64 createdOn = 0;
    qint64 endedOn = 0;
    bool answered = false;
    qint64 ringMs = 0;
    qint64 talkMs = 0;
    QString cause;       ///< "" when the PBX named none
    QString correlation; ///< the same for all parts of one call

    QJsonObject toJson() const;
    static Result<CallRecordInfo> fromJson(const QJsonObject &json);
    friend bool operator==(const CallRecordInfo &, const CallRecordInfo &) = default;
};

/// A part of the call history, newest first. `total` counts all that match.
struct CallsPage {
    qint64 total = 0;
    qint64 offset = 0;
    QVector<CallRecordInfo> calls;

    QJsonObject toJson() const;
    static Result<CallsPage> fromJson(const QJsonObject &json);
};

/// Something that happened just now, for people who watch.
struct CallEventInfo {
    qint64 at = 0;    ///< epoch milliseconds; ISO 8601 in JSON
    QString kind;     ///< "call", "endpoint", "gap", "snapshot", "record"
    QString endpoint; ///< "" for gap and snapshot
    QString callId;
    QString state;
    QString cause;
    QString direction;
    QString from;
    QString fromName;
    QString to;
    QString toName;
    QString detail; ///< for people: the reason of a gap, the switches of an endpoint, the size of a snapshot

    QJsonObject toJson() const;
    static Result<CallEventInfo> fromJson(const QJsonObject &json);
    friend bool operator==(const CallEventInfo &, const CallEventInfo &) = default;
};

/// What came from the PBX and what became of it, since the engine started. `sent` = `acknowledged` + what is under
/// way; `lost` counts events that a gap announced.
struct CallCounters {
    qint64 received = 0; ///< events of the PBX
    qint64 ignored = 0;  ///< of these, that said nothing new, came too late or could not be used
    qint64 sent = 0;     ///< items given to the platform
    qint64 acknowledged = 0;
    qint64 lost = 0;
    qint64 gaps = 0;
    qint64 records = 0;       ///< calls written to the history
    qint64 onlyInSmdr = 0;    ///< calls that the call records know and CTI does not
    qint64 smdrRejected = 0;  ///< lines of the call records that could not be read
    qint64 latencyP50Us = -1; ///< from the PBX's event to the link, within the last minute; -1: nothing happened
    qint64 latencyP99Us = -1;

    QJsonObject toJson() const;
    static Result<CallCounters> fromJson(const QJsonObject &json);
    friend bool operator==(const CallCounters &, const CallCounters &) = default;
};

} // namespace clc
