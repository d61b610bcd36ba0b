#include "ui/theme/style_sheet.h"

#include <QFile>
#include <QVector>

static void initialiseStyle()
{
    Q_INIT_RESOURCE(style);
}

namespace clc::ui
{

QString styleSheet(const Colors &colors)
{
    initialiseStyle();
    QFile file(QStringLiteral(":/style/console.qss"));
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    QString sheet = opened ? QString::fromUtf8(file.readAll()) : QString();
    const QVector<std::pair<const char *, QColor>> names{
        {"@window", colors.window},           {"@surface", colors.surface},         {"@sunken", colors.sunken},
        {"@hover", colors.hover},             {"@border", colors.border},           {"@text", colors.text},
        {"@muted", colors.muted},             {"@accentSoft", colors.accentSoft},   {"@accent", colors.accent},
        {"@onAccent", colors.onAccent},       {"@okInk", colors.okInk},             {"@okWash", colors.okWash},
        {"@warningInk", colors.warningInk},   {"@warningWash", colors.warningWash}, {"@errorInk", colors.errorInk},
        {"@errorWash", colors.errorWash},
    };
    // Longer names first, so that none is taken for the beginning of another.
    for (const auto &[name, color] : names) sheet.replace(QLatin1String(name), color.name());
    sheet.replace(QLatin1String("@mode"), colors.dark ? QStringLiteral("dark") : QStringLiteral("light"));
    return sheet;
}

} // namespace clc::ui
