#include "engine/cloud/platform_session.h"

#include "engine/base/json.h"
#include "engine/base/json_shape.h"
#include "engine/cloud/platform_error.h"

#include <QSysInfo>
#include <QUuid>

namespace clc
{

namespace
{

constexpr qint64 coolDownSeconds = 60;

/// x-mitel-app, in the first of the two forms of protocols/cloudlink-api.md section 7.
QByteArray applicationHeader()
{
    const QString text = QStringLiteral("CloudLinkGatewayConsole/%1;platform=%2/%3;session=%4;")
                             .arg(QLatin1String(CLC_VERSION), QSysInfo::productType(), QSysInfo::productVersion(),
                                  QUuid::createUuid().toString(QUuid::WithoutBraces));
    return text.toLatin1();
}

Error notSignedIn()
{
    return failure(ErrorCode::notSignedIn);
}

Status checkPath(const PlatformCall &call)
{
    for (const QString &segment : call.path)
        if (segment.isEmpty() || segment == QLatin1String(".") || segment == QLatin1String(".."))
            return failureIn(call.what, ErrorCode::invalidValue,
                             {{QStringLiteral("detail"), QStringLiteral("\"%1\" is not an identifier").arg(segment)}});
    return done;
}

Result<PlatformReply> successReply(const HttpReply &reply, const PlatformCall &call, const QString &host)
{
    PlatformReply result{reply.status, {}, correlationId(reply), host};
    if (reply.body.trimmed().isEmpty()) return result;
    auto body = parseJsonObject(reply.body, host, call.what);
    if (!body) {
        Error error = body.error();
        error.requestId = result.requestId;
        return error;
    }
    result.body = std::move(body).value();
    return result;
}

} // namespace

QJsonObject WhoAmI::toJson() const
{
    return {{QStringLiteral("userId"), userId},       {QStringLiteral("accountId"), accountId},
            {QStringLiteral("partnerId"), partnerId}, {QStringLiteral("name"), name},
            {QStringLiteral("email"), email},         {QStringLiteral("role"), role}};
}

Result<WhoAmI> WhoAmI::fromJson(const QJsonObject &json, const QString &host)
{
    ShapeReader reader(json);
    WhoAmI who;
    who.userId = reader.optionalText(QLatin1String("userId"));
    if (who.userId.isEmpty()) who.userId = reader.filledText(QLatin1String("principalId"));
    who.accountId = reader.filledText(QLatin1String("accountId"));
    who.partnerId = reader.optionalText(QLatin1String("partnerId"));
    who.name = reader.optionalText(QLatin1String("name"));
    who.email = reader.optionalText(QLatin1String("email"));
    who.role = reader.filledText(QLatin1String("role"));
    CLC_CHECK(reader.status(host, QStringLiteral("who am I")));
    return who;
}

PlatformSession::PlatformSession(HttpClient &http, SecretStore &secrets, const Clock &clock,
                                 PlatformAddresses addresses, SecretRef tokenRef, RetryPolicy policy)
    : http_(http),
      secrets_(secrets),
      clock_(clock),
      addresses_(std::move(addresses)),
      tokenRef_(std::move(tokenRef)),
      policy_(policy),
      application_(applicationHeader())
{
}

void PlatformSession::setAddresses(PlatformAddresses addresses)
{
    addresses_ = std::move(addresses);
}

bool PlatformSession::isSignedIn() const
{
    return identity_ && !lost_;
}

QString PlatformSession::signedInAs() const
{
    return isSignedIn() ? identity_->who : QString();
}

TokenService PlatformSession::tokenService()
{
    return {http_, clock_, addresses_.authentication, policy_, application_, &requests_};
}

Flow PlatformSession::signInWithPassword(Scope &scope, QString user, QByteArray password, QString account)
{
    const TokenService service = tokenService();
    PlatformIdentity identity;
    identity.who = user;
    CLC_CO_TRY(identity.tokens, co_await service.byPassword(scope, user, password, account));
    co_return co_await adopt(scope, identity);
}

Flow PlatformSession::signInWithCode(Scope &scope, QString user, QByteArray password, ClientId application,
                                     QString account)
{
    const TokenService service = tokenService();
    PlatformIdentity identity;
    identity.who = user;
    CLC_CO_TRY(const QByteArray code, co_await service.authorize(scope, user, password, application, account));
    CLC_CO_TRY(identity.tokens, co_await service.byCode(scope, code, application));
    co_return co_await adopt(scope, identity);
}

Flow PlatformSession::useClient(Scope &scope, ClientId client, QByteArray secret, AccountId account)
{
    const TokenService service = tokenService();
    PlatformIdentity identity;
    identity.kind = PlatformIdentity::Kind::client;
    identity.who = client.value();
    identity.client = client;
    identity.clientSecret = secret;
    identity.account = account;
    CLC_CO_TRY(identity.tokens, co_await service.byClient(scope, client, secret, account));
    co_return co_await adopt(scope, identity);
}

Flow PlatformSession::restore(Scope &scope)
{
    const quint64 generation = generation_;
    const Result<QByteArray> secret = co_await secrets_.read(scope, tokenRef_);
    if (!secret && secret.error().code == ErrorCode::secretMissing) co_return notSignedIn();
    if (!secret) co_return secret.error();
    auto identity = PlatformIdentity::fromSecret(*secret);
    if (!identity) co_return notSignedIn();
    if (generation == generation_) take(std::move(identity)); // else somebody signed in meanwhile
    co_return done;
}

Flow PlatformSession::signOut(Scope &scope)
{
    take(std::nullopt);
    co_return co_await keep(scope);
}

Task<WhoAmI> PlatformSession::whoAmI(Scope &scope)
{
    const PlatformCall call =
        PlatformCall::get(PlatformService::authentication, {QStringLiteral("token")}, QStringLiteral("who am I"));
    CLC_CO_TRY(const PlatformReply reply, co_await this->call(scope, call));
    co_return WhoAmI::fromJson(reply.body, reply.host);
}

Task<PlatformReply> PlatformSession::call(Scope &scope, PlatformCall call)
{
    CLC_CO_CHECK(checkPath(call));
    const QUrl url = call.url(addresses_);
    if (addresses_.base(call.service).isEmpty() || !url.isValid())
        co_return failureIn(call.what, ErrorCode::missingValue,
                            {{QStringLiteral("detail"), QStringLiteral("the address of the service is not set")}});
    for (bool renewedOnce = false;; renewedOnce = true) {
        CLC_CO_TRY(const Bearer bearer, co_await currentBearer(scope));
        const HttpRequest request = requestFor(call, url, bearer.token);
        CLC_CO_TRY(HttpReply reply,
                   co_await sendRepeatedly(scope, http_, clock_, policy_, request, call.repeatable, &requests_));
        if (reply.isSuccess()) co_return successReply(reply, call, url.host());
        reply.body.replace(bearer.token, "***"); // the platform's own gateway repeats the header in its message
        const Error error = platformError(platformAnswer(reply, url.host()), call.what, call.name, bearer.who);
        if (error.code != ErrorCode::signedOut) co_return error;
        if (renewedOnce) co_return generation_ == bearer.generation ? lost(error) : error;
        if (generation_ == bearer.generation) {
            if (lost_) co_return Error(*lost_); // another call learned it while this answer was under way
            CLC_CO_CHECK(co_await renewed(scope));
        }
    }
}

Task<PlatformBearer> PlatformSession::bearer(Scope &scope, QByteArray refused)
{
    CLC_CO_TRY(Bearer current, co_await currentBearer(scope));
    if (!refused.isEmpty() && current.token == refused) {
        CLC_CO_CHECK(co_await renewed(scope));
        CLC_CO_TRY(current, co_await currentBearer(scope));
    }
    if (!identity_) co_return notSignedIn();
    co_return PlatformBearer{current.token, identity_->renewAt()};
}

HttpRequest PlatformSession::requestFor(const PlatformCall &call, const QUrl &url, const QByteArray &token) const
{
    HttpRequest request;
    request.method = call.method;
    request.url = url;
    request.headers = {
        {"Authorization", "Bearer " + token}, {"Accept", "application/json"}, {"x-mitel-app", application_}};
    if (call.body) {
        request.body = QJsonDocument(*call.body).toJson(QJsonDocument::Compact);
        request.contentType = "application/json";
    }
    request.timeout = call.timeout;
    request.what = call.what;
    return request;
}

Task<PlatformSession::Bearer> PlatformSession::currentBearer(Scope &scope)
{
    if (!identity_) co_return notSignedIn();
    if (lost_ && !mayAskAgain()) co_return Error(*lost_);
    if (lost_ || renewal_ || clock_.now() >= identity_->renewAt()) {
        const Status renewal = co_await renewed(scope);
        if (scope.isCancelled()) co_return cancelledError();
        if (!identity_) co_return notSignedIn();
        // What is not expired yet still serves while the token service cannot be reached.
        if (!renewal && (lost_ || clock_.now() >= identity_->expiresAt())) co_return renewal.error();
    }
    co_return Bearer{identity_->tokens.accessToken, identity_->who, generation_};
}

/// A person has to sign in again; the gateway's own client asks anew now and then, or a passing fault of the platform
/// would stop it for ever.
bool PlatformSession::mayAskAgain() const
{
    return identity_->kind == PlatformIdentity::Kind::client && lostAt_.secsTo(clock_.now()) >= coolDownSeconds;
}

Flow PlatformSession::renewed(Scope &scope)
{
    std::shared_ptr<SharedResult<Done>> outcome = renewal_;
    if (!outcome) {
        outcome = std::make_shared<SharedResult<Done>>();
        renewal_ = outcome;
        scope_.spawn(renew(outcome)); // of this object: whoever asked first may be cancelled, the others still want it
    }
    co_return co_await outcome->wait(scope);
}

Flow PlatformSession::renew(std::shared_ptr<SharedResult<Done>> outcome)
{
    const quint64 generation = generation_;
    const PlatformIdentity before = *identity_;
    Result<TokenAnswer> answer = co_await askForTokens(before);
    Status status = answer ? Status(done) : Status(answer.error());
    if (generation != generation_) { // somebody signed in or out meanwhile: that counts
        status = done;
    } else if (answer) {
        PlatformIdentity after = before;
        if (answer->refreshToken.isEmpty()) answer->refreshToken = before.tokens.refreshToken;
        after.tokens = std::move(answer).value();
        after.obtainedAt = clock_.now();
        take(std::move(after), Renewal::keep);
        const Status kept = co_await keep(scope_);
        if (!kept && kept.error().code != ErrorCode::cancelled) Q_EMIT tokensNotKept(kept.error());
    } else if (answer.error().code == ErrorCode::signInRefused) {
        status = lost(answer.error());
    }
    // Before the waiters go on: one of them may begin the next renewal. A new sign-in may have begun its own already.
    if (renewal_ == outcome) renewal_.reset();
    outcome->set(status);
    co_return done;
}

Task<TokenAnswer> PlatformSession::askForTokens(PlatformIdentity identity)
{
    const TokenService service = tokenService();
    if (identity.kind == PlatformIdentity::Kind::client)
        co_return co_await service.byClient(scope_, identity.client, identity.clientSecret, identity.account);
    if (identity.tokens.refreshToken.isEmpty()) co_return failure(ErrorCode::signInRefused);
    co_return co_await service.byRefresh(scope_, identity.tokens.refreshToken);
}

Flow PlatformSession::adopt(Scope &scope, PlatformIdentity identity)
{
    identity.obtainedAt = clock_.now();
    take(std::move(identity));
    const quint64 generation = generation_;
    const Status kept = co_await keep(scope);
    if (!kept && generation == generation_) take(std::nullopt); // not signed in by halves
    co_return kept;
}

void PlatformSession::take(std::optional<PlatformIdentity> identity, Renewal renewal)
{
    const QString before = signedInAs();
    identity_ = std::move(identity);
    ++generation_;
    lost_.reset();
    if (renewal == Renewal::end) renewal_.reset(); // its waiters still hold it, and are released when it ends
    if (signedInAs() != before) Q_EMIT identityChanged();
}

/// Writes what is true now; again, when that changed while it was written.
Flow PlatformSession::keep(Scope &scope)
{
    quint64 written = 0;
    do {
        written = generation_;
        if (identity_) {
            const QByteArray secret = identity_->toSecret();
            CLC_CO_CHECK(co_await secrets_.write(scope, tokenRef_, secret));
        } else {
            CLC_CO_CHECK(co_await secrets_.remove(scope, tokenRef_));
        }
    } while (written != generation_);
    co_return done;
}

Error PlatformSession::lost(const Error &refusal)
{
    Error error = failure(ErrorCode::signedOut, {{QStringLiteral("who"), identity_ ? identity_->who : QString()}},
                          refusal.reason);
    error.requestId = refusal.requestId;
    const bool known = lost_.has_value();
    lost_ = error;
    lostAt_ = clock_.now();
    // Queued: whoever listens may end flows or this object, which is in the middle of one.
    if (!known)
        QMetaObject::invokeMethod(
            this, [this, error] { Q_EMIT signedOutBy(error); }, Qt::QueuedConnection);
    return error;
}

} // namespace clc
