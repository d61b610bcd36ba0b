#pragma once

#include "engine/base/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

namespace clc
{

/// A decision about a certificate that somebody took and can take back (`trust.revoke`).
struct TrustInfo {
    QString id;          ///< the same as long as the decision stands
    QString kind;        ///< "certificate": that one at this place; "authority": whatever it has signed, anywhere
    QString host;        ///< of a certificate; "" for an authority
    qint64 port = 0;     ///< likewise; 0 for an authority
    QString fingerprint; ///< SHA-256, AA:BB:…
    QString subject;
    QString issuer;     ///< "" where only the fingerprint was kept
    QDateTime notAfter; ///< invalid where only the fingerprint was kept
    QString decidedBy;
    QDateTime decidedAt;

    QJsonObject toJson() const;
    static Result<TrustInfo> fromJson(const QJsonObject &json);
    friend bool operator==(const TrustInfo &, const TrustInfo &) = default;
};

} // namespace clc
