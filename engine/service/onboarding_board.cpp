#include "engine/service/onboarding_board.h"

#include "engine/api/methods.h"
#include "engine/onboarding/site_answers.h"

namespace clc
{

using namespace std::chrono_literals;

namespace
{

Result<QJsonValue> setting(SettingsRepository &rows, const QString &key)
{
    CLC_TRY(const auto stored, rows.find(key));
    return stored.value_or(QJsonValue());
}

} // namespace

OnboardingBoard::OnboardingBoard(Foundation &foundation, Site &site, EventHub &events)
    : foundation_(foundation), site_(site), events_(events)
{
    change_.setSingleShot(true);
    change_.setInterval(100ms);
    connect(&change_, &QTimer::timeout, this, [this] {
        if (const auto now = info()) events_.tell(events::onboardChanged, now->toJson());
    });
    connect(&site_.onboarding(), &OnboardingRunner::changed, this, [this] {
        if (!change_.isActive()) change_.start();
    });
}

OnboardingBoard::~OnboardingBoard() = default;

Result<OnboardingInfo> OnboardingBoard::info()
{
    const OnboardingSession &session = site_.session();
    OnboardingInfo info;
    info.exists = session.exists();
    info.complete = session.isComplete();
    info.running = site_.onboarding().isRunning();
    if (const auto open = session.openStep()) info.openStep = stepName(*open);
    for (int i = 0; i < onboardingStepCount; ++i) {
        const StepRecord &step = session.step(OnboardingStep(i));
        info.steps.append({stepName(OnboardingStep(i)), stepStateName(step.state), step.since, step.error, step.note});
    }
    for (const OnboardingCheck &check : site_.onboarding().checks())
        info.checks.append(
            {check.id, checkStateName(check.state), check.startedAt, check.milliseconds, check.detail, check.error});
    CLC_TRY(const QJsonValue sync, setting(foundation_.settingsRows, SyncSettings::settingsKey()));
    CLC_TRY(const QJsonValue mail, setting(foundation_.settingsRows, QStringLiteral("mail")));
    CLC_TRY(const QJsonValue voicemail, setting(foundation_.settingsRows, QStringLiteral("provisioning.voicemail")));
    if (info.exists) info.site = siteAsAnswers(session.site(), sync.toObject(), mail.toObject(), voicemail.toString());
    return info;
}

} // namespace clc
