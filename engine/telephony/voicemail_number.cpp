#include "engine/telephony/voicemail_number.h"

namespace clc
{

Result<QString> numberToDial(const QString &to, const QString &pilot)
{
    if (to != QLatin1String("voicemail")) return to;
    if (!pilot.isEmpty()) return pilot;
    return failureIn(QStringLiteral("to"), ErrorCode::callNotSupported,
                     {{QStringLiteral("operation"), QStringLiteral("Calling voicemail")},
                      {QStringLiteral("detail"), QStringLiteral("the PBX has no hunt group of type Voicemail")}});
}

} // namespace clc
