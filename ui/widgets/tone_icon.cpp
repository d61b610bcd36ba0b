#include "ui/widgets/tone_icon.h"

#include <QPainterPath>
#include <QPen>
#include <QPolygonF>

#include <cmath>

namespace clc::ui
{

namespace
{

QPolygonF corners(const QPointF &center, double radius, int count, double turn)
{
    constexpr double circle = 6.283185307179586;
    QPolygonF polygon;
    for (int i = 0; i < count; ++i) {
        const double angle = turn + circle * i / count;
        polygon << center + QPointF(std::cos(angle), std::sin(angle)) * radius;
    }
    return polygon;
}

/// All in a square of -1 to 1.
void paintShape(QPainter &painter, Tone tone, const QColor &ink, const QColor &ground)
{
    constexpr double upwards = -1.5707963267948966;
    const auto line = [&](const QColor &color, double width) {
        painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    };
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    switch (tone) {
    case Tone::ok:
        painter.drawEllipse(QPointF(), 1.0, 1.0);
        line(ground, 0.26);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({{-0.45, 0.02}, {-0.12, 0.36}, {0.46, -0.32}}));
        return;
    case Tone::info:
        painter.setBrush(Qt::NoBrush);
        line(ink, 0.24);
        painter.drawEllipse(QPointF(), 0.88, 0.88);
        painter.drawLine(QPointF(0, -0.02), QPointF(0, 0.42));
        painter.drawPoint(QPointF(0, -0.42));
        return;
    case Tone::warning:
        line(ink, 0.2);
        painter.drawPolygon(corners(QPointF(0, 0.2), 1.02, 3, upwards));
        line(ground, 0.24);
        painter.drawLine(QPointF(0, -0.28), QPointF(0, 0.16));
        painter.drawPoint(QPointF(0, 0.5));
        return;
    case Tone::error:
        painter.drawPolygon(corners(QPointF(), 1.06, 8, upwards / 4));
        line(ground, 0.26);
        painter.drawLine(QPointF(-0.36, -0.36), QPointF(0.36, 0.36));
        painter.drawLine(QPointF(-0.36, 0.36), QPointF(0.36, -0.36));
        return;
    case Tone::neutral:
        painter.setBrush(Qt::NoBrush);
        line(ink, 0.28);
        painter.drawEllipse(QPointF(), 0.78, 0.78);
        return;
    case Tone::busy:
        painter.setBrush(Qt::NoBrush);
        line(ink, 0.28);
        painter.drawArc(QRectF(-0.8, -0.8, 1.6, 1.6), 90 * 16, -250 * 16);
        return;
    }
}

} // namespace

void paintToneIcon(QPainter &painter, const QRectF &square, Tone tone, const QColor &ink, const QColor &ground)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(square.center());
    painter.scale(square.width() / 2.2, square.height() / 2.2);
    paintShape(painter, tone, ink, ground);
    painter.restore();
}

} // namespace clc::ui
