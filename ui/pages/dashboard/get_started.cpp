#include "ui/pages/dashboard/get_started.h"

#include "ui/text/names.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"

#include <QVBoxLayout>

namespace clc::ui
{

GetStarted::GetStarted(ConsoleContext &context, QWidget *parent)
    : QWidget(parent), context_(context), column_(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("getStarted"));
    column_->setContentsMargins(0, 0, 0, 0);
    connect(&context.engine, &EngineView::changed, this, &GetStarted::show);
    connect(&context.person, &Person::changed, this, &GetStarted::show);
    show();
}

QVector<GetStarted::Step> GetStarted::steps() const
{
    const EngineStatus &status = context_.engine.status();
    const auto account = context_.person.account();
    const bool signedIn = context_.person.isSignedIn();
    const bool begun = !status.accountId.isEmpty();
    const bool added = begun && status.card != QLatin1String("notAdded");
    return {{signedIn || begun, tr("Sign in"),
             signedIn ? context_.person.who()->email
                      : tr("With your e-mail address and password, as partner or account administrator."),
             tr("Sign in"), QStringLiteral("signIn")},
            {account.has_value() || begun, tr("Choose the customer's account"),
             account ? account->name : tr("Choose one in the bar at the top, or create it."), tr("Accounts"),
             QStringLiteral("accounts")},
            {added, tr("Add the integration"), tr("Integrations & Apps, “+Add New”, tab Mitel, CloudLink Gateway."),
             tr("Integrations & Apps"), QStringLiteral("integrations")},
            {status.onboarded, tr("Set up the gateway"),
             begun && !status.onboardingStep.isEmpty()
                 ? tr("Goes on at the step “%1”.").arg(stepName(status.onboardingStep))
                 : tr("Connects the PBX and the Border Gateway, and imports the users."),
             begun ? tr("Continue") : tr("Add Gateway"), QStringLiteral("wizard")}};
}

void GetStarted::show()
{
    QVector<Step> all = steps();
    // The integration is added by the setup too, where nobody has done it before.
    QString drawing;
    for (const Step &step : std::as_const(all))
        drawing += QString::number(step.done) + step.title + step.text + step.button;
    if (drawing == drawn_) return;
    drawn_ = drawing;
    // Not focusWidget() of this: a page that is not in front would take the keyboard.
    const bool hadFocus = shown_ != nullptr && shown_->isAncestorOf(window()->focusWidget());
    if (shown_ != nullptr) {
        shown_->hide();
        shown_->deleteLater();
    }
    auto *card = new Card(tr("Connect a site"), this);
    shown_ = card;
    column_->addWidget(card);
    card->body()->setSpacing(16);
    bool next = true;
    int number = 0;
    for (const Step &step : std::as_const(all)) {
        ++number;
        auto *row = new QHBoxLayout;
        row->setSpacing(12);
        auto *sign = new QLabel(card);
        const Tone tone = step.done ? Tone::ok : next ? Tone::info : Tone::neutral;
        const int size = fontMetrics().height() + 4;
        const QString drawn = step.done ? iconName(Tone::ok)
                              : next    ? QStringLiteral("arrow-right")
                                        : iconName(Tone::neutral);
        sign->setPixmap(icon(drawn, colorsFor(palette()).ink(tone)).pixmap(QSize(size, size), devicePixelRatioF()));
        sign->setAccessibleName(step.done ? tr("Done") : next ? tr("Next") : tr("Later"));
        row->addWidget(sign, 0, Qt::AlignTop);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(strongLabel(tr("%1. %2").arg(number).arg(step.title), card));
        words->addWidget(mutedLabel(step.text, card));
        row->addLayout(words, 1);
        if (!step.done && next) {
            QPushButton *button = primaryButton(literal(step.button), card);
            button->setObjectName(QStringLiteral("nextStep"));
            const QString page = step.page;
            connect(button, &QPushButton::clicked, this, [this, page] { context_.open(page, QString()); });
            row->addWidget(button, 0, Qt::AlignTop);
            if (hadFocus) button->setFocus();
            next = false;
        }
        card->body()->addLayout(row);
    }
}

} // namespace clc::ui
