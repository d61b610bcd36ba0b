#pragma once

#include "ui/theme/colors.h"

#include <QString>

namespace clc::ui
{

/// What Fusion and the palette do not say about the look: spacing, borders, focus. Widgets take part by dynamic
/// properties: `look` = "title", "section", "muted", "error", "card", "panel", "navigation", "bar", "primary",
/// "quiet", "danger", "chip".
QString styleSheet(const Colors &colors);

} // namespace clc::ui
