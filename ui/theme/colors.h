#pragma once

#include <QColor>
#include <QPalette>

namespace clc::ui
{

/// What a colour says. Never the only sign: an icon and a word stand beside it (design/ui.md, Status).
enum class Tone { neutral, ok, info, warning, error, busy };

/// The colours of a theme. Text on its ground has at least the contrast of WCAG AA in both sets.
struct Colors {
    bool dark = false;
    QColor window;  ///< behind everything
    QColor surface; ///< cards, tables, fields
    QColor sunken;  ///< navigation, table headers
    QColor hover;
    QColor border;
    QColor text;
    QColor muted; ///< help and secondary text
    QColor accent;
    QColor onAccent;
    QColor accentSoft; ///< ground of what is selected

    QColor okInk, okWash;
    QColor warningInk, warningWash;
    QColor errorInk, errorWash;

    QColor ink(Tone tone) const;  ///< text and icon
    QColor wash(Tone tone) const; ///< ground behind it
};

const Colors &lightColors();
const Colors &darkColors();
/// The set to which a widget's palette belongs.
const Colors &colorsFor(const QPalette &palette);
QPalette paletteFor(const Colors &colors);
/// Contrast of two opaque colours, 1 to 21 (WCAG 2.1, relative luminance).
double contrast(const QColor &one, const QColor &other);

} // namespace clc::ui
