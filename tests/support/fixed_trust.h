#pragma once

#include "engine/net/trust.h"

#include <QHash>

namespace clc::test
{

/// Decisions of trust that a test sets.
class FixedTrust final : public TrustDecisions
{
public:
    QStringList trustedFingerprints(const QString &host, quint16 port) const override
    {
        return pins.value({host, port});
    }
    QList<QSslCertificate> authorities() const override { return extraAuthorities; }

    QHash<std::pair<QString, quint16>, QStringList> pins;
    QList<QSslCertificate> extraAuthorities;
};

} // namespace clc::test
