#pragma once

#include "ui/shell/console_context.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace clc::ui
{

class Banner;
class Field;

/// Lets a phone call somebody: the phone rings first, then the call goes out. For the body of a SidePanel.
class MakeCallForm final : public QWidget
{
    Q_OBJECT

public:
    explicit MakeCallForm(ConsoleContext &context, QWidget *parent = nullptr);

    /// Fills in two numbers, unless something was typed.
    void suggest(const QString &from, const QString &to);

private:
    bool check();
    void call();
    Flow make(Scope &scope, QString from, QString to);
    void showError(const Error &error);
    void setBusy(bool busy);

    ConsoleContext &context_;
    QLineEdit *fromEdit_;
    QLineEdit *toEdit_;
    Field *from_;
    Field *to_;
    QPushButton *button_;
    Banner *result_;
    bool busy_ = false;
    Scope scope_;
};

} // namespace clc::ui
