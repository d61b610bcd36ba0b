#pragma once

#include <QString>

namespace clc::ui
{

/// The text with places to break where a word, e.g. a fingerprint or a host name, is longer than a line may be.
QString breakable(const QString &text);

} // namespace clc::ui
