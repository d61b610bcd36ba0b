#include "ui/theme/theme.h"

#include "ui/theme/style_sheet.h"

#include <QApplication>
#include <QStyleFactory>

namespace clc::ui
{

Theme::Theme()
{
    // Qt 6.4 does not tell the desktop's colour scheme; its palette does.
    systemIsDark_ = QApplication::palette().color(QPalette::Window).lightness() < 128;
}

void Theme::apply(Choice choice)
{
    choice_ = choice;
    dark_ = choice == Choice::dark || (choice == Choice::system && systemIsDark_);
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    QApplication::setPalette(paletteFor(colors()));
    qApp->setStyleSheet(styleSheet(colors()));
    Q_EMIT changed();
}

const Colors &Theme::colors() const
{
    return dark_ ? darkColors() : lightColors();
}

} // namespace clc::ui
