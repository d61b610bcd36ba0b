#include "app/lab/mivb/mivb_server.h"

#include <QRandomGenerator>

namespace lab
{

namespace
{

constexpr const char *kSoapType = "text/xml; charset=utf-8";
constexpr qsizetype kHugeLimit = 512LL * 1024 * 1024;

/// Numbers above 32 bits on purpose: who keeps them in an int loses them.
qint64 largeNumber()
{
    return 5'000'000'000LL + static_cast<qint64>(QRandomGenerator::global()->bounded(1'000'000'000));
}

HttpResponse faultResponse(const SoapFault &fault)
{
    return HttpResponse::text(soapFault(fault.code, fault.text), 500, kSoapType);
}

/// Elements without namespace, as servers built on a widespread library send them.
QByteArray unqualified(QByteArray xml)
{
    return xml.replace("<t:", "<")
        .replace("</t:", "</")
        .replace("<s:return", "<return")
        .replace("</s:return", "</return");
}

QByteArray padded(const QByteArray &xml, qsizetype octets)
{
    const qsizetype at = xml.lastIndexOf("</s:return>");
    return at < 0 ? xml : xml.left(at) + "<!--" + QByteArray(octets, 'x') + "-->" + xml.mid(at);
}

QByteArray nested(qsizetype depth)
{
    return QByteArray("<a>").repeated(depth) + QByteArray("</a>").repeated(depth);
}

} // namespace

MivbServer::MivbServer(Journal &journal, Faults &faults, const LabClock &clock, Site &site, double sessionTimeout)
    : faults_(faults),
      site_(site),
      state_{site.facts().icpVersion},
      numbers_(site.database()),
      sessions_(clock, sessionTimeout, largeNumber()),
      exchange_(clock, largeNumber(), largeNumber(), [this](const QString &number) { return numbers_.find(number); }),
      sessionOperations_(sessions_, clock, site.facts(), state_),
      callOperations_(sessions_, exchange_, site, state_, exchange_.icpId()),
      dataOperations_(sessions_, site.database(), journal, state_),
      smdr_(clock),
      http_([this](const HttpRequest &request, const Responder &respond) { handle(request, respond); })
{
    services_.push_back({SoapService(QStringLiteral("SessionService")), &sessionOperations_.handlers()});
    services_.push_back({SoapService(QStringLiteral("StandardCCService")), &callOperations_.handlers()});
    services_.push_back({SoapService(QStringLiteral("DataAccessService")), &dataOperations_.handlers()});
    exchange_.setObserver(
        [this](const Leg &leg, const QByteArray &type, const QByteArray &cause) { smdr_.observe(leg, type, cause); });
    numbers_.onFree([this](const QString &number) {
        exchange_.removePhone(number);
        callOperations_.deliverEvents();
    });
}

bool MivbServer::listen(const QSslConfiguration &tls)
{
    http_.setTls(tls);
    return http_.listen(QHostAddress(QHostAddress::LocalHost)) && smdr_.listen();
}

void MivbServer::setTls(const QSslConfiguration &tls)
{
    http_.setTls(tls);
    http_.dropConnections();
}

QJsonObject MivbServer::ready() const
{
    const SiteFacts &facts = site_.facts();
    QJsonArray phones;
    for (const QString &number : facts.phones) phones.append(number);
    return {{QStringLiteral("oig"), QStringLiteral("https://127.0.0.1:%1").arg(http_.port())},
            {QStringLiteral("smdr"), smdr_.address()},
            {QStringLiteral("icp"), facts.icpAddress},
            {QStringLiteral("application"), facts.applicationName},
            {QStringLiteral("company"), facts.companyName},
            {QStringLiteral("applicationPassword"), facts.applicationPassword},
            {QStringLiteral("localPassword"), facts.localPassword},
            {QStringLiteral("certificate"), facts.applicationCertificateFile},
            {QStringLiteral("key"), facts.applicationKeyFile},
            {QStringLiteral("dns"), phones},
            {QStringLiteral("scratchTable"), QString::fromLatin1(kScratchTable)}};
}

void MivbServer::handle(const HttpRequest &request, const Responder &respond)
{
    QString path = request.path;
    if (path.endsWith(QLatin1Char('/'))) path.chop(1);
    for (const Service &service : services_) {
        if (path != QLatin1String("/axis2/services/") + service.schema.name()) continue;
        if (request.method != "POST") {
            const QString text = QStringLiteral("%1 takes SOAP 1.1 requests by POST.\n").arg(service.schema.name());
            respond(HttpResponse::text(text.toUtf8(), request.method == "GET" ? 200 : 405));
            return;
        }
        SoapFault fault;
        const QByteArray type = request.header("content-type").toLower();
        const auto read = type.startsWith("text/xml") || type.startsWith("application/xml")
                              ? SoapReader(service.schema).read(request.body, &fault)
                              : std::nullopt;
        const QByteArray action = request.header("soapaction").replace("\"", "");
        if (read && !action.isEmpty() && action != "urn:" + read->operation->name.toLatin1()) {
            fault.text = QStringLiteral("SOAPAction does not name the operation.");
        } else if (read) {
            dispatch(service, *read, respond);
            return;
        } else if (fault.text.isEmpty()) {
            fault.text = QStringLiteral("The Content-Type must be text/xml.");
        }
        respond(faultResponse(fault));
        return;
    }
    respond(HttpResponse::text("There is no such service.\n", 404));
}

void MivbServer::dispatch(const Service &service, const SoapRequest &request, const Responder &respond)
{
    OigCall call;
    call.operation = request.operation;
    call.value = std::make_shared<SoapValue>(request.value);
    call.reply = [this, respond, operation = request.operation->name](const QByteArray &xml) {
        HttpResponse response = HttpResponse::text(xml, 200, kSoapType);
        response.wire = faults_.wire(name(), operation);
        respond(response);
    };
    if (spoil(request.operation->name, respond, &call) || !findSession(&call)) return;
    if (request.operation->needsCertificate() && !call.session->advanced) {
        call.refuse(
            QStringLiteral("The operation is advanced: the application must authenticate with its certificate."));
        return;
    }
    const auto handler = service.handlers->constFind(request.operation->name);
    if (handler == service.handlers->constEnd()) {
        call.refuse(QStringLiteral("The operation is not available on this system."));
        return;
    }
    (*handler)(call);
}

/// Plays the faults that strike this request; true when it is answered thereby.
bool MivbServer::spoil(const QString &operation, const Responder &respond, OigCall *call)
{
    const auto take = [this, &operation](const char *kind) {
        return faults_.take(name(), operation, QString::fromLatin1(kind));
    };
    const auto reshape = [call](std::function<QByteArray(const QByteArray &)> shape) {
        call->reply = [before = call->reply, shape = std::move(shape)](const QByteArray &xml) { before(shape(xml)); };
    };
    if (take("sessionExpiry")) sessions_.endAll();
    if (const auto shortPage = take("shortPage")) call->pageLimit = shortPage->value.toInt(0);
    call->repeatFirstRow = take("duplicate").has_value();
    call->loseEvent = take("loseEvent").has_value();
    if (const auto huge = take("huge")) {
        const auto octets = std::clamp<qsizetype>(huge->value.toInteger(64LL * 1024 * 1024), 1, kHugeLimit);
        reshape([octets](const QByteArray &xml) { return padded(xml, octets); });
    }
    if (const auto deep = take("deep")) {
        const auto depth = std::clamp<qsizetype>(deep->value.toInteger(100'000), 1, 10'000'000);
        reshape([depth](const QByteArray &) { return nested(depth); });
    }
    if (take("unqualified")) reshape(unqualified);
    if (take("cutXml")) reshape([](const QByteArray &xml) { return xml.left(xml.size() / 2); });
    if (take("garbage"))
        reshape([](const QByteArray &) { return QByteArray("<html><body>It works!</body>\n%PDF-1.4 \x01\x02"); });
    if (const auto status = take("status")) {
        respond(HttpResponse::text("The service is not available.\n", std::clamp(status->value.toInt(503), 400, 599)));
        return true;
    }
    if (take("dropBefore")) {
        HttpResponse nothing;
        nothing.wire.drop = true;
        respond(nothing);
        return true;
    }
    if (const auto fault = take("fault")) {
        respond(faultResponse({"Server", fault->value.toString(QStringLiteral("Internal error."))}));
        return true;
    }
    if (const auto refuse = take("refuse")) {
        call->refuse(refuse->value.toString(QStringLiteral("The request was refused.")), 99);
        return true;
    }
    return false;
}

/// Every operation but the log-ins names its session, in the wrapper or in its one child.
bool MivbServer::findSession(OigCall *call)
{
    if (call->operation->name.startsWith(QLatin1String("login"))) return true;
    const SoapValue &value = *call->value;
    const bool direct = value.child(QLatin1String("sessionId")) != nullptr;
    const qint64 id = direct ? value.number(QLatin1String("sessionId"))
                      : value.children.isEmpty()
                          ? 0
                          : value.children.constFirst().second.number(QLatin1String("sessionId"));
    call->session = sessions_.find(id);
    if (call->session) return true;
    call->refuse(QString::fromLatin1(kInvalidSession), 401);
    return false;
}

} // namespace lab
