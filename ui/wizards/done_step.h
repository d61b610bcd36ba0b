#pragma once

#include "ui/shell/console_context.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;

namespace clc::ui
{

class Banner;

/// The end of the wizard: the site is connected, and a test call proves it.
class DoneStep final : public QWidget
{
    Q_OBJECT

public:
    explicit DoneStep(ConsoleContext &context);

private:
    void call();
    Flow makeCall(Scope &scope, QString from, QString to);
    Flow suggest(Scope &scope);
    void showEvent(QShowEvent *event) override;

    ConsoleContext &context_;
    QLineEdit *from_;
    QLineEdit *to_;
    QPushButton *call_;
    Banner *banner_;
    Scope scope_;
};

} // namespace clc::ui
