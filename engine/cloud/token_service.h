#pragma once

#include "engine/base/clock.h"
#include "engine/base/scope.h"
#include "engine/base/strong_id.h"
#include "engine/cloud/platform_address.h"
#include "engine/cloud/retry.h"

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

/// The token endpoint of the authentication service (protocols/cloudlink-api.md section 2): one method per grant, form
/// bodies. Refusals (400, 401, 403) are signInRefused with the platform's words. Stateless; lives as long as a call
/// needs.
class TokenService
{
public:
    TokenService(HttpClient &http, const Clock &clock, QUrl base, RetryPolicy policy, QByteArray application,
                 quint64 *sent);

    Task<TokenAnswer> byPassword(Scope &scope, QString user, QByteArray password, QString account) const;
    /// POST /authorize → the code, which byCode turns into tokens.
    Task<QByteArray> authorize(Scope &scope, QString user, QByteArray password, ClientId application,
                               QString account) const;
    Task<TokenAnswer> byCode(Scope &scope, QByteArray code, ClientId application) const;
    Task<TokenAnswer> byClient(Scope &scope, ClientId client, QByteArray secret, AccountId account) const;
    /// Sends the token as `refresh_token`; when that is answered with 400, as `token` (both names are in use).
    Task<TokenAnswer> byRefresh(Scope &scope, QByteArray refreshToken) const;

private:
    using Fields = QList<QPair<QByteArray, QByteArray>>;
    Task<HttpReply> post(Scope &scope, QString path, Fields fields, bool repeatable) const;
    Task<TokenAnswer> tokens(Scope &scope, Fields fields, bool repeatable) const;

    HttpClient &http_;
    const Clock &clock_;
    QUrl base_;
    RetryPolicy policy_;
    QByteArray application_;
    quint64 *sent_;
};

} // namespace clc
