#pragma once

#include "ui/theme/colors.h"

#include <QWidget>

namespace clc::ui
{

/// How something is: shape, word and colour together (design/ui.md, Status). The tooltip tells cause, time and what to
/// do.
class StatusBadge final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBadge(QWidget *parent = nullptr);
    StatusBadge(Tone tone, const QString &word, QWidget *parent = nullptr);

    void set(Tone tone, const QString &word, const QString &explanation = {});
    Tone tone() const { return tone_; }
    const QString &word() const { return word_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone tone_ = Tone::neutral;
    QString word_;
};

} // namespace clc::ui
