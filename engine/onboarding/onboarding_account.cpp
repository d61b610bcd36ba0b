// Signing in, the account, and the gateway's own identity in it.
#include "engine/onboarding/onboarding_steps.h"

#include "engine/api/integration_values.h"
#include "engine/base/crash_point.h"
#include "engine/cloud/platform_accounts.h"
#include "engine/cloud/platform_clients.h"
#include "engine/cloud/platform_session.h"

#include <algorithm>

namespace clc
{

Flow OnboardingSteps::signIn(Scope &scope)
{
    const bool samePlatform = site().platform.toJson() == answers_.platform.toJson();
    if (isUnchanged(OnboardingStep::signIn) && samePlatform) co_return done;
    checks_.begin("signedIn");
    auto signedIn = co_await signedInPerson(scope);
    CLC_CO_CHECK(checks_.end(signedIn, signedIn ? signedIn->name : QString()));
    personReady_ = true;
    SiteConfiguration known = site();
    known.platform = answers_.platform;
    known.user = answers_.given.signIn ? answers_.user : signedIn->email;
    CLC_CO_CHECK(ports_.session.update(known));
    tell(OnboardingStep::signIn, StepRecord::State::running, signedIn->name + QStringLiteral(" is signed in"));
    co_return done;
}

/// The person of the answers, or else the one that has signed in already.
Task<WhoAmI> OnboardingSteps::signedInPerson(Scope &scope)
{
    if (answers_.given.signIn) {
        CLC_CO_CHECK(
            co_await ports_.person.signInWithPassword(scope, answers_.user, answers_.password, answers_.signInAccount));
    } else {
        CLC_CO_CHECK(co_await ensurePerson(scope));
    }
    auto person = co_await ports_.person.whoAmI(scope);
    co_return person;
}

/// A later run may find the person's tokens ended; the steps that need a person sign in again by themselves.
Flow OnboardingSteps::ensurePerson(Scope &scope)
{
    if (personReady_) co_return done;
    auto restored = co_await ports_.person.restore(scope);
    if (restored) {
        auto who = co_await ports_.person.whoAmI(scope);
        if (who) {
            personReady_ = true;
            co_return done;
        }
        if (who.error().code != ErrorCode::signedOut || !answers_.given.signIn) co_return std::move(who).error();
    } else if (restored.error().code != ErrorCode::notSignedIn || !answers_.given.signIn) {
        co_return restored;
    }
    CLC_CO_CHECK(
        co_await ports_.person.signInWithPassword(scope, answers_.user, answers_.password, answers_.signInAccount));
    personReady_ = true;
    co_return done;
}

Flow OnboardingSteps::account(Scope &scope)
{
    if (isUnchanged(OnboardingStep::account) && !site().accountId.isEmpty()) co_return done;
    CLC_CO_CHECK(co_await ensurePerson(scope));
    checks_.begin("account");
    const auto looked = co_await findAccount(scope);
    CLC_CO_CHECK(checks_.end(looked, looked ? looked->name : QString()));
    const PlatformAccount &found = *looked;
    SiteConfiguration known = site();
    if (!known.accountId.isEmpty() && !(known.accountId == found.id))
        co_return failure(ErrorCode::siteMismatch,
                          {{QStringLiteral("asked"), QStringLiteral("the account ") + found.name},
                           {QStringLiteral("found"), known.accountName}});
    known.accountId = found.id;
    known.accountName = found.name;
    known.accountNumber = found.number;
    known.creatingAccount.clear();
    CLC_CO_CHECK(ports_.session.update(known));
    co_return done;
}

Task<PlatformAccount> OnboardingSteps::findAccount(Scope &scope)
{
    PlatformAccounts accounts(ports_.person);
    const AccountAnswer &asked = answers_.account;
    if (!site().accountId.isEmpty()) co_return co_await accounts.get(scope, site().accountId);
    if (!asked.id.isEmpty()) co_return co_await accounts.get(scope, AccountId(asked.id));
    if (!asked.number.isEmpty()) co_return co_await accounts.findByNumber(scope, asked.number);
    if (!asked.name.isEmpty()) co_return co_await accounts.findByName(scope, asked.name);
    co_return co_await createAccount(scope);
}

/// The intent is noted first: after a kill in between, an account of that name is the one that we created. Without the
/// note it is somebody else's, and two of one name would be mixed up for ever.
Task<PlatformAccount> OnboardingSteps::createAccount(Scope &scope)
{
    PlatformAccounts accounts(ports_.person);
    const NewAccount &wanted = *answers_.account.create;
    auto existing = co_await accounts.findByName(scope, wanted.name);
    SiteConfiguration known = site();
    if (existing && known.creatingAccount == wanted.name) co_return existing;
    if (existing) {
        const QString field = QStringLiteral("account.create.name");
        const QString detail = QStringLiteral("there is an account of that name; choose it with \"name\"");
        co_return failureIn(field, ErrorCode::invalidValue,
                            {{QStringLiteral("field"), field}, {QStringLiteral("detail"), detail}});
    }
    if (existing.error().code != ErrorCode::accountNotFound) co_return std::move(existing).error();
    known.creatingAccount = wanted.name;
    CLC_CO_CHECK(ports_.session.update(known));
    auto created = co_await accounts.create(scope, wanted);
    co_return created;
}

Flow OnboardingSteps::integration(Scope &scope)
{
    const bool unchanged = isUnchanged(OnboardingStep::integration);
    CLC_CO_TRY(const bool known, co_await hasIdentity(scope));
    if (known && unchanged) {
        CLC_CO_TRY(const bool integrated, co_await isIntegrated(scope));
        if (integrated) co_return done;
    }
    CLC_CO_CHECK(co_await ensurePerson(scope));
    GatewayRegistration registration(ports_.person);
    checks_.begin("integration");
    const auto added = co_await registration.setIntegration(scope, site().accountId, true);
    CLC_CO_CHECK(checks_.end(added));
    SiteConfiguration current = site();
    current.integrationEnabled = added->enabled;
    CLC_CO_CHECK(ports_.session.update(current));
    if (known) co_return done;
    checks_.begin("identity");
    Status made = co_await relink(scope);
    if (made) made = co_await makeIdentity(scope);
    co_return checks_.end(made);
}

/// The gateway's own identity is there and the platform accepts it.
Task<bool> OnboardingSteps::hasIdentity(Scope &scope)
{
    if (site().clientId.isEmpty()) co_return false;
    auto restored = co_await ports_.gateway.restore(scope);
    if (!restored && restored.error().code == ErrorCode::notSignedIn) co_return false;
    if (!restored) co_return std::move(restored).error();
    auto who = co_await ports_.gateway.whoAmI(scope);
    if (who) co_return true;
    const ErrorCode code = who.error().code;
    if (code == ErrorCode::signedOut || code == ErrorCode::signInRefused || code == ErrorCode::notSignedIn)
        co_return false;
    co_return std::move(who).error();
}

/// The account has the integration, and it is switched on: somebody may have removed it since.
Task<bool> OnboardingSteps::isIntegrated(Scope &scope)
{
    GatewayRegistration registration(ports_.gateway);
    CLC_CO_TRY(const auto integrations, co_await registration.integrations(scope, site().accountId));
    for (const PlatformIntegration &integration : integrations)
        if (integration.type == QLatin1String(cloudlinkGatewayIntegration) && integration.enabled) co_return true;
    co_return false;
}

/// After a lost store the account still has this site's gateway: the site keeps its id, and with it its users. A
/// gateway of another site is never taken over.
Flow OnboardingSteps::relink(Scope &scope)
{
    GatewayRegistration registration(ports_.person);
    CLC_CO_TRY(const auto gateways, co_await registration.gateways(scope, site().accountId));
    for (const PlatformGateway &gateway : gateways) {
        SiteConfiguration known = site();
        if (gateway.id == known.siteId.value()) continue;
        // Before the PBX is named nobody can tell another PBX in the same building from this one: then it is not ours.
        const bool pbxNamed = answers_.given.pbx || known.hasPbx();
        const bool samePbx = gateway.pbxName.isEmpty() || (pbxNamed && gateway.pbxName == answers_.pbx.name);
        if (!known.registered.isEmpty() || gateway.siteName != answers_.siteName || !samePbx)
            co_return failure(ErrorCode::gatewayAlreadyLinked, {{QStringLiteral("gateway"), gateway.siteName}});
        known.siteId = SiteId(gateway.id);
        known.pbxId = pbxIdOf(known.siteId);
        CLC_CO_CHECK(ports_.session.update(known));
        tell(OnboardingStep::integration, StepRecord::State::running,
             QStringLiteral("the gateway of this site is linked again"));
    }
    co_return done;
}

/// A client whose secret we do not have is of no use to anybody: whatever has our name is removed before a new one is
/// made, so that a kill between making and keeping leaves nothing behind.
Flow OnboardingSteps::makeIdentity(Scope &scope)
{
    PlatformClients clients(ports_.person);
    const AccountId account = site().accountId;
    const QString name = QStringLiteral("gateway-") + site().siteId.value();
    CLC_CO_TRY(const auto existing, co_await clients.list(scope, account));
    for (const PlatformClient &client : existing) {
        if (client.name != name) continue;
        CLC_CO_CHECK(co_await clients.remove(scope, account, client.id));
    }
    crashPoint("onboarding.client.journalled");
    CLC_CO_TRY(const PlatformClient created, co_await clients.create(scope, account, name));
    crashPoint("onboarding.client.created");
    // From here on to the end, also when the run is cancelled: a client that nobody remembers is of no use.
    CLC_CO_CHECK(co_await ports_.gateway.useClient(outer_, created.id, created.secret, account));
    crashPoint("onboarding.client.stored");
    SiteConfiguration known = site();
    known.clientId = created.id;
    co_return ports_.session.update(known);
}

} // namespace clc
