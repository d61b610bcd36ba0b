// The site, and the proofs that its PBX, MBG and server manager can be worked with.
#include "engine/onboarding/onboarding_steps.h"

#include "engine/base/crash_point.h"
#include "engine/mbg/mbg_client.h"
#include "engine/msl/msl_client.h"
#include "engine/pbx/pbx_driver.h"

namespace clc
{

Flow OnboardingSteps::gatewayInformation(Scope &scope)
{
    if (!isUnchanged(OnboardingStep::gatewayInformation)) {
        SiteConfiguration known = site();
        known.siteName = answers_.siteName;
        known.siteAddress = answers_.siteAddress;
        CLC_CO_CHECK(ports_.session.update(known));
    }
    co_return co_await registerGateway(scope, OnboardingStep::gatewayInformation);
}

Flow OnboardingSteps::configurePbx(Scope &scope)
{
    if (!site().hasPbx()) co_return co_await proveSystems(scope);
    const Result<QByteArray> formerToken = co_await ports_.secrets.read(scope, secrets::mbgToken());
    auto outcome = co_await proveSystems(scope);
    if (outcome) co_return outcome;
    // What was given does not work: whoever uses the PBX or the MBG next gets what worked until now.
    const auto former = co_await pbxAccess(scope, ports_.secrets, site());
    if (former) ports_.pbx(*former);
    if (!answers_.mbg || site().mbg == answers_.mbg->address) co_return outcome;
    ports_.mbg(site().mbg);
    if (formerToken) CLC_CO_CHECK(co_await ports_.secrets.write(scope, secrets::mbgToken(), *formerToken));
    co_return outcome;
}

Flow OnboardingSteps::proveSystems(Scope &scope)
{
    const bool unchanged = isUnchanged(OnboardingStep::configurePbx);
    CLC_CO_CHECK(co_await ports_.pbx(answers_.pbx.access).connectTo(scope));
    if (unchanged) {
        CLC_CO_TRY(const bool holds, co_await mbgStillHolds(scope));
        if (holds) co_return done;
    }
    if (!unchanged) CLC_CO_CHECK(co_await provePbx(scope));
    if (answers_.mbg) CLC_CO_CHECK(co_await proveMbg(scope));
    if (answers_.msl) CLC_CO_CHECK(co_await proveMsl(scope));
    if (!unchanged) CLC_CO_CHECK(co_await keepPbx(scope));
    tell(OnboardingStep::configurePbx, StepRecord::State::running, QStringLiteral("Successfully created PBX link"));
    co_return co_await registerGateway(scope, OnboardingStep::configurePbx);
}

/// False: a token that ended or was revoked is to be replaced with the password of the answers.
Task<bool> OnboardingSteps::mbgStillHolds(Scope &scope)
{
    if (!answers_.mbg) co_return true;
    const auto system = co_await ports_.mbg(answers_.mbg->address).system(scope);
    if (!system && system.error().code != ErrorCode::mbgTokenRefused) co_return system.error();
    co_return system.ok();
}

/// Log-in, version and connection were proven by connecting; here what we are allowed to do.
Flow OnboardingSteps::provePbx(Scope &scope)
{
    PbxDriver &pbx = ports_.pbx(answers_.pbx.access);
    CLC_CO_TRY(pbx_, co_await pbx.identity(scope));
    if (isBusiness()) co_return co_await proveDatabase(scope, pbx);
    // Nothing is ever written to the others, and their list of devices is all there is to read.
    CLC_CO_TRY(const PbxDirectory devices, co_await pbx.directory(scope));
    static_cast<void>(devices);
    co_return done;
}

Flow OnboardingSteps::proveDatabase(Scope &scope, PbxDriver &pbx)
{
    CLC_CO_TRY(const auto users, co_await pbx.describe(scope, QStringLiteral("users")));
    static_cast<void>(users);
    CLC_CO_TRY(const auto rows, co_await pbx.readForm(scope, QStringLiteral("networkElements")));
    static_cast<void>(rows);
    co_return co_await pbx.proveWriteRight(scope);
}

Flow OnboardingSteps::proveMbg(Scope &scope)
{
    MbgClient &mbg = ports_.mbg(answers_.mbg->address);
    CLC_CO_CHECK(co_await mbg.obtainToken(scope, answers_.mbg->password));
    CLC_CO_TRY(mbg_, co_await mbg.system(scope));
    co_return done;
}

Flow OnboardingSteps::proveMsl(Scope &scope)
{
    MslClient &msl = ports_.msl(answers_.msl->address);
    CLC_CO_CHECK(co_await msl.logIn(scope, answers_.msl->user, answers_.msl->password));
    const auto page = co_await msl.gatewayPage(scope);
    msl.forget();
    if (!page) co_return page.error();
    co_return done;
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
