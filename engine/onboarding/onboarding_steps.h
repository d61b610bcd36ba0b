#pragma once

#include "engine/cloud/gateway_registration.h"
#include "engine/onboarding/input_digests.h"
#include "engine/onboarding/onboarding_runner.h"
#include "engine/store/link_repository.h"

#include <QSet>

namespace clc
{

class PbxDriver;
class PlatformAccounts;
struct MslGatewayPage;
struct PlatformAccount;
struct WhoAmI;

/// One run of the runner: the answers, what was found out so far, and one function per step. Lives in the frame of
/// OnboardingRunner::run.
class OnboardingSteps
{
public:
    using Report = std::function<void(const OnboardingProgress &)>;
    /// `checks` and `outer` outlive the run; in `outer` what has to be put back is put back after a run was cancelled.
    OnboardingSteps(OnboardingPorts &ports, OnboardingAnswers answers, CheckList &checks, Scope &outer, Report report);

    Task<OnboardingResult> run(Scope &scope, OnboardingStep until);

private:
    Task<OnboardingResult> carryOutAll(Scope &scope, OnboardingStep until);
    /// One part of what a step depends on; one that partial answers leave out counts as unchanged.
    struct InputPart {
        QByteArrayList values;
        bool given = true;
    };

    Flow prepare(Scope &scope, OnboardingStep until);
    Status checkSameSite() const;
    /// Nothing was done in the site's account yet: no identity, no gateway, nobody imported.
    Result<bool> isAccountUnused() const;
    Status openSite();
    Status forgetUnusedAccount();
    Status decideTrust();
    Flow keepSettings(Scope &scope);
    Flow carryOut(Scope &scope, OnboardingStep step);
    Flow perform(Scope &scope, OnboardingStep step);

    // onboarding_account.cpp
    Flow signIn(Scope &scope);
    Task<WhoAmI> signedInPerson(Scope &scope);
    Flow ensurePerson(Scope &scope);
    Flow account(Scope &scope);
    Task<PlatformAccount> findAccount(Scope &scope);
    Task<PlatformAccount> createAccount(Scope &scope);
    Flow integration(Scope &scope);
    Task<bool> hasIdentity(Scope &scope);
    Task<bool> isIntegrated(Scope &scope);
    Flow relink(Scope &scope);
    Flow makeIdentity(Scope &scope);

    // onboarding_site.cpp
    Flow gatewayInformation(Scope &scope);
    Flow configurePbx(Scope &scope);
    Flow proveSystems(Scope &scope);
    Task<bool> mbgStillHolds(Scope &scope);
    Flow connectPbx(Scope &scope);
    Flow provePbx(Scope &scope);
    Flow proveDatabase(Scope &scope, PbxDriver &pbx);
    Flow proveMbg(Scope &scope);
    Flow proveMsl(Scope &scope);
    Flow keepPbx(Scope &scope);
    /// Tells the platform where the setup stands; nothing is sent when this run has told it already. What an earlier
    /// run told may be gone.
    Flow registerGateway(Scope &scope, OnboardingStep reached);

    // onboarding_completion.cpp
    Flow sync(Scope &scope);
    Flow provisioning(Scope &scope);
    Status skipProvisioning();
    Flow verifyTrunk(Scope &scope);
    Flow complete(Scope &scope);
    Flow setMslAccount(Scope &scope);
    Task<MslGatewayPage> writeMslAccount(Scope &scope, MslClient &msl, AccountId account);

    // onboarding_mails.cpp
    Flow deployment(Scope &scope);
    Task<QVector<UserLink>> notInvited(Scope &scope);
    Flow inviteBatch(Scope &scope, QVector<UserLink> users);
    Flow sendInvitation(Scope &scope, InvitationAnswer::Invitation invitation, QString name);

    QVector<InputPart> inputParts(OnboardingStep step) const;
    QVector<InputPart> systemParts() const;
    QString inputs(OnboardingStep step) const;
    bool isUnchanged(OnboardingStep step) const;
    bool isBusiness() const { return kindOf(answers_.pbx.access) == PbxKind::miVoiceBusiness; }
    void tell(OnboardingStep step, StepRecord::State state, const QString &detail = {}) const;
    SiteConfiguration site() const { return ports_.session.site(); }

    OnboardingPorts &ports_;
    OnboardingAnswers answers_;
    CheckList &checks_;
    Scope &outer_;
    Report report_;
    InputDigests digests_;
    bool wasComplete_ = false;
    bool personReady_ = false;
    bool registered_ = false; ///< this run has told the platform of the gateway
    int mailsFailed_ = 0;
    OnboardingResult result_;
    PbxIdentity pbx_;
    MbgSystem mbg_;
    QMap<OnboardingStep, QString> notes_; ///< why a step had nothing to do
};

} // namespace clc
