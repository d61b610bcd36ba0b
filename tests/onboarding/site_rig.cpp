#include "tests/onboarding/site_rig.h"

#include <QSslCertificate>

namespace clc::test
{

namespace
{

std::unique_ptr<Database> opened(const QString &folder)
{
    auto database = Database::open(folder + QStringLiteral("/engine.db"));
    if (!database) qFatal("%s", qPrintable(database.error().message()));
    return std::move(database).value();
}

QString place(const QString &url)
{
    return QUrl(url).authority();
}

} // namespace

SiteRig::SiteRig(DataDirectory &directory)
    : data(directory),
      database(opened(directory.folder.path())),
      settings(*database),
      links(*database),
      runs(*database),
      journal(*database),
      objects(*database),
      repository(*database),
      web(trust),
      requests(trust),
      polls(trust),
      session(repository, clock),
      person(web, directory.secrets, clock, PlatformAddresses::production(), secrets::personToken()),
      gateway(web, directory.secrets, clock, PlatformAddresses::production(), secrets::gatewayToken()),
      users(gateway),
      mailer(directory.secrets, trust),
      sync(syncPorts(), *database, clock),
      provisioner(provisioningPorts()),
      runner(onboardingPorts())
{
    makeDriver = [this](const PbxAccess &access) {
        return makeOigDriver(requests, polls, std::get<OigAccess>(access), FormMap::builtIn());
    };
    const Status loaded = session.load();
    if (!loaded) qFatal("%s", qPrintable(loaded.error().message()));
}

SiteRig::~SiteRig() = default;

Result<OnboardingResult> SiteRig::run(const OnboardingAnswers &answers)
{
    return finished(runner.run(scope, answers), std::chrono::seconds(120));
}

SyncPorts SiteRig::syncPorts()
{
    SyncPorts ports;
    ports.site = [this]() -> Result<SyncSite> {
        const SiteConfiguration &site = session.site();
        return SyncSite{site.siteId.value(), site.pbxId, userSource(site.pbxKind())};
    };
    ports.settings = [this]() -> Result<SyncSettings> {
        CLC_TRY(const auto stored, settings.find(SyncSettings::settingsKey()));
        return SyncSettings::fromJson(stored ? stored->toObject() : QJsonObject());
    };
    ports.directory = [this](Scope &flow) { return driver->directory(flow); };
    ports.nextChanges = [this](Scope &flow) { return driver->nextChanges(flow); };
    ports.users = [this](Scope &flow, std::function<Status(QVector<PlatformUser>)> take) {
        return users.forEach(flow, session.site().accountId, std::move(take));
    };
    ports.apply = [this](Scope &flow, QVector<UserChange> changes) {
        return users.apply(flow, session.site().accountId, std::move(changes));
    };
    return ports;
}

ProvisioningPorts SiteRig::provisioningPorts()
{
    return {[this] { return driver.get(); }, [this] { return mbg.get(); }, objects, journal, runs, trust, clock};
}

PbxDriver &SiteRig::pbxFor(const PbxAccess &access)
{
    if (driver && access == access_) return *driver;
    if (driver) retired_.push_back(std::move(driver));
    access_ = access;
    driver = makeDriver(access);
    return *driver;
}

OnboardingPorts SiteRig::onboardingPorts()
{
    return {session,
            settings,
            journal,
            runs,
            links,
            data.secrets,
            clock,
            mailer,
            person,
            sync,
            provisioner,
            gateway,
            [this](const TrustDecision &decision) {
                trust.pins[{decision.host, decision.port}] = {decision.fingerprint};
                return Status(done);
            },
            [this](const TrustedAuthority &authority) {
                trust.extraAuthorities += QSslCertificate::fromData(authority.pem);
                return Status(done);
            },
            [this](const PbxAccess &access) -> PbxDriver & { return pbxFor(access); },
            [this](const Endpoint &address) -> MbgClient & {
                if (!mbg || !(mbg->address() == address))
                    mbg = std::make_unique<MbgClient>(web, data.secrets, clock, address, secrets::mbgToken());
                return *mbg;
            },
            [this](const Endpoint &address) -> MslClient & {
                if (!msl || !(msl->address() == address)) msl = std::make_unique<MslClient>(web, address);
                return *msl;
            }};
}

QJsonObject labAnswers(const LabProcess &lab)
{
    const auto object = [](std::initializer_list<std::pair<QString, QJsonValue>> values) {
        QJsonObject json;
        for (const auto &[key, value] : values) json.insert(key, value);
        return json;
    };
    const QJsonObject application{
        {QStringLiteral("applicationName"), lab.at(QStringLiteral("mivb.application"))},
        {QStringLiteral("companyName"), lab.at(QStringLiteral("mivb.company"))},
        {QStringLiteral("applicationPassword"), lab.at(QStringLiteral("mivb.applicationPassword"))}};
    const QJsonObject ready = lab.ready();
    const QJsonObject mbg = ready.value(QLatin1String("mbg")).toObject();
    const QJsonObject mail = ready.value(QLatin1String("mail")).toObject();
    QJsonObject json;
    const auto put = [&json](const char *path, const QJsonValue &value) {
        json = changed(json, QLatin1String(path), value);
    };
    for (const char *service : {"authentication", "admin", "gateway"}) {
        const QString path = QStringLiteral("platform.") + QLatin1String(service);
        json = changed(json, path, lab.at(path));
    }
    put("platform.sip", QStringLiteral("localhost:5061"));
    put("signIn.user", lab.at(QStringLiteral("platform.customer.user")));
    put("signIn.password", lab.at(QStringLiteral("platform.customer.password")));
    put("account.id", lab.at(QStringLiteral("platform.customer.accountId")));
    put("site.name", QStringLiteral("Laboratory"));
    put("site.address", object({{QStringLiteral("street"), QStringLiteral("1 Main Street")},
                                {QStringLiteral("city"), QStringLiteral("Ottawa")},
                                {QStringLiteral("postalCode"), QStringLiteral("K2K 3K1")},
                                {QStringLiteral("country"), QStringLiteral("CA")}}));
    put("pbx.type", QStringLiteral("miVoiceBusiness"));
    put("pbx.name", QStringLiteral("Laboratory PBX"));
    put("pbx.address", lab.at(QStringLiteral("mivb.icp")));
    put("pbx.oig", place(lab.text(QStringLiteral("mivb.oig"))));
    put("pbx.applicationCredentials", QString::fromUtf8(QJsonDocument(application).toJson()));
    put("pbx.localPassword", lab.at(QStringLiteral("mivb.localPassword")));
    put("mbg.address", place(lab.text(QStringLiteral("mbg.url"))));
    put("mbg.password", lab.at(QStringLiteral("mbg.password")));
    put("mbg.sip.transport", QStringLiteral("tls"));
    put("mbg.sip.port", mbg.value(QLatin1String("sip")).toObject().value(QLatin1String("tls")));
    put("msl.address", place(lab.text(QStringLiteral("msl.url"))));
    put("msl.user", lab.at(QStringLiteral("msl.user")));
    put("msl.password", lab.at(QStringLiteral("msl.password")));
    put("trust", QJsonArray{object({{QStringLiteral("caFile"), lab.at(QStringLiteral("ca"))}})});
    put("provision", QStringLiteral("apply"));
    put("mail.host", mail.value(QLatin1String("host")).toString() + u':' +
                         QString::number(mail.value(QLatin1String("port")).toInt()));
    put("mail.user", mail.value(QLatin1String("user")));
    put("mail.password", mail.value(QLatin1String("password")));
    put("mail.from", QStringLiteral("gateway@customer.example"));
    return json;
}

Result<OnboardingAnswers> parsed(const QJsonObject &json)
{
    AnswersSource source;
    source.folder = QDir::currentPath();
    source.name = QStringLiteral("answers");
    source.literalSecrets = true;
    return parseAnswers(QJsonDocument(json).toJson(), source);
}

QJsonObject changed(QJsonObject json, const QString &path, const QJsonValue &value)
{
    const QString head = path.section(u'.', 0, 0);
    const QString rest = path.section(u'.', 1);
    const QJsonValue next = rest.isEmpty() ? value : QJsonValue(changed(json.value(head).toObject(), rest, value));
    if (next.isUndefined())
        json.remove(head);
    else
        json.insert(head, next);
    return json;
}

namespace
{

QJsonArray journal(const LabProcess &lab)
{
    const QJsonDocument answer = LabControl(lab).ask("GET", QStringLiteral("/journal"));
    if (answer.isArray()) return answer.array();
    const QJsonObject object = answer.object();
    for (const QJsonValue value : object)
        if (value.isArray()) return value.toArray();
    return {};
}

} // namespace

QStringList writes(const LabProcess &lab, const QString &system, qsizetype first)
{
    QStringList found;
    const QJsonArray entries = journal(lab);
    for (qsizetype i = first; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        const QString path = entry.value(QLatin1String("path")).toString();
        if (entry.value(QLatin1String("system")).toString() != system) continue;
        if (system == QLatin1String("mbg") && !path.contains(QLatin1String("/siptrunks/"))) continue;
        found.append(entry.value(QLatin1String("method")).toString() + u' ' + path);
    }
    return found;
}

qsizetype journalSize(const LabProcess &lab)
{
    return journal(lab).size();
}

} // namespace clc::test
