#pragma once

#include "ui/shell/page.h"

class QLineEdit;
class QPushButton;

namespace clc::ui
{

class Banner;
class Field;

/// Signing in to the platform with e-mail address and password. A certificate that nobody vouches for is shown and
/// decided on here.
class SignInPage final : public Page
{
    Q_OBJECT

public:
    explicit SignInPage(ConsoleContext &context);

private:
    void check();
    void signIn(const QString &trust);
    Flow run(Scope &scope, QString trust);
    void fail(const Error &error);
    void setBusy(bool busy);

    QLineEdit *user_;
    QLineEdit *password_;
    Field *userField_;
    Field *passwordField_;
    Banner *banner_;
    QPushButton *button_;
    bool busy_ = false;
    Scope scope_;
};

} // namespace clc::ui
