#include "ui/pages/account_information/account_information_page.h"

#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/labels.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clc::ui
{

namespace
{

/// "en-US" as people say it.
QString languageName(const QString &code)
{
    if (code.startsWith(QLatin1String("en"))) return AccountInformationPage::tr("English");
    if (code.startsWith(QLatin1String("de"))) return AccountInformationPage::tr("German");
    if (code.startsWith(QLatin1String("fr"))) return AccountInformationPage::tr("French");
    if (code.startsWith(QLatin1String("es"))) return AccountInformationPage::tr("Spanish");
    return code;
}

QString text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString();
}

} // namespace

AccountInformationPage::AccountInformationPage(ConsoleContext &context)
    : Page(context, QStringLiteral("accountInformation"), tr("Account Information")),
      other_(mutedLabel(QString())),
      facts_(new FactList),
      address_(new FactList),
      contacts_(new FactList),
      noContacts_(mutedLabel(tr("The platform names none.")))
{
    other_->setObjectName(QStringLiteral("otherAccount"));
    body()->addWidget(other_);
    states_ = addStates(scrolling(makeContent()));
    connect(states_, &StateView::actionRequested, this, [this] {
        const bool signedIn = this->context().person.isSignedIn();
        this->context().open(signedIn ? QStringLiteral("accounts") : QStringLiteral("signIn"), QString());
    });
    connect(&context.person, &Person::changed, this, &AccountInformationPage::show);
    connect(&context.engine, &EngineView::changed, this, &AccountInformationPage::show);
    show();
}

QWidget *AccountInformationPage::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(16);
    const auto add = [column](const QString &title, QWidget *body) {
        auto *card = new Card(title);
        card->setMaximumWidth(100 * card->fontMetrics().averageCharWidth());
        card->body()->addWidget(body);
        column->addWidget(card);
        return card;
    };
    add(tr("Account"), facts_);
    add(tr("Address"), address_);
    add(tr("Support contacts"), contacts_)->body()->addWidget(noContacts_);
    column->addStretch(1);
    return content;
}

void AccountInformationPage::take(const QString &argument)
{
    if (wanted_ == argument) return;
    wanted_ = argument;
    show();
    if (isVisible() && context().engine.isReady()) refresh();
}

std::optional<AccountInfo> AccountInformationPage::account() const
{
    const auto inWork = context().person.account();
    const QString id = !wanted_.isEmpty() ? wanted_ : inWork ? inWork->id : QString();
    if (id.isEmpty()) return std::nullopt;
    if (read_ && read_->id == id) return read_;
    const QVector<AccountInfo> &all = context().person.accounts();
    const auto found = std::find_if(all.cbegin(), all.cend(), [&id](const AccountInfo &one) { return one.id == id; });
    if (found == all.cend()) return std::nullopt;
    return *found;
}

bool AccountInformationPage::isSite(const AccountInfo &account) const
{
    const EngineStatus &status = context().engine.status();
    return status.onboarded && status.accountId == account.id;
}

void AccountInformationPage::refresh()
{
    const auto shown = account();
    if (context().person.isSignedIn() && shown) scope_.spawn(read(scope_, shown->id));
}

Flow AccountInformationPage::read(Scope &scope, QString id)
{
    const Result<AccountInfo> read = co_await context().session.account(scope, id);
    if (scope.isCancelled()) co_return cancelledError();
    const auto shown = account();
    if (!shown || shown->id != id) co_return done; // another one is shown now
    if (!read) {
        failed_ = id;
        states_->showError(read.error());
        co_return read.error();
    }
    failed_.clear();
    read_ = *read;
    show();
    co_return done;
}

void AccountInformationPage::show()
{
    const Person &person = context().person;
    const auto inWork = person.account();
    // Another one was chosen to work on, at the top of the window: that one is meant.
    const QString now = inWork ? inWork->id : QString();
    if (now != inWork_ && wanted_ != now) wanted_.clear();
    const bool another = now != inWork_;
    inWork_ = now;
    other_->setVisible(false);
    if (!person.isSignedIn()) {
        read_.reset();
        if (!person.isKnown()) return states_->showLoading();
        return states_->showEmpty(QStringLiteral("sign-in"), tr("Not signed in"),
                                  tr("Sign in to see what the platform knows of the account."), tr("Sign in"));
    }
    const auto shown = account();
    if (!shown) {
        return states_->showEmpty(QStringLiteral("account"), tr("No account chosen"),
                                  tr("Choose the account of the customer that you work on."), tr("Accounts"));
    }
    other_->setVisible(inWork && inWork->id != shown->id);
    if (inWork) other_->setText(tr("The account of this gateway is another one: %1").arg(inWork->name));
    showFacts(*shown);
    if (failed_ != shown->id) states_->showContent();
    if (another && isVisible() && context().engine.isReady()) refresh();
}

void AccountInformationPage::showFacts(const AccountInfo &account)
{
    const QString pbxType = isSite(account) ? context().engine.status().pbxType : QString();
    const QString drawing = QString::fromUtf8(QJsonDocument(account.toJson()).toJson(QJsonDocument::Compact)) + pbxType;
    if (drawing == drawn_) return;
    drawn_ = drawing;
    facts_->clear();
    facts_->add(QStringLiteral("customerName"), tr("Customer Name"), account.name);
    auto *number = new QWidget;
    auto *row = new QHBoxLayout(number);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    QLabel *digits = bodyLabel(account.number, number);
    digits->setObjectName(QStringLiteral("accountId"));
    digits->setAccessibleName(tr("Account ID"));
    digits->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    digits->setFocusPolicy(Qt::ClickFocus);
    digits->setWordWrap(false);
    auto *copy = new QToolButton(number);
    copy->setObjectName(QStringLiteral("copyAccountId"));
    copy->setIcon(icon(QStringLiteral("copy"), palette()));
    copy->setToolTip(tr("Copy the Account ID"));
    copy->setAccessibleName(tr("Copy the Account ID"));
    copy->setFocusPolicy(Qt::StrongFocus);
    connect(copy, &QToolButton::clicked, this, [this, id = account.number] {
        QApplication::clipboard()->setText(id);
        context().toast(Tone::ok, tr("Account ID copied"));
    });
    row->addWidget(digits);
    row->addWidget(copy);
    row->addStretch(1);
    facts_->addWidget(tr("Account ID"), number);
    const QJsonObject &details = account.details;
    facts_->add(QStringLiteral("language"), tr("Default Language"), languageName(text(details, "languageCode")));
    // The guide: it appears only after onboarding.
    if (!pbxType.isEmpty()) facts_->add(QStringLiteral("pbxTypeFact"), tr("PBX Type"), pbxType);
    const QJsonObject address =
        details.value(QStringLiteral("location")).toObject().value(QStringLiteral("address")).toObject();
    const QString country = text(address, "country");
    address_->clear();
    address_->add(QStringLiteral("street"), tr("Address"), text(address, "street"));
    address_->add(QStringLiteral("city"), tr("City/Town"), text(address, "city"));
    address_->add(QStringLiteral("province"), tr("Province/State"), text(address, "stateOrProvince"));
    address_->add(QStringLiteral("postalCode"), tr("Postal/Zip Code"), text(address, "zipCode"));
    address_->add(QStringLiteral("country"), tr("Country"), country.isEmpty() ? text(details, "country") : country);
    showContacts(account);
}

void AccountInformationPage::showContacts(const AccountInfo &account)
{
    contacts_->clear();
    const QJsonArray contacts = account.details.value(QStringLiteral("contacts")).toArray();
    int number = 0;
    for (const QJsonValue one : contacts) {
        const QJsonObject contact = one.toObject();
        contacts_->add(QStringLiteral("contact%1").arg(number++), text(contact, "name"), text(contact, "email"));
    }
    contacts_->setVisible(number > 0);
    noContacts_->setVisible(number == 0);
}

} // namespace clc::ui
