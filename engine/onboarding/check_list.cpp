#include "engine/onboarding/check_list.h"

namespace clc
{

QString checkStateName(OnboardingCheck::State state)
{
    switch (state) {
    case OnboardingCheck::State::running:
        return QStringLiteral("running");
    case OnboardingCheck::State::passed:
        return QStringLiteral("passed");
    case OnboardingCheck::State::failed:
        return QStringLiteral("failed");
    }
    return {};
}

CheckList::CheckList(const Clock &clock, std::function<void()> changed) : clock_(clock), changed_(std::move(changed)) {}

void CheckList::clear()
{
    checks_.clear();
    changed_();
}

void CheckList::begin(const char *id)
{
    OnboardingCheck check;
    check.id = QString::fromLatin1(id);
    check.startedAt = clock_.now();
    checks_.append(check);
    time_.start();
    changed_();
}

Status CheckList::end(const Status &outcome, const QString &detail)
{
    if (checks_.isEmpty() || checks_.last().state != OnboardingCheck::State::running) return outcome;
    if (!outcome && outcome.error().code == ErrorCode::cancelled) { // it did not come to a result
        drop();
        return outcome;
    }
    OnboardingCheck &check = checks_.last();
    check.state = outcome ? OnboardingCheck::State::passed : OnboardingCheck::State::failed;
    check.milliseconds = time_.elapsed();
    if (outcome)
        check.detail = detail;
    else
        check.error = outcome.error();
    changed_();
    return outcome;
}

void CheckList::drop()
{
    if (checks_.isEmpty() || checks_.last().state != OnboardingCheck::State::running) return;
    checks_.removeLast();
    changed_();
}

} // namespace clc
