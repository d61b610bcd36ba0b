#include "ui/theme/colors.h"

#include <algorithm>
#include <cmath>

namespace clc::ui
{

QColor Colors::ink(Tone tone) const
{
    switch (tone) {
    case Tone::neutral:
        return muted;
    case Tone::ok:
        return okInk;
    case Tone::info:
    case Tone::busy:
        return accent;
    case Tone::warning:
        return warningInk;
    case Tone::error:
        return errorInk;
    }
    return muted;
}

QColor Colors::wash(Tone tone) const
{
    switch (tone) {
    case Tone::neutral:
        return sunken;
    case Tone::ok:
        return okWash;
    case Tone::info:
    case Tone::busy:
        return accentSoft;
    case Tone::warning:
        return warningWash;
    case Tone::error:
        return errorWash;
    }
    return sunken;
}

const Colors &lightColors()
{
    static const Colors colors{false,
                               QColor(0xf6f7f9),
                               QColor(0xffffff),
                               QColor(0xeceff3),
                               QColor(0xe6eaf0),
                               QColor(0xd3d8e0),
                               QColor(0x1b2230),
                               QColor(0x535d70),
                               QColor(0x1d5bb8),
                               QColor(0xffffff),
                               QColor(0xe1ebfa),
                               QColor(0x1a693a),
                               QColor(0xdff2e6),
                               QColor(0x7d4b00),
                               QColor(0xfff0d3),
                               QColor(0xad231b),
                               QColor(0xfce6e4)};
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors{true,
                               QColor(0x14171c),
                               QColor(0x1c2028),
                               QColor(0x10131a),
                               QColor(0x272d37),
                               QColor(0x363d49),
                               QColor(0xe8eaed),
                               QColor(0xa6aebb),
                               QColor(0x84b3ff),
                               QColor(0x0b1a33),
                               QColor(0x1f3150),
                               QColor(0x76d596),
                               QColor(0x17301f),
                               QColor(0xf2bb54),
                               QColor(0x3a2c10),
                               QColor(0xff938a),
                               QColor(0x43211f)};
    return colors;
}

const Colors &colorsFor(const QPalette &palette)
{
    // A role that no style sheet touches: grounds may be transparent there.
    return palette.color(QPalette::Active, QPalette::Midlight).lightness() < 128 ? darkColors() : lightColors();
}

QPalette paletteFor(const Colors &colors)
{
    QPalette palette;
    palette.setColor(QPalette::Window, colors.window);
    palette.setColor(QPalette::WindowText, colors.text);
    palette.setColor(QPalette::Base, colors.surface);
    palette.setColor(QPalette::AlternateBase, colors.sunken);
    palette.setColor(QPalette::Text, colors.text);
    palette.setColor(QPalette::PlaceholderText, colors.muted);
    palette.setColor(QPalette::Button, colors.surface);
    palette.setColor(QPalette::ButtonText, colors.text);
    palette.setColor(QPalette::BrightText, colors.errorInk);
    palette.setColor(QPalette::Highlight, colors.accentSoft);
    palette.setColor(QPalette::HighlightedText, colors.text);
    palette.setColor(QPalette::Link, colors.accent);
    palette.setColor(QPalette::LinkVisited, colors.accent);
    palette.setColor(QPalette::ToolTipBase, colors.surface);
    palette.setColor(QPalette::ToolTipText, colors.text);
    palette.setColor(QPalette::Light, colors.surface);
    palette.setColor(QPalette::Midlight, colors.hover);
    palette.setColor(QPalette::Mid, colors.border);
    palette.setColor(QPalette::Dark, colors.border);
    palette.setColor(QPalette::Shadow, colors.border);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colors.muted);
    return palette;
}

double contrast(const QColor &one, const QColor &other)
{
    const auto linear = [](double channel) {
        return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    const auto luminance = [&linear](const QColor &color) {
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const double a = luminance(one) + 0.05;
    const double b = luminance(other) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace clc::ui
