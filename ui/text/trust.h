#pragma once

#include "engine/base/error.h"

namespace clc::ui
{

/// The error is about a certificate that a person may decide to trust; its fingerprint is in the parameters.
bool isTrustQuestion(const Error &error);
QString fingerprintOf(const Error &error);

} // namespace clc::ui
