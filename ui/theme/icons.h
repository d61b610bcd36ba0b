#pragma once

#include "ui/theme/colors.h"

#include <QIcon>
#include <QString>

namespace clc::ui
{

/// The drawing resources/icons/NAME.svg in one colour, sharp at every size and scale factor.
QIcon icon(const QString &name, const QColor &color);
/// In the text colour of a palette, muted where the widget is disabled.
QIcon icon(const QString &name, const QPalette &palette);
/// The shape that stands for a tone: no two tones share one.
QString iconName(Tone tone);

} // namespace clc::ui
