#pragma once

#include "engine/base/result.h"
#include "engine/base/scope.h"
#include "engine/net/endpoint.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QStringList>

namespace clc
{

/// What a server showed of itself during the TLS handshake; what a person looks at before deciding to trust it.
struct PeerCertificate {
    QString host;
    quint16 port = 0;
    QString
        fingerprint; ///< SHA-256 of the leaf, upper-case hex with colons: "AA:BB:…"; empty if there was no certificate
    QString subject;      ///< common name, else organisation, else "unnamed"
    QString issuer;       ///< the same of the issuer
    QDateTime notBefore;  ///< UTC
    QDateTime notAfter;   ///< UTC
    QStringList problems; ///< why the public authorities do not vouch for it, one sentence each; empty when they do
    QByteArray pem;       ///< the leaf
};

/// Which certificates somebody decided on. Owned by whoever keeps decisions (the store, wired in service/); asked on
/// the thread of the engine at each handshake, so it must answer from memory.
class TrustDecisions
{
public:
    virtual ~TrustDecisions() = default;
    /// Fingerprints pinned for exactly this host (as in Endpoint::host) and port; in the form of PeerCertificate.
    virtual QStringList trustedFingerprints(const QString &host, quint16 port) const = 0;
    /// Authorities trusted besides those of the operating system, for every host.
    virtual QList<QSslCertificate> authorities() const = 0;
};

/// "AA:BB:…" of the certificate; empty for a null certificate.
QString certificateFingerprint(const QSslCertificate &certificate);
/// A fingerprint as somebody wrote it (any case, colons or spaces or none) in the form of PeerCertificate; empty if it
/// is no SHA-256.
QString normalizedFingerprint(const QString &text);

PeerCertificate describeCertificate(const QSslCertificate &leaf, const QString &host, quint16 port,
                                    const QList<QSslError> &problems);

/// Whether to go on with a server that showed `peer`. Pure.
///   - pinned for host and port: exactly that leaf is accepted, even expired or with another name; every other one,
///     also one that a public authority vouches for, is `certificateChanged`;
///   - not pinned, no problems: accepted;
///   - outside its dates: `certificateExpired`; any other problem: `trustCertificate`;
///   - no certificate at all: `tlsFailed`.
/// Parameters {host, port, fingerprint, subject, issuer, notAfter[, trusted]}; the reason lists the problems.
Status judgeCertificate(const PeerCertificate &peer, const QList<QSslError> &problems, const QStringList &pinned);

/// TLS 1.2 or later, the operating system's authorities and those decided on.
QSslConfiguration tlsConfiguration(const TrustDecisions &trust);

/// Connects, looks at the certificate and hangs up without sending anything; trusts nothing. For the decision.
/// Errors: nameNotResolved, connectionRefused, hostUnreachable, timedOut (10 s), connectionLost, tlsFailed.
Task<PeerCertificate> fetchCertificate(Scope &scope, Endpoint endpoint);

} // namespace clc
