#pragma once

#include "engine/base/result.h"

#include <QByteArray>

namespace clc::oig
{

/// Signs the challenge of a certificate log-in (protocols/oig.md, section 2). `invalidValue` naming `applicationKey` or
/// `signatureDigest`; no error carries anything of the key.
Result<QByteArray> signChallenge(const QByteArray &keyPem, const QByteArray &digest, const QByteArray &challenge);

/// Whether key and digest can be used at all, and fit the certificate; errors as above, or naming `certificate`.
Status checkCertificate(const QByteArray &certificatePem, const QByteArray &keyPem, const QByteArray &digest);

} // namespace clc::oig
