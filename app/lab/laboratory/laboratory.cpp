#include "app/lab/laboratory/laboratory.h"

#include "app/lab/csta/csta_server.h"
#include "app/lab/laboratory/expected.h"
#include "app/lab/mail/mail_server.h"
#include "app/lab/mbg/mbg_server.h"
#include "app/lab/mivb/mivb_server.h"
#include "app/lab/msl/msl_server.h"
#include "app/lab/platform/platform_server.h"
#include "app/lab/sip/sip_responder.h"

#include <QFile>
#include <QJsonDocument>

namespace lab
{

namespace
{

constexpr qint64 kFaultsFileLimit = 1024LL * 1024;
constexpr double kMostSeconds = 100.0 * 366 * 24 * 3600;

} // namespace

Laboratory::Laboratory(const LabOptions &options)
    : options_(options), journal_(clock_), site_(options.users, options.seed)
{
    addSystems();
}

Laboratory::~Laboratory() = default;

void Laboratory::addSystems()
{
    const auto add = [this](std::unique_ptr<LabSystem> system) { players_.push_back({std::move(system), {}}); };
    const SiteFacts &facts = site_.facts();
    auto mbg = std::make_unique<MbgServer>(journal_, faults_, clock_);
    mbg->addIcp(facts.ownElement, facts.icpAddress);
    mbg->addIcp(facts.neighbour, facts.neighbourAddress);
    add(std::make_unique<MivbServer>(journal_, faults_, clock_, site_, options_.sessionTimeout));
    add(std::make_unique<CstaServer>(faults_, clock_, options_.users));
    add(std::move(mbg));
    add(std::make_unique<SipResponder>(journal_, faults_, clock_));
    add(std::make_unique<MslServer>(journal_, faults_, clock_));
    add(std::make_unique<PlatformServer>(journal_, faults_, clock_));
    add(std::make_unique<MailServer>(journal_, faults_, clock_));
}

bool Laboratory::start(QString *why)
{
    if (!prepareDirectory(why) || !startSystems(why)) return false;
    faults_.setCertificateChanger(
        [this](const QString &system, const QString &which) { return changeCertificate(system, which); });
    if (!loadFaults(why)) return false;
    if (!startRecording(why)) return false;
    addControlRoutes();
    addFaultRoutes();
    addPhoneRoute();
    for (const Player &player : players_) player.system->addRoutes(control_);
    if (!control_.listen(options_.controlPort)) {
        *why = QStringLiteral("cannot listen on control port %1").arg(options_.controlPort);
        return false;
    }
    return true;
}

bool Laboratory::prepareDirectory(QString *why)
{
    directory_ = QDir(options_.directory.isEmpty() ? temporary_.path() : QDir(options_.directory).absolutePath());
    authority_ = CertificateAuthority::create();
    if (!directory_.mkpath(QStringLiteral(".")) || !authority_) {
        *why = QStringLiteral("cannot make certificates in %1").arg(directory_.path());
        return false;
    }
    const std::optional<Identity> application = authority_->application(site_.facts().applicationName);
    const bool written =
        application && writePrivateFile(directory_.filePath(QStringLiteral("ca.pem")), authority_->certificate()) &&
        writePrivateFile(directory_.filePath(QStringLiteral("application.pem")), application->certificate) &&
        writePrivateFile(directory_.filePath(QStringLiteral("application.key")), application->key);
    if (!written) {
        *why = QStringLiteral("cannot write certificates to %1").arg(directory_.path());
        return false;
    }
    site_.facts().applicationCertificate = application->certificate;
    site_.facts().applicationCertificateFile = directory_.filePath(QStringLiteral("application.pem"));
    site_.facts().applicationKeyFile = directory_.filePath(QStringLiteral("application.key"));
    return true;
}

bool Laboratory::startSystems(QString *why)
{
    for (Player &player : players_) {
        const std::optional<Identity> identity =
            authority_->leaf(player.system->name() + QLatin1String(".lab.example"));
        if (!identity || !player.system->listen(identity->tls())) {
            *why = QStringLiteral("%1 cannot listen").arg(player.system->name());
            return false;
        }
        player.identity = *identity;
    }
    return true;
}

bool Laboratory::startRecording(QString *why)
{
    if (options_.record.isEmpty()) return true;
    if (!recorder_.open(options_.record)) {
        *why = QStringLiteral("cannot write %1").arg(options_.record);
        return false;
    }
    for (const Player &player : players_) {
        HttpServer *http = player.system->http();
        if (http)
            http->setObserver(
                [this, name = player.system->name()](const HttpRequest &request) { recorder_.record(name, request); });
    }
    return true;
}

bool Laboratory::loadFaults(QString *why)
{
    if (options_.faultsFile.isEmpty()) return true;
    QFile file(options_.faultsFile);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kFaultsFileLimit) {
        *why = QStringLiteral("cannot read %1").arg(options_.faultsFile);
        return false;
    }
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    if (!document.isArray()) {
        *why = QStringLiteral("%1 holds no JSON array").arg(options_.faultsFile);
        return false;
    }
    const QJsonArray rules = document.array();
    for (const QJsonValue &rule : rules) {
        if (!faults_.add(rule.toObject(), why)) return false;
    }
    return true;
}

/// A self-signed or re-issued certificate is a new one each time; "good" puts back the one the system began with.
bool Laboratory::changeCertificate(const QString &system, const QString &which)
{
    static const QHash<QString, LeafKind> kinds{{QStringLiteral("expired"), LeafKind::Expired},
                                                {QStringLiteral("selfSigned"), LeafKind::SelfSigned},
                                                {QStringLiteral("wrongHost"), LeafKind::WrongHost},
                                                {QStringLiteral("reissued"), LeafKind::Good}};
    for (const Player &player : players_) {
        if (player.system->name() != system) continue;
        if (which == QLatin1String("good")) {
            player.system->setTls(player.identity.tls());
            return true;
        }
        if (!kinds.contains(which)) return false;
        const std::optional<Identity> other =
            authority_->leaf(system + QLatin1String(".lab.example"), kinds.value(which));
        if (!other) return false;
        player.system->setTls(other->tls());
        return true;
    }
    return false;
}

void Laboratory::addControlRoutes()
{
    control_.route("GET", QStringLiteral("/expected"),
                   QStringLiteral("who must be imported, who not and why, which objects; from the PBX as it is now; "
                                  "?capacity=N instead of 2500"),
                   [this](const ControlRequest &request) {
                       const QString capacity = request.query.queryItemValue(QStringLiteral("capacity"));
                       return HttpResponse::json(
                           expectedJson(site_, capacity.isEmpty() ? kUserCapacity : capacity.toLongLong()));
                   });
    control_.route("GET", QStringLiteral("/journal"),
                   QStringLiteral("every request that changed something, in order: ?since=SEQ&system=NAME"),
                   [this](const ControlRequest &request) {
                       HttpResponse response;
                       response.body =
                           journal_.toJson(request.query.queryItemValue(QStringLiteral("since")).toLongLong(),
                                           request.query.queryItemValue(QStringLiteral("system")));
                       return response;
                   });
    control_.route("POST", QStringLiteral("/clock"),
                   QStringLiteral(R"(moves the laboratory's clock on: {"advanceSeconds":N})"),
                   [this](const ControlRequest &request) {
                       const double seconds = request.body.value(QLatin1String("advanceSeconds")).toDouble(-1);
                       if (seconds < 0 || seconds > kMostSeconds)
                           return ControlServer::failure(400, QStringLiteral("advanceSeconds must be 0 or more"));
                       clock_.advance(static_cast<qint64>(seconds * 1000));
                       for (const Player &player : players_) player.system->clockMoved();
                       return ControlServer::done({{QStringLiteral("now"), clock_.now().toString(Qt::ISODateWithMs)}});
                   });
    control_.route("GET", QStringLiteral("/clock"), QStringLiteral("the laboratory's time"),
                   [this](const ControlRequest &) {
                       return HttpResponse::json({{QStringLiteral("now"), clock_.now().toString(Qt::ISODateWithMs)}});
                   });
}

void Laboratory::addFaultRoutes()
{
    control_.route("GET", QStringLiteral("/faults"), QStringLiteral("the rules in force and how often they struck"),
                   [this](const ControlRequest &) {
                       return HttpResponse::json({{QStringLiteral("faults"), faults_.toJson()}});
                   });
    control_.route(
        "POST", QStringLiteral("/faults"),
        QStringLiteral(
            R"(adds a rule: {"system","match":"METHOD /path|operation|*","kind","value","every":N,"count":N,"skip":N}; kinds: )") +
            Faults::kinds().join(QLatin1Char(' ')),
        [this](const ControlRequest &request) {
            QString why;
            return faults_.add(request.body, &why) ? ControlServer::done() : ControlServer::failure(400, why);
        });
    control_.route("DELETE", QStringLiteral("/faults"), QStringLiteral("takes back all rules, or ?system=NAME's"),
                   [this](const ControlRequest &request) {
                       faults_.clear(request.query.queryItemValue(QStringLiteral("system")));
                       return ControlServer::done();
                   });
}

void Laboratory::addPhoneRoute()
{
    control_.route(
        "POST", QStringLiteral("/phones/{dn}/{action}"),
        QStringLiteral(
            R"(what a phone's user does: call {"to","answer":BOOL}, answer, hold, retrieve, consult {"to"}, transfer {"to"}, clear; )"
            R"(mwi {"on":BOOL}, dnd {"on":BOOL}; on the Office 400's phones also deflect {"to"}, outOfService, backInService. )"
            R"(A number of no PBX rings from outside at the one that has "to")"),
        [this](const ControlRequest &request) { return usePhone(request); });
}

/// The PBX that has the phone plays its user. A party outside belongs to the PBX it talks to or calls, and to the MiVB,
/// the first of all, when that cannot be told.
HttpResponse Laboratory::usePhone(const ControlRequest &request) const
{
    const QString number = request.parameters.value(QStringLiteral("dn"));
    const QString to = request.body.value(QLatin1String("to")).toString();
    for (const QString &wanted : {number, to}) {
        for (const Player &player : players_) {
            if (player.system->hasPhone(wanted)) return player.system->usePhone(request);
        }
    }
    return players_.front().system->usePhone(request);
}

QByteArray Laboratory::readyLine() const
{
    QJsonObject ready{{QStringLiteral("ready"), true},
                      {QStringLiteral("ca"), directory_.filePath(QStringLiteral("ca.pem"))},
                      {QStringLiteral("control"), control_.url()},
                      {QStringLiteral("seed"), static_cast<qint64>(options_.seed)},
                      {QStringLiteral("users"), options_.users}};
    for (const Player &player : players_) {
        QJsonObject part = player.system->ready();
        part.insert(QStringLiteral("fingerprint"), player.identity.fingerprint());
        ready.insert(player.system->name(), part);
    }
    // The SIP side belongs to the MBG, though it has faults and a certificate of its own.
    QJsonObject mbg = ready.value(QLatin1String("mbg")).toObject();
    mbg.insert(QStringLiteral("sip"), ready.take(QStringLiteral("sip")));
    ready.insert(QStringLiteral("mbg"), mbg);
    return QJsonDocument(ready).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace lab
