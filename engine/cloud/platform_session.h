#pragma once

#include "engine/base/clock.h"
#include "engine/base/scope.h"
#include "engine/base/strong_id.h"
#include "engine/cloud/platform_call.h"
#include "engine/cloud/retry.h"
#include "engine/cloud/token_service.h"
#include "engine/net/http_client.h"
#include "engine/secrets/secret_store.h"

#include <QObject>

#include <memory>
#include <optional>

namespace clc
{

/// The bearer as the platform sees it (GET /token, contracts/cloudlink/extracts/whoami_get_token.json).
struct WhoAmI {
    QString userId;
    QString accountId;
    QString partnerId; ///< nine digits; may be empty
    QString name;
    QString email;
    QString role; ///< USER, ACCOUNT_ADMIN, PARTNER_ADMIN

    QJsonObject toJson() const;
    static Result<WhoAmI> fromJson(const QJsonObject &json, const QString &host);
};

/// An access token to be sent elsewhere than in a call of PlatformSession. Never logged.
struct PlatformBearer {
    QByteArray token;
    QDateTime renewAt; ///< when to ask for the next one
};

/// One identity on the platform, a person's or the gateway's own client, and the calls made with it.
///
/// Its tokens (and a client's secret) are one record in the secret store under `tokenRef`. They are renewed at 80 % of
/// their life before a call, or after a 401, one renewal at a time: callers meanwhile wait for it. When the renewal is
/// refused, calls fail with `signedOut` and signedOutBy is emitted. No token or secret gets into an error or a log.
/// Lives on the engine's thread; the services given must outlive it, and it must outlive the flows that use it.
class PlatformSession : public QObject
{
    Q_OBJECT
public:
    PlatformSession(HttpClient &http, SecretStore &secrets, const Clock &clock, PlatformAddresses addresses,
                    SecretRef tokenRef, RetryPolicy policy = {});

    /// Grant `password`. `account` (id, number or short code) may be empty. Errors: signInRefused, network, secret
    /// store.
    Flow signInWithPassword(Scope &scope, QString user, QByteArray password, QString account = {});
    /// POST /authorize, then grant `authorization_code`.
    Flow signInWithCode(Scope &scope, QString user, QByteArray password, ClientId application, QString account = {});
    /// Grant `client_credentials`: the gateway's own identity. The secret is kept with the tokens in the secret store.
    Flow useClient(Scope &scope, ClientId client, QByteArray secret, AccountId account);
    /// Takes up what the secret store holds, without asking the platform. Error notSignedIn when it holds nothing.
    Flow restore(Scope &scope);
    /// Forgets the identity here and in the secret store.
    Flow signOut(Scope &scope);

    /// Errors: notSignedIn, and those of call().
    Task<WhoAmI> whoAmI(Scope &scope);

    /// Sends with the bearer token and x-mitel-app. Success is any 2xx with an empty body or a JSON object.
    /// Errors, each with the correlation id as requestId and the platform's words as reason: notSignedIn, signedOut
    /// (401 after one renewal), notPermitted 403, notFound 404, attributeInUse or platformRefused 409, platformRefused
    /// 400/422, rateLimited 429, platformUnavailable 5xx (both after the tries of the policy), answerMalformed, network
    /// errors.
    Task<PlatformReply> call(Scope &scope, PlatformCall call);

    /// The access token itself, for the gateway link. `refused` is one that the platform did not take: then another one
    /// is got first. Errors: notSignedIn, signedOut, those of the token service.
    Task<PlatformBearer> bearer(Scope &scope, QByteArray refused = {});

    /// Tokens are there and were not refused.
    bool isSignedIn() const;
    /// The user name or client id that is signed in; "" when none is.
    QString signedInAs() const;
    const PlatformAddresses &addresses() const { return addresses_; }
    /// Takes effect with the next request.
    void setAddresses(PlatformAddresses addresses);
    /// Requests sent so far, repeats and renewals included.
    quint64 requestCount() const { return requests_; }

Q_SIGNALS:
    /// `signedInAs` is another one now.
    void identityChanged();
    /// The platform refuses the stored identity: alarm and question. Once per loss.
    void signedOutBy(const clc::Error &error);
    /// New tokens could not be written to the secret store; they are used while the program runs.
    void tokensNotKept(const clc::Error &error);

private:
    struct Bearer {
        QByteArray token;
        QString who;
        quint64 generation = 0;
    };
    enum class Renewal { end, keep };

    TokenService tokenService();
    HttpRequest requestFor(const PlatformCall &call, const QUrl &url, const QByteArray &token) const;
    Task<Bearer> currentBearer(Scope &scope);

    Flow adopt(Scope &scope, PlatformIdentity identity);
    void take(std::optional<PlatformIdentity> identity, Renewal renewal = Renewal::end);
    Flow keep(Scope &scope);

    bool mayAskAgain() const;
    Flow renewed(Scope &scope);
    Flow renew(std::shared_ptr<SharedResult<Done>> outcome);
    Task<TokenAnswer> askForTokens(PlatformIdentity identity);
    Error lost(const Error &refusal);

    HttpClient &http_;
    SecretStore &secrets_;
    const Clock &clock_;
    PlatformAddresses addresses_;
    SecretRef tokenRef_;
    RetryPolicy policy_;
    QByteArray application_;
    quint64 requests_ = 0;
    std::optional<PlatformIdentity> identity_;
    quint64 generation_ = 0; ///< changes with every set of tokens, so that a late 401 does not renew twice
    std::shared_ptr<SharedResult<Done>> renewal_; ///< under way
    std::optional<Error> lost_;                   ///< why the identity is refused
    QDateTime lostAt_;
    Scope scope_;
};

} // namespace clc
