#include "engine/cloud/token_service.h"

#include "engine/base/json.h"
#include "engine/base/json_shape.h"
#include "engine/cloud/platform_error.h"

namespace clc
{

namespace
{

QByteArray formBody(const QList<QPair<QByteArray, QByteArray>> &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty()) body += '&';
        body += name + '=' + value.toPercentEncoding();
    }
    return body;
}

QString whatIsAsked()
{
    return QStringLiteral("sign-in");
}

/// Refused by the token service, or not available; never with anything that was sent.
Error refusal(const HttpReply &reply, const QString &host)
{
    const PlatformAnswer answer = platformAnswer(reply, host);
    Error error = platformError(answer, whatIsAsked(), QString(), QString());
    if (reply.status == 400 || reply.status == 401 || reply.status == 403) {
        error.code = ErrorCode::signInRefused;
        error.parameters = {{QStringLiteral("status"), reply.status}};
    }
    return error;
}

} // namespace

TokenService::TokenService(HttpClient &http, const Clock &clock, QUrl base, RetryPolicy policy, QByteArray application,
                           quint64 *sent)
    : http_(http),
      clock_(clock),
      base_(std::move(base)),
      policy_(policy),
      application_(std::move(application)),
      sent_(sent)
{
}

Task<HttpReply> TokenService::post(Scope &scope, QString path, Fields fields, bool repeatable) const
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl::fromEncoded(base_.toEncoded() + path.toLatin1(), QUrl::StrictMode);
    request.headers = {{"Accept", "application/json"}, {"x-mitel-app", application_}};
    request.body = formBody(fields);
    request.contentType = "application/x-www-form-urlencoded";
    request.answerLimit = qint64{1} << 20;
    request.what = whatIsAsked();
    co_return co_await sendRepeatedly(scope, http_, clock_, policy_, request, repeatable, sent_);
}

Task<TokenAnswer> TokenService::tokens(Scope &scope, Fields fields, bool repeatable) const
{
    const QString host = base_.host();
    CLC_CO_TRY(const HttpReply reply, co_await post(scope, QStringLiteral("/token"), fields, repeatable));
    if (!reply.isSuccess()) co_return refusal(reply, host);
    CLC_CO_TRY(const QJsonObject json, parseJsonObject(reply.body, host, whatIsAsked()));
    co_return TokenAnswer::fromJson(json, host);
}

Task<TokenAnswer> TokenService::byPassword(Scope &scope, QString user, QByteArray password, QString account) const
{
    Fields fields{{"grant_type", "password"}, {"username", user.toUtf8()}, {"password", password}};
    if (!account.isEmpty()) fields.append({"account_id", account.toUtf8()});
    co_return co_await tokens(scope, fields, true);
}

Task<QByteArray> TokenService::authorize(Scope &scope, QString user, QByteArray password, ClientId application,
                                         QString account) const
{
    Fields fields{{"response_type", "code"},
                  {"username", user.toUtf8()},
                  {"password", password},
                  {"client_id", application.value().toUtf8()}};
    if (!account.isEmpty()) fields.append({"account_id", account.toUtf8()});
    const QString host = base_.host();
    CLC_CO_TRY(const HttpReply reply, co_await post(scope, QStringLiteral("/authorize"), fields, true));
    if (!reply.isSuccess()) co_return refusal(reply, host);
    CLC_CO_TRY(const QJsonObject json, parseJsonObject(reply.body, host, whatIsAsked()));
    ShapeReader reader(json);
    const QString code = reader.filledText(QLatin1String("code"));
    CLC_CO_CHECK(reader.status(host, whatIsAsked()));
    co_return code.toUtf8();
}

Task<TokenAnswer> TokenService::byCode(Scope &scope, QByteArray code, ClientId application) const
{
    const Fields fields{
        {"grant_type", "authorization_code"}, {"code", code}, {"client_id", application.value().toUtf8()}};
    co_return co_await tokens(scope, fields, false); // a code works once
}

Task<TokenAnswer> TokenService::byClient(Scope &scope, ClientId client, QByteArray secret, AccountId account) const
{
    const Fields fields{{"grant_type", "client_credentials"},
                        {"client_id", client.value().toUtf8()},
                        {"client_secret", secret},
                        {"account_id", account.value().toUtf8()}};
    co_return co_await tokens(scope, fields, true);
}

Task<TokenAnswer> TokenService::byRefresh(Scope &scope, QByteArray refreshToken) const
{
    // Repeated after a lost connection although it works once: if it was used up, the sign-in is lost either way.
    const Fields official{{"grant_type", "refresh_token"}, {"refresh_token", refreshToken}};
    Result<TokenAnswer> answer = co_await tokens(scope, official, true);
    if (answer || answer.error().parameters.value(QLatin1String("status")).toInt() != 400) co_return answer;
    const Fields other{{"grant_type", "refresh_token"}, {"token", refreshToken}};
    co_return co_await tokens(scope, other, true);
}

} // namespace clc
