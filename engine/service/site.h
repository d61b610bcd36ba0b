#pragma once

#include "engine/cloud/platform_session.h"
#include "engine/cloud/platform_users.h"
#include "engine/mail/mailer.h"
#include "engine/mbg/mbg_client.h"
#include "engine/msl/msl_client.h"
#include "engine/onboarding/onboarding_runner.h"
#include "engine/provisioning/provisioner.h"
#include "engine/service/foundation.h"
#include "engine/service/pbx_link.h"
#include "engine/sync/sync_service.h"

#include <memory>
#include <vector>

namespace clc
{

/// The customer's site: its clients and services, wired. Exists before the onboarding, which fills it.
class Site
{
public:
    /// Outlived by `foundation`.
    explicit Site(Foundation &foundation);
    ~Site();

    /// Takes up what store and secret store hold of the site; asks nobody outside.
    Flow restore(Scope &scope);

    /// Tells the settings which platform the site was onboarded to; after each onboarding.
    void noteAddresses();

    OnboardingSession &session() { return session_; }
    PlatformSession &person() { return person_; }
    PlatformSession &gateway() { return gateway_; }
    PbxLink &pbx() { return pbx_; }
    SyncService &sync() { return sync_; }
    Provisioner &provisioner() { return provisioner_; }
    OnboardingRunner &onboarding() { return onboarding_; }
    /// How the MBG was at its last use; nothing where the site has none.
    std::optional<LinkInfo> mbgLink();
    /// The integration is being removed: no onboarding may begin meanwhile.
    bool isBeingRemoved() const { return beingRemoved_; }
    void setBeingRemoved(bool removed) { beingRemoved_ = removed; }
    /// Why nothing is ever written to PBX and MBG of this site; empty where the provisioner has work.
    QString whyNothingToProvision() const;
    /// What the provisioner needs to know now. Error notOnboarded.
    Result<ProvisioningSettings> provisioningSettings();

private:
    SyncPorts syncPorts();
    ProvisioningPorts provisioningPorts();
    OnboardingPorts onboardingPorts();
    MbgClient &mbg(const Endpoint &address);
    MslClient &msl(const Endpoint &address);
    MbgClient *currentMbg();

    Foundation &foundation_;
    OnboardingSession session_;
    PlatformSession person_;
    PlatformSession gateway_;
    PlatformUsers users_;
    PbxLink pbx_;
    Mailer mailer_;
    // Clients for an earlier address stay, as flows may still use them.
    std::vector<std::unique_ptr<MbgClient>> mbgs_;
    std::vector<std::unique_ptr<MslClient>> msls_;
    MbgClient *mbg_ = nullptr; ///< the one in use, or null
    bool beingRemoved_ = false;
    SyncService sync_;
    Provisioner provisioner_;
    OnboardingRunner onboarding_;
};

} // namespace clc
