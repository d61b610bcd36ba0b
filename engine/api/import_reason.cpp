#include "engine/api/import_reason.h"

namespace clc
{

QString reasonName(ReasonCode code)
{
    switch (code) {
#define CLC_REASON(code, sentence, cure)                                                                               \
    case ReasonCode::code:                                                                                             \
        return QStringLiteral(#code);
#include "engine/api/import_reason.inc"
#undef CLC_REASON
    }
    return {};
}

std::optional<ReasonCode> reasonFromName(const QString &name)
{
#define CLC_REASON(code, sentence, cure)                                                                               \
    if (name == QLatin1String(#code)) return ReasonCode::code;
#include "engine/api/import_reason.inc"
#undef CLC_REASON
    return std::nullopt;
}

ReasonText reasonText(ReasonCode code)
{
    switch (code) {
#define CLC_REASON(code, sentence, cure)                                                                               \
    case ReasonCode::code:                                                                                             \
        return {QStringLiteral(sentence), QStringLiteral(cure)};
#include "engine/api/import_reason.inc"
#undef CLC_REASON
    }
    return {};
}

} // namespace clc
