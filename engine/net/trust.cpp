#include "engine/net/trust.h"

#include <QCryptographicHash>
#include <QJsonObject>

#include <algorithm>

namespace clc
{

namespace
{

QString displayName(const QStringList &commonNames, const QStringList &organisations)
{
    for (const QStringList &names : {commonNames, organisations})
        if (!names.isEmpty() && !names.first().isEmpty()) return names.first().left(200);
    return QStringLiteral("unnamed");
}

QJsonObject parametersOf(const PeerCertificate &peer)
{
    return {{QStringLiteral("host"), peer.host},
            {QStringLiteral("port"), peer.port},
            {QStringLiteral("fingerprint"), peer.fingerprint},
            {QStringLiteral("subject"), peer.subject},
            {QStringLiteral("issuer"), peer.issuer},
            {QStringLiteral("notAfter"), peer.notAfter.toString(Qt::ISODate)}};
}

bool isAboutDates(const QSslError &problem)
{
    return problem.error() == QSslError::CertificateExpired || problem.error() == QSslError::CertificateNotYetValid;
}

} // namespace

QString certificateFingerprint(const QSslCertificate &certificate)
{
    if (certificate.isNull()) return {};
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
}

QString normalizedFingerprint(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if (c == QLatin1Char(':') || c.isSpace()) continue;
        const char16_t u = c.toUpper().unicode();
        if (!((u >= u'0' && u <= u'9') || (u >= u'A' && u <= u'F')) || digits.size() >= 64) return {};
        digits += QChar(u);
    }
    if (digits.size() != 64) return {};
    for (qsizetype at = 62; at > 0; at -= 2) digits.insert(at, QLatin1Char(':'));
    return digits;
}

PeerCertificate describeCertificate(const QSslCertificate &leaf, const QString &host, quint16 port,
                                    const QList<QSslError> &problems)
{
    PeerCertificate peer;
    peer.host = host;
    peer.port = port;
    for (const QSslError &problem : problems) {
        const QString text = problem.errorString();
        if (!peer.problems.contains(text)) peer.problems << text;
    }
    if (leaf.isNull()) return peer;
    peer.fingerprint = certificateFingerprint(leaf);
    peer.subject =
        displayName(leaf.subjectInfo(QSslCertificate::CommonName), leaf.subjectInfo(QSslCertificate::Organization));
    peer.issuer =
        displayName(leaf.issuerInfo(QSslCertificate::CommonName), leaf.issuerInfo(QSslCertificate::Organization));
    peer.notBefore = leaf.effectiveDate().toUTC();
    peer.notAfter = leaf.expiryDate().toUTC();
    peer.pem = leaf.toPem();
    return peer;
}

Status judgeCertificate(const PeerCertificate &peer, const QList<QSslError> &problems, const QStringList &pinned)
{
    const QString reason = peer.problems.join(QStringLiteral("; "));
    QJsonObject parameters = parametersOf(peer);
    if (peer.fingerprint.isEmpty())
        return failure(ErrorCode::tlsFailed, parameters, QStringLiteral("the server shows no certificate"));
    if (pinned.contains(peer.fingerprint)) return done;
    if (!pinned.isEmpty()) {
        parameters.insert(QStringLiteral("trusted"), pinned.join(QStringLiteral(", ")));
        return failure(ErrorCode::certificateChanged, parameters, reason);
    }
    if (problems.isEmpty()) return done;
    const bool dated = std::any_of(problems.begin(), problems.end(), isAboutDates);
    return failure(dated ? ErrorCode::certificateExpired : ErrorCode::trustCertificate, parameters, reason);
}

QSslConfiguration tlsConfiguration(const TrustDecisions &trust)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    const QList<QSslCertificate> authorities = trust.authorities();
    // Without own authorities Qt looks the system's up when it needs one, which costs neither time nor memory at the
    // start.
    if (!authorities.isEmpty())
        configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() + authorities);
    return configuration;
}

} // namespace clc
