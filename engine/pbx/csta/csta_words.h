#pragma once

#include "engine/pbx/call_types.h"

#include <optional>
#include <string_view>

/// The words of CSTA in ours (protocols/csta.md, sections 4, 7 and 10).
namespace clc::csta
{

/// EventCause; what has no counterpart in the Media API is `none`.
CallCause causeFromWord(std::string_view word);

/// "true" and "1", "false" and "0"; nothing otherwise.
std::optional<bool> wordToBool(std::string_view word);

/// A device's number and name: "1001", "N<302118840101>Line 1;displayNumber=302118840101;noa=nk".
CallParty partyFromDevice(std::string_view device);

/// UTF-8 into text; empty when it is longer than `limit` octets.
QString toText(std::string_view text, std::size_t limit);

/// A callID as a CallId that may stand in a URL segment: other characters than letters, digits, - and _ become ~ and
/// two hex digits for each of their octets in UTF-8.
CallId callIdFrom(const QString &cstaCallId);
/// The way back; empty when it is none of ours.
QString cstaCallIdFrom(const CallId &call);

} // namespace clc::csta
