#include "ui/wizards/wizard_bars.h"

#include "ui/theme/icons.h"

#include <QPainter>
#include <QStyle>

namespace clc::ui
{

WizardBars::WizardBars(const QStringList &steps, QWidget *parent) : QWidget(parent), steps_(steps)
{
    setObjectName(QStringLiteral("wizardBars"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCurrent(0);
}

void WizardBars::setCurrent(int step)
{
    current_ = step;
    const int shown = qMin(step + 1, int(steps_.size()));
    setAccessibleName(tr("Step %1 of %2: %3").arg(shown).arg(steps_.size()).arg(steps_.at(shown - 1)));
    setToolTip(accessibleName());
    update();
}

QSize WizardBars::sizeHint() const
{
    return {int(steps_.size()) * 14 * fontMetrics().averageCharWidth(), fontMetrics().height() + 16};
}

void WizardBars::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int gap = 8;
    constexpr int bar = 4;
    const int each = (width() - gap * (int(steps_.size()) - 1)) / int(steps_.size());
    for (int i = 0; i < steps_.size(); ++i) {
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(i * (each + gap), 0, each, height()));
        painter.setPen(Qt::NoPen);
        painter.setBrush(i < current_ ? colors.okInk : i == current_ ? colors.accent : colors.border);
        painter.drawRoundedRect(QRect(place.left(), 0, place.width(), bar), 2, 2);
        QFont drawn = font();
        drawn.setWeight(i == current_ ? QFont::DemiBold : QFont::Normal);
        painter.setFont(drawn);
        QRect words(place.left(), bar + gap, place.width(), height() - bar - gap);
        if (i < current_) {
            const int size = fontMetrics().height();
            icon(iconName(Tone::ok), colors.okInk).paint(&painter, QRect(words.left(), words.top(), size, size));
            words.adjust(size + 4, 0, 0, 0);
        }
        painter.setPen(i == current_ ? colors.text : colors.muted);
        const QString text = QFontMetrics(drawn).elidedText(steps_.at(i), Qt::ElideRight, words.width());
        painter.drawText(words, Qt::AlignLeading | Qt::AlignTop, text);
    }
}

} // namespace clc::ui
