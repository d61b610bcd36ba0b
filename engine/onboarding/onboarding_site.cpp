// The site, and the proofs that its PBX, MBG and server manager can be worked with.
#include "engine/onboarding/onboarding_steps.h"

#include "engine/base/crash_point.h"
#include "engine/mbg/mbg_client.h"
#include "engine/msl/msl_client.h"
#include "engine/pbx/pbx_driver.h"

namespace clc
{

namespace
{

QString productAndVersion(const PbxIdentity &pbx)
{
    return pbxKindTitle(pbx.kind) + u' ' + pbx.version;
}

} // namespace

Flow OnboardingSteps::gatewayInformation(Scope &scope)
{
    if (!isUnchanged(OnboardingStep::gatewayInformation)) {
        SiteConfiguration known = site();
        known.siteName = answers_.siteName;
        known.siteAddress = answers_.siteAddress;
        CLC_CO_CHECK(ports_.session.update(known));
    }
    checks_.begin("registered");
    const Status registered = co_await registerGateway(scope, OnboardingStep::gatewayInformation);
    co_return checks_.end(registered);
}

Flow OnboardingSteps::configurePbx(Scope &scope)
{
    if (!site().hasPbx()) co_return co_await proveSystems(scope);
    const Result<QByteArray> formerToken = co_await ports_.secrets.read(scope, secrets::mbgToken());
    auto outcome = co_await proveSystems(scope);
    if (outcome) co_return outcome;
    // What was given does not work, or the run was cancelled: whoever uses the PBX or the MBG next gets what worked
    // until now.
    const auto former = co_await pbxAccess(outer_, ports_.secrets, site());
    if (former) ports_.pbx(*former);
    if (!answers_.mbg || site().mbg == answers_.mbg->address) co_return outcome;
    ports_.mbg(site().mbg);
    if (formerToken) CLC_CO_CHECK(co_await ports_.secrets.write(outer_, secrets::mbgToken(), *formerToken));
    co_return outcome;
}

Flow OnboardingSteps::proveSystems(Scope &scope)
{
    const bool unchanged = isUnchanged(OnboardingStep::configurePbx);
    CLC_CO_CHECK(co_await connectPbx(scope));
    if (unchanged) {
        CLC_CO_TRY(const bool holds, co_await mbgStillHolds(scope));
        if (holds) co_return done;
    }
    if (!unchanged) CLC_CO_CHECK(co_await provePbx(scope));
    if (answers_.mbg) CLC_CO_CHECK(co_await proveMbg(scope));
    if (answers_.msl) CLC_CO_CHECK(co_await proveMsl(scope));
    // Secrets and place belong together: kept to the end, also when the run is cancelled.
    if (!unchanged) CLC_CO_CHECK(co_await keepPbx(outer_));
    const QString linked = QStringLiteral("Successfully created PBX link");
    tell(OnboardingStep::configurePbx, StepRecord::State::running, linked);
    checks_.begin("pbxLink");
    const Status registered = co_await registerGateway(scope, OnboardingStep::configurePbx);
    co_return checks_.end(registered, linked);
}

/// Reaches the PBX, enters it and looks at its version, which may be the one thing that is wrong.
Flow OnboardingSteps::connectPbx(Scope &scope)
{
    PbxDriver &pbx = ports_.pbx(answers_.pbx.access);
    checks_.begin("pbxConnect");
    const Status connected = co_await pbx.connectTo(scope);
    if (connected || connected.error().code != ErrorCode::pbxTooOld) co_return checks_.end(connected);
    static_cast<void>(checks_.end(Status(done)));
    checks_.begin("pbxVersion");
    co_return checks_.end(connected);
}

/// False: a token that ended or was revoked is to be replaced with the password of the answers.
Task<bool> OnboardingSteps::mbgStillHolds(Scope &scope)
{
    if (!answers_.mbg) co_return true;
    checks_.begin("mbgVersion");
    const auto system = co_await ports_.mbg(answers_.mbg->address).system(scope);
    const bool refused = !system && system.error().code == ErrorCode::mbgTokenRefused;
    if (refused && !answers_.mbg->password.isEmpty()) {
        checks_.drop(); // it has not come to the version
        co_return false;
    }
    CLC_CO_CHECK(checks_.end(system, system ? system->version : QString()));
    co_return true;
}

/// Log-in, version and connection were proven by connecting; here what we are allowed to do.
Flow OnboardingSteps::provePbx(Scope &scope)
{
    PbxDriver &pbx = ports_.pbx(answers_.pbx.access);
    checks_.begin("pbxVersion");
    auto identity = co_await pbx.identity(scope);
    CLC_CO_CHECK(checks_.end(identity, identity ? productAndVersion(*identity) : QString()));
    pbx_ = *identity;
    if (isBusiness()) co_return co_await proveDatabase(scope, pbx);
    // Nothing is ever written to the others, and their list of devices is all there is to read.
    checks_.begin("pbxRead");
    const auto devices = co_await pbx.directory(scope);
    co_return checks_.end(devices);
}

Flow OnboardingSteps::proveDatabase(Scope &scope, PbxDriver &pbx)
{
    checks_.begin("pbxRead");
    const auto users = co_await pbx.describe(scope, QStringLiteral("users"));
    if (!users) co_return checks_.end(users);
    const auto rows = co_await pbx.readForm(scope, QStringLiteral("networkElements"));
    CLC_CO_CHECK(checks_.end(rows));
    checks_.begin("pbxWrite");
    const Status writable = co_await pbx.proveWriteRight(scope);
    co_return checks_.end(writable);
}

Flow OnboardingSteps::proveMbg(Scope &scope)
{
    MbgClient &mbg = ports_.mbg(answers_.mbg->address);
    if (!answers_.mbg->password.isEmpty()) {
        checks_.begin("mbgLogin");
        const Status loggedIn = co_await mbg.obtainToken(scope, answers_.mbg->password);
        CLC_CO_CHECK(checks_.end(loggedIn));
    }
    checks_.begin("mbgVersion");
    const auto system = co_await mbg.system(scope);
    CLC_CO_CHECK(checks_.end(system, system ? system->version : QString()));
    mbg_ = *system;
    co_return done;
}

Flow OnboardingSteps::proveMsl(Scope &scope)
{
    if (answers_.msl->password.isEmpty()) co_return done; // it is the one that was proven before
    MslClient &msl = ports_.msl(answers_.msl->address);
    checks_.begin("mslLogin");
    const Status loggedIn = co_await msl.logIn(scope, answers_.msl->user, answers_.msl->password);
    CLC_CO_CHECK(checks_.end(loggedIn));
    checks_.begin("mslBlade");
    const auto page = co_await msl.gatewayPage(scope);
    msl.forget();
    co_return checks_.end(page);
}

/// Only what was proven is kept, so a mistyped password never replaces one that works.
Flow OnboardingSteps::keepPbx(Scope &scope)
{
    CLC_CO_TRY(const PbxAccess place, co_await keepPbxSecrets(scope, ports_.secrets, answers_.pbx.access));
    crashPoint("onboarding.pbx.stored");
    SiteConfiguration known = site();
    known.pbxName = answers_.pbx.name;
    known.pbxVersion = pbx_.version;
    known.pbx = place;
    if (answers_.mbg) {
        known.mbg = answers_.mbg->address;
        known.mbgSipTransport = answers_.mbg->sipTransport;
        known.mbgSipPort = answers_.mbg->sipPort;
        known.mbgVersion = mbg_.version;
    }
    known.platformSip = answers_.platformSip;
    const std::optional<Endpoint> formerMsl = known.msl;
    known.msl.reset();
    if (answers_.msl) known.msl = answers_.msl->address;
    if (!(known.msl == formerMsl)) known.mslAccountId.clear(); // that was read from the other one
    co_return ports_.session.update(known);
}

Flow OnboardingSteps::registerGateway(Scope &scope, OnboardingStep reached)
{
    const SiteConfiguration known = site();
    const auto isReached = [this, reached](OnboardingStep step) {
        return step <= reached || ports_.session.step(step).state == StepRecord::State::finished;
    };
    PlatformGateway gateway;
    gateway.id = known.siteId.value();
    gateway.siteId = known.siteId;
    gateway.siteName = known.siteName;
    gateway.address = known.siteAddress;
    gateway.pbxName = known.pbxName;
    gateway.pbxType = known.pbxName.isEmpty() ? QString() : pbxKindName(known.pbxKind());
    gateway.pbxVersion = known.pbxVersion;
    gateway.mbgVersion = known.mbgVersion;
    gateway.clientId = known.clientId;
    gateway.steps.gatewayInformation = isReached(OnboardingStep::gatewayInformation);
    gateway.steps.configurePbx = isReached(OnboardingStep::configurePbx);
    gateway.steps.sync = isReached(OnboardingStep::sync);
    gateway.steps.deployment = isReached(OnboardingStep::deployment);
    const bool complete = wasComplete_ || reached == OnboardingStep::complete;
    gateway.state = complete ? PlatformGateway::State::onboardingComplete : PlatformGateway::State::setupIncomplete;
    const QJsonObject entry = gateway.toJson();
    if (registered_ && entry == known.registered) co_return done;
    GatewayRegistration registration(ports_.gateway);
    CLC_CO_TRY(const PlatformGateway stored, co_await registration.putGateway(scope, known.accountId, gateway));
    static_cast<void>(stored);
    registered_ = true;
    SiteConfiguration current = site();
    current.registered = entry;
    co_return ports_.session.update(current);
}

} // namespace clc
