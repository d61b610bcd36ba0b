#include "engine/onboarding/onboarding_runner.h"

#include "engine/onboarding/onboarding_steps.h"

#include <QElapsedTimer>

#include <cmath>

namespace clc
{

OnboardingRunner::OnboardingRunner(OnboardingPorts ports, QObject *parent) : QObject(parent), ports_(std::move(ports))
{
}

Task<OnboardingResult> OnboardingRunner::run(Scope &scope, OnboardingAnswers answers)
{
    if (running_) co_return failure(ErrorCode::onboardingUnderWay);
    running_ = true;
    QElapsedTimer time;
    time.start();
    OnboardingSteps steps(ports_, std::move(answers),
                          [this](const OnboardingProgress &progress) { Q_EMIT progressed(progress); });
    auto result = co_await steps.run(scope);
    if (result) result->seconds = double(time.elapsed()) / 1000.0;
    running_ = false;
    co_return result;
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
