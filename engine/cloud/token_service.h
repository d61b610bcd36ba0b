#pragma once

#include "engine/base/clock.h"
#include "engine/base/scope.h"
#include "engine/base/strong_id.h"
#include "engine/cloud/platform_identity.h"
#include "engine/cloud/retry.h"

namespace clc
{

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
