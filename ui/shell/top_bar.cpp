#include "ui/shell/top_bar.h"

#include "ui/shell/account_popup.h"
#include "ui/text/error_text.h"
#include "ui/text/names.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>

namespace clc::ui
{

namespace
{

QPushButton *barButton(const QString &name, QWidget *parent)
{
    QPushButton *button = quietButton(QString(), parent);
    button->setObjectName(name);
    return button;
}

void popUp(QMenu *menu, QPushButton *below)
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->popup(below->mapToGlobal(QPoint(0, below->height() + 2)));
}

} // namespace

TopBar::TopBar(ConsoleContext &context, QWidget *parent)
    : QFrame(parent),
      context_(context),
      account_(barButton(QStringLiteral("accountSwitcher"), this)),
      engine_(barButton(QStringLiteral("engineChip"), this)),
      alarms_(barButton(QStringLiteral("alarmBell"), this)),
      person_(barButton(QStringLiteral("personMenu"), this))
{
    setLook(this, "look", QStringLiteral("bar"));
    setAccessibleName(tr("Account, engine and person"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(8);
    row->addWidget(account_);
    row->addStretch(1);
    for (QPushButton *button : {engine_, alarms_, person_}) row->addWidget(button);
    connect(account_, &QPushButton::clicked, this, &TopBar::openAccounts);
    connect(engine_, &QPushButton::clicked, this,
            [this] { context_.open(QStringLiteral("settings"), QStringLiteral("engine")); });
    connect(alarms_, &QPushButton::clicked, this, &TopBar::openAlarms);
    connect(person_, &QPushButton::clicked, this, &TopBar::openPerson);
    connect(&context.engine, &EngineView::changed, this, &TopBar::show);
    connect(&context.engine, &EngineView::linkChanged, this, &TopBar::show);
    connect(&context.person, &Person::changed, this, &TopBar::show);
    show();
}

void TopBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) show();
}

void TopBar::show()
{
    showEngine();
    showAlarms();
    showAccount(); // in the room that is left
    showPerson();
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showAccount();
    showPerson();
}

void TopBar::setName(QPushButton *button, const QString &name, int letters, int percent)
{
    const QMargins margins = layout()->contentsMargins();
    int left = width() - margins.left() - margins.right() - layout()->count() * layout()->spacing();
    for (const QPushButton *other : {engine_, alarms_}) left -= other->sizeHint().width();
    button->setText(name);
    const int beside = button->sizeHint().width() - button->fontMetrics().horizontalAdvance(name);
    const int room = qMin(letters * fontMetrics().averageCharWidth(), left * percent / 100 - beside);
    button->setText(literal(button->fontMetrics().elidedText(name, Qt::ElideRight, qMax(0, room))));
}

void TopBar::showAccount()
{
    const auto account = context_.person.account();
    QString name = account ? account->name : context_.engine.status().accountName;
    const bool chooses = context_.person.accounts().size() > 1;
    if (name.isEmpty()) name = context_.person.isSignedIn() && chooses ? tr("Choose an account") : tr("No account");
    account_->setIcon(icon(QStringLiteral("account"), palette()));
    setName(account_, name, 40, 60);
    account_->setToolTip(name);
    account_->setEnabled(chooses);
    account_->setAccessibleName(tr("Account: %1").arg(name));
}

void TopBar::showEngine()
{
    const EngineView &engine = context_.engine;
    const QString place = context_.engineTitle;
    const bool ready = engine.isReady();
    const bool fits = engine.linkState() != EngineLink::State::incompatible; // else nothing is tried any more
    const QString where = place.isEmpty() ? tr("Engine: this computer") : tr("Attached: %1").arg(place);
    const QString text = ready || !fits ? where : tr("%1 (connecting…)").arg(where);
    engine_->setText(literal(text));
    engine_->setToolTip(ready   ? tr("%1 at %2").arg(engine.program(), engine.status().address)
                        : !fits ? errorWords(engine.linkError()).title
                                : tr("The engine does not answer yet."));
    engine_->setAccessibleDescription(engine_->toolTip());
    const Tone tone = ready ? Tone::ok : fits ? Tone::warning : Tone::error;
    engine_->setIcon(icon(iconName(tone), colorsFor(palette()).ink(tone)));
    engine_->setAccessibleName(text);
}

void TopBar::showAlarms()
{
    const auto count = context_.engine.questions().size();
    const Colors &colors = colorsFor(palette());
    alarms_->setIcon(icon(QStringLiteral("bell"), count > 0 ? colors.warningInk : colors.muted));
    alarms_->setText(count > 0 ? QLocale().toString(count) : QString());
    alarms_->setAccessibleName(tr("%Ln alarm(s)", nullptr, int(count)));
    alarms_->setToolTip(alarms_->accessibleName());
}

void TopBar::showPerson()
{
    const auto &who = context_.person.who();
    QString name = who ? who->name : tr("Sign in");
    if (who && name.isEmpty()) name = who->email;
    person_->setIcon(icon(who ? QStringLiteral("user") : QStringLiteral("sign-in"), palette()));
    setName(person_, name, 24, 40);
    person_->setToolTip(who ? who->email : tr("Sign in to the CloudLink Platform"));
    person_->setAccessibleName(who ? tr("Person: %1").arg(name) : name);
}

void TopBar::openAccounts()
{
    auto *popup = new AccountPopup(context_.person.accounts(), this);
    connect(popup, &AccountPopup::chosen, this, [this](const QString &id) { context_.person.choose(id); });
    popup->openBelow(account_);
}

void TopBar::openAlarms()
{
    auto *menu = new QMenu(this);
    for (const Question &question : context_.engine.questions())
        menu->addAction(icon(QStringLiteral("warning"), colorsFor(palette()).warningInk),
                        literal(questionTitle(question)), this,
                        [this] { context_.open(QStringLiteral("dashboard"), QString()); });
    if (menu->isEmpty()) menu->addAction(tr("Nothing needs your attention"))->setEnabled(false);
    popUp(menu, alarms_);
}

Flow TopBar::signOut(Scope &scope)
{
    const Status out = co_await context_.person.signOut(scope);
    if (!out && !scope.isCancelled()) context_.toast(Tone::error, errorWords(out.error()).sentence);
    co_return out;
}

void TopBar::openPerson()
{
    if (!context_.person.isSignedIn()) return context_.open(QStringLiteral("signIn"), QString());
    auto *menu = new QMenu(this);
    const auto &who = context_.person.who();
    menu->addAction(who->email)->setEnabled(false);
    if (!who->role.isEmpty()) menu->addAction(roleName(who->role))->setEnabled(false);
    menu->addSeparator();
    menu->addAction(tr("Keyboard shortcuts"), this, &TopBar::shortcutsRequested);
    menu->addAction(tr("About"), this, &TopBar::aboutRequested);
    menu->addSeparator();
    menu->addAction(icon(QStringLiteral("sign-out"), palette()), tr("Sign out"), this,
                    [this] { scope_.spawn(signOut(scope_)); });
    popUp(menu, person_);
}

} // namespace clc::ui
