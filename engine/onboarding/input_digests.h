#pragma once

#include "engine/base/scope.h"
#include "engine/onboarding/onboarding_session.h"

namespace clc
{

/// Tells whether a step was done with the same answers, passwords included, without keeping the answers: an
/// HMAC-SHA-256 whose key lies in the secret store, so that a digest in the store helps nobody to guess a password.
class InputDigests
{
public:
    /// Reads the key, or makes one.
    Flow prepare(Scope &scope, SecretStore &store);

    /// Of the step's inputs, in a fixed order.
    QString of(OnboardingStep step, const QByteArrayList &inputs) const;

private:
    QByteArray key_;
};

} // namespace clc
