#pragma once

#include "app/console/output.h"
#include "engine/api/call_bridge_values.h"

namespace clc::console
{

/// One event as a line: time, what, where, who.
QString callEventText(const CallEventInfo &event);
/// What went through the bridge, on one line.
QString callCountersText(const CallBridgeInfo &bridge);
/// The state of the bridge as label and value, for `status`.
QVector<QStringList> callBridgeRows(const CallBridgeInfo &bridge);
/// Finished calls as a table.
QString callHistoryText(const CallsPage &page);

} // namespace clc::console
