#pragma once

#include "engine/api/call_values.h"
#include "engine/api/link_info.h"

namespace clc
{

/// How the call bridge is doing: what it monitors, its way to the platform, and what went through.
struct CallBridgeInfo {
    QString pbx;     ///< "off", "interrupted" (comes back by itself), "inStep"
    LinkInfo link;   ///< the gateway link to the platform
    int wanted = 0;  ///< endpoints that are to be monitored
    int set = 0;     ///< of these, that are
    int refused = 0; ///< of these, that the PBX would not have
    CallCounters counters;
    qint64 spooled = 0; ///< items that the platform has not acknowledged
    qint64 spoolBytes = 0;
    QDateTime spoolOldest; ///< time of the oldest of them; invalid: none
    QString spoolProblem;  ///< why items cannot be written; empty: they can

    QJsonObject toJson() const;
    static Result<CallBridgeInfo> fromJson(const QJsonObject &json);
};

/// Which part of the call history to read.
struct CallsQuery {
    qint64 offset = 0;
    qint64 limit = 100; ///< 1 to 500
    QString endpoint;   ///< empty: all
    QDateTime since;    ///< calls created at or after it; invalid: from the first
    QDateTime until;    ///< calls created before it; invalid: to the last

    QJsonObject toJson() const;
    static Result<CallsQuery> fromJson(const QJsonObject &json);
};

} // namespace clc
