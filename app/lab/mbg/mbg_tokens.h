#pragma once

#include "app/lab/laboratory/lab_clock.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace lab
{

/// The three steps by which a consumer gets its token: request token, approval with a verifier, final token for twelve
/// months (resources/protocol/mbg.md, "Token").
class MbgTokens
{
public:
    explicit MbgTokens(const LabClock &clock) : clock_(clock) {}

    struct Final {
        QString token;
        QDateTime expiresOn;
    };

    QString request(const QStringList &permissions);
    /// The verifier; nothing when the request token is unknown or too old.
    std::optional<QString> approve(const QString &requestToken);
    /// Nothing when token and verifier do not belong together or were used.
    std::optional<Final> finish(const QString &requestToken, const QString &verifier);
    /// The token's permissions; nothing when it is unknown, expired or revoked.
    std::optional<QStringList> permissions(const QString &token) const;
    bool revoke(const QString &token) { return finals_.remove(token) > 0; }
    void revokeAll() { finals_.clear(); }

private:
    struct Pending {
        QString verifier;
        QStringList permissions;
        QDateTime expiresOn;
    };
    struct Granted {
        QStringList permissions;
        QDateTime expiresOn;
    };

    const LabClock &clock_;
    QHash<QString, Pending> pending_;
    QHash<QString, Granted> finals_;
};

} // namespace lab
