#pragma once

#include "engine/base/clock.h"
#include "engine/base/scope.h"
#include "engine/base/strong_id.h"
#include "engine/cloud/platform_address.h"
#include "engine/onboarding/onboarding_answers.h"
#include "engine/pbx/pbx_types.h"
#include "engine/provisioning/provisioner.h"
#include "engine/secrets/secret_store.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <array>
#include <optional>

namespace clc
{

class OnboardingRepository;

/// The steps of product.md "What a finished site looks like", in their order.
enum class OnboardingStep {
    signIn,
    account,
    integration,
    gatewayInformation,
    configurePbx,
    sync,
    provisioning,
    deployment,
    complete,
};
inline constexpr int onboardingStepCount = 9;
QString stepName(OnboardingStep step);
std::optional<OnboardingStep> stepFromName(const QString &name);

struct StepRecord {
    enum class State { pending, running, finished, failed };
    State state = State::pending;
    QDateTime since;            ///< of this state, UTC
    std::optional<Error> error; ///< why it failed
    QString inputs;             ///< keyed digest of the answers it was done with; another one means doing it again
    QString note;               ///< why there was nothing to do, for people; else empty

    QJsonObject toJson() const; ///< without `inputs`
};
QString stepStateName(StepRecord::State state);

/// Names of the secrets of a site in the secret store.
namespace secrets
{
/// Tokens of whoever signed in.
inline SecretRef personToken()
{
    return SecretRef(QStringLiteral("person.token"));
}
/// The gateway's own identity: client, its secret and tokens, as PlatformSession keeps them.
inline SecretRef gatewayToken()
{
    return SecretRef(QStringLiteral("gateway.token"));
}
/// JSON {applicationName, companyName, applicationPassword}, and with a certificate {applicationCertificate,
/// applicationKey} in PEM form.
inline SecretRef oigApplication()
{
    return SecretRef(QStringLiteral("oig.application"));
}
inline SecretRef oigLocalPassword()
{
    return SecretRef(QStringLiteral("oig.localPassword"));
}
/// JSON {user, password} of a PBX that speaks CSTA.
inline SecretRef cstaLogin()
{
    return SecretRef(QStringLiteral("csta.login"));
}
inline SecretRef mbgToken()
{
    return SecretRef(QStringLiteral("mbg.token"));
}
inline SecretRef mailPassword()
{
    return SecretRef(QStringLiteral("mail.password"));
}
/// Keys the digests in StepRecord.
inline SecretRef inputsKey()
{
    return SecretRef(QStringLiteral("onboarding.inputsKey"));
}
} // namespace secrets

/// What is known about the site and kept; no secrets. With it a started engine builds its clients again.
struct SiteConfiguration {
    SiteId siteId; ///< made once; also the id under which the gateway is registered
    QString pbxId; ///< pbxIdOf(siteId)
    PlatformAddresses platform;
    Endpoint platformSip;
    QString user; ///< who signed in
    AccountId accountId;
    QString accountName, accountNumber;
    ClientId clientId; ///< the gateway's own identity
    QString siteName;
    PostalAddress siteAddress;
    QString pbxName, pbxVersion;
    PbxAccess pbx; ///< kind and place alone: who enters it, and with what, is in the secret store
    Endpoint mbg;  ///< without a host where the PBX has no MBG
    SipTransport mbgSipTransport = SipTransport::tls;
    quint16 mbgSipPort = 5061;
    QString mbgVersion;
    std::optional<Endpoint> msl;
    bool integrationAdded = false; ///< somebody added it by itself; else the step tells
    bool integrationEnabled = true;
    QString mslAccountId;                      ///< as read back; empty: not checked
    QJsonObject mailServer;                    ///< {host, tls, user, from}; empty: none
    QString creatingAccount;                   ///< name of an account whose creation was begun; empty: none
    RunId mails;                               ///< the run whose journal says who was invited
    QString voicemail;                         ///< pilot that was provisioned
    QString trunk = QStringLiteral("unknown"); ///< last check: up, down, unknown; none where there is none to check
    QJsonObject registered;                    ///< the gateway's entry as the platform last acknowledged it

    bool hasPbx() const { return !hostOf(pbx).isEmpty(); }
    PbxKind pbxKind() const { return kindOf(pbx); }

    QJsonObject toJson() const;
    /// Also what earlier versions wrote, which knew MiVoice Business only.
    static SiteConfiguration fromJson(const QJsonObject &json);
};

SiteId newSiteId();
/// The id of the site's PBX. It follows from the site's, so that it is the same again after a lost store.
QString pbxIdOf(const SiteId &site);

/// The one onboarding of this engine: its steps and the site, each change written to the store at once.
class OnboardingSession
{
public:
    OnboardingSession(OnboardingRepository &repository, Clock &clock);

    /// Reads what the store has. Call once before anything else; a `running` step of a killed engine becomes `pending`.
    Status load();

    bool exists() const { return !site_.siteId.isEmpty(); }
    bool isComplete() const;
    const SiteConfiguration &site() const { return site_; }
    const StepRecord &step(OnboardingStep step) const;
    std::optional<OnboardingStep> openStep() const; ///< the first that is not done

    Status update(SiteConfiguration site);
    Status begin(OnboardingStep step);
    Status finish(OnboardingStep step, const QString &inputs, const QString &note = {});
    Status fail(OnboardingStep step, const Error &error);
    Status reopen(OnboardingStep step); ///< back to pending

    /// {"exists", "steps":[{name,state,since,error?}], "site":{…}}
    QJsonObject toJson() const;

private:
    Status save();
    Status set(OnboardingStep step, StepRecord record);

    OnboardingRepository &repository_;
    Clock &clock_;
    SiteConfiguration site_;
    QDateTime startedAt_;
    std::array<StepRecord, onboardingStepCount> steps_;
};

/// The site's PBX with its secrets from the store; `secretMissing` when one is not there.
Task<PbxAccess> pbxAccess(Scope &scope, SecretStore &store, SiteConfiguration site);
/// Puts the secrets of an access where `pbxAccess` finds them, and yields the access without them.
Task<PbxAccess> keepPbxSecrets(Scope &scope, SecretStore &store, PbxAccess access);

/// What the Provisioner needs of the site; `voicemail` and `speedDial` are the settings, empty for the defaults.
ProvisioningSettings provisioningSettings(const SiteConfiguration &site, const QString &voicemail,
                                          const QString &speedDial);

} // namespace clc
