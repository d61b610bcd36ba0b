#include "ui/pages/accounts/account_form.h"

#include "ui/pages/accounts/contact_rows.h"
#include "ui/text/error_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/field.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <utility>

namespace clc::ui
{

namespace
{

const QString prefix = QStringLiteral("account.create.");
const QString contactsKey = prefix + QStringLiteral("supportContacts");

} // namespace

AccountForm::AccountForm(QWidget *parent)
    : QWidget(parent),
      column_(new QVBoxLayout(this)),
      banner_(new Banner(this)),
      language_(new QComboBox),
      contacts_(new ContactRows)
{
    setObjectName(QStringLiteral("accountForm"));
    column_->setContentsMargins(0, 0, 8, 0);
    column_->setSpacing(12);
    banner_->setObjectName(QStringLiteral("accountBanner"));
    column_->addWidget(banner_);
    addText(QStringLiteral("name"), tr("Customer Name"), 256);
    addText(QStringLiteral("country"), tr("Country"), 64, tr("For example: CA"));
    addText(QStringLiteral("street"), tr("Address"), 256);
    addText(QStringLiteral("city"), tr("City/Town"), 128);
    addText(QStringLiteral("postalCode"), tr("Postal/Zip Code"), 32);
    addText(QStringLiteral("stateOrProvince"), tr("State or Province"), 64, tr("Optional."));
    const QVector<std::pair<QString, QString>> languages{{QStringLiteral("en-US"), tr("English")},
                                                         {QStringLiteral("de-DE"), tr("German")},
                                                         {QStringLiteral("fr-FR"), tr("French")},
                                                         {QStringLiteral("es-ES"), tr("Spanish")}};
    for (const auto &[code, name] : languages) language_->addItem(name, code);
    const QString languageKey = prefix + QStringLiteral("language");
    fields_.insert(languageKey, new Field(languageKey, tr("Default Language"), language_));
    column_->addWidget(fields_.value(languageKey));
    column_->addWidget(contacts_);
    column_->addStretch(1);
    connect(language_, &QComboBox::activated, this, [this, languageKey] { note(languageKey); });
    connect(contacts_, &ContactRows::edited, this, [this] { note(contactsKey); });
}

Field *AccountForm::addText(const QString &name, const QString &label, int longest, const QString &help)
{
    const QString key = prefix + name;
    QLineEdit *editor = lineEditor(longest);
    auto *field = new Field(key, label, editor, help);
    editors_.insert(key, editor);
    fields_.insert(key, field);
    column_->addWidget(field);
    connect(editor, &QLineEdit::textEdited, this, [this, key] { note(key); });
    connect(editor, &QLineEdit::returnPressed, this, &AccountForm::submitted);
    return field;
}

AccountDraft AccountForm::draft() const
{
    const auto text = [this](const char *name) { return editors_.value(prefix + QLatin1String(name))->text(); };
    AccountDraft draft;
    draft.name = text("name");
    draft.country = text("country");
    draft.street = text("street");
    draft.city = text("city");
    draft.postalCode = text("postalCode");
    draft.stateOrProvince = text("stateOrProvince");
    draft.language = language_->currentData().toString();
    draft.contacts = contacts_->contacts();
    return draft;
}

QWidget *AccountForm::firstField() const
{
    return editors_.value(prefix + QStringLiteral("name"));
}

void AccountForm::setBusy(bool busy)
{
    for (Field *field : std::as_const(fields_)) field->editor()->setEnabled(!busy);
    contacts_->setEnabled(!busy);
    if (busy) banner_->clear();
}

void AccountForm::showError(const Error &error)
{
    const ErrorWords words = errorWords(error);
    // "account.create.supportContacts[0].email" is said at the contacts.
    const QString key = error.field.startsWith(contactsKey) ? contactsKey : error.field;
    if (key != contactsKey && !fields_.contains(key)) return banner_->show(error);
    // The engine's sentence names the path; here the field itself is the name.
    const bool missing = error.code == ErrorCode::missingValue;
    told_.insert(key, missing ? tr("This is needed.") : words.sentence + QLatin1Char('\n') + words.cure);
    showProblems();
    if (fields_.contains(key)) fields_.value(key)->editor()->setFocus(Qt::OtherFocusReason);
}

void AccountForm::clear()
{
    for (QLineEdit *editor : std::as_const(editors_)) editor->clear();
    language_->setCurrentIndex(0);
    contacts_->clear();
    banner_->clear();
    edited_.clear();
    told_.clear();
    showProblems();
}

void AccountForm::note(const QString &key)
{
    edited_.insert(key);
    told_.remove(key);
    showProblems();
    Q_EMIT edited();
}

void AccountForm::showProblems()
{
    const AccountDraft now = draft();
    const auto problem = [&](const QString &key) {
        if (told_.contains(key)) return told_.value(key);
        return edited_.contains(key) ? now.problem(key) : QString();
    };
    for (auto it = fields_.cbegin(); it != fields_.cend(); ++it) it.value()->setError(problem(it.key()));
    contacts_->setError(problem(contactsKey));
}

} // namespace clc::ui
