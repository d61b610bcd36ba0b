#pragma once

#include "engine/onboarding/onboarding_session.h"

namespace clc
{

/// What is known of the site in the shape of an answers document, without secrets: partial answers that change nothing.
/// "known" beside the sections is for showing only. `sync`, `mail` and `voicemail` are the settings of those names.
QJsonObject siteAsAnswers(const SiteConfiguration &site, const QJsonObject &sync, const QJsonObject &mail,
                          const QString &voicemail);

} // namespace clc
