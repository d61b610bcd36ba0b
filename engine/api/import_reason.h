#pragma once

#include <QString>

#include <optional>

namespace clc
{

/// Why a PBX user is not imported; the rows of import_reason.inc. Stable codes.
enum class ReasonCode {
#define CLC_REASON(code, sentence, cure) code,
#include "engine/api/import_reason.inc"
#undef CLC_REASON
};

/// The code as it crosses the engine's boundary: the enumerator's own name.
QString reasonName(ReasonCode code);
std::optional<ReasonCode> reasonFromName(const QString &name);

/// What a person reads. English source text; %{name} stands for a parameter.
struct ReasonText {
    QString sentence;
    QString cure; ///< what to change on the PBX
};
ReasonText reasonText(ReasonCode code);

} // namespace clc
