#include "ui/widgets/toggle_switch.h"

#include "ui/theme/colors.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace clc::ui
{

namespace
{
constexpr int ring = 3; ///< room for the focus around the track
constexpr int gap = 8;
} // namespace

ToggleSwitch::ToggleSwitch(const QString &name, QWidget *parent) : QCheckBox(parent)
{
    setAccessibleName(name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize ToggleSwitch::track() const
{
    const int height = fontMetrics().height() + 2;
    return {height * 9 / 5, height};
}

QString ToggleSwitch::word() const
{
    return isChecked() ? tr("On") : tr("Off");
}

QSize ToggleSwitch::sizeHint() const
{
    const int words = qMax(fontMetrics().horizontalAdvance(tr("On")), fontMetrics().horizontalAdvance(tr("Off")));
    return {track().width() + 2 * ring + gap + words + 2, track().height() + 2 * ring};
}

bool ToggleSwitch::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void ToggleSwitch::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QCheckBox::keyPressEvent(event);
    if (!event->isAutoRepeat()) click();
}

void ToggleSwitch::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    const bool on = isChecked();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect place =
        QStyle::visualRect(layoutDirection(), rect(), QRect(QPoint(ring, (height() - track().height()) / 2), track()));
    const QRectF body = QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor line = !isEnabled() ? colors.border : on ? colors.accent : colors.muted;
    painter.setPen(QPen(line, 1));
    painter.setBrush(!isEnabled() ? colors.hover : on ? colors.accent : colors.surface);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);

    const qreal size = body.height() - 6;
    const bool right = on != (layoutDirection() == Qt::RightToLeft);
    const QRectF knob(right ? body.right() - size - 3 : body.left() + 3, body.top() + 3, size, size);
    painter.setPen(Qt::NoPen);
    painter.setBrush(!isEnabled() ? colors.muted : on ? colors.onAccent : colors.muted);
    painter.drawEllipse(knob);

    if (hasFocus()) {
        painter.setPen(QPen(colors.accent, 2));
        painter.setBrush(Qt::NoBrush);
        const QRectF around = QRectF(place).adjusted(-2, -2, 2, 2);
        painter.drawRoundedRect(around, around.height() / 2, around.height() / 2);
    }
    painter.setPen(isEnabled() ? colors.text : colors.muted);
    const int from = track().width() + 2 * ring + gap - ring;
    const QRect words = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(from, 0, 0, 0));
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeading, word());
}

} // namespace clc::ui
