#pragma once

#include "engine/base/clock.h"
#include "engine/base/scope.h"
#include "engine/base/strong_id.h"
#include "engine/mbg/mbg_model.h"
#include "engine/net/endpoint.h"
#include "engine/net/http_client.h"
#include "engine/secrets/secret_store.h"

#include <optional>

namespace clc
{

/// The web services of one MBG (resources/protocol/mbg.md). The admin password is used once to get a token of twelve
/// months, which is kept in the secret store under `tokenRef` with its expiry and the MBG's address; the password is
/// not kept. On the engine's thread; the services given must outlive it, and it must outlive its flows.
class MbgClient
{
public:
    MbgClient(HttpClient &http, SecretStore &secrets, const Clock &clock, Endpoint address, SecretRef tokenRef);

    /// Request token, approval, final token. Errors: mbgPasswordTooLong before any request, mbgLoginRefused, network.
    Flow obtainToken(Scope &scope, QByteArray password);
    /// There is a token of this MBG that has not expired yet. Errors of the secret store other than secretMissing are
    /// reported.
    Task<bool> hasToken(Scope &scope);
    /// When the token ends; invalid when there is none.
    Task<QDateTime> tokenExpiry(Scope &scope);

    /// All of the following: mbgTokenRefused when there is no token, it expired or was revoked; mbgRefused with the
    /// MBG's words; answerMalformed; network errors. Errors of system also: mbgTooOld, mbgClusterMixed
    /// (checkMbgVersion).
    Task<MbgSystem> system(Scope &scope);
    Task<QVector<MbgIcp>> icps(Scope &scope);
    Task<QVector<SipTrunk>> trunks(Scope &scope);
    /// notFound when there is none of that name.
    Task<SipTrunk> trunk(Scope &scope, QString name);
    /// Creates or replaces; yields what the MBG stored. Checked before sending (SipTrunk::check).
    Task<SipTrunk> putTrunk(Scope &scope, SipTrunk trunk);
    /// Deleting one that is not there succeeds.
    Flow deleteTrunk(Scope &scope, QString name);
    Task<TrunkStatus> trunkStatus(Scope &scope, QString name);

    const Endpoint &address() const { return address_; }

    /// How the last request went: `error` when the MBG was not reached or does not accept us, nothing when it answered,
    /// be it with a refusal.
    struct Use {
        QDateTime at;
        std::optional<Error> error;
    };
    const std::optional<Use> &lastUse() const { return lastUse_; }

private:
    struct Token {
        QByteArray value;
        QDateTime expiresOn;
    };
    Task<Token> storedToken(Scope &scope);
    Task<QJsonObject> logInCall(Scope &scope, QString path, QJsonObject body, QByteArray authorization);
    Task<QJsonObject> call(Scope &scope, QByteArray method, QString path, QJsonObject body, QString what,
                           QString name = {});
    Task<HttpReply> send(Scope &scope, HttpRequest request);
    HttpRequest request(const QByteArray &method, const QString &path, const QJsonObject &body,
                        const QString &what) const;

    HttpClient &http_;
    SecretStore &secrets_;
    const Clock &clock_;
    Endpoint address_;
    SecretRef tokenRef_;
    std::optional<Use> lastUse_;
};

} // namespace clc
