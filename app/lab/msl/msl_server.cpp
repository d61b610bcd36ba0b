#include "app/lab/msl/msl_server.h"

#include "app/lab/json/shape.h"
#include "app/lab/laboratory/control_server.h"

#include <QJsonArray>

#include <array>

namespace lab
{

namespace
{

const QString kSystem = QStringLiteral("msl");
constexpr qint64 kSessionSeconds = 900;
constexpr qint64 kBodyLimit = 64 * 1024;

/// A row of ServiceLink ▸ Blades.
struct Blade {
    const char *blade;
    const char *description;
    const char *status;
    const char *installation;
    const char *document;
};

constexpr Blade kGatewayInstalled{"Mitel CloudLink Gateway", "Mitel CloudLink Gateway", "installed", "Remove (V1.2.12)",
                                  "View"};
constexpr Blade kGatewayCached{"Mitel CloudLink Gateway", "Mitel CloudLink Gateway", "", "Install Cache (V1.2.12)",
                               "View"};
constexpr std::array<Blade, 3> kOtherBlades{{
    {"MVF",
     "The Mitel Virtualization Framework provides features and functions to support a Virtual Infrastructure for Mitel "
     "Applications. It also bundles VMWare Tools, wrapped to work correctly on Mitel Standard Linux.",
     "", "Install Cache (V5.0.25.0)", ""},
    {"Blade-MiVoice_Border_Gateway", "A secure gateway for VoIP traffic and associated Mitel applications", "installed",
     "Remove (V12.0.0.224)", ""},
    {"ServiceLink", "ServiceLink for Mitel Standard Linux", "installed", "installed (V11.0.96.0)", ""},
}};

QJsonObject row(const Blade &blade)
{
    return {{QStringLiteral("blade"), QLatin1String(blade.blade)},
            {QStringLiteral("description"), QLatin1String(blade.description)},
            {QStringLiteral("status"), QLatin1String(blade.status)},
            {QStringLiteral("installation"), QLatin1String(blade.installation)},
            {QStringLiteral("document"), QLatin1String(blade.document)}};
}

HttpResponse refuse(int status, const char *code, const QString &message)
{
    return HttpResponse::json({{QStringLiteral("error"), QLatin1String(code)}, {QStringLiteral("message"), message}},
                              status);
}

/// The body as an object that fits; nothing when it is refused.
std::optional<QJsonObject> readBody(const HttpRequest &request, std::span<const JsonMember> members,
                                    HttpResponse *refused)
{
    if (!isJsonContentType(request.header("content-type"))) {
        *refused = refuse(415, "contentType", QStringLiteral("the body must be application/json"));
        return std::nullopt;
    }
    const JsonBody body = readJsonObject(request.body);
    const std::optional<QString> fault = body.object ? misfit(*body.object, members) : body.fault;
    if (fault) {
        *refused = refuse(400, "invalid", *fault);
        return std::nullopt;
    }
    return body.object;
}

} // namespace

MslServer::MslServer(Journal &journal, Faults &faults, const LabClock &clock)
    : journal_(journal),
      faults_(faults),
      clock_(clock),
      password_(QStringLiteral("Msl-") + newGuid().remove(QLatin1Char('-')).left(12)),
      http_([this](const HttpRequest &request, const Responder &respond) { respond(answer(request)); })
{
    http_.setBodyLimit(kBodyLimit);
}

bool MslServer::listen(const QSslConfiguration &tls)
{
    http_.setTls(tls);
    return http_.listen(QHostAddress(QHostAddress::LocalHost));
}

void MslServer::setTls(const QSslConfiguration &tls)
{
    http_.setTls(tls);
    http_.dropConnections();
}

QJsonObject MslServer::ready() const
{
    return {{QStringLiteral("url"), QStringLiteral("https://127.0.0.1:%1").arg(http_.port())},
            {QStringLiteral("user"), user_},
            {QStringLiteral("password"), password_}};
}

HttpResponse MslServer::answer(const HttpRequest &request)
{
    const QString operation = operationOf(request);
    HttpResponse response;
    if (faults_.take(kSystem, operation, QStringLiteral("dropBefore"))) {
        response.wire.drop = true;
        return response;
    }
    if (faults_.take(kSystem, operation, QStringLiteral("sessionExpiry"))) sessions_.clear();
    if (const auto fault = faults_.take(kSystem, operation, QStringLiteral("status")))
        response = refuse(fault->value.toInt(500), "played", QStringLiteral("played by the laboratory"));
    else
        response = dispatch(request);
    if (faults_.take(kSystem, operation, QStringLiteral("wrongShape")))
        response.body = R"({"items":{},"token":5,"expiresIn":"soon","accountId":[]})";
    if (faults_.take(kSystem, operation, QStringLiteral("garbage"))) response.body = "<html>Server Manager</html>";
    response.wire = faults_.wire(kSystem, operation);
    return response;
}

HttpResponse MslServer::dispatch(const HttpRequest &request)
{
    const QString base = QStringLiteral("/server-manager/api/v1/");
    if (!request.path.startsWith(base)) return refuse(404, "notFound", QStringLiteral("there is no such page"));
    if (!request.query.isEmpty()) return refuse(400, "invalid", QStringLiteral("no request takes a query"));
    const QString page = request.path.mid(base.size());
    if (page == QLatin1String("session") && request.method == "POST") return openSession(request);
    if (!hasSession(request))
        return refuse(401, "sessionEnded", QStringLiteral("the session has ended; sign in again"));
    if (page == QLatin1String("blades") && request.method == "GET") return HttpResponse::json(bladesJson());
    if (page == QLatin1String("applications/cloudlink-gateway")) return application(request);
    return refuse(404, "notFound", QStringLiteral("there is no such page"));
}

HttpResponse MslServer::openSession(const HttpRequest &request)
{
    static constexpr std::array<JsonMember, 2> kMembers{{
        {QLatin1String("user"), JsonKind::String, true, 1, 100},
        {QLatin1String("password"), JsonKind::String, true, 0, 200},
    }};
    HttpResponse refused;
    const std::optional<QJsonObject> body = readBody(request, kMembers, &refused);
    if (!body) return refused;
    if (body->value(QLatin1String("user")).toString() != user_ ||
        body->value(QLatin1String("password")).toString() != password_)
        return refuse(401, "badLogin", QStringLiteral("the user name or the password is wrong"));
    sessions_.removeIf([now = clock_.nowMs()](const auto &entry) { return entry.value() <= now; });
    const QString token = newGuid().remove(QLatin1Char('-'));
    sessions_.insert(token, clock_.nowMs() + kSessionSeconds * 1000);
    return HttpResponse::json({{QStringLiteral("token"), token}, {QStringLiteral("expiresIn"), kSessionSeconds}});
}

bool MslServer::hasSession(const HttpRequest &request)
{
    const QByteArray header = request.header("authorization");
    if (header.left(7).toLower() != "bearer ") return false;
    return sessions_.value(QString::fromLatin1(header.mid(7).trimmed()), 0) > clock_.nowMs();
}

HttpResponse MslServer::application(const HttpRequest &request)
{
    if (request.method != "GET" && request.method != "PUT")
        return refuse(405, "method", QStringLiteral("not with this method"));
    if (!installed_) return refuse(404, "notInstalled", QStringLiteral("the CloudLink Gateway blade is not installed"));
    return request.method == "GET" ? HttpResponse::json(applicationJson()) : putAccountId(request);
}

HttpResponse MslServer::putAccountId(const HttpRequest &request)
{
    static constexpr std::array<JsonMember, 1> kMembers{{{QLatin1String("accountId"), JsonKind::String, true, 1, 36}}};
    HttpResponse refused;
    const std::optional<QJsonObject> body = readBody(request, kMembers, &refused);
    if (!body) return refused;
    const QString accountId = body->value(QLatin1String("accountId")).toString();
    if (!isGuid(accountId)) return refuse(400, "invalid", QStringLiteral("accountId must be a GUID"));
    if (accountId != accountId_) {
        const QJsonObject before = applicationJson();
        accountId_ = accountId;
        journal_.append({kSystem, QStringLiteral("PUT"), request.path, accountId, before, applicationJson(), 200});
    }
    return HttpResponse::json(applicationJson());
}

QJsonObject MslServer::applicationJson() const
{
    const QString accountId = accountId_.isEmpty() ? QStringLiteral("") : accountId_;
    return {{QStringLiteral("accountId"), accountId},
            {QStringLiteral("portal"), QStringLiteral("https://gateway.mitel.io")}};
}

QJsonObject MslServer::bladesJson() const
{
    QJsonArray items{row(installed_ ? kGatewayInstalled : kGatewayCached)};
    for (const Blade &blade : kOtherBlades) items.append(row(blade));
    return {{QStringLiteral("items"), items}};
}

HttpResponse MslServer::changeBlade(const QJsonObject &body)
{
    static constexpr std::array<JsonMember, 1> kMembers{{{QLatin1String("installed"), JsonKind::Boolean, true}}};
    if (const auto fault = misfit(body, kMembers)) return ControlServer::failure(400, *fault);
    installed_ = body.value(QLatin1String("installed")).toBool();
    if (!installed_) accountId_.clear();
    return ControlServer::done(bladesJson());
}

void MslServer::addRoutes(ControlServer &control)
{
    control.route("POST", QStringLiteral("/msl/blade"),
                  QStringLiteral(R"(installs or removes the CloudLink Gateway blade: {"installed":true|false})"),
                  [this](const ControlRequest &request) { return changeBlade(request.body); });
}

} // namespace lab
