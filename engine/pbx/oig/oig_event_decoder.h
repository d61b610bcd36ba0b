#pragma once

#include "engine/base/result.h"
#include "engine/pbx/oig/oig_event.h"
#include "engine/pbx/oig/soap_reader.h"

/// Decoders of what the StandardCCService answers and tells. For answers that were accepted: who asks looks at
/// `decodeRefusal` first. By local names; texts are cut, lists bounded; unknown words come through as they are.
namespace clc::oig
{

/// How much of one event is kept; more is left out.
inline constexpr int mostEventDevices = 64;
inline constexpr int mostEventFeatures = 64;
inline constexpr qsizetype longestEventText = 256;

/// Of getEvent and getNumberedEvent.
Result<EventMessage> decodeEvent(const QByteArray &document, const AnswerContext &context);
/// Of getCallStatus; nothing when the device has no call, which some say with a callEvent in state IDLE.
Result<std::optional<CallEvent>> decodeCallStatus(const QByteArray &document, const AnswerContext &context);
Result<DeviceFeatures> decodeDeviceFeatures(const QByteArray &document, const AnswerContext &context);
Result<ResilientStatus> decodeResilientStatus(const QByteArray &document, const AnswerContext &context);
/// The object of getPhoneNumberId and of the monitors.
Result<qint64> decodeObjectId(const QByteArray &document, const AnswerContext &context);

} // namespace clc::oig
