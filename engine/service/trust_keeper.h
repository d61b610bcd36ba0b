#pragma once

#include "engine/api/trust_values.h"
#include "engine/base/result.h"
#include "engine/net/trust.h"
#include "engine/store/trust_repository.h"

#include <QHash>
#include <QJsonObject>
#include <QSslCertificate>

#include <functional>
#include <utility>

namespace clc
{

/// Decisions about certificates: kept in the store, answered from memory at each handshake.
class TrustKeeper final : public TrustDecisions
{
public:
    /// The repository outlives the keeper.
    explicit TrustKeeper(TrustRepository &repository) : repository_(repository) {}

    /// Reads what was decided. Call once before any connection.
    Status load();
    /// Keeps a decision; an earlier one for the same place is replaced.
    Status decide(const TrustDecision &decision);
    Status trustAuthority(const TrustedAuthority &authority);
    /// Everything that was decided, certificates first.
    Result<QVector<TrustInfo>> all();
    /// Takes a decision back, in the store and here. Error notFound.
    Status revoke(const QString &id);
    /// Called whenever a decision was replaced or taken back: connections that were made under the earlier one must not
    /// be used again.
    void setOnReplaced(std::function<void()> call) { onReplaced_ = std::move(call); }

    QStringList trustedFingerprints(const QString &host, quint16 port) const override;
    QList<QSslCertificate> authorities() const override { return authorities_; }

private:
    TrustRepository &repository_;
    QHash<std::pair<QString, quint16>, QStringList> pins_;
    QList<QSslCertificate> authorities_;
    std::function<void()> onReplaced_;
};

/// The decision for the certificate that an error was about; `parameters` are those of net/trust.h.
TrustDecision trustDecision(const QJsonObject &parameters, const QString &decidedBy, const QDateTime &at);

} // namespace clc
