#include "ui/pages/accounts/accounts_page.h"

#include "ui/pages/accounts/account_form.h"
#include "ui/pages/keep_columns.h"
#include "ui/text/names.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/side_panel.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemView>
#include <QSplitter>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

QString addressPart(const AccountInfo &account, const char *name)
{
    const QJsonObject address =
        account.details.value(QStringLiteral("location")).toObject().value(QStringLiteral("address")).toObject();
    const QString text = address.value(QLatin1String(name)).toString();
    return text.isEmpty() ? account.details.value(QLatin1String(name)).toString() : text;
}

bool isActive(const AccountInfo &account)
{
    return account.details.value(QStringLiteral("active")).toBool(true);
}

} // namespace

AccountsPage::AccountsPage(ConsoleContext &context)
    : Page(context, QStringLiteral("accounts"), tr("Accounts")),
      rows_([](const Row &row) { return row.account.id; }, columns()),
      table_(new TableFrame),
      panel_(new SidePanel),
      form_(new AccountForm),
      add_(primaryButton(tr("Add Account"))),
      open_(plainButton(tr("Open"))),
      save_(primaryButton(tr("Save"))),
      hint_(mutedLabel(QString())),
      whyNot_(mutedLabel(QString()))
{
    add_->setObjectName(QStringLiteral("addAccount"));
    addHeadingWidget(add_);
    hint_->setObjectName(QStringLiteral("addHint"));
    body()->addWidget(hint_);
    addTable();
    addForm();
    auto *both = new QSplitter(Qt::Horizontal);
    both->setChildrenCollapsible(false);
    both->setHandleWidth(1);
    both->addWidget(table_);
    both->addWidget(panel_);
    both->setStretchFactor(0, 1);
    states_ = addStates(both);
    connect(states_, &StateView::actionRequested, this, [this] {
        if (!this->context().person.isSignedIn()) return this->context().open(QStringLiteral("signIn"), QString());
        openForm();
    });
    connect(add_, &QPushButton::clicked, this, &AccountsPage::openForm);
    connect(&context.person, &Person::changed, this, &AccountsPage::show);
    connect(&context.engine, &EngineView::linkChanged, this, &AccountsPage::show);
    connect(&context.engine, &EngineView::changed, this, &AccountsPage::showRows);
    show();
}

QVector<Column<AccountsPage::Row>> AccountsPage::columns()
{
    using C = Column<Row>;
    return {
        C(QStringLiteral("name"), tr("CUSTOMER NAME"), [](const Row &row) { return row.account.name; })
            .strong()
            .width(32),
        C(QStringLiteral("number"), tr("ACCOUNT ID"), [](const Row &row) { return row.account.number; })
            .number()
            .width(14),
        C(QStringLiteral("country"), tr("COUNTRY"),
          [](const Row &row) {
              return addressPart(row.account, "country");
          }).width(14),
        C(QStringLiteral("city"), tr("CITY"),
          [](const Row &row) {
              return addressPart(row.account, "city");
          }).width(18),
        C(QStringLiteral("state"), tr("STATE"),
          [](const Row &row) { return isActive(row.account) ? tr("Active") : tr("Deactivated"); })
            .tone([](const Row &row) { return std::optional(isActive(row.account) ? Tone::ok : Tone::neutral); })
            .width(18),
        C(QStringLiteral("inWork"), tr("IN WORK"),
          [](const Row &row) { return row.inWork ? tr("In work") : QString(); })
            .tone([](const Row &row) { return row.inWork ? std::optional(Tone::info) : std::nullopt; })
            .width(16),
    };
}

void AccountsPage::addTable()
{
    sorted_.setSourceModel(&rows_);
    table_->setObjectName(QStringLiteral("accountsTable"));
    table_->setModel(&sorted_);
    table_->setExportName(QStringLiteral("accounts"));
    table_->view()->setAccessibleName(tr("Accounts"));
    table_->view()->sortByColumn(0, Qt::AscendingOrder);
    keepColumns(table_->view(), context().preferences, QStringLiteral("accounts"));
    table_->chips()->setChips({{QStringLiteral("all"), tr("All")},
                               {QStringLiteral("active"), tr("Active")},
                               {QStringLiteral("deactivated"), tr("Deactivated")}},
                              true);
    open_->setObjectName(QStringLiteral("openAccount"));
    table_->addTopWidget(open_);
    connect(table_->chips(), &FilterChips::activeChanged, this, &AccountsPage::filterByState);
    connect(table_->view(), &QAbstractItemView::activated, this, [this] { openAccount(table_->view()->currentKey()); });
    connect(open_, &QPushButton::clicked, this, [this] { openAccount(table_->view()->currentKey()); });
    connect(table_->view(), &TableView::currentKeyChanged, this, &AccountsPage::showButtons);
    connect(table_, &TableFrame::exported, this,
            [this](const QString &path) { context().toast(Tone::ok, tr("Exported to %1").arg(path)); });
    connect(table_, &TableFrame::exportFailed, this, [this](const Error &error) { states_->showError(error); });
}

void AccountsPage::addForm()
{
    panel_->setObjectName(QStringLiteral("accountPanel"));
    panel_->setTitle(tr("Add Account"));
    panel_->setBody(form_);
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    whyNot_->setObjectName(QStringLiteral("whyNotSave"));
    save_->setObjectName(QStringLiteral("saveAccount"));
    column->addWidget(whyNot_);
    column->addWidget(save_, 0, Qt::AlignLeading);
    panel_->addButton(foot);
    connect(panel_, &SidePanel::closed, this, &AccountsPage::show);
    connect(form_, &AccountForm::edited, this, &AccountsPage::showButtons);
    connect(form_, &AccountForm::submitted, this, &AccountsPage::save);
    connect(save_, &QPushButton::clicked, this, &AccountsPage::save);
}

void AccountsPage::take(const QString &argument)
{
    if (argument == QLatin1String("add")) openForm();
}

void AccountsPage::filterByState()
{
    const QString state = table_->chips()->active().value(0);
    if (state == QLatin1String("all")) return sorted_.setPredicate(nullptr);
    const bool active = state == QLatin1String("active");
    sorted_.setPredicate([this, active](int row) { return isActive(rows_.row(row).account) == active; });
}

void AccountsPage::refresh()
{
    if (context().person.isSignedIn() && !reading_) scope_.spawn(read(scope_));
}

Flow AccountsPage::read(Scope &scope)
{
    reading_ = true;
    const Status read = co_await context().person.refresh(scope);
    if (scope.isCancelled()) co_return cancelledError();
    reading_ = false;
    isRead_ = true;
    problem_ = read ? std::nullopt : std::optional(read.error());
    show();
    co_return read;
}

void AccountsPage::show()
{
    showButtons();
    const Person &person = context().person;
    if (!person.isSignedIn()) {
        isRead_ = false;
        problem_.reset();
        if (!person.isKnown()) return states_->showLoading();
        return states_->showEmpty(QStringLiteral("sign-in"), tr("Not signed in"),
                                  tr("Sign in to see the accounts that you may work on."), tr("Sign in"));
    }
    showRows();
    const bool any = !person.accounts().isEmpty() || panel_->isOpen();
    if (any) states_->showContent();
    if (problem_) return states_->showError(*problem_);
    if (any) return;
    if (!isRead_) {
        states_->showLoading();
        // Who signed in became known only after the page was shown.
        if (isVisible() && context().engine.isReady()) refresh();
        return;
    }
    states_->showEmpty(QStringLiteral("accounts"), tr("No accounts"), tr("This sign-in sees no account of a customer."),
                       whyNoAdding().isEmpty() ? tr("Add Account") : QString());
}

void AccountsPage::showRows()
{
    const auto inWork = context().person.account();
    QVector<Row> rows;
    for (const AccountInfo &account : context().person.accounts())
        rows.append({account, inWork && inWork->id == account.id});
    rows_.setRows(rows);
    showButtons();
}

QString AccountsPage::whyNoAdding() const
{
    const Person &person = context().person;
    if (!context().engine.isReady()) return tr("The engine does not answer at the moment.");
    if (!person.isSignedIn()) return tr("Sign in first.");
    if (person.who()->role != QLatin1String("PARTNER_ADMIN"))
        return tr("Only partners can add accounts. You are signed in as: %1").arg(roleName(person.who()->role));
    return {};
}

QString AccountsPage::whyNoSaving() const
{
    if (saving_) return tr("The account is being created…");
    if (const QString why = whyNoAdding(); !why.isEmpty()) return why;
    return form_->draft().whyNot();
}

void AccountsPage::showButtons()
{
    const QString noAdding = whyNoAdding();
    add_->setEnabled(noAdding.isEmpty());
    add_->setToolTip(noAdding);
    add_->setAccessibleDescription(noAdding);
    hint_->setText(noAdding);
    hint_->setVisible(context().person.isSignedIn() && context().engine.isReady() && !noAdding.isEmpty());
    const QString noSaving = whyNoSaving();
    save_->setEnabled(noSaving.isEmpty());
    save_->setToolTip(noSaving);
    save_->setAccessibleDescription(noSaving);
    whyNot_->setText(noSaving);
    whyNot_->setVisible(!noSaving.isEmpty());
    open_->setEnabled(!table_->view()->currentKey().isEmpty());
    open_->setToolTip(open_->isEnabled() ? QString() : tr("Choose an account in the table."));
}

void AccountsPage::openForm()
{
    if (!whyNoAdding().isEmpty()) return;
    states_->showContent();
    panel_->openPanel();
    form_->firstField()->setFocus(Qt::OtherFocusReason);
    showButtons();
}

void AccountsPage::openAccount(const QString &id)
{
    if (id.isEmpty()) return;
    context().person.choose(id);
    context().open(QStringLiteral("accountInformation"), id);
}

void AccountsPage::save()
{
    if (!whyNoSaving().isEmpty()) return;
    saving_ = true;
    form_->setBusy(true);
    showButtons();
    scope_.spawn(create(scope_, form_->draft().toJson()));
}

Flow AccountsPage::create(Scope &scope, QJsonObject account)
{
    const Result<AccountInfo> created = co_await context().session.createAccount(scope, account);
    if (scope.isCancelled()) co_return cancelledError();
    saving_ = false;
    form_->setBusy(false);
    if (!created) {
        form_->showError(created.error());
        showButtons();
        co_return created.error();
    }
    form_->clear();
    panel_->closePanel();
    showButtons();
    context().toast(Tone::ok, tr("Account created: %1, %2").arg(created->name, created->number));
    const Status again = co_await read(scope);
    co_return again;
}

} // namespace clc::ui
