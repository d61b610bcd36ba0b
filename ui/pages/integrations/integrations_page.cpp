#include "ui/pages/integrations/integrations_page.h"

#include "ui/dialogs/type_word_dialog.h"
#include "ui/pages/integrations/add_integration_dialog.h"
#include "ui/pages/integrations/integration_card.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"

#include <QVBoxLayout>

#include <algorithm>

namespace clc::ui
{

using Action = IntegrationState::Action;

IntegrationsPage::IntegrationsPage(ConsoleContext &context)
    : Page(context, QStringLiteral("integrations"), tr("Integrations & Apps"),
           tr("What the account in work uses of the CloudLink Platform.")),
      add_(primaryButton(tr("+Add New"))),
      banner_(new Banner),
      card_(context.engine.status().card),
      enabled_(context.engine.status().integrationEnabled)
{
    add_->setObjectName(QStringLiteral("addNewButton"));
    addHeadingWidget(add_);
    body()->addWidget(banner_);
    auto *content = new QWidget;
    column_ = new QVBoxLayout(content);
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(12);
    column_->addStretch(1);
    states_ = addStates(scrolling(content));
    connect(add_, &QPushButton::clicked, this, &IntegrationsPage::openAdd);
    connect(states_, &StateView::actionRequested, this, [this] {
        if (emptyAction_.isEmpty()) return openAdd();
        this->context().open(emptyAction_, QString());
    });
    connect(&context.engine, &EngineView::changed, this, &IntegrationsPage::follow);
    connect(&context.engine, &EngineView::linkChanged, this, &IntegrationsPage::show);
    connect(&context.person, &Person::changed, this, &IntegrationsPage::follow);
    show();
}

QString IntegrationsPage::accountId() const
{
    const auto account = context().person.account();
    return account ? account->id : QString();
}

/// What happened elsewhere: at the engine, at another console, in the account switcher.
void IntegrationsPage::follow()
{
    const EngineStatus &status = context().engine.status();
    const bool other = status.card != card_ || status.integrationEnabled != enabled_ || accountId() != shownAccount_;
    card_ = status.card;
    enabled_ = status.integrationEnabled;
    show();
    if (other && isVisible() && context().engine.isReady()) refresh();
}

void IntegrationsPage::refresh()
{
    if (!context().engine.isReady()) return;
    if (isWhoUnknown()) return scope_.spawn(askWho(scope_));
    if (explainWhyNot()) return;
    ++readings_;
    scope_.spawn(read(scope_, accountId()));
}

/// Somebody is signed in at the engine, but who it is or what it may see was not told yet.
bool IntegrationsPage::isWhoUnknown() const
{
    const EngineView &engine = context().engine;
    const Person &person = context().person;
    if (!engine.hasStatus()) return true;
    if (!person.isSignedIn()) return !engine.status().signedInAs.isEmpty();
    return person.accounts().isEmpty() && !askedWho_;
}

bool IntegrationsPage::explainWhyNot()
{
    const Person &person = context().person;
    const auto account = person.account();
    if (isWhoUnknown()) {
        states_->showLoading();
        return true;
    }
    if (!person.isSignedIn()) {
        emptyAction_ = QStringLiteral("signIn");
        states_->showEmpty(QStringLiteral("sign-in"), tr("Nobody is signed in"),
                           tr("Sign in to see and change the integrations of an account."), tr("Sign in"));
        return true;
    }
    if (!account) {
        emptyAction_ = QStringLiteral("accounts");
        states_->showEmpty(QStringLiteral("accounts"), tr("No account is chosen"),
                           tr("Integrations belong to a customer's account."), tr("Choose an account"));
        return true;
    }
    if (person.who()->partnerId == account->id) {
        emptyAction_ = QStringLiteral("accounts");
        states_->showEmpty(QStringLiteral("info"), tr("A Partner Account takes no integrations"),
                           tr("%1 is your Partner Account. Choose the account of a customer.").arg(account->name),
                           tr("Choose an account"));
        return true;
    }
    return false;
}

void IntegrationsPage::show()
{
    const QString account = accountId();
    if (account != shownAccount_) {
        shownAccount_ = account;
        readAccount_.clear();
        banner_->clear();
        if (adding_) adding_->reject();
        // Cards of another account must not stay: what is empty forgets its content.
        states_->showEmpty(QStringLiteral("integrations"), QString(), QString());
        states_->showLoading();
    }
    const bool possible = !explainWhyNot();
    const bool ready = context().engine.isReady();
    add_->setVisible(possible);
    add_->setEnabled(possible && ready && !busy_);
    add_->setToolTip(!ready  ? tr("The engine does not answer at the moment.")
                     : busy_ ? tr("A change is under way.")
                             : QString());
    if (possible && readAccount_ == account) showCards();
}

void IntegrationsPage::showCards()
{
    if (integrations_.isEmpty()) {
        emptyAction_.clear();
        states_->showEmpty(QStringLiteral("integrations"), tr("No integrations yet"),
                           tr("Add CloudLink Gateway to connect the phone system of this account."), tr("+Add New"));
        return;
    }
    QStringList here;
    for (const IntegrationInfo &integration : std::as_const(integrations_)) {
        here << integration.type;
        IntegrationCard *one = card(integration);
        one->show(integrationState(integration, readAccount_, context().engine.status()));
        const bool ready = context().engine.isReady();
        one->setBusy(busy_ || !ready, ready ? busy_ ? tr("A change is under way.") : QString()
                                            : tr("The engine does not answer at the moment."));
    }
    for (const QString &type : cards_.keys()) {
        if (here.contains(type)) continue;
        IntegrationCard *gone = cards_.take(type);
        gone->hide();
        gone->deleteLater();
    }
    if (states_->state() != StateView::State::content) states_->showContent();
}

IntegrationCard *IntegrationsPage::card(const IntegrationInfo &integration)
{
    IntegrationCard *&card = cards_[integration.type];
    if (card != nullptr) return card;
    const bool ours = integration.type == gatewayIntegration();
    const QString type = integration.type;
    QString name = ours ? tr("CloudLink Gateway") : integration.name;
    if (name.isEmpty()) name = type;
    card = new IntegrationCard(type, name);
    column_->insertWidget(ours ? 0 : column_->count() - 1, card);
    connect(card, &IntegrationCard::actionRequested, this, &IntegrationsPage::act);
    connect(card, &IntegrationCard::removeRequested, this, [this, type, name] { openRemove(type, name); });
    connect(card, &IntegrationCard::switchRequested, this, [this, type](bool on) {
        setBusy(true);
        scope_.spawn(change(scope_, readAccount_, type, on));
    });
    return card;
}

void IntegrationsPage::act(Action action)
{
    switch (action) {
    case Action::addGateway:
    case Action::continueSetup:
        return context().open(QStringLiteral("wizard"), QString());
    case Action::openGateway:
        return context().open(QStringLiteral("gateway"), QString());
    case Action::signIn:
        return context().open(QStringLiteral("signIn"), QString());
    case Action::none:
        return;
    }
}

void IntegrationsPage::setBusy(bool busy)
{
    busy_ = busy;
    if (busy) banner_->clear();
    show();
}

void IntegrationsPage::openAdd()
{
    const auto account = context().person.account();
    if (!account || busy_ || adding_) return;
    QStringList added;
    for (const IntegrationInfo &integration : std::as_const(integrations_))
        added << (integration.type == gatewayIntegration() ? tr("CloudLink Gateway") : integration.name);
    adding_ = new AddIntegrationDialog(account->name, added, this);
    connect(adding_, &AddIntegrationDialog::addRequested, this, [this, id = account->id] {
        if (busy_) return;
        setBusy(true);
        adding_->setBusy(true);
        scope_.spawn(add(scope_, id));
    });
    adding_->open();
}

void IntegrationsPage::openRemove(const QString &type, const QString &name)
{
    if (busy_) return;
    const EngineStatus &status = context().engine.status();
    const bool ours = status.accountId == readAccount_;
    const int users = ours ? int(status.usersActive + status.usersSuspended) : 0;
    TypeWordDialog::Text text;
    text.title = tr("Remove %1").arg(name);
    text.intro = tr("The account %1 no longer has this integration.").arg(context().person.account()->name);
    text.parts = {
        {tr("What ends"),
         {tr("The gateway link: calls and their events no longer reach the platform."),
          tr("Synchronization: users of the PBX are no longer imported or changed."),
          tr("The gateway's identity is revoked. To come back, add the integration and set the gateway up "
             "again.")}},
        {tr("What stays"),
         {users > 0 ? tr("%Ln imported user(s) keep their accounts and remain in the list of users.", nullptr, users)
                    : tr("Imported users keep their accounts and remain in the list of users."),
          tr("Objects on PBX and Border Gateway stay as they are.")}}};
    text.word = tr("delete", "the word that is typed to confirm");
    text.button = tr("Remove integration");
    auto *dialog = new TypeWordDialog(text, this);
    connect(dialog, &QDialog::accepted, this, [this, type, account = readAccount_] {
        setBusy(true);
        scope_.spawn(remove(scope_, account, type));
    });
    dialog->open();
}

/// The page is there and still shows that account.
bool IntegrationsPage::isStill(const QString &account, Scope &scope) const
{
    return !scope.isCancelled() && account == accountId();
}

void IntegrationsPage::showProblem(const Error &error)
{
    banner_->show(error);
    if (error.code != ErrorCode::notSignedIn && error.code != ErrorCode::signedOut) return;
    QPushButton *signIn = banner_->addAction(tr("Sign in"));
    signIn->setObjectName(QStringLiteral("bannerSignIn"));
    connect(signIn, &QPushButton::clicked, this, [this] { context().open(QStringLiteral("signIn"), QString()); });
}

Flow IntegrationsPage::askWho(Scope &scope)
{
    const Status told = co_await context().person.refresh(scope);
    if (scope.isCancelled()) co_return told;
    if (told) {
        askedWho_ = true;
        show();
    } else if (isWhoUnknown()) {
        states_->showError(told.error());
    }
    co_return told;
}

Flow IntegrationsPage::read(Scope &scope, QString account)
{
    const int reading = readings_;
    if (readAccount_ != account) states_->showLoading();
    auto list = co_await context().session.integrations(scope, account);
    if (!list) {
        if (isStill(account, scope) && reading == readings_) states_->showError(list.error());
        co_return std::move(list).error();
    }
    if (!isStill(account, scope) || reading != readings_) co_return done;
    integrations_ = *list;
    readAccount_ = account;
    if (!integrations_.isEmpty()) states_->showContent(); // an error of an earlier reading goes
    show();
    co_return done;
}

Flow IntegrationsPage::change(Scope &scope, QString account, QString type, bool on)
{
    const auto changed = co_await context().session.setIntegration(scope, account, type, on);
    if (scope.isCancelled()) co_return cancelledError();
    setBusy(false);
    if (!isStill(account, scope)) co_return done;
    if (!changed) {
        showProblem(changed.error());
        co_return Error(changed.error());
    }
    const auto place = std::find_if(integrations_.begin(), integrations_.end(),
                                    [&](const IntegrationInfo &one) { return one.type == type; });
    if (place != integrations_.end()) *place = *changed;
    show();
    refresh();
    co_return done;
}

Flow IntegrationsPage::add(Scope &scope, QString account)
{
    const auto added = co_await context().session.setIntegration(scope, account, gatewayIntegration(), true);
    if (scope.isCancelled()) co_return cancelledError();
    setBusy(false);
    if (!isStill(account, scope)) co_return done;
    if (!added) {
        if (adding_)
            adding_->showError(added.error());
        else
            showProblem(added.error());
        co_return Error(added.error());
    }
    if (adding_) adding_->setAdded();
    refresh();
    co_return done;
}

Flow IntegrationsPage::remove(Scope &scope, QString account, QString type)
{
    const Status removed = co_await context().session.removeIntegration(scope, account, type);
    if (scope.isCancelled()) co_return removed;
    setBusy(false);
    if (!isStill(account, scope)) co_return removed;
    if (!removed)
        showProblem(removed.error());
    else
        context().toast(Tone::ok, tr("The integration was removed."));
    refresh();
    co_return removed;
}

} // namespace clc::ui
