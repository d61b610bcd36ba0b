#pragma once

#include "engine/base/result.h"
#include "engine/base/strong_id.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

#include <chrono>
#include <optional>

namespace clc
{

/// What POST /token gives (contracts/cloudlink/extracts/token_response_and_jwt_claims.json).
struct TokenAnswer {
    QByteArray accessToken;
    QByteArray refreshToken;         ///< empty for a client
    std::chrono::seconds lifetime{}; ///< expires_in; when missing or absurd: exp - iat of the token, else ten minutes

    static Result<TokenAnswer> fromJson(const QJsonObject &json, const QString &host);
};

/// Tokens with what is needed to renew them: the record in the secret store. Never logged, never in an error.
struct PlatformIdentity {
    enum class Kind { person, client };
    Kind kind = Kind::person;
    QString who; ///< user name or client id, for error texts
    TokenAnswer tokens;
    QDateTime obtainedAt;
    ClientId client;
    QByteArray clientSecret;
    AccountId account; ///< of the client

    /// 80 % of the lifetime after obtainedAt.
    QDateTime renewAt() const;
    QDateTime expiresAt() const;
    QByteArray toSecret() const;
    static std::optional<PlatformIdentity> fromSecret(const QByteArray &bytes);
};

} // namespace clc
