#include "app/lab/platform/token_service.h"

#include "app/lab/json/shape.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <QUrlQuery>

#include <array>

namespace lab
{

namespace
{

constexpr qint64 kAccessSeconds = 3747;
constexpr qint64 kRefreshSeconds = 1'296'000;
constexpr qint64 kCodeMs = 300'000;
constexpr qsizetype kMostVerified = 4096;
const QString kIssuer = QStringLiteral("https://authentication.us-east-1.us.dev.api.mitel.io/cloudlink");

QByteArray newKey()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return QByteArray(reinterpret_cast<const char *>(random.data()), sizeof random);
}

HttpResponse unauthorized(const QString &message)
{
    return refusal(401, message);
}

/// The fields of a form or JSON body: texts only, each once, none unknown.
std::optional<QHash<QString, QString>> readFields(const ApiCall &call, const QStringList &allowed, QString *fault)
{
    QList<QPair<QString, QString>> pairs;
    if (isFormContentType(call.request.header("content-type"))) {
        QByteArray form = call.request.body;
        form.replace('+', ' ');
        pairs = QUrlQuery(QString::fromLatin1(form)).queryItems(QUrl::FullyDecoded);
    } else {
        for (auto it = call.body.constBegin(); it != call.body.constEnd(); ++it) {
            if (!it.value().isString()) {
                *fault = QStringLiteral("%1 must be a string").arg(it.key().left(60));
                return std::nullopt;
            }
            pairs.append({it.key(), it.value().toString()});
        }
    }
    QHash<QString, QString> fields;
    for (const auto &[name, value] : std::as_const(pairs)) {
        if (!allowed.contains(name))
            *fault = QStringLiteral("unknown field %1").arg(name.left(60));
        else if (fields.contains(name))
            *fault = QStringLiteral("%1 is given twice").arg(name);
        else if (value.size() > 8192)
            *fault = QStringLiteral("%1 is too long").arg(name);
        if (!fault->isEmpty()) return std::nullopt;
        fields.insert(name, value);
    }
    return fields;
}

/// The first of these fields that is absent or empty.
std::optional<HttpResponse> missing(const QHash<QString, QString> &fields, std::initializer_list<const char *> names)
{
    for (const char *name : names) {
        if (fields.value(QLatin1String(name)).isEmpty())
            return badRequest(QStringLiteral("%1 is required").arg(QLatin1String(name)));
    }
    return std::nullopt;
}

QString boolText(const QJsonValue &value)
{
    return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
}

} // namespace

TokenService::TokenService(PlatformState &state, Changes &changes, const LabClock &clock)
    : state_(state), changes_(changes), clock_(clock), jwt_(newKey())
{
}

void TokenService::addRoutes(ApiRouter &router)
{
    const QString service = QStringLiteral("/authentication/2017-09-01");
    const auto route = [&](const QByteArray &method, const QString &path, Access access, BodyForm body,
                           HttpResponse (TokenService::*handler)(ApiCall &)) {
        router.add(service,
                   {method, path, access, body, {}, [this, handler](ApiCall &call) { return (this->*handler)(call); }});
    };
    route("POST", QStringLiteral("/token"), Access::Open, BodyForm::JsonOrForm, &TokenService::token);
    route("GET", QStringLiteral("/token"), Access::Signed, BodyForm::None, &TokenService::whoAmI);
    route("POST", QStringLiteral("/authorize"), Access::Open, BodyForm::Form, &TokenService::authorize);
    route("PUT", QStringLiteral("/applications/{applicationId}"), Access::Partner, BodyForm::Json,
          &TokenService::putApplication);
}

HttpResponse TokenService::token(ApiCall &call)
{
    static const QStringList allowed{
        QStringLiteral("grant_type"),    QStringLiteral("username"),      QStringLiteral("password"),
        QStringLiteral("account_id"),    QStringLiteral("scope"),         QStringLiteral("code"),
        QStringLiteral("client_id"),     QStringLiteral("client_secret"), QStringLiteral("token"),
        QStringLiteral("refresh_token"), QStringLiteral("clientSecret"),  QStringLiteral("redirect_uri")};
    QString fault;
    const std::optional<Fields> fields = readFields(call, allowed, &fault);
    if (!fields) return badRequest(fault);
    const QString grant = fields->value(QStringLiteral("grant_type"));
    if (grant == QLatin1String("password")) return passwordGrant(*fields);
    if (grant == QLatin1String("authorization_code")) return codeGrant(*fields);
    if (grant == QLatin1String("client_credentials")) return clientGrant(*fields);
    if (grant == QLatin1String("refresh_token")) return refreshGrant(*fields);
    return badRequest(grant.isEmpty() ? QStringLiteral("grant_type is required")
                                      : QStringLiteral("unknown grant_type"));
}

const User *TokenService::signIn(const QString &username, const QString &password, const QString &accountName) const
{
    const Account *account = accountName.isEmpty() ? nullptr : state_.accountNamed(accountName);
    if (!accountName.isEmpty() && !account) return nullptr;
    const User *user = state_.users.findByEmail(username);
    if (!user && account) user = state_.users.findByLogin(account->accountId, username);
    if (!user || user->password.isEmpty() || user->password != password) return nullptr;
    return account && account->accountId != user->accountId ? nullptr : user;
}

HttpResponse TokenService::passwordGrant(const Fields &fields)
{
    if (auto refused = missing(fields, {"username", "password"})) return std::move(*refused);
    const User *user = signIn(fields.value(QStringLiteral("username")), fields.value(QStringLiteral("password")),
                              fields.value(QStringLiteral("account_id")));
    return user ? userTokens(*user)
                : unauthorized(QStringLiteral("The user name, the password or the account is wrong"));
}

HttpResponse TokenService::authorize(ApiCall &call)
{
    static const QStringList allowed{QStringLiteral("response_type"), QStringLiteral("username"),
                                     QStringLiteral("password"), QStringLiteral("account_id"),
                                     QStringLiteral("client_id")};
    QString fault;
    const std::optional<Fields> fields = readFields(call, allowed, &fault);
    if (!fields) return badRequest(fault);
    if (auto refused = missing(*fields, {"response_type", "username", "password", "account_id", "client_id"}))
        return std::move(*refused);
    if (fields->value(QStringLiteral("response_type")) != QLatin1String("code"))
        return badRequest(QStringLiteral("response_type must be code"));
    const QString clientId = fields->value(QStringLiteral("client_id"));
    const auto application = state_.applications.constFind(clientId);
    if (application == state_.applications.constEnd() || !application->active)
        return unauthorized(QStringLiteral("The application is unknown or not active"));
    const User *user = signIn(fields->value(QStringLiteral("username")), fields->value(QStringLiteral("password")),
                              fields->value(QStringLiteral("account_id")));
    if (!user) return unauthorized(QStringLiteral("The user name, the password or the account is wrong"));
    codes_.removeIf([now = clock_.nowMs()](const auto &entry) { return entry.value().expiresMs <= now; });
    const QString code = newGuid();
    codes_.insert(code, {user->userId, clientId, clock_.nowMs() + kCodeMs});
    return HttpResponse::json({{QStringLiteral("code"), code}});
}

HttpResponse TokenService::codeGrant(const Fields &fields)
{
    if (auto refused = missing(fields, {"code", "client_id"})) return std::move(*refused);
    const Code code = codes_.take(fields.value(QStringLiteral("code")));
    const User *user = state_.users.find(code.userId);
    if (!user || code.clientId != fields.value(QStringLiteral("client_id")) || code.expiresMs <= clock_.nowMs())
        return unauthorized(QStringLiteral("The authorization code is unknown, used or too old"));
    return userTokens(*user);
}

HttpResponse TokenService::clientGrant(const Fields &fields)
{
    const QString secret = fields.value(QStringLiteral("client_secret"), fields.value(QStringLiteral("clientSecret")));
    if (auto refused = missing(fields, {"client_id", "account_id"})) return std::move(*refused);
    if (secret.isEmpty()) return badRequest(QStringLiteral("client_secret is required"));
    const Client *client = state_.client(fields.value(QStringLiteral("client_id")));
    const Account *account = state_.accountNamed(fields.value(QStringLiteral("account_id")));
    if (!client || client->secret != secret || !account || account->accountId != client->accountId)
        return unauthorized(QStringLiteral("The client, its secret or the account is wrong"));
    User asUser;
    asUser.userId = client->clientId;
    asUser.accountId = client->accountId;
    asUser.name = client->name;
    asUser.role = client->role;
    const QByteArray access = jwt_.sign(accessClaims(*account, asUser));
    return HttpResponse::json({{QStringLiteral("token_type"), QStringLiteral("bearer")},
                               {QStringLiteral("expires_in"), kAccessSeconds},
                               {QStringLiteral("access_token"), QString::fromLatin1(access)},
                               {QStringLiteral("scope"), QStringLiteral("read write")}});
}

HttpResponse TokenService::refreshGrant(const Fields &fields)
{
    // Both names are in use for the refresh token (cloudlink-api, section 2).
    const QString token = fields.value(QStringLiteral("refresh_token"), fields.value(QStringLiteral("token")));
    if (token.isEmpty()) return badRequest(QStringLiteral("refresh_token is required"));
    const std::optional<QJsonObject> claims = jwt_.verify(token.toLatin1());
    const qint64 expires = claims ? refreshTokens_.take(claims->value(QLatin1String("jti")).toString()) : 0;
    const User *user = claims ? state_.users.find(claims->value(QLatin1String("id")).toString()) : nullptr;
    if (!user || expires <= clock_.nowMs())
        return unauthorized(QStringLiteral("The refresh token is unknown, used or too old"));
    return userTokens(*user);
}

QJsonObject TokenService::accessClaims(const Account &account, const User &user) const
{
    const qint64 now = clock_.nowMs() / 1000;
    const QString domain = account.accountId + QLatin1String(".us.dev.api.mitel.io");
    return {{QStringLiteral("uniqueUserId"), user.userId},
            {QStringLiteral("principalId"), user.userId},
            {QStringLiteral("accountId"), account.accountId},
            {QStringLiteral("partnerId"), account.partnerId},
            {QStringLiteral("domain"), domain},
            {QStringLiteral("email"), user.email.isNull() ? QString(QLatin1String("")) : user.email},
            {QStringLiteral("emailVerified"), user.emailVerified},
            {QStringLiteral("extensionVerified"), !user.extension.isEmpty()},
            {QStringLiteral("languageCode"), account.languageCode},
            {QStringLiteral("mobileVerified"), false},
            {QStringLiteral("name"), user.name},
            {QStringLiteral("phoneVerified"), false},
            {QStringLiteral("role"), roleName(user.role)},
            {QStringLiteral("userId"), user.userId},
            {QStringLiteral("sipAddress"), QString(user.userId + QLatin1Char('@') + domain)},
            {QStringLiteral("iss"), kIssuer},
            {QStringLiteral("iat"), now},
            {QStringLiteral("exp"), now + kAccessSeconds}};
}

QByteArray TokenService::newRefreshToken(const User &user)
{
    const qint64 now = clock_.nowMs() / 1000;
    const QString id = newGuid();
    refreshTokens_.removeIf([this](const auto &entry) { return entry.value() <= clock_.nowMs(); });
    refreshTokens_.insert(id, (now + kRefreshSeconds) * 1000);
    return jwt_.sign({{QStringLiteral("accountId"), user.accountId},
                      {QStringLiteral("iss"), kIssuer},
                      {QStringLiteral("type"), QStringLiteral("user")},
                      {QStringLiteral("id"), user.userId},
                      {QStringLiteral("assumedRole"), roleName(user.role)},
                      {QStringLiteral("authProvider"), QStringLiteral("cloudlink")},
                      {QStringLiteral("jti"), id},
                      {QStringLiteral("iat"), now},
                      {QStringLiteral("exp"), now + kRefreshSeconds}});
}

HttpResponse TokenService::userTokens(const User &user)
{
    const Account *account = state_.account(user.accountId);
    if (!account) return unauthorized(QStringLiteral("The account is gone"));
    const QByteArray access = jwt_.sign(accessClaims(*account, user));
    const QByteArray refresh = newRefreshToken(user);
    return HttpResponse::json({{QStringLiteral("token_type"), QStringLiteral("bearer")},
                               {QStringLiteral("expires_in"), kAccessSeconds},
                               {QStringLiteral("access_token"), QString::fromLatin1(access)},
                               {QStringLiteral("refresh_token"), QString::fromLatin1(refresh)},
                               {QStringLiteral("scope"), QStringLiteral("read write")}});
}

/// The principal with the role it has now; nothing when the user or client was removed since the token was given.
std::optional<Principal> TokenService::stillThere(Principal principal) const
{
    if (principal.claims.value(QLatin1String("exp")).toInteger() * 1000 <= clock_.nowMs()) return std::nullopt;
    if (const Client *client = state_.client(principal.id)) {
        principal.isClient = true;
        principal.role = client->role;
        principal.accountId = client->accountId;
        return principal;
    }
    const User *user = state_.users.find(principal.id);
    if (!user) return std::nullopt;
    principal.role = user->role;
    principal.accountId = user->accountId;
    return principal;
}

std::optional<Principal> TokenService::authenticate(const QByteArray &accessToken)
{
    if (const auto known = verified_.constFind(accessToken); known != verified_.constEnd()) return stillThere(*known);
    const std::optional<QJsonObject> claims = jwt_.verify(accessToken);
    // A refresh token is signed with the same key, but names no principal.
    if (!claims || !claims->contains(QLatin1String("principalId"))) return std::nullopt;
    Principal principal;
    principal.id = claims->value(QLatin1String("principalId")).toString();
    principal.claims = *claims;
    if (verified_.size() >= kMostVerified) verified_.clear();
    verified_.insert(accessToken, principal);
    return stillThere(principal);
}

HttpResponse TokenService::whoAmI(ApiCall &call)
{
    QJsonObject who = call.caller.claims;
    for (const QLatin1String name : {QLatin1String("emailVerified"), QLatin1String("extensionVerified"),
                                     QLatin1String("mobileVerified"), QLatin1String("phoneVerified")})
        who.insert(name, boolText(who.value(name)));
    for (const QLatin1String name : {QLatin1String("iat"), QLatin1String("exp")})
        who.insert(name, QString::number(who.value(name).toInteger()));
    const User *user = state_.users.find(call.caller.id);
    const auto text = [user](QString User::*field) {
        return user && !(user->*field).isEmpty() ? user->*field : QStringLiteral("");
    };
    who.insert(QStringLiteral("extension"), text(&User::extension));
    who.insert(QStringLiteral("loginId"), text(&User::loginId));
    who.insert(QStringLiteral("mobile"), text(&User::mobile));
    who.insert(QStringLiteral("phone"), text(&User::phone));
    who.insert(QStringLiteral("siteId"), text(&User::siteId));
    who.insert(QStringLiteral("role"), roleName(call.caller.role));
    who.insert(QStringLiteral("integrationLatency"), 0);
    who.insert(QStringLiteral("profileHeaderUrl"), QStringLiteral(""));
    who.insert(QStringLiteral("photoUrl"), QStringLiteral(""));
    who.insert(QStringLiteral("aud"), QStringLiteral("https://mitel.io/auth/teamwork"));
    return HttpResponse::json(who);
}

HttpResponse TokenService::putApplication(ApiCall &call)
{
    static constexpr std::array<JsonMember, 5> kMembers{{
        {QLatin1String("accountId"), JsonKind::String, true, 1, 64},
        {QLatin1String("name"), JsonKind::String, true, 1, 200},
        {QLatin1String("description"), JsonKind::String, false, 0, 1000},
        {QLatin1String("redirectUris"), JsonKind::Array, false, 0, 20},
        {QLatin1String("active"), JsonKind::Boolean, true},
    }};
    if (const auto fault = misfit(call.body, kMembers)) return badRequest(*fault);
    const QJsonArray redirectUris = call.body.value(QLatin1String("redirectUris")).toArray();
    for (const QJsonValue &uri : redirectUris) {
        if (!uri.isString()) return badRequest(QStringLiteral("redirectUris must hold strings"));
    }
    const Account *account = state_.account(call.body.value(QLatin1String("accountId")).toString());
    const Account *own = state_.account(call.caller.accountId);
    if (!account) return notFound();
    if (!own || account->partnerId != own->partnerId) return forbidden();
    const QString applicationId = call.argument(0);
    const bool isNew = !state_.applications.contains(applicationId);
    state_.applications.insert(applicationId, {account->accountId, call.body.value(QLatin1String("name")).toString(),
                                               call.body.value(QLatin1String("description")).toString(), redirectUris,
                                               call.body.value(QLatin1String("active")).toBool()});
    QJsonObject shown = call.body;
    shown.insert(QStringLiteral("applicationId"), applicationId);
    changes_.note(call, applicationId, isNew ? QJsonValue() : QJsonValue(applicationId), shown, 200);
    return HttpResponse::json(shown);
}

} // namespace lab
