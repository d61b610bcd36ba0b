#pragma once

#include <QJsonObject>
#include <QString>

namespace clc::ui
{

/// Puts parameters in the place of their %{name}. A value that looks like a placeholder itself stays as it is.
QString fill(const QString &text, const QJsonObject &parameters);

} // namespace clc::ui
