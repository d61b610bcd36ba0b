#include "ui/text/trust.h"

namespace clc::ui
{

bool isTrustQuestion(const Error &error)
{
    const bool about = error.code == ErrorCode::trustCertificate || error.code == ErrorCode::certificateChanged ||
                       error.code == ErrorCode::certificateExpired;
    return about && !fingerprintOf(error).isEmpty();
}

QString fingerprintOf(const Error &error)
{
    return error.parameters.value(QStringLiteral("fingerprint")).toString();
}

} // namespace clc::ui
