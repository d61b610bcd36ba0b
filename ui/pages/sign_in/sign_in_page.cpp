#include "ui/pages/sign_in/sign_in_page.h"

#include "ui/text/trust.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace clc::ui
{

SignInPage::SignInPage(ConsoleContext &context)
    : Page(context, QStringLiteral("signIn"), tr("Sign in"),
           tr("As partner or account administrator of the CloudLink Platform.")),
      user_(lineEditor(254)),
      password_(secretEditor(1024)),
      userField_(new Field(QStringLiteral("email"), tr("Email"), user_)),
      passwordField_(new Field(QStringLiteral("password"), tr("Password"), password_)),
      banner_(new Banner),
      button_(primaryButton(tr("Sign in")))
{
    button_->setObjectName(QStringLiteral("signInButton"));
    auto *card = new Card;
    card->setMaximumWidth(60 * fontMetrics().averageCharWidth());
    card->body()->setSpacing(16);
    card->body()->addWidget(banner_);
    card->body()->addWidget(userField_);
    card->body()->addWidget(passwordField_);
    card->body()->addWidget(button_, 0, Qt::AlignLeading);
    body()->addWidget(card);
    body()->addStretch(1);
    setFocusProxy(user_);
    setTabOrder(user_, password_);
    setTabOrder(password_, button_);
    for (QLineEdit *editor : {user_, password_}) {
        connect(editor, &QLineEdit::textChanged, this, &SignInPage::check);
        connect(editor, &QLineEdit::returnPressed, button_, &QPushButton::click);
    }
    connect(button_, &QPushButton::clicked, this, [this] { signIn(QString()); });
    connect(&context.engine, &EngineView::linkChanged, this, &SignInPage::check);
    check();
}

void SignInPage::check()
{
    const QString user = user_->text().trimmed();
    userField_->setError(!user.isEmpty() && !user.contains(QLatin1Char('@')) && !user_->hasFocus()
                             ? tr("This is not an e-mail address.")
                             : QString());
    const bool complete = user.contains(QLatin1Char('@')) && !password_->text().isEmpty();
    const bool there = context().engine.isReady();
    button_->setEnabled(complete && !busy_ && there);
    button_->setToolTip(!complete ? tr("Enter e-mail address and password.")
                        : !there  ? tr("The engine does not answer at the moment.")
                                  : QString());
    button_->setAccessibleDescription(button_->toolTip());
}

void SignInPage::signIn(const QString &trust)
{
    if (busy_) return;
    banner_->clear();
    hideSecret(password_);
    setBusy(true);
    scope_.spawn(run(scope_, trust));
}

Flow SignInPage::run(Scope &scope, QString trust)
{
    const Status signedIn = co_await context().person.signIn(scope, user_->text().trimmed(), password_->text(), trust);
    if (scope.isCancelled()) co_return signedIn;
    setBusy(false);
    if (!signedIn) {
        fail(signedIn.error());
        co_return signedIn;
    }
    password_->setText(QString()); // clear() could be undone
    context().open(QStringLiteral("dashboard"), QString());
    co_return done;
}

void SignInPage::fail(const Error &error)
{
    banner_->show(error);
    if (isTrustQuestion(error)) {
        QPushButton *trust = banner_->addAction(tr("Trust this certificate"));
        trust->setObjectName(QStringLiteral("trustButton"));
        const QString fingerprint = fingerprintOf(error);
        connect(trust, &QPushButton::clicked, this, [this, fingerprint] { signIn(fingerprint); });
        trust->setFocus(Qt::OtherFocusReason); // the decision comes first
        return;
    }
    password_->setFocus(Qt::OtherFocusReason);
    password_->selectAll();
}

void SignInPage::setBusy(bool busy)
{
    busy_ = busy;
    user_->setEnabled(!busy);
    password_->setEnabled(!busy);
    button_->setText(busy ? tr("Signing in…") : tr("Sign in"));
    check();
}

} // namespace clc::ui
