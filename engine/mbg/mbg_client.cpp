#include "engine/mbg/mbg_client.h"

#include "engine/base/json.h"
#include "engine/base/json_shape.h"
#include "engine/base/redact.h"

#include <QJsonDocument>

namespace clc
{

namespace
{

constexpr qsizetype longestReason = 500;
constexpr int notAuthorized = 401;
constexpr int missing = 404;

QString tokenWhat()
{
    return QStringLiteral("web-service token");
}

QString trunkWhat()
{
    return QStringLiteral("SIP trunk");
}

QString reasonOf(const HttpReply &reply)
{
    const auto body = parseJsonObject(reply.body, QString(), QString());
    return body ? redacted(body->value(QLatin1String("message")).toString()).left(longestReason) : QString();
}

/// The error of a status outside 2xx; the caller has dealt with 401.
Error refusal(const HttpReply &reply, const QString &host, const QString &what, const QString &name)
{
    constexpr int clientErrors = 400;
    constexpr int serverErrors = 500;
    if (reply.status == missing && !name.isEmpty())
        return failure(ErrorCode::notFound, {{QStringLiteral("what"), what}, {QStringLiteral("name"), name}},
                       reasonOf(reply));
    if (reply.status >= clientErrors && reply.status < serverErrors)
        return failure(ErrorCode::mbgRefused, {{QStringLiteral("host"), host}, {QStringLiteral("what"), what}},
                       reasonOf(reply));
    return httpStatusError(reply, host, what);
}

Result<QJsonObject> bodyOf(const HttpReply &reply, const QString &host, const QString &what)
{
    if (reply.body.trimmed().isEmpty()) return QJsonObject();
    return parseJsonObject(reply.body, host, what);
}

template<typename T>
Result<QVector<T>> itemsOf(const QJsonObject &json, const QString &host, const QString &what)
{
    ShapeReader reader(json);
    QVector<T> result;
    for (const QJsonValue item : reader.array(QLatin1String("items"))) {
        CLC_TRY(T one, T::fromJson(item.toObject(), host));
        result.append(std::move(one));
    }
    CLC_CHECK(reader.status(host, what));
    return result;
}

QString trunkPath(const QString &name)
{
    return QStringLiteral("/siptrunks/") + QString::fromLatin1(QUrl::toPercentEncoding(name));
}

} // namespace

MbgClient::MbgClient(HttpClient &http, SecretStore &secrets, const Clock &clock, Endpoint address, SecretRef tokenRef)
    : http_(http), secrets_(secrets), clock_(clock), address_(std::move(address)), tokenRef_(std::move(tokenRef))
{
}

HttpRequest MbgClient::request(const QByteArray &method, const QString &path, const QJsonObject &body,
                               const QString &what) const
{
    HttpRequest request;
    request.method = method;
    request.url = address_.url(QStringLiteral("/ws/v1") + path);
    request.headers = {{"Accept", "application/json"}};
    if (!body.isEmpty()) {
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        request.contentType = "application/json";
    }
    request.answerLimit = qint64{4} << 20;
    request.what = what;
    return request;
}

Task<HttpReply> MbgClient::send(Scope &scope, HttpRequest request)
{
    Result<HttpReply> reply = co_await http_.send(scope, request);
    if (!reply && reply.error().code == ErrorCode::cancelled) co_return reply.error();
    lastUse_ = Use{clock_.now(), reply ? std::nullopt : std::optional(reply.error())};
    if (reply && reply->status == notAuthorized)
        lastUse_->error = failure(ErrorCode::mbgTokenRefused, {{QStringLiteral("host"), address_.host}});
    co_return reply;
}

Task<QJsonObject> MbgClient::logInCall(Scope &scope, QString path, QJsonObject body, QByteArray authorization)
{
    HttpRequest wanted = request("POST", path, body, tokenWhat());
    if (!authorization.isEmpty()) wanted.headers.append({"Authorization", authorization});
    CLC_CO_TRY(const HttpReply reply, co_await send(scope, wanted));
    if (reply.isSuccess()) co_return parseJsonObject(reply.body, address_.host, tokenWhat());
    if (reply.status == notAuthorized)
        co_return failureIn(QStringLiteral("mbg.password"), ErrorCode::mbgLoginRefused,
                            {{QStringLiteral("host"), address_.host}}, reasonOf(reply));
    co_return refusal(reply, address_.host, tokenWhat(), QString());
}

Flow MbgClient::obtainToken(Scope &scope, QByteArray password)
{
    CLC_CO_CHECK(checkMbgPassword(password));
    const QByteArray basic = "Basic " + ("admin:" + password).toBase64();
    const QJsonObject consumer{
        {QStringLiteral("consumer"), QStringLiteral("CloudLink Gateway")},
        {QStringLiteral("permissions"),
         QJsonArray{QStringLiteral("base"), QStringLiteral("managetoken"), QStringLiteral("siptrunk")}}};
    CLC_CO_TRY(const QJsonObject asked,
               co_await logInCall(scope, QStringLiteral("/consumers/request-token"), consumer, basic));
    ShapeReader askedReader(asked);
    QJsonObject exchange{{QStringLiteral("requestToken"), askedReader.filledText(QLatin1String("requestToken"))}};
    CLC_CO_CHECK(askedReader.status(address_.host, tokenWhat()));
    CLC_CO_TRY(const QJsonObject approved,
               co_await logInCall(scope, QStringLiteral("/consumers/approve"), exchange, basic));
    ShapeReader approvedReader(approved);
    exchange.insert(QStringLiteral("verifier"), approvedReader.filledText(QLatin1String("verifier")));
    CLC_CO_CHECK(approvedReader.status(address_.host, tokenWhat()));
    CLC_CO_TRY(const QJsonObject final,
               co_await logInCall(scope, QStringLiteral("/consumers/final-token"), exchange, QByteArray()));
    ShapeReader finalReader(final);
    const QString token = finalReader.filledText(QLatin1String("token"));
    const QDateTime expiresOn = finalReader.optionalTime(QLatin1String("expiresOn"));
    if (!expiresOn.isValid()) finalReader.refuse(QStringLiteral("expiresOn is missing"));
    CLC_CO_CHECK(finalReader.status(address_.host, tokenWhat()));
    const QJsonObject record{{QStringLiteral("address"), address_.text()},
                             {QStringLiteral("token"), token},
                             {QStringLiteral("expiresOn"), expiresOn.toString(Qt::ISODateWithMs)}};
    const QByteArray secret = QJsonDocument(record).toJson(QJsonDocument::Compact);
    co_return co_await secrets_.write(scope, tokenRef_, secret);
}

Task<MbgClient::Token> MbgClient::storedToken(Scope &scope)
{
    const Error refused = failure(ErrorCode::mbgTokenRefused, {{QStringLiteral("host"), address_.host}});
    const Result<QByteArray> secret = co_await secrets_.read(scope, tokenRef_);
    if (!secret && secret.error().code == ErrorCode::secretMissing) co_return refused;
    if (!secret) co_return secret.error();
    const auto json = parseJsonObject(*secret, address_.host, tokenWhat());
    if (!json) co_return refused;
    ShapeReader reader(*json);
    const Token token{reader.filledText(QLatin1String("token")).toUtf8(),
                      reader.optionalTime(QLatin1String("expiresOn"))};
    // Another MBG's token is none of ours, and must not be shown to this one.
    const bool isOurs = reader.text(QLatin1String("address")) == address_.text();
    if (!reader.ok() || !isOurs || token.expiresOn <= clock_.now()) co_return refused;
    co_return token;
}

Task<bool> MbgClient::hasToken(Scope &scope)
{
    const Result<Token> token = co_await storedToken(scope);
    if (!token && token.error().code != ErrorCode::mbgTokenRefused) co_return token.error();
    co_return token.ok();
}

Task<QDateTime> MbgClient::tokenExpiry(Scope &scope)
{
    const Result<Token> token = co_await storedToken(scope);
    if (!token && token.error().code != ErrorCode::mbgTokenRefused) co_return token.error();
    co_return token ? token->expiresOn : QDateTime();
}

Task<QJsonObject> MbgClient::call(Scope &scope, QByteArray method, QString path, QJsonObject body, QString what,
                                  QString name)
{
    CLC_CO_TRY(const Token token, co_await storedToken(scope));
    HttpRequest wanted = request(method, path, body, what);
    wanted.headers.append({"Authorization", "Bearer " + token.value});
    CLC_CO_TRY(HttpReply reply, co_await send(scope, wanted));
    if (reply.isSuccess()) co_return bodyOf(reply, address_.host, what);
    reply.body.replace(token.value, "***");
    if (reply.status == notAuthorized)
        co_return failure(ErrorCode::mbgTokenRefused, {{QStringLiteral("host"), address_.host}}, reasonOf(reply));
    co_return refusal(reply, address_.host, what, name);
}

Task<MbgSystem> MbgClient::system(Scope &scope)
{
    CLC_CO_TRY(const QJsonObject json,
               co_await call(scope, "GET", QStringLiteral("/system"), QJsonObject(), QStringLiteral("system")));
    CLC_CO_TRY(const MbgSystem system, MbgSystem::fromJson(json, address_.host));
    CLC_CO_CHECK(checkMbgVersion(system));
    co_return system;
}

Task<QVector<MbgIcp>> MbgClient::icps(Scope &scope)
{
    const QString what = QStringLiteral("ICPs");
    CLC_CO_TRY(const QJsonObject json, co_await call(scope, "GET", QStringLiteral("/icps"), QJsonObject(), what));
    co_return itemsOf<MbgIcp>(json, address_.host, what);
}

Task<QVector<SipTrunk>> MbgClient::trunks(Scope &scope)
{
    const QString path = QStringLiteral("/siptrunks");
    CLC_CO_TRY(const QJsonObject json, co_await call(scope, "GET", path, QJsonObject(), trunkWhat()));
    co_return itemsOf<SipTrunk>(json, address_.host, trunkWhat());
}

Task<SipTrunk> MbgClient::trunk(Scope &scope, QString name)
{
    CLC_CO_TRY(const QJsonObject json, co_await call(scope, "GET", trunkPath(name), QJsonObject(), trunkWhat(), name));
    co_return SipTrunk::fromJson(json, address_.host);
}

Task<SipTrunk> MbgClient::putTrunk(Scope &scope, SipTrunk trunk)
{
    CLC_CO_CHECK(trunk.check());
    CLC_CO_TRY(const QJsonObject json,
               co_await call(scope, "PUT", trunkPath(trunk.name), trunk.toJson(), trunkWhat(), trunk.name));
    co_return SipTrunk::fromJson(json, address_.host);
}

Flow MbgClient::deleteTrunk(Scope &scope, QString name)
{
    const auto answer = co_await call(scope, "DELETE", trunkPath(name), QJsonObject(), trunkWhat(), name);
    if (!answer && answer.error().code != ErrorCode::notFound) co_return answer.error();
    co_return done;
}

Task<TrunkStatus> MbgClient::trunkStatus(Scope &scope, QString name)
{
    const QString path = trunkPath(name) + QStringLiteral("/status");
    CLC_CO_TRY(const QJsonObject json, co_await call(scope, "GET", path, QJsonObject(), trunkWhat(), name));
    co_return TrunkStatus::fromJson(json, address_.host);
}

} // namespace clc
