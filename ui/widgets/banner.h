#pragma once

#include "ui/theme/colors.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace clc
{
struct Error;
}

namespace clc::ui
{

/// A message within a page: what happened, why, and what to do now, with the buttons that do it. Hidden until it has
/// something to say. Announced to screen readers.
class Banner final : public QFrame
{
    Q_OBJECT

public:
    explicit Banner(QWidget *parent = nullptr);

    void show(Tone tone, const QString &title, const QString &text);
    /// Title, sentence and cure of the error, with what the other side said.
    void show(const Error &error);
    void clear();
    /// A button of the banner; it stays until the next `show` or `clear`. The banner owns it.
    QPushButton *addAction(const QString &text);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void say(Tone tone, const QString &title, const QString &text);

    Tone tone_ = Tone::info;
    QLabel *icon_;
    QLabel *title_;
    QLabel *text_;
    QHBoxLayout *actions_;
};

} // namespace clc::ui
