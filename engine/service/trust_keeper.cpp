#include "engine/service/trust_keeper.h"

#include <algorithm>

namespace clc
{

Status TrustKeeper::load()
{
    CLC_TRY(const QVector<TrustDecision> decisions, repository_.decisions());
    CLC_TRY(const QVector<TrustedAuthority> authorities, repository_.authorities());
    pins_.clear();
    authorities_.clear();
    for (const TrustDecision &one : decisions) pins_[{one.host, one.port}].append(one.fingerprint);
    for (const TrustedAuthority &one : authorities) authorities_ += QSslCertificate::fromData(one.pem, QSsl::Pem);
    return done;
}

Status TrustKeeper::decide(const TrustDecision &decision)
{
    const std::pair<QString, quint16> place{decision.host, decision.port};
    if (pins_.value(place) == QStringList{decision.fingerprint}) return done;
    if (pins_.contains(place)) CLC_CHECK(repository_.revoke(decision.host, decision.port));
    CLC_CHECK(repository_.add(decision));
    pins_[place] = QStringList{decision.fingerprint};
    if (onReplaced_) onReplaced_();
    return done;
}

Status TrustKeeper::trustAuthority(const TrustedAuthority &authority)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(authority.pem, QSsl::Pem);
    if (certificates.isEmpty())
        return failureIn(
            QStringLiteral("trust"), ErrorCode::invalidValue,
            {{QStringLiteral("detail"), QStringLiteral("there is no certificate in ") + authority.source}});
    CLC_CHECK(repository_.addAuthority(authority));
    for (const QSslCertificate &one : certificates)
        if (!authorities_.contains(one)) authorities_.append(one);
    return done;
}

namespace
{

TrustInfo pinInfo(const TrustDecision &decision)
{
    TrustInfo info;
    info.kind = QStringLiteral("certificate");
    info.id = QStringLiteral("certificate/%1/%2/%3").arg(decision.host).arg(decision.port).arg(decision.fingerprint);
    info.host = decision.host;
    info.port = decision.port;
    info.fingerprint = decision.fingerprint;
    info.subject = decision.subject;
    info.decidedBy = decision.decidedBy;
    info.decidedAt = decision.decidedAt;
    return info;
}

TrustInfo authorityInfo(const TrustedAuthority &authority)
{
    const QList<QSslCertificate> certificates = QSslCertificate::fromData(authority.pem, QSsl::Pem);
    const PeerCertificate described = describeCertificate(certificates.value(0), {}, 0, {});
    TrustInfo info;
    info.kind = QStringLiteral("authority");
    info.id = QStringLiteral("authority/") + authority.fingerprint;
    info.fingerprint = authority.fingerprint;
    info.subject = described.subject;
    info.issuer = described.issuer;
    info.notAfter = described.notAfter;
    info.decidedBy = authority.decidedBy;
    info.decidedAt = authority.decidedAt;
    return info;
}

} // namespace

Result<QVector<TrustInfo>> TrustKeeper::all()
{
    CLC_TRY(const QVector<TrustDecision> decisions, repository_.decisions());
    CLC_TRY(const QVector<TrustedAuthority> authorities, repository_.authorities());
    QVector<TrustInfo> found;
    for (const TrustDecision &one : decisions) found.append(pinInfo(one));
    for (const TrustedAuthority &one : authorities) found.append(authorityInfo(one));
    return found;
}

Status TrustKeeper::revoke(const QString &id)
{
    CLC_TRY(const QVector<TrustInfo> known, all());
    const auto found = std::find_if(known.begin(), known.end(), [&id](const TrustInfo &one) { return one.id == id; });
    if (found == known.end())
        return failure(ErrorCode::notFound,
                       {{QStringLiteral("what"), QStringLiteral("decision")}, {QStringLiteral("name"), id.left(256)}});
    CLC_CHECK(found->kind == QLatin1String("authority")
                  ? repository_.removeAuthority(found->fingerprint)
                  : repository_.revoke(found->host, static_cast<quint16>(found->port)));
    CLC_CHECK(load());
    if (onReplaced_) onReplaced_();
    return done;
}

TrustDecision trustDecision(const QJsonObject &parameters, const QString &decidedBy, const QDateTime &at)
{
    TrustDecision decision;
    decision.host = parameters.value(QStringLiteral("host")).toString();
    decision.port = static_cast<quint16>(parameters.value(QStringLiteral("port")).toInt());
    decision.fingerprint = parameters.value(QStringLiteral("fingerprint")).toString();
    decision.subject = parameters.value(QStringLiteral("subject")).toString();
    decision.decidedBy = decidedBy;
    decision.decidedAt = at;
    return decision;
}

QStringList TrustKeeper::trustedFingerprints(const QString &host, quint16 port) const
{
    return pins_.value({host, port});
}

} // namespace clc
