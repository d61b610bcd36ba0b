#include "ui/wizards/done_step.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace clc::ui
{

DoneStep::DoneStep(ConsoleContext &context)
    : context_(context),
      from_(lineEditor(20)),
      to_(lineEditor(20)),
      call_(primaryButton(tr("Make a test call"))),
      banner_(new Banner)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(16);
    auto *finished = new Banner;
    finished->setObjectName(QStringLiteral("doneBanner"));
    finished->show(Tone::ok, tr("Onboarding Complete"),
                   tr("The site is connected. Users are kept in step with the PBX from now on."));
    column->addWidget(finished);
    auto *card = new Card(tr("Test call"));
    card->body()->addWidget(
        mutedLabel(tr("The first telephone rings; when it is answered, the second one is called.")));
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    row->addWidget(new Field(QStringLiteral("callFrom"), tr("From extension"), from_), 1);
    row->addWidget(new Field(QStringLiteral("callTo"), tr("To number"), to_), 1);
    card->body()->addLayout(row);
    card->body()->addWidget(call_, 0, Qt::AlignLeading);
    card->body()->addWidget(banner_);
    column->addWidget(card);
    auto *go = new QHBoxLayout;
    for (const auto &[page, text] : {std::pair(QStringLiteral("users"), tr("Go to the Users List")),
                                     std::pair(QStringLiteral("dashboard"), tr("Go to the Dashboard"))}) {
        QPushButton *button = plainButton(text);
        button->setObjectName(QStringLiteral("go-") + page);
        connect(button, &QPushButton::clicked, this, [this, page = page] { context_.open(page, QString()); });
        go->addWidget(button);
    }
    go->addStretch(1);
    column->addLayout(go);
    column->addStretch(1);
    call_->setObjectName(QStringLiteral("testCall"));
    connect(call_, &QPushButton::clicked, this, &DoneStep::call);
    const auto check = [this] {
        call_->setEnabled(!from_->text().trimmed().isEmpty() && !to_->text().trimmed().isEmpty());
    };
    for (QLineEdit *editor : {from_, to_}) {
        connect(editor, &QLineEdit::textChanged, this, check);
        connect(editor, &QLineEdit::returnPressed, call_, &QPushButton::click);
    }
    check();
}

void DoneStep::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (from_->text().isEmpty() && context_.engine.isReady()) scope_.spawn(suggest(scope_));
}

/// Two of the imported users, so that a technician need not look them up.
Flow DoneStep::suggest(Scope &scope)
{
    UsersQuery query;
    query.limit = 2;
    query.state = QStringLiteral("active");
    CLC_CO_TRY(const UsersPage page, co_await context_.session.users(scope, query));
    if (page.users.size() < 2 || !from_->text().isEmpty() || !to_->text().isEmpty()) co_return done;
    from_->setText(page.users.at(0).dn);
    to_->setText(page.users.at(1).dn);
    co_return done;
}

void DoneStep::call()
{
    banner_->show(Tone::busy, tr("Calling…"), QString());
    call_->setEnabled(false);
    scope_.spawn(makeCall(scope_, from_->text().trimmed(), to_->text().trimmed()));
}

Flow DoneStep::makeCall(Scope &scope, QString from, QString to)
{
    const auto made = co_await context_.session.makeCall(scope, from, to);
    if (scope.isCancelled()) co_return made.error();
    call_->setEnabled(true);
    if (!made) {
        banner_->show(made.error());
        co_return made.error();
    }
    banner_->show(
        Tone::ok, tr("The PBX took the call"),
        tr("%1 calls %2. Answer and hang up on the telephones; the page Calls shows each step.").arg(from, to));
    QPushButton *watch = banner_->addAction(tr("Open Calls"));
    connect(watch, &QPushButton::clicked, this, [this] { context_.open(QStringLiteral("calls"), QString()); });
    co_return done;
}

} // namespace clc::ui
