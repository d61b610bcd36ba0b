#pragma once

#include "engine/base/clock.h"
#include "engine/base/scope.h"
#include "engine/onboarding/check_list.h"
#include "engine/onboarding/integration_card.h"
#include "engine/onboarding/onboarding_answers.h"
#include "engine/onboarding/onboarding_session.h"
#include "engine/sync/sync_service.h"

#include <QMap>
#include <QObject>

#include <functional>
#include <memory>

namespace clc
{

class JournalRepository;
class LinkRepository;
class Mailer;
class MslClient;
class PbxDriver;
class PlatformSession;
class RunRepository;
class SettingsRepository;
struct TrustDecision;
struct TrustedAuthority;

/// What the runner is given by the composition root. References outlive the runner.
///
/// The functions build (or give again) a client for the given place. What they return belongs to the composition root
/// and stays valid until the same function is called with another argument, or the runner ends. A function is called
/// again with the same argument freely, so it must not make a new connection for an unchanged argument.
struct OnboardingPorts {
    OnboardingSession &session;
    SettingsRepository &settings;
    JournalRepository &journal;
    RunRepository &runs;
    LinkRepository &links;
    SecretStore &secrets;
    Clock &clock;
    Mailer &mailer;
    PlatformSession &person;  ///< tokens under secrets::personToken(); the runner sets its addresses
    SyncService &sync;        ///< works for session.site() with `gateway` and the PBX that `pbx` gave out last
    Provisioner &provisioner; ///< likewise, with the MBG that `mbg` gave out last
    PlatformSession &gateway; ///< the gateway's own identity, tokens under secrets::gatewayToken(); likewise

    /// Keeps a decision about certificates, in the store and where handshakes look; an earlier one for the same place
    /// is replaced.
    std::function<Status(const TrustDecision &)> trust;
    std::function<Status(const TrustedAuthority &)> trustAuthority;

    std::function<PbxDriver &(const PbxAccess &)> pbx; ///< not connected yet; another access is another driver
    std::function<MbgClient &(const Endpoint &)> mbg;  ///< token under secrets::mbgToken()
    std::function<MslClient &(const Endpoint &)> msl;
};

/// The document that `onboard --json` prints.
struct OnboardingResult {
    int imported = 0;
    QMap<QString, int> skipped;
    int objectsWritten = 0;
    TrunkCheck::State trunk = TrunkCheck::State::unknown;
    CardState card = CardState::notAdded;
    AccountId accountId;
    double seconds = 0;

    QJsonObject toJson() const;
};

struct OnboardingProgress {
    OnboardingStep step = OnboardingStep::signIn;
    StepRecord::State state = StepRecord::State::pending;
    QString detail; ///< what is being done or was proven, e.g. "Successfully created PBX link"

    QJsonObject toJson() const;
};

/// Carries out the onboarding from answers: each step is skipped when it was done with the same answers and still
/// holds, otherwise done and recorded. Interrupted anywhere, the next run goes on. Partial answers: what they leave out
/// is as it was.
///
/// An error ends the run and is kept in its step. `trustCertificate`, `approvalNeeded`, `certificateChanged` mean that
/// a decision is missing (exit 3). `siteMismatch` when the answers are about another account or site. One run at a time
/// (`onboardingUnderWay`).
class OnboardingRunner final : public QObject
{
    Q_OBJECT
public:
    explicit OnboardingRunner(OnboardingPorts ports, QObject *parent = nullptr);

    /// Carries out the steps up to and including `until`.
    Task<OnboardingResult> run(Scope &scope, OnboardingAnswers answers,
                               OnboardingStep until = OnboardingStep::complete);
    bool isRunning() const { return running_; }
    /// Ends the run under way as `cancelled`, a sync that it waits for included; false when there is none.
    bool cancel();
    /// What was proven by the run under way, else by the last one.
    const QVector<OnboardingCheck> &checks() const { return checks_.all(); }

Q_SIGNALS:
    void progressed(const clc::OnboardingProgress &progress);
    /// A run began or ended, or a step or check of it changed.
    void changed();

private:
    void note(const OnboardingProgress &progress);

    OnboardingPorts ports_;
    CheckList checks_;
    bool running_ = false;
    OnboardingStep current_ = OnboardingStep::signIn;
    std::shared_ptr<Scope> runScope_;
};

/// What the card is computed from, as far as the session knows it; the caller adds what it knows about connections.
IntegrationFacts integrationFacts(const OnboardingSession &session);

} // namespace clc
