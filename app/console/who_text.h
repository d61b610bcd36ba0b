#pragma once

#include "app/console/output.h"
#include "engine/api/site_values.h"

namespace clc::console
{

/// Who is signed in: the document with --json, else four lines.
void tellWho(const SignInInfo &who, Output &output);

} // namespace clc::console
