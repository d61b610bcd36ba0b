#include "engine/service/site.h"

namespace clc
{

namespace
{

Task<PbxDirectory> readDirectory(Scope &scope, PbxLink &link)
{
    CLC_CO_CHECK(co_await link.ready(scope));
    auto directory = co_await link.driver()->directory(scope);
    co_return directory;
}

Task<QVector<DirectoryChange>> waitForChanges(Scope &scope, PbxLink &link)
{
    CLC_CO_CHECK(co_await link.ready(scope));
    auto changes = co_await link.driver()->nextChanges(scope);
    co_return changes;
}

} // namespace

Site::Site(Foundation &foundation)
    : foundation_(foundation),
      session_(foundation.onboarding, foundation.clock),
      person_(*foundation.web, *foundation.secrets, foundation.clock, PlatformAddresses::production(),
              secrets::personToken()),
      gateway_(*foundation.web, *foundation.secrets, foundation.clock, PlatformAddresses::production(),
               secrets::gatewayToken()),
      users_(gateway_),
      pbx_(foundation, session_, pbxDrivers(foundation)),
      mailer_(*foundation.secrets, foundation.trust),
      sync_(syncPorts(), *foundation.database, foundation.clock),
      provisioner_(provisioningPorts()),
      onboarding_(onboardingPorts())
{
}

Site::~Site() = default;

Flow Site::restore(Scope &scope)
{
    CLC_CO_CHECK(session_.load());
    noteAddresses();
    CLC_CO_TRY(const PlatformAddresses addresses, foundation_.settings.platform());
    for (PlatformSession *one : {&person_, &gateway_}) {
        one->setAddresses(addresses);
        const Status restored = co_await one->restore(scope);
        if (!restored && restored.error().code != ErrorCode::notSignedIn) co_return restored.error();
    }
    co_return done;
}

void Site::noteAddresses()
{
    if (session_.exists() && !session_.site().platform.admin.isEmpty())
        foundation_.settings.useSite(session_.site().platform);
}

std::optional<LinkInfo> Site::mbgLink()
{
    const MbgClient *mbg = currentMbg();
    if (!mbg) return std::nullopt;
    LinkInfo link{QStringLiteral("mbg"), QStringLiteral("off"), {}, {}};
    if (const auto &use = mbg->lastUse()) {
        link.state = use->error ? QStringLiteral("waiting") : QStringLiteral("up");
        link.since = use->at;
        link.error = use->error;
    }
    return link;
}

QString Site::whyNothingToProvision() const
{
    const PbxKind kind = session_.site().pbxKind();
    return needsProvisioning(kind) ? QString() : provisioningNotNeeded(kind);
}

Result<ProvisioningSettings> Site::provisioningSettings()
{
    if (!session_.exists() || !session_.site().hasPbx()) return failure(ErrorCode::notOnboarded);
    CLC_TRY(const QString voicemail, foundation_.settings.text(QStringLiteral("provisioning.voicemail")));
    CLC_TRY(const QString speedDial, foundation_.settings.text(QStringLiteral("provisioning.speedDial")));
    return clc::provisioningSettings(session_.site(), voicemail, speedDial);
}

SyncPorts Site::syncPorts()
{
    SyncPorts ports;
    ports.site = [this]() -> Result<SyncSite> {
        const SiteConfiguration &site = session_.site();
        if (!session_.exists() || site.pbxId.isEmpty() || site.accountId.isEmpty())
            return failure(ErrorCode::notOnboarded);
        return SyncSite{site.siteId.value(), site.pbxId, userSource(site.pbxKind())};
    };
    ports.settings = [this] { return foundation_.settings.sync(); };
    ports.directory = [this](Scope &scope) { return readDirectory(scope, pbx_); };
    ports.nextChanges = [this](Scope &scope) { return waitForChanges(scope, pbx_); };
    ports.users = [this](Scope &scope, std::function<Status(QVector<PlatformUser>)> take) {
        return users_.forEach(scope, session_.site().accountId, std::move(take));
    };
    ports.apply = [this](Scope &scope, QVector<UserChange> changes) {
        return users_.apply(scope, session_.site().accountId, std::move(changes));
    };
    ports.requests = [this] { return gateway_.requestCount(); };
    return ports;
}

ProvisioningPorts Site::provisioningPorts()
{
    return {[this] { return pbx_.driver(); },
            [this] { return currentMbg(); },
            foundation_.objects,
            foundation_.journal,
            foundation_.runs,
            foundation_.trust,
            foundation_.clock};
}

OnboardingPorts Site::onboardingPorts()
{
    return {.session = session_,
            .settings = foundation_.settingsRows,
            .journal = foundation_.journal,
            .runs = foundation_.runs,
            .links = foundation_.links,
            .secrets = *foundation_.secrets,
            .clock = foundation_.clock,
            .mailer = mailer_,
            .person = person_,
            .sync = sync_,
            .provisioner = provisioner_,
            .gateway = gateway_,
            .trust = [this](const TrustDecision &decision) { return foundation_.trust.decide(decision); },
            .trustAuthority =
                [this](const TrustedAuthority &authority) { return foundation_.trust.trustAuthority(authority); },
            .pbx = [this](const PbxAccess &access) -> PbxDriver & { return pbx_.use(access); },
            .mbg = [this](const Endpoint &address) -> MbgClient & { return mbg(address); },
            .msl = [this](const Endpoint &address) -> MslClient & { return msl(address); }};
}

MbgClient &Site::mbg(const Endpoint &address)
{
    for (const auto &one : mbgs_) {
        if (!(one->address() == address)) continue;
        mbg_ = one.get();
        return *mbg_;
    }
    mbgs_.push_back(std::make_unique<MbgClient>(*foundation_.web, *foundation_.secrets, foundation_.clock, address,
                                                secrets::mbgToken()));
    mbg_ = mbgs_.back().get();
    return *mbg_;
}

MslClient &Site::msl(const Endpoint &address)
{
    for (const auto &one : msls_)
        if (one->address() == address) return *one;
    msls_.push_back(std::make_unique<MslClient>(*foundation_.web, address));
    return *msls_.back();
}

/// The one that was given out last, else that of the stored site.
MbgClient *Site::currentMbg()
{
    const Endpoint &stored = session_.site().mbg;
    if (!mbg_ && !stored.host.isEmpty()) mbg_ = &mbg(stored);
    return mbg_;
}

} // namespace clc
