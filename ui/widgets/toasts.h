#pragma once

#include "ui/theme/colors.h"

#include <QWidget>

namespace clc::ui
{

/// Short messages at the bottom of the window that go by themselves, at most three at a time. What must not be missed
/// belongs into a Banner.
class Toasts final : public QObject
{
    Q_OBJECT

public:
    explicit Toasts(QWidget *window);
    void show(Tone tone, const QString &text);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();

    QWidget *window_;
    QVector<QWidget *> shown_;
};

} // namespace clc::ui
