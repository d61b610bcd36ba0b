#include "ui/widgets/elided_label.h"

#include "ui/theme/colors.h"

#include <QEvent>
#include <QPainter>

namespace clc::ui
{

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    text_ = text.simplified();
    setAccessibleName(text_);
    updateGeometry();
    fit();
}

QSize ElidedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text_) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), fontMetrics().averageCharWidth() * 8), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setPen(property("look") == QLatin1String("muted") ? colors.muted : colors.text);
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeading, shown_);
}

void ElidedLabel::resizeEvent(QResizeEvent *)
{
    fit();
}

void ElidedLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fit();
}

void ElidedLabel::fit()
{
    shown_ = fontMetrics().elidedText(text_, Qt::ElideRight, width());
    setToolTip(shown_ == text_ ? QString() : text_);
    update();
}

} // namespace clc::ui
