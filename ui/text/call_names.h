#pragma once

#include "engine/api/call_values.h"
#include "ui/text/names.h"

namespace clc::ui
{

// Words for what happens on the phone: the names of gateway-link.md and of the Media API. A name that is not known yet
// is shown as it came.

/// Of the link to the PBX: "off", "interrupted", "inStep".
StateWords callLinkWords(const QString &pbx);
QString callLinkExplanation(const QString &pbx);
/// What an event says, by its kind and state.
StateWords callEventWords(const CallEventInfo &event);
QString callEventKindName(const QString &kind);
QString callDirectionWord(const QString &direction);
QString callCauseWord(const QString &cause);
/// Where the history knows a call from.
QString callSourceWord(const QString &source);
QString callSourceExplanation(const QString &source);
/// Number and name of somebody in a call; "Unknown" when the PBX told neither.
QString partyText(const QString &number, const QString &name);
/// "12.4 ms"; a dash below zero.
QString latencyText(qint64 microseconds);

} // namespace clc::ui
