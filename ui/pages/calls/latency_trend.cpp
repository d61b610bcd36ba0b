#include "ui/pages/calls/latency_trend.h"

#include "ui/text/call_names.h"
#include "ui/theme/colors.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace clc::ui
{

namespace
{

constexpr int windowSeconds = 120;
constexpr int mostSamples = 240;
constexpr int gap = 4;

QString clock(const QDateTime &time)
{
    return QLocale().toString(time.time(), QStringLiteral("HH:mm:ss"));
}

} // namespace

LatencyTrend::LatencyTrend(QWidget *parent) : QWidget(parent), now_(QDateTime::currentDateTime())
{
    setObjectName(QStringLiteral("latencyTrend"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    describe();
}

void LatencyTrend::add(const QDateTime &time, qint64 microseconds)
{
    if (!samples_.isEmpty() && time < samples_.constLast().time) return;
    samples_.append({time, microseconds});
    now_ = time;
    const QDateTime oldest = time.addSecs(-windowSeconds);
    while (samples_.size() > mostSamples || samples_.constFirst().time < oldest) samples_.removeFirst();
    describe();
    update();
}

QSize LatencyTrend::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 36, fontMetrics().height() * 4};
}

QSize LatencyTrend::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 18, fontMetrics().height() * 3};
}

QRectF LatencyTrend::plot() const
{
    const QFontMetrics metrics = fontMetrics();
    const int left = metrics.horizontalAdvance(latencyText(static_cast<qint64>(top() * 1000))) + gap;
    return QRectF(rect()).adjusted(left, metrics.height() / 2.0, -gap, -metrics.height() - gap);
}

double LatencyTrend::top() const
{
    double most = 1;
    for (const Sample &sample : samples_) most = std::max(most, static_cast<double>(sample.microseconds) / 1000);
    const double decade = std::pow(10, std::floor(std::log10(most)));
    for (const double step : {1.0, 2.0, 5.0})
        if (most <= step * decade) return step * decade;
    return 10 * decade;
}

QPointF LatencyTrend::place(const Sample &sample) const
{
    const QRectF area = plot();
    const double age = static_cast<double>(sample.time.msecsTo(now_)) / 1000 / windowSeconds;
    const double height = static_cast<double>(std::max<qint64>(sample.microseconds, 0)) / 1000 / top();
    return {area.right() - age * area.width(), area.bottom() - height * area.height()};
}

void LatencyTrend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter);
    paintLine(painter);
}

void LatencyTrend::paintAxes(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    const QRectF area = plot();
    painter.setPen(QPen(colors.border, 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    painter.drawLine(area.topLeft(), area.topRight());
    painter.setPen(colors.muted);
    const double line = fontMetrics().height();
    const auto label = [&](double y, double value) {
        const QRectF where(0, y - line / 2, area.left() - gap, line);
        painter.drawText(where, Qt::AlignRight | Qt::AlignVCenter, latencyText(static_cast<qint64>(value * 1000)));
    };
    label(area.top(), top());
    label(area.bottom(), 0);
    const QRectF below(area.left(), area.bottom() + gap, area.width(), line);
    const QString begin = tr("2 min ago");
    const QString end = tr("now");
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, end);
    // Both only where there is room for both.
    if (fontMetrics().horizontalAdvance(begin + end) + 2 * gap < area.width())
        painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, begin);
}

void LatencyTrend::paintLine(QPainter &painter) const
{
    const Colors &colors = colorsFor(palette());
    QPainterPath path;
    bool drawing = false;
    for (const Sample &sample : samples_) {
        const bool known = sample.microseconds >= 0;
        if (known && drawing)
            path.lineTo(place(sample));
        else if (known)
            path.moveTo(place(sample));
        drawing = known;
    }
    painter.setPen(QPen(colors.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.accent);
    for (const Sample &sample : samples_)
        if (sample.microseconds >= 0) painter.drawEllipse(place(sample), 2.5, 2.5);
}

const LatencyTrend::Sample *LatencyTrend::nearest(const QPointF &at) const
{
    const Sample *found = nullptr;
    double closest = 0;
    for (const Sample &sample : samples_) {
        const double distance = std::abs(place(sample).x() - at.x());
        if (found != nullptr && distance >= closest) continue;
        found = &sample;
        closest = distance;
    }
    return found;
}

bool LatencyTrend::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const Sample *sample = nearest(help->pos());
    //: A latency and the time of day at which it was measured
    const QString text = sample != nullptr ? tr("%1 at %2").arg(latencyText(sample->microseconds), clock(sample->time))
                                           : tr("Nothing measured yet");
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

void LatencyTrend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) describe();
}

void LatencyTrend::describe()
{
    setAccessibleName(tr("Event latency (99 of 100 events are faster), last 2 minutes"));
    QStringList values;
    for (const Sample &sample : std::as_const(samples_))
        values.append(tr("%1 at %2").arg(latencyText(sample.microseconds), clock(sample.time)));
    setAccessibleDescription(values.isEmpty() ? tr("Nothing measured yet") : values.join(QStringLiteral(", ")));
}

} // namespace clc::ui
