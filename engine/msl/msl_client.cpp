#include "engine/msl/msl_client.h"

#include "engine/base/json.h"
#include "engine/base/json_shape.h"
#include "engine/base/redact.h"

#include <QJsonDocument>

namespace clc
{

namespace
{

constexpr int notAuthorized = 401;
constexpr int missing = 404;

QString loginWhat()
{
    return QStringLiteral("log-in");
}

QString pagePath()
{
    return QStringLiteral("/applications/cloudlink-gateway");
}

QString pageWhat()
{
    return QStringLiteral("CloudLink Gateway page");
}

QString reasonOf(const HttpReply &reply)
{
    constexpr qsizetype longest = 500;
    const auto body = parseJsonObject(reply.body, QString(), QString());
    return body ? redacted(body->value(QLatin1String("message")).toString()).left(longest) : QString();
}

} // namespace

Result<Blade> Blade::fromJson(const QJsonObject &json, const QString &host)
{
    ShapeReader reader(json);
    Blade row{reader.filledText(QLatin1String("blade")), reader.optionalText(QLatin1String("description")),
              reader.optionalText(QLatin1String("status")), reader.optionalText(QLatin1String("installation")),
              reader.optionalText(QLatin1String("document"))};
    CLC_CHECK(reader.status(host, QStringLiteral("blades")));
    return row;
}

Result<MslGatewayPage> MslGatewayPage::fromJson(const QJsonObject &json, const QString &host)
{
    ShapeReader reader(json);
    MslGatewayPage page{AccountId(reader.text(QLatin1String("accountId"))),
                        reader.optionalText(QLatin1String("portal"))};
    CLC_CHECK(reader.status(host, pageWhat()));
    return page;
}

MslClient::MslClient(HttpClient &http, Endpoint address) : http_(http), address_(std::move(address)) {}

HttpRequest MslClient::request(const QByteArray &method, const QString &path, const std::optional<QJsonObject> &body,
                               const QString &what) const
{
    HttpRequest request;
    request.method = method;
    request.url = address_.url(QStringLiteral("/server-manager/api/v1") + path);
    request.headers = {{"Accept", "application/json"}};
    if (body) {
        request.body = QJsonDocument(*body).toJson(QJsonDocument::Compact);
        request.contentType = "application/json";
    }
    request.answerLimit = qint64{4} << 20;
    request.what = what;
    return request;
}

Error MslClient::loginRefused(const QString &reason) const
{
    return failureIn(QStringLiteral("msl.password"), ErrorCode::mslLoginRefused,
                     {{QStringLiteral("host"), address_.host}}, reason);
}

Flow MslClient::logIn(Scope &scope, QString user, QByteArray password)
{
    user_ = user;
    password_ = password;
    token_.clear();
    const Status opened = co_await openSession(scope);
    if (!opened && opened.error().code == ErrorCode::mslLoginRefused) password_.clear();
    co_return opened;
}

void MslClient::forget()
{
    user_.clear();
    password_.clear();
    token_.clear();
}

Flow MslClient::openSession(Scope &scope)
{
    if (password_.isEmpty()) co_return loginRefused(QStringLiteral("nobody logged in"));
    const QJsonObject body{{QStringLiteral("user"), user_}, {QStringLiteral("password"), QString::fromUtf8(password_)}};
    HttpRequest wanted = request("POST", QStringLiteral("/session"), body, loginWhat());
    wanted.repeatable = true;
    CLC_CO_TRY(const HttpReply reply, co_await http_.send(scope, wanted));
    if (reply.status == notAuthorized) co_return loginRefused(reasonOf(reply));
    if (!reply.isSuccess()) co_return httpStatusError(reply, address_.host, loginWhat());
    CLC_CO_TRY(const QJsonObject json, parseJsonObject(reply.body, address_.host, loginWhat()));
    ShapeReader reader(json);
    const QString token = reader.filledText(QLatin1String("token"));
    CLC_CO_CHECK(reader.status(address_.host, loginWhat()));
    token_ = token.toUtf8();
    co_return done;
}

Task<QJsonObject> MslClient::call(Scope &scope, QByteArray method, QString path, std::optional<QJsonObject> body,
                                  QString what)
{
    bool opened = token_.isEmpty();
    if (opened) {
        CLC_CO_CHECK(co_await openSession(scope));
    }
    while (true) {
        const QByteArray token = token_;
        HttpRequest wanted = request(method, path, body, what);
        wanted.headers.append({"Authorization", "Bearer " + token});
        CLC_CO_TRY(HttpReply reply, co_await http_.send(scope, wanted));
        if (reply.isSuccess() && reply.body.trimmed().isEmpty()) co_return QJsonObject();
        if (reply.isSuccess()) co_return parseJsonObject(reply.body, address_.host, what);
        reply.body.replace(token, "***");
        if (reply.status == missing && path == pagePath())
            co_return failure(ErrorCode::mslGatewayMissing, {{QStringLiteral("host"), address_.host}}, reasonOf(reply));
        if (reply.status != notAuthorized) co_return httpStatusError(reply, address_.host, what);
        if (opened) co_return loginRefused(reasonOf(reply));
        opened = true;
        if (token_ == token) { // else another flow has opened the new session already
            CLC_CO_CHECK(co_await openSession(scope));
        }
    }
}

Task<QVector<Blade>> MslClient::blades(Scope &scope)
{
    const QString what = QStringLiteral("blades");
    CLC_CO_TRY(const QJsonObject json, co_await call(scope, "GET", QStringLiteral("/blades"), std::nullopt, what));
    ShapeReader reader(json);
    QVector<Blade> rows;
    for (const QJsonValue item : reader.array(QLatin1String("items"))) {
        CLC_CO_TRY(Blade row, Blade::fromJson(item.toObject(), address_.host));
        rows.append(std::move(row));
    }
    CLC_CO_CHECK(reader.status(address_.host, what));
    co_return rows;
}

Task<MslGatewayPage> MslClient::gatewayPage(Scope &scope)
{
    CLC_CO_TRY(const QJsonObject json, co_await call(scope, "GET", pagePath(), std::nullopt, pageWhat()));
    co_return MslGatewayPage::fromJson(json, address_.host);
}

Flow MslClient::setAccountId(Scope &scope, AccountId account)
{
    const QJsonObject body{{QStringLiteral("accountId"), account.value()}};
    CLC_CO_CHECK(co_await call(scope, "PUT", pagePath(), body, pageWhat()));
    co_return done;
}

} // namespace clc
