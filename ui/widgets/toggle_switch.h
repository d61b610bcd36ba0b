#pragma once

#include <QCheckBox>

namespace clc::ui
{

/// Something that is on or off at once, without an "Apply": a track with a knob and the word beside it. The keyboard
/// and screen readers know it as a check box.
class ToggleSwitch final : public QCheckBox
{
    Q_OBJECT

public:
    /// `name`: what is switched, for screen readers; the widget itself shows only On or Off.
    explicit ToggleSwitch(const QString &name, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool hitButton(const QPoint &position) const override;

private:
    QSize track() const;
    QString word() const;
};

} // namespace clc::ui
