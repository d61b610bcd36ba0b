#include "ui/pages/calls/make_call_form.h"

#include "ui/text/error_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

constexpr int longestNumber = 64;

} // namespace

MakeCallForm::MakeCallForm(ConsoleContext &context, QWidget *parent)
    : QWidget(parent),
      context_(context),
      fromEdit_(lineEditor(longestNumber)),
      toEdit_(lineEditor(longestNumber)),
      from_(new Field(QStringLiteral("callFrom"), tr("From extension"), fromEdit_,
                      tr("This phone rings first. Answer it, and it calls."))),
      to_(new Field(QStringLiteral("callTo"), tr("To number"), toEdit_, tr("An extension or an outside number."))),
      button_(primaryButton(tr("Call"))),
      result_(new Banner)
{
    setObjectName(QStringLiteral("makeCallForm"));
    button_->setObjectName(QStringLiteral("callButton"));
    result_->setObjectName(QStringLiteral("callResult"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(from_);
    column->addWidget(to_);
    column->addWidget(button_, 0, Qt::AlignLeft);
    column->addWidget(result_);
    column->addStretch(1);
    setTabOrder(fromEdit_, toEdit_);
    setTabOrder(toEdit_, button_);
    setFocusProxy(fromEdit_);
    connect(button_, &QPushButton::clicked, this, &MakeCallForm::call);
    connect(fromEdit_, &QLineEdit::returnPressed, this, &MakeCallForm::call);
    connect(toEdit_, &QLineEdit::returnPressed, this, &MakeCallForm::call);
}

void MakeCallForm::suggest(const QString &from, const QString &to)
{
    if (!fromEdit_->text().isEmpty() || !toEdit_->text().isEmpty()) return;
    fromEdit_->setText(from);
    toEdit_->setText(to);
}

bool MakeCallForm::check()
{
    const QString missing = tr("Enter a number.");
    from_->setError(fromEdit_->text().trimmed().isEmpty() ? missing : QString());
    to_->setError(toEdit_->text().trimmed().isEmpty() ? missing : QString());
    if (!from_->error().isEmpty())
        fromEdit_->setFocus();
    else if (!to_->error().isEmpty())
        toEdit_->setFocus();
    return from_->error().isEmpty() && to_->error().isEmpty();
}

void MakeCallForm::call()
{
    if (busy_ || !check()) return;
    result_->clear();
    setBusy(true);
    scope_.spawn(make(scope_, fromEdit_->text().trimmed(), toEdit_->text().trimmed()));
}

Flow MakeCallForm::make(Scope &scope, QString from, QString to)
{
    const Result<QJsonObject> call = co_await context_.session.makeCall(scope, from, to);
    if (scope.isCancelled()) co_return cancelledError();
    setBusy(false);
    if (!call) {
        showError(call.error());
        co_return call.error();
    }
    result_->show(Tone::ok, tr("The call is being made"),
                  tr("%1 rings now. When it is answered, it calls %2.").arg(from, to));
    co_return done;
}

void MakeCallForm::showError(const Error &error)
{
    Field *field = error.field == QLatin1String("from") ? from_ : error.field == QLatin1String("to") ? to_ : nullptr;
    if (field == nullptr) return result_->show(error);
    field->setError(errorWords(error).sentence);
    field->setFocus();
}

void MakeCallForm::setBusy(bool busy)
{
    busy_ = busy;
    button_->setEnabled(!busy);
    button_->setText(busy ? tr("Calling…") : tr("Call"));
}

} // namespace clc::ui
