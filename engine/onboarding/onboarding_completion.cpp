// The first sync, the objects on PBX and MBG, and the end of the onboarding.
#include "engine/onboarding/onboarding_steps.h"

#include "engine/msl/msl_client.h"
#include "engine/store/settings_repository.h"

namespace clc
{

namespace
{

Result<QString> textSetting(SettingsRepository &settings, const QString &key)
{
    CLC_TRY(const auto value, settings.find(key));
    return value ? value->toString() : QString();
}

} // namespace

Flow OnboardingSteps::sync(Scope &scope)
{
    SyncRequest request;
    request.startedBy = QStringLiteral("onboarding");
    CLC_CO_TRY(const SyncReport report, co_await ports_.sync.run(scope, request));
    result_.imported = report.imported;
    result_.skipped = report.skippedByReason;
    if (report.problem) co_return *report.problem;
    co_return co_await registerGateway(scope, OnboardingStep::sync);
}

/// Of the groups of such a PBX only the one for voice mail may be named.
Status OnboardingSteps::skipProvisioning()
{
    const QString override = QStringLiteral("provisioning.voicemail");
    if (!answers_.voicemail.isEmpty()) CLC_CHECK(ports_.settings.set(override, answers_.voicemail));
    SiteConfiguration known = site();
    CLC_TRY(known.voicemail, textSetting(ports_.settings, override));
    known.trunk = trunkStateName(TrunkCheck::State::none);
    CLC_CHECK(ports_.session.update(known));
    result_.trunk = TrunkCheck::State::none;
    notes_.insert(OnboardingStep::provisioning, provisioningNotNeeded(known.pbxKind()));
    return done;
}

Flow OnboardingSteps::provisioning(Scope &scope)
{
    if (!needsProvisioning(site().pbxKind())) co_return skipProvisioning();
    const QString override = QStringLiteral("provisioning.voicemail");
    CLC_CO_TRY(QString voicemail, textSetting(ports_.settings, override));
    if (!answers_.voicemail.isEmpty()) voicemail = answers_.voicemail;
    CLC_CO_TRY(const QString speedDial, textSetting(ports_.settings, QStringLiteral("provisioning.speedDial")));
    const ProvisioningSettings settings = provisioningSettings(site(), voicemail, speedDial);
    QString pilot;
    if (answers_.apply) {
        CLC_CO_TRY(const ProvisioningReport report,
                   co_await ports_.provisioner.apply(scope, settings, QString(), QStringLiteral("onboarding")));
        result_.objectsWritten = report.objectsWritten;
        pilot = report.voicemail;
    } else {
        CLC_CO_TRY(const ProvisioningPlan plan, co_await ports_.provisioner.plan(scope, settings));
        const int count = int(plan.writes.size());
        if (count > 0)
            co_return failure(ErrorCode::approvalNeeded,
                              {{QStringLiteral("count"), count}, {QStringLiteral("hash"), plan.hash}});
        pilot = plan.voicemail;
    }
    // Only now it is known to be a voicemail group.
    if (!answers_.voicemail.isEmpty()) CLC_CO_CHECK(ports_.settings.set(override, voicemail));
    SiteConfiguration known = site();
    known.voicemail = pilot;
    known.trunk = trunkStateName(TrunkCheck::State::unknown); // a check that fails leaves no former "up"
    CLC_CO_CHECK(ports_.session.update(known));
    CLC_CO_TRY(const TrunkCheck check, co_await ports_.provisioner.checkTrunk(scope, settings));
    result_.trunk = check.state;
    known.trunk = trunkStateName(check.state);
    CLC_CO_CHECK(ports_.session.update(known));
    if (check.state != TrunkCheck::State::up)
        co_return failure(ErrorCode::trunkDown, {{QStringLiteral("trunk"), QStringLiteral("CloudLink")},
                                                 {QStringLiteral("detail"), check.detail}});
    co_return done;
}

Flow OnboardingSteps::complete(Scope &scope)
{
    if (answers_.msl) CLC_CO_CHECK(co_await setMslAccount(scope));
    co_return co_await registerGateway(scope, OnboardingStep::complete);
}

/// Yields the page as it reads back.
Task<MslGatewayPage> OnboardingSteps::writeMslAccount(Scope &scope, MslClient &msl, AccountId account)
{
    CLC_CO_TRY(MslGatewayPage page, co_await msl.gatewayPage(scope));
    if (!(page.accountId == account)) {
        CLC_CO_CHECK(co_await msl.setAccountId(scope, account));
        CLC_CO_TRY(page, co_await msl.gatewayPage(scope));
    }
    co_return page;
}

Flow OnboardingSteps::setMslAccount(Scope &scope)
{
    const AccountId account = site().accountId;
    if (answers_.msl->password.isEmpty()) {
        const QString field = QStringLiteral("msl.password");
        if (site().mslAccountId == account.value()) co_return done;
        co_return failureIn(field, ErrorCode::missingValue, {{QStringLiteral("field"), field}});
    }
    MslClient &msl = ports_.msl(answers_.msl->address);
    CLC_CO_CHECK(co_await msl.logIn(scope, answers_.msl->user, answers_.msl->password));
    auto written = co_await writeMslAccount(scope, msl, account);
    msl.forget();
    CLC_CO_TRY(const MslGatewayPage page, std::move(written));
    if (!(page.accountId == account))
        co_return failure(ErrorCode::answerMalformed,
                          {{QStringLiteral("host"), msl.address().host},
                           {QStringLiteral("what"), QStringLiteral("the AccountID")},
                           {QStringLiteral("detail"), QStringLiteral("it reads back as ") + page.accountId.value()}});
    SiteConfiguration known = site();
    known.mslAccountId = page.accountId.value();
    co_return ports_.session.update(known);
}

} // namespace clc
