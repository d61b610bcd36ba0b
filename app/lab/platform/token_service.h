#pragma once

#include "app/lab/platform/api_router.h"
#include "app/lab/platform/changes.h"
#include "app/lab/platform/jwt.h"

namespace lab
{

/// The authentication service: authorization codes, tokens of every grant, who-am-I, applications (cloudlink-api,
/// section 2; platform-users.md, "Token service").
class TokenService
{
public:
    TokenService(PlatformState &state, Changes &changes, const LabClock &clock);

    void addRoutes(ApiRouter &router);
    /// The bearer of an access token; nothing when it is wrong, expired, or its user or client no longer exists.
    std::optional<Principal> authenticate(const QByteArray &accessToken);

private:
    struct Code {
        QString userId;
        QString clientId;
        qint64 expiresMs = 0;
    };
    using Fields = QHash<QString, QString>;

    HttpResponse token(ApiCall &call);
    HttpResponse authorize(ApiCall &call);
    HttpResponse whoAmI(ApiCall &call);
    HttpResponse putApplication(ApiCall &call);

    HttpResponse passwordGrant(const Fields &fields);
    HttpResponse codeGrant(const Fields &fields);
    HttpResponse clientGrant(const Fields &fields);
    HttpResponse refreshGrant(const Fields &fields);

    const User *signIn(const QString &username, const QString &password, const QString &accountName) const;
    QJsonObject accessClaims(const Account &account, const User &user) const;
    HttpResponse userTokens(const User &user);
    QByteArray newRefreshToken(const User &user);
    std::optional<Principal> stillThere(Principal principal) const;

    PlatformState &state_;
    Changes &changes_;
    const LabClock &clock_;
    Jwt jwt_;
    QHash<QString, Code> codes_;
    QHash<QString, qint64> refreshTokens_;  ///< those not used yet: their id and when they end
    QHash<QByteArray, Principal> verified_; ///< access tokens seen, so that a signature is checked once
};

} // namespace lab
