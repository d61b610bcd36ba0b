#pragma once

#include <QDateTime>
#include <QVector>
#include <QWidget>

namespace clc::ui
{

/// How long the slowest hundredth of the events took from the PBX to the link, over the last two minutes: a line with
/// its axes in milliseconds and minutes. The value under the pointer is in the tooltip, all values in the accessible
/// description.
class LatencyTrend final : public QWidget
{
    Q_OBJECT

public:
    explicit LatencyTrend(QWidget *parent = nullptr);

    /// Below zero: nothing happened at that time; the line has a gap there.
    void add(const QDateTime &time, qint64 microseconds);
    int count() const { return static_cast<int>(samples_.size()); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Sample {
        QDateTime time;
        qint64 microseconds = -1;
    };
    QRectF plot() const;
    /// The end of the axis: a round number above every value.
    double top() const;
    QPointF place(const Sample &sample) const;
    const Sample *nearest(const QPointF &at) const;
    void paintAxes(QPainter &painter) const;
    void paintLine(QPainter &painter) const;
    void describe();

    QVector<Sample> samples_; ///< in the order of time, those of the last two minutes
    QDateTime now_;
};

} // namespace clc::ui
