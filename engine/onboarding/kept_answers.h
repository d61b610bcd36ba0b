#pragma once

#include "engine/onboarding/onboarding_runner.h"

namespace clc
{

/// Partial answers with what the engine keeps in the place of what they leave out, as far as the steps up to `until`
/// need it. `answers.given` still tells what was given. Passwords are taken only for the place that they were proven
/// for. Errors: missingValue and invalidValue with the path in `field`, secretMissing, those of the store.
Task<OnboardingAnswers> withKept(Scope &scope, const OnboardingPorts &ports, OnboardingAnswers answers,
                                 OnboardingStep until);

} // namespace clc
