#include "engine/store/trust_repository.h"

#include "engine/store/values.h"

namespace clc
{

Result<QVector<TrustDecision>> TrustRepository::decisions()
{
    CLC_TRY(Statement statement,
            database_.prepare(QStringLiteral("SELECT host, port, fingerprint, subject, decided_by, decided_at "
                                             "FROM trust_decision ORDER BY host, port, fingerprint")));
    QVector<TrustDecision> found;
    CLC_CHECK(statement.each({}, [&found](const QSqlQuery &row) {
        found.append({row.value(0).toString(), static_cast<quint16>(row.value(1).toUInt()), row.value(2).toString(),
                      row.value(3).toString(), row.value(4).toString(), values::toTime(row.value(5))});
    }));
    return found;
}

Status TrustRepository::add(const TrustDecision &decision)
{
    return database_.execute(
        QStringLiteral(
            "INSERT OR REPLACE INTO trust_decision (host, port, fingerprint, subject, decided_by, decided_at) "
            "VALUES (?, ?, ?, ?, ?, ?)"),
        {values::text(decision.host), decision.port, values::text(decision.fingerprint), values::text(decision.subject),
         values::text(decision.decidedBy), values::fromTime(decision.decidedAt)});
}

Status TrustRepository::revoke(const QString &host, quint16 port)
{
    return database_.execute(QStringLiteral("DELETE FROM trust_decision WHERE host = ? AND port = ?"),
                             {values::text(host), port});
}

Result<QVector<TrustedAuthority>> TrustRepository::authorities()
{
    CLC_TRY(Statement statement,
            database_.prepare(QStringLiteral("SELECT fingerprint, pem, source, decided_by, decided_at "
                                             "FROM trusted_authority ORDER BY fingerprint")));
    QVector<TrustedAuthority> found;
    CLC_CHECK(statement.each({}, [&found](const QSqlQuery &row) {
        found.append({row.value(0).toString(), row.value(1).toByteArray(), row.value(2).toString(),
                      row.value(3).toString(), values::toTime(row.value(4))});
    }));
    return found;
}

Status TrustRepository::addAuthority(const TrustedAuthority &authority)
{
    return database_.execute(
        QStringLiteral("INSERT OR REPLACE INTO trusted_authority (fingerprint, pem, source, decided_by, decided_at) "
                       "VALUES (?, ?, ?, ?, ?)"),
        {values::text(authority.fingerprint), authority.pem, values::text(authority.source),
         values::text(authority.decidedBy), values::fromTime(authority.decidedAt)});
}

Status TrustRepository::removeAuthority(const QString &fingerprint)
{
    return database_.execute(QStringLiteral("DELETE FROM trusted_authority WHERE fingerprint = ?"),
                             {values::text(fingerprint)});
}

} // namespace clc
