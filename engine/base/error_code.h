#pragma once

#include <QString>

#include <optional>

namespace clc
{

/// The stable codes of everything that can go wrong; the rows of error_codes.inc.
enum class ErrorCode {
#define CLC_ERROR(code, title, sentence, cure) code,
#include "engine/base/error_codes.inc"
#undef CLC_ERROR
};

/// The code as it crosses the engine's boundary: the enumerator's own name.
QString errorCodeName(ErrorCode code);
std::optional<ErrorCode> errorCodeFromName(const QString &name);

/// What a person reads about a code. English source text; %{name} stands for a parameter of the error.
struct ErrorText {
    QString title;
    QString sentence;
    QString cure;
};
ErrorText errorText(ErrorCode code);

} // namespace clc
