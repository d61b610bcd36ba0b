#include "app/lab/mbg/mbg_server.h"

#include "app/lab/json/shape.h"
#include "app/lab/laboratory/control_server.h"

#include <array>

namespace lab
{

namespace
{

const QString kSystem = QStringLiteral("mbg");
constexpr qsizetype kLongestPassword = 15;
constexpr qint64 kBodyLimit = 256 * 1024;

HttpResponse refuse(int status, const char *code, const QString &message)
{
    return HttpResponse::json({{QStringLiteral("error"), QLatin1String(code)}, {QStringLiteral("message"), message}},
                              status);
}

HttpResponse notFound()
{
    return refuse(404, "notFound", QStringLiteral("there is no such thing here"));
}

/// User and password of an `Authorization: Basic` header.
std::optional<std::pair<QString, QString>> basicLogin(const HttpRequest &request)
{
    const QByteArray header = request.header("authorization");
    if (header.left(6).toLower() != "basic ") return std::nullopt;
    const auto decoded =
        QByteArray::fromBase64Encoding(header.mid(6).trimmed(), QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = decoded ? decoded.decoded.indexOf(':') : -1;
    if (colon < 0) return std::nullopt;
    return std::pair(QString::fromUtf8(decoded.decoded.left(colon)), QString::fromUtf8(decoded.decoded.mid(colon + 1)));
}

QString bearer(const HttpRequest &request)
{
    const QByteArray header = request.header("authorization");
    return header.left(7).toLower() == "bearer " ? QString::fromLatin1(header.mid(7).trimmed()) : QString();
}

std::optional<HttpResponse> refuseBody(const HttpRequest &request)
{
    if (isJsonContentType(request.header("content-type"))) return std::nullopt;
    return refuse(415, "contentType", QStringLiteral("the body must be application/json"));
}

} // namespace

MbgServer::MbgServer(Journal &journal, Faults &faults, const LabClock &clock)
    : journal_(journal),
      faults_(faults),
      clock_(clock),
      tokens_(clock),
      http_([this](const HttpRequest &request, const Responder &respond) { respond(answer(request)); })
{
    http_.setBodyLimit(kBodyLimit);
    model_.cluster = {{model_.hostname, model_.version}};
}

void MbgServer::addIcp(const QString &name, const QString &address, const QString &type)
{
    model_.icps.append({name, address, type});
}

bool MbgServer::listen(const QSslConfiguration &tls)
{
    http_.setTls(tls);
    return http_.listen(QHostAddress(QHostAddress::LocalHost));
}

void MbgServer::setTls(const QSslConfiguration &tls)
{
    http_.setTls(tls);
    http_.dropConnections();
}

QJsonObject MbgServer::ready() const
{
    return {{QStringLiteral("url"), QStringLiteral("https://127.0.0.1:%1").arg(http_.port())},
            {QStringLiteral("password"), password_}};
}

HttpResponse MbgServer::answer(const HttpRequest &request)
{
    const QString operation = operationOf(request);
    HttpResponse response;
    if (faults_.take(kSystem, operation, QStringLiteral("dropBefore"))) {
        response.wire.drop = true;
        return response;
    }
    if (const auto fault = faults_.take(kSystem, operation, QStringLiteral("status")))
        response = refuse(fault->value.toInt(500), "played", QStringLiteral("played by the laboratory"));
    else if (faults_.take(kSystem, operation, QStringLiteral("sessionExpiry")))
        response = refuse(401, "tokenRefused", QStringLiteral("the token is unknown, expired or revoked"));
    else
        response = dispatch(request);
    if (faults_.take(kSystem, operation, QStringLiteral("wrongShape")))
        response.body = R"({"items":{"0":true},"version":12,"token":[],"requestToken":{},"state":7})";
    if (faults_.take(kSystem, operation, QStringLiteral("garbage"))) response.body = "<html>MBG</html>";
    response.wire = faults_.wire(kSystem, operation);
    return response;
}

HttpResponse MbgServer::dispatch(const HttpRequest &request)
{
    const QStringList segments = request.path.mid(1).split(QLatin1Char('/'));
    if (segments.size() < 3 || segments.at(0) != QLatin1String("ws") || segments.at(1) != QLatin1String("v1"))
        return notFound();
    if (!request.query.isEmpty()) return refuse(400, "invalid", QStringLiteral("no request takes a query"));
    const bool consumerStep = segments.at(2) == QLatin1String("consumers") && segments.size() == 4;
    if (consumerStep && request.method == "POST") return consumers(request, segments.at(3));
    return withToken(request, segments.mid(2));
}

std::optional<HttpResponse> MbgServer::refuseAdministrator(const HttpRequest &request) const
{
    const std::optional<std::pair<QString, QString>> login = basicLogin(request);
    if (!login) return refuse(401, "badPassword", QStringLiteral("the administrator's login is needed"));
    if (login->second.size() > kLongestPassword)
        return refuse(400, "passwordTooLong", QStringLiteral("a password has at most 15 characters"));
    if (login->first != QLatin1String("admin") || login->second != password_)
        return refuse(401, "badPassword", QStringLiteral("the user name or the password is wrong"));
    return std::nullopt;
}

HttpResponse MbgServer::consumers(const HttpRequest &request, const QString &step)
{
    const bool first = step == QLatin1String("request-token");
    const bool second = step == QLatin1String("approve");
    if (!first && !second && step != QLatin1String("final-token")) return notFound();
    if (first || second) {
        if (auto refused = refuseAdministrator(request)) return std::move(*refused);
    }
    if (auto refused = refuseBody(request)) return std::move(*refused);
    const JsonBody body = readJsonObject(request.body);
    if (!body.object) return refuse(400, "invalid", body.fault);
    if (first) return requestToken(*body.object);
    return second ? approve(*body.object) : finalToken(*body.object);
}

HttpResponse MbgServer::requestToken(const QJsonObject &body)
{
    static constexpr std::array<JsonMember, 2> kMembers{{
        {QLatin1String("consumer"), JsonKind::String, true, 1, 60},
        {QLatin1String("permissions"), JsonKind::Array, true, 1, 10},
    }};
    static const QStringList known{QStringLiteral("base"), QStringLiteral("managetoken"), QStringLiteral("siptrunk")};
    if (const auto fault = misfit(body, kMembers)) return refuse(400, "invalid", *fault);
    QStringList permissions;
    const QJsonArray wanted = body.value(QLatin1String("permissions")).toArray();
    for (const QJsonValue &value : wanted) {
        if (!known.contains(value.toString()))
            return refuse(400, "invalid", QStringLiteral("permissions: base, managetoken and siptrunk are known"));
        permissions.append(value.toString());
    }
    return HttpResponse::json({{QStringLiteral("requestToken"), tokens_.request(permissions)}});
}

HttpResponse MbgServer::approve(const QJsonObject &body)
{
    static constexpr std::array<JsonMember, 1> kMembers{{{QLatin1String("requestToken"), JsonKind::String, true, 1}}};
    if (const auto fault = misfit(body, kMembers)) return refuse(400, "invalid", *fault);
    const std::optional<QString> verifier = tokens_.approve(body.value(QLatin1String("requestToken")).toString());
    if (!verifier) return refuse(401, "tokenRefused", QStringLiteral("the request token is unknown or too old"));
    return HttpResponse::json({{QStringLiteral("verifier"), *verifier}});
}

HttpResponse MbgServer::finalToken(const QJsonObject &body)
{
    static constexpr std::array<JsonMember, 2> kMembers{{
        {QLatin1String("requestToken"), JsonKind::String, true, 1},
        {QLatin1String("verifier"), JsonKind::String, true, 1},
    }};
    if (const auto fault = misfit(body, kMembers)) return refuse(400, "invalid", *fault);
    const std::optional<MbgTokens::Final> granted = tokens_.finish(body.value(QLatin1String("requestToken")).toString(),
                                                                   body.value(QLatin1String("verifier")).toString());
    if (!granted)
        return refuse(401, "tokenRefused", QStringLiteral("the request token or its verifier is wrong or was used"));
    return HttpResponse::json({{QStringLiteral("token"), granted->token},
                               {QStringLiteral("expiresOn"), granted->expiresOn.toString(Qt::ISODateWithMs)}});
}

/// Everything that asks for the final token. `segments` are those after /ws/v1.
HttpResponse MbgServer::withToken(const HttpRequest &request, const QStringList &segments)
{
    const QString token = bearer(request);
    const std::optional<QStringList> permissions = tokens_.permissions(token);
    if (!permissions) return refuse(401, "tokenRefused", QStringLiteral("the token is unknown, expired or revoked"));
    const auto may = [&permissions](const char *what) { return permissions->contains(QLatin1String(what)); };
    const auto forbidden = [] {
        return refuse(403, "notPermitted", QStringLiteral("the consumer lacks the permission"));
    };
    const bool isGet = request.method == "GET";
    const QString what = segments.join(QLatin1Char('/'));
    if (what == QLatin1String("consumers/token") && request.method == "DELETE") {
        if (!may("managetoken")) return forbidden();
        tokens_.revoke(token);
        HttpResponse response;
        response.status = 204;
        return response;
    }
    if (isGet && what == QLatin1String("system"))
        return may("base") ? HttpResponse::json(model_.systemJson()) : forbidden();
    if (isGet && what == QLatin1String("icps"))
        return may("base") ? HttpResponse::json(model_.icpsJson()) : forbidden();
    if (segments.constFirst() == QLatin1String("siptrunks"))
        return may("siptrunk") ? trunks(request, segments) : forbidden();
    return notFound();
}

HttpResponse MbgServer::trunks(const HttpRequest &request, const QStringList &segments)
{
    const bool isGet = request.method == "GET";
    if (segments.size() == 1) {
        if (!isGet) return refuse(405, "method", QStringLiteral("trunks are written one by one"));
        QJsonArray items;
        for (const MbgModel::Trunk &trunk : std::as_const(model_.trunks)) items.append(trunk.definition);
        return HttpResponse::json({{QStringLiteral("items"), items}});
    }
    const QString &name = segments.at(1);
    const bool status = segments.size() == 3 && segments.at(2) == QLatin1String("status");
    if (segments.size() > 3 || (segments.size() == 3 && !status)) return notFound();
    if (request.method == "PUT" && !status) return putTrunk(request, name);
    if (request.method == "DELETE" && !status) return removeTrunk(request, name);
    if (!isGet) return refuse(405, "method", QStringLiteral("not with this method"));
    const auto found = model_.trunks.constFind(name);
    if (found == model_.trunks.constEnd()) return notFound();
    return status ? trunkStatus(*found) : HttpResponse::json(found->definition);
}

HttpResponse MbgServer::putTrunk(const HttpRequest &request, const QString &name)
{
    if (auto refused = refuseBody(request)) return std::move(*refused);
    const JsonBody body = readJsonObject(request.body);
    if (!body.object) return refuse(400, "invalid", body.fault);
    if (const auto fault = trunkFault(name, *body.object)) return refuse(422, "invalid", *fault);
    const auto found = model_.trunks.constFind(name);
    const bool isNew = found == model_.trunks.constEnd();
    const QJsonValue before = isNew ? QJsonValue() : QJsonValue(found->definition);
    const int status = isNew ? 201 : 200;
    if (before != QJsonValue(*body.object)) model_.trunks.insert(name, {*body.object, clock_.nowMs()});
    note(request, name, before, *body.object, status);
    return HttpResponse::json(*body.object, status);
}

HttpResponse MbgServer::removeTrunk(const HttpRequest &request, const QString &name)
{
    if (!model_.trunks.contains(name)) return notFound();
    const QJsonObject before = model_.trunks.take(name).definition;
    note(request, name, before, QJsonValue(), 204);
    HttpResponse response;
    response.status = 204;
    return response;
}

HttpResponse MbgServer::trunkStatus(const MbgModel::Trunk &trunk) const
{
    QJsonObject status = model_.stateOf(trunk);
    status.insert(QStringLiteral("name"), trunk.definition.value(QLatin1String("name")));
    status.insert(QStringLiteral("since"),
                  QDateTime::fromMSecsSinceEpoch(trunk.since, Qt::UTC).toString(Qt::ISODateWithMs));
    return HttpResponse::json(status);
}

void MbgServer::note(const HttpRequest &request, const QString &target, const QJsonValue &before,
                     const QJsonValue &after, int status)
{
    if (before == after) return;
    journal_.append({kSystem, QString::fromLatin1(request.method), request.path, target, before, after, status});
}

HttpResponse MbgServer::changeVersion(const QJsonObject &body)
{
    static constexpr std::array<JsonMember, 2> kMembers{{
        {QLatin1String("version"), JsonKind::String, false, 1, 40},
        {QLatin1String("neighbour"), JsonKind::String, false, 0, 40},
    }};
    if (const auto fault = misfit(body, kMembers)) return ControlServer::failure(400, *fault);
    model_.version = body.value(QLatin1String("version")).toString(model_.version);
    model_.cluster = {{model_.hostname, model_.version}};
    const QString neighbour = body.value(QLatin1String("neighbour")).toString();
    if (!neighbour.isEmpty()) model_.cluster.append({QStringLiteral("mbg2.customer.example"), neighbour});
    return ControlServer::done(model_.systemJson());
}

void MbgServer::addRoutes(ControlServer &control)
{
    control.route(
        "POST", QStringLiteral("/mbg/version"),
        QStringLiteral(
            R"(the MBG's version and that of a cluster neighbour: {"version":"11.3.0.60","neighbour":"12.0.0.224"|""})"),
        [this](const ControlRequest &request) { return changeVersion(request.body); });
    control.route("POST", QStringLiteral("/mbg/revoke"), QStringLiteral("revokes all final tokens"),
                  [this](const ControlRequest &) {
                      tokens_.revokeAll();
                      return ControlServer::done();
                  });
}

} // namespace lab
