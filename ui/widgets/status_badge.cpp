#include "ui/widgets/status_badge.h"

#include "ui/theme/icons.h"

#include <QPainter>
#include <QStyle>

namespace clc::ui
{

namespace
{
constexpr int gap = 4;
constexpr int side = 8;
} // namespace

StatusBadge::StatusBadge(QWidget *parent) : StatusBadge(Tone::neutral, QString(), parent) {}

StatusBadge::StatusBadge(Tone tone, const QString &word, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    set(tone, word);
}

void StatusBadge::set(Tone tone, const QString &word, const QString &explanation)
{
    tone_ = tone;
    word_ = word;
    setToolTip(explanation);
    setAccessibleName(word);
    setAccessibleDescription(explanation);
    setVisible(!word.isEmpty());
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    const int height = fontMetrics().height();
    return {height + gap + fontMetrics().horizontalAdvance(word_) + 2 * side, height + 2 * gap};
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.wash(tone_));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const int size = fontMetrics().height();
    const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(side, gap, size, size));
    icon(iconName(tone_), colors.ink(tone_)).paint(&painter, place);
    painter.setPen(colors.ink(tone_));
    const QRect words =
        QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(side + size + gap, 0, -side + 2, 0));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, word_);
}

} // namespace clc::ui
