#pragma once

#include "engine/api/call_values.h"
#include "ui/models/column.h"

#include <QDateTime>

class QWidget;

namespace clc::ui
{

/// An event as the live table holds it.
struct LiveCallEvent {
    qint64 number = 0; ///< counts up while the page lives; what identifies the row
    CallEventInfo event;
};

QVector<Column<LiveCallEvent>> liveCallColumns();
QVector<Column<CallRecordInfo>> callRecordColumns();

/// All there is to say about one of them, for the side panel. The caller owns it.
QWidget *makeCallEventDetails(const CallEventInfo &event);
QWidget *makeCallRecordDetails(const CallRecordInfo &record);

QDateTime callTime(qint64 epochMs);
/// "09:41:07.123" in local time.
QString callClock(qint64 epochMs);

} // namespace clc::ui
