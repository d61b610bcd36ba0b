#pragma once

#include "app/lab/http/http_server.h"
#include "app/lab/platform/user_directory.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace lab
{

struct Account;

/// Who asks: a user or a client, by the claims of the access token.
struct Principal {
    QString id; ///< userId or clientId
    QString accountId;
    Role role = Role::User;
    bool isClient = false;
    QJsonObject claims;
};

/// One request to the platform on its way through a handler. Path, caller, query names and the body's form are checked
/// already.
struct ApiCall {
    const HttpRequest &request;
    QStringList arguments; ///< the path's parameters in order
    Principal caller;
    QString correlationId;
    QJsonObject body;           ///< of a JSON body
    Account *account = nullptr; ///< the account in the path, when the route has one; the caller may see it
    QString pageFault;          ///< "pageLoop", "duplicate" or "shortPage" when a collection is to misbehave
    int shortPage = 0;          ///< items a short page has

    QString argument(qsizetype index) const { return arguments.value(index); }
};

/// Who may use a route. `Account…` routes have the accountId as first parameter and are refused for accounts out of
/// reach.
enum class Access {
    Open,         ///< no token
    Signed,       ///< any token
    AccountAdmin, ///< ACCOUNT_ADMIN or PARTNER_ADMIN, and the account of the path within reach
    Partner       ///< PARTNER_ADMIN
};

/// What body a route takes; anything else is refused with 400 or 415. `JsonText` is JSON whatever the content type says
/// and `Ignored` looks at no body: for services whose contract knows no 415, or no 400.
enum class BodyForm { None, Json, Form, JsonOrForm, JsonText, Ignored };

struct ApiRoute {
    QByteArray method;
    QString path; ///< with parameters in braces, without the service and version
    Access access = Access::Signed;
    BodyForm body = BodyForm::None;
    QStringList query; ///< names of the query parameters it understands
    std::function<HttpResponse(ApiCall &)> handler;
    /// Instead of `handler` when the answer may come later. The call and its request are gone then.
    std::function<void(ApiCall &, const Responder &)> later = {};
    bool anyQuery = false; ///< unknown query parameters are ignored: for operations whose contract knows no 400
};

/// `{"name","message"}` with the name that belongs to the status.
HttpResponse refusal(int status, const QString &message);
/// A JSON text that is written already.
HttpResponse rawJson(const QByteArray &json, int status = 200);
/// Says which part of a request broke the contract: 400.
inline HttpResponse badRequest(const QString &message)
{
    return refusal(400, message);
}
inline HttpResponse notFound()
{
    return refusal(404, QStringLiteral("Not Found"));
}
inline HttpResponse forbidden()
{
    return refusal(403, QStringLiteral("Feature not allowed"));
}

} // namespace lab
