#include "ui/wizards/done_step.h"

#include "ui/pages/calls/make_call_form.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace clc::ui
{

DoneStep::DoneStep(ConsoleContext &context) : context_(context), call_(new MakeCallForm(context))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(16);
    auto *finished = new Banner(this);
    finished->setObjectName(QStringLiteral("doneBanner"));
    finished->show(Tone::ok, tr("Onboarding Complete"),
                   tr("The site is connected. Users are kept in step with the PBX from now on."));
    column->addWidget(finished);
    auto *card = new Card(tr("Test call"));
    card->body()->addWidget(call_);
    column->addWidget(card);
    auto *go = new QHBoxLayout;
    for (const auto &[page, text] : {std::pair(QStringLiteral("users"), tr("Go to the Users List")),
                                     std::pair(QStringLiteral("calls"), tr("Open Calls")),
                                     std::pair(QStringLiteral("dashboard"), tr("Go to the Dashboard"))}) {
        QPushButton *button = plainButton(text);
        button->setObjectName(QStringLiteral("go-") + page);
        connect(button, &QPushButton::clicked, this, [this, page = page] { context_.open(page, QString()); });
        go->addWidget(button);
    }
    go->addStretch(1);
    column->addLayout(go);
    column->addStretch(1);
}

void DoneStep::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (context_.engine.isReady()) scope_.spawn(suggest(scope_));
}

/// Two of the imported users, so that a technician need not look them up.
Flow DoneStep::suggest(Scope &scope)
{
    UsersQuery query;
    query.limit = 2;
    query.state = QStringLiteral("active");
    CLC_CO_TRY(const UsersPage page, co_await context_.session.users(scope, query));
    if (page.users.size() == query.limit) call_->suggest(page.users.at(0).dn, page.users.at(1).dn);
    co_return done;
}

} // namespace clc::ui
