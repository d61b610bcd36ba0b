#pragma once

#include "tests/ui/scripted_engine.h"

namespace clc::test
{

/// Fills a scripted engine with a believable customer: signed in, 2,500 users with names in several scripts, runs,
/// calls, objects, certificates, settings. The same at every start, times relative to now.
void fillExampleSite(ScriptedEngine &engine, int users = 2500);
/// The same person before there is a site: signed in, one account, nothing added.
void fillBeforeOnboarding(ScriptedEngine &engine);
/// The wizard at a step: what was typed so far, and the checks of it.
OnboardingInfo onboardingAt(const QString &step);

} // namespace clc::test
