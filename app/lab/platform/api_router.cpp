#include "app/lab/platform/api_router.h"

#include "app/lab/json/shape.h"

#include <QLocale>
#include <QSet>

namespace lab
{

namespace
{

const QString kSystem = QStringLiteral("platform");

/// The token of `Authorization: <token>` or `Authorization: Bearer <token>`; both are in use.
QByteArray bearerToken(const HttpRequest &request)
{
    const QByteArray header = request.header("authorization").trimmed();
    return header.left(7).toLower() == "bearer " ? header.mid(7).trimmed() : header;
}

/// What the API gateway in front of the services says to a path it does not know; it repeats the token.
HttpResponse gatewayRefusal(const HttpRequest &request)
{
    const QString header = QString::fromLatin1(request.header("authorization"));
    const QString token = QString::fromLatin1(bearerToken(request));
    const QString message =
        header.isEmpty()
            ? QStringLiteral("Missing Authentication Token")
            : QStringLiteral("'%1' not a valid key=value pair (missing equal-sign) in Authorization header: '%2'.")
                  .arg(token, header);
    return HttpResponse::json({{QStringLiteral("message"), message}}, 403);
}

/// An answer that is JSON, but not what the contract promises.
QByteArray wrongShape(const QString &wanted)
{
    if (wanted == QLatin1String("array")) return "[]";
    if (wanted == QLatin1String("string")) return "\"ok\"";
    if (wanted == QLatin1String("null")) return "null";
    if (wanted == QLatin1String("html")) return "<html><body>It works!</body></html>";
    if (wanted == QLatin1String("empty")) return "";
    return R"({"count":"many","_links":[],"_embedded":{"items":{"0":17}},"operations":{},"userId":5,"access_token":[]})";
}

} // namespace

ApiRouter::ApiRouter(PlatformState &state, Faults &faults, const LabClock &clock, Authenticator authenticator)
    : state_(state), faults_(faults), clock_(clock), authenticator_(std::move(authenticator))
{
}

void ApiRouter::add(const QString &service, ApiRoute route)
{
    const QStringList segments = (service + route.path).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const QByteArray method = route.method;
    entries_[{method, segments.size()}].push_back({segments, std::move(route)});
}

const ApiRouter::Entry *ApiRouter::find(const HttpRequest &request, QStringList *arguments) const
{
    const QStringList segments = request.path.mid(1).split(QLatin1Char('/'));
    const auto candidates = entries_.constFind({request.method, segments.size()});
    if (candidates == entries_.constEnd()) return nullptr;
    for (const Entry &entry : *candidates) {
        arguments->clear();
        bool same = true;
        for (qsizetype i = 0; same && i < segments.size(); ++i) {
            if (entry.segments.at(i).startsWith(QLatin1Char('{'))) {
                same = !segments.at(i).isEmpty();
                arguments->append(segments.at(i));
            } else {
                same = segments.at(i) == entry.segments.at(i);
            }
        }
        if (same) return &entry;
    }
    return nullptr;
}

void ApiRouter::answer(const HttpRequest &request, const Responder &respond)
{
    const QString operation = operationOf(request);
    const QString correlationId = newGuid();
    const Responder finish = [this, operation, correlationId, respond](HttpResponse response) {
        spoil(operation, &response);
        response.headers.emplaceBack("x-mitel-correlation-id", correlationId.toLatin1());
        response.headers.emplaceBack("Access-Control-Allow-Origin", "*");
        respond(std::move(response));
    };
    if (std::optional<HttpResponse> early = faultBefore(operation))
        finish(std::move(*early));
    else
        dispatch(request, correlationId, finish);
}

void ApiRouter::dispatch(const HttpRequest &request, const QString &correlationId, const Responder &respond)
{
    ApiCall call{request, {}, {}, correlationId, {}, nullptr, {}, 0};
    const Entry *entry = find(request, &call.arguments);
    if (!entry) {
        respond(gatewayRefusal(request));
        return;
    }
    const ApiRoute &route = entry->route;
    if (auto refused = check(route, call)) {
        respond(std::move(*refused));
        return;
    }
    arrangePageFault(operationOf(request), &call);
    if (route.later)
        route.later(call, respond);
    else
        respond(route.handler(call));
}

std::optional<HttpResponse> ApiRouter::check(const ApiRoute &route, ApiCall &call)
{
    if (auto refused = checkCaller(route, call)) return refused;
    if (auto refused = checkReach(route, call)) return refused;
    if (auto refused = checkQuery(route, call.request)) return refused;
    return checkBody(route, call);
}

std::optional<HttpResponse> ApiRouter::checkCaller(const ApiRoute &route, ApiCall &call)
{
    if (route.access == Access::Open) return std::nullopt;
    const QByteArray token = bearerToken(call.request);
    if (token.isEmpty()) return refusal(401, QStringLiteral("No authorization token was found"));
    std::optional<Principal> caller = authenticator_(token);
    if (!caller) return refusal(401, QStringLiteral("The access token is invalid or has expired"));
    call.caller = std::move(*caller);
    if (route.access == Access::Partner && call.caller.role != Role::PartnerAdmin) return forbidden();
    if (route.access == Access::AccountAdmin && call.caller.role == Role::User) return forbidden();
    return std::nullopt;
}

/// A partner's administrator reaches the partner account and its customers; everybody else the own account only. An
/// account out of reach is refused like one that does not exist, except that a partner is told the difference.
std::optional<HttpResponse> ApiRouter::checkReach(const ApiRoute &route, ApiCall &call)
{
    if (route.access != Access::AccountAdmin || !route.path.startsWith(QLatin1String("/accounts/{accountId}")))
        return std::nullopt;
    Account *account = state_.account(call.argument(0));
    const Account *own = state_.account(call.caller.accountId);
    if (!own) return forbidden();
    if (call.caller.role == Role::PartnerAdmin && own->isPartner) {
        if (!account) return notFound();
        if (account->partnerId != own->partnerId) return forbidden();
    } else if (account != own) {
        return forbidden();
    }
    call.account = account;
    return std::nullopt;
}

std::optional<HttpResponse> ApiRouter::checkQuery(const ApiRoute &route, const HttpRequest &request)
{
    if (route.anyQuery) return std::nullopt;
    QSet<QString> seen;
    for (const auto &[name, value] : request.query.queryItems(QUrl::FullyDecoded)) {
        if (!route.query.contains(name))
            return badRequest(QStringLiteral("unknown query parameter %1").arg(name.left(60)));
        if (seen.contains(name)) return badRequest(QStringLiteral("query parameter %1 is given twice").arg(name));
        seen.insert(name);
    }
    return std::nullopt;
}

std::optional<HttpResponse> ApiRouter::checkBody(const ApiRoute &route, ApiCall &call)
{
    const HttpRequest &request = call.request;
    const QByteArray type = request.header("content-type");
    if (route.body == BodyForm::Ignored) return std::nullopt;
    if (route.body == BodyForm::None) {
        if (!request.body.isEmpty()) return badRequest(QStringLiteral("this request takes no body"));
        return std::nullopt;
    }
    const bool takesJson = route.body != BodyForm::Form;
    const bool takesForm = route.body == BodyForm::Form || route.body == BodyForm::JsonOrForm;
    const bool anyType = route.body == BodyForm::JsonText;
    if (takesForm && isFormContentType(type)) return std::nullopt;
    if (!takesJson || (!anyType && !isJsonContentType(type)))
        return refusal(415, QStringLiteral("unsupported content type %1").arg(QString::fromLatin1(type.left(80))));
    JsonBody body = readJsonObject(request.body);
    if (!body.object) return badRequest(body.fault);
    call.body = std::move(*body.object);
    return std::nullopt;
}

/// Faults that strike instead of the request.
std::optional<HttpResponse> ApiRouter::faultBefore(const QString &operation)
{
    if (faults_.take(kSystem, operation, QStringLiteral("dropBefore"))) {
        HttpResponse response;
        response.wire.drop = true;
        return response;
    }
    if (const auto fault = faults_.take(kSystem, operation, QStringLiteral("status"))) {
        const int status = fault->value.toInt(500);
        return refusal(status, QStringLiteral("played by the laboratory"));
    }
    if (const auto fault = faults_.take(kSystem, operation, QStringLiteral("retryAfter"))) {
        HttpResponse response = refusal(429, QStringLiteral("Too many requests"));
        // "date" or {"date": seconds} says it as an HTTP date, a number as seconds.
        const bool asDate = fault->value.isObject() || fault->value.toString() == QLatin1String("date");
        const int seconds = fault->value.isObject() ? fault->value.toObject().value(QLatin1String("date")).toInt(2)
                                                    : fault->value.toInt(2);
        const QString date =
            QLocale::c().toString(clock_.now().addSecs(seconds), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        response.headers.emplaceBack("Retry-After", asDate ? date.toLatin1() : QByteArray::number(seconds));
        return response;
    }
    if (faults_.take(kSystem, operation, QStringLiteral("sessionExpiry")))
        return refusal(401, QStringLiteral("The access token is invalid or has expired"));
    return std::nullopt;
}

void ApiRouter::arrangePageFault(const QString &operation, ApiCall *call)
{
    for (const QString &kind : {QStringLiteral("pageLoop"), QStringLiteral("duplicate"), QStringLiteral("shortPage")}) {
        const auto fault = faults_.take(kSystem, operation, kind);
        if (!fault) continue;
        call->pageFault = kind;
        call->shortPage = fault->value.toInt(1);
    }
}

/// Faults that strike the answer of a request that was carried out.
void ApiRouter::spoil(const QString &operation, HttpResponse *response)
{
    if (const auto fault = faults_.take(kSystem, operation, QStringLiteral("wrongShape")))
        response->body = wrongShape(fault->value.toString());
    if (!response->wire.any()) response->wire = faults_.wire(kSystem, operation);
}

} // namespace lab
