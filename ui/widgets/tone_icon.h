#pragma once

#include "ui/theme/colors.h"

#include <QPainter>
#include <QRectF>

namespace clc::ui
{

/// The sign of a tone, told apart by its shape alone: disc with check = ok, i in a circle = info, triangle = warning,
/// octagon with cross = error, ring = neutral, open arc = busy. `ground` is the colour it stands on.
void paintToneIcon(QPainter &painter, const QRectF &square, Tone tone, const QColor &ink, const QColor &ground);

} // namespace clc::ui
