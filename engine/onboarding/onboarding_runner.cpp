#include "engine/onboarding/onboarding_runner.h"

#include "engine/onboarding/onboarding_steps.h"

#include <QElapsedTimer>

#include <cmath>

namespace clc
{

OnboardingRunner::OnboardingRunner(OnboardingPorts ports, QObject *parent)
    : QObject(parent), ports_(std::move(ports)), checks_(ports_.clock, [this] { Q_EMIT changed(); })
{
}

Task<OnboardingResult> OnboardingRunner::run(Scope &scope, OnboardingAnswers answers, OnboardingStep until)
{
    if (running_) co_return failure(ErrorCode::onboardingUnderWay);
    running_ = true;
    QElapsedTimer time;
    time.start();
    current_ = OnboardingStep::signIn;
    runScope_ = std::make_shared<Scope>(scope);
    checks_.clear();
    OnboardingSteps steps(ports_, std::move(answers), checks_, scope,
                          [this](const OnboardingProgress &progress) { note(progress); });
    auto result = co_await steps.run(*runScope_, until);
    if (result) result->seconds = double(time.elapsed()) / 1000.0;
    running_ = false;
    // The scope may be just ending this flow: it goes when the stack is empty.
    QMetaObject::invokeMethod(
        this, [ended = std::move(runScope_)] {}, Qt::QueuedConnection);
    Q_EMIT changed();
    co_return result;
}

void OnboardingRunner::note(const OnboardingProgress &progress)
{
    current_ = progress.step;
    Q_EMIT progressed(progress);
    Q_EMIT changed();
}

bool OnboardingRunner::cancel()
{
    if (!running_) return false;
    const std::shared_ptr<Scope> scope = runScope_; // the run drops its own
    if (current_ == OnboardingStep::sync) ports_.sync.cancelRun();
    scope->cancel();
    return true;
}

QJsonObject OnboardingResult::toJson() const
{
    QJsonObject reasons;
    for (auto it = skipped.begin(); it != skipped.end(); ++it) reasons.insert(it.key(), it.value());
    return {{QStringLiteral("imported"), imported},
            {QStringLiteral("skipped"), reasons},
            {QStringLiteral("objectsWritten"), objectsWritten},
            {QStringLiteral("trunk"), trunkStateName(trunk)},
            {QStringLiteral("card"), cardStateName(card)},
            {QStringLiteral("accountId"), accountId.value()},
            {QStringLiteral("seconds"), seconds}};
}

QJsonObject OnboardingProgress::toJson() const
{
    return {{QStringLiteral("step"), stepName(step)},
            {QStringLiteral("state"), stepStateName(state)},
            {QStringLiteral("detail"), detail}};
}

IntegrationFacts integrationFacts(const OnboardingSession &session)
{
    IntegrationFacts facts;
    if (!session.exists()) return facts;
    facts.added = session.site().integrationAdded ||
                  session.step(OnboardingStep::integration).state == StepRecord::State::finished;
    facts.enabled = session.site().integrationEnabled;
    facts.gatewayAssociated = !session.site().registered.isEmpty();
    facts.setupDone = session.isComplete();
    if (const auto open = session.openStep()) facts.openStep = stepName(*open);
    return facts;
}

} // namespace clc
