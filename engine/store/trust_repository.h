#pragma once

#include "engine/store/database.h"

#include <QByteArray>
#include <QDateTime>
#include <QVector>

namespace clc
{

/// "This leaf certificate, at this host and port": somebody compared the fingerprint and decided.
struct TrustDecision {
    QString host; ///< lower case, as in Endpoint
    quint16 port = 0;
    QString fingerprint; ///< SHA-256, AA:BB:…
    QString subject;
    QString decidedBy;
    QDateTime decidedAt;
};

/// A certificate authority that somebody decided to trust besides the system's.
struct TrustedAuthority {
    QString fingerprint;
    QByteArray pem;
    QString source; ///< the file it came from
    QString decidedBy;
    QDateTime decidedAt;
};

/// Decisions about certificates; the implementation of net's TrustDecisions stands over it (service/).
class TrustRepository
{
public:
    explicit TrustRepository(Database &database) : database_(database) {}

    Result<QVector<TrustDecision>> decisions();
    /// Adds a decision; the same host, port and fingerprint once.
    Status add(const TrustDecision &decision);
    /// Takes all decisions about a host and port back.
    Status revoke(const QString &host, quint16 port);

    Result<QVector<TrustedAuthority>> authorities();
    Status addAuthority(const TrustedAuthority &authority);
    Status removeAuthority(const QString &fingerprint);

private:
    Database &database_;
};

} // namespace clc
