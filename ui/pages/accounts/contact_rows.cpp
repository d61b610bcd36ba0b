#include "ui/pages/accounts/contact_rows.h"

#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"

#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace clc::ui
{

namespace
{

constexpr int mostContacts = 20;

} // namespace

ContactRows::ContactRows(QWidget *parent)
    : QWidget(parent),
      column_(new QVBoxLayout),
      add_(linkButton(tr("Add a contact"), this)),
      note_(mutedLabel(QString(), this))
{
    setObjectName(QStringLiteral("account.create.supportContacts"));
    setAccessibleName(tr("Support Contacts"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(4);
    all->addWidget(strongLabel(tr("Support Contacts"), this));
    column_->setSpacing(8);
    all->addLayout(column_);
    all->addWidget(note_);
    all->addWidget(add_, 0, Qt::AlignLeading);
    add_->setObjectName(QStringLiteral("addContact"));
    note_->setObjectName(QStringLiteral("contactsNote"));
    connect(add_, &QPushButton::clicked, this, [this] {
        add();
        rows_.last().name->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
    add();
    setError(QString());
}

QVector<AccountDraft::Contact> ContactRows::contacts() const
{
    QVector<AccountDraft::Contact> contacts;
    for (const Row &row : rows_) contacts.append({row.name->text(), row.email->text()});
    return contacts;
}

void ContactRows::clear()
{
    while (rows_.size() > 1) remove(rows_.last().widget);
    rows_.first().name->clear();
    rows_.first().email->clear();
    setError(QString());
}

void ContactRows::setError(const QString &error)
{
    setLook(note_, "look", error.isEmpty() ? QStringLiteral("muted") : QStringLiteral("error"));
    note_->setText(error.isEmpty() ? tr("They receive the mails about reported issues. At least one is needed.")
                                   : error);
    setAccessibleDescription(note_->text());
}

void ContactRows::add()
{
    Row row;
    row.widget = new QWidget(this);
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    row.name = lineEditor(128, row.widget);
    row.name->setPlaceholderText(tr("Name"));
    row.email = lineEditor(254, row.widget);
    row.email->setPlaceholderText(tr("Email"));
    row.remove = new QToolButton(row.widget);
    row.remove->setIcon(icon(QStringLiteral("close"), palette()));
    row.remove->setFocusPolicy(Qt::StrongFocus);
    line->addWidget(row.name, 2);
    line->addWidget(row.email, 3);
    line->addWidget(row.remove);
    column_->addWidget(row.widget);
    connect(row.name, &QLineEdit::textEdited, this, &ContactRows::edited);
    connect(row.email, &QLineEdit::textEdited, this, &ContactRows::edited);
    connect(row.remove, &QToolButton::clicked, this, [this, widget = row.widget] {
        remove(widget);
        rows_.last().email->setFocus(Qt::OtherFocusReason);
        Q_EMIT edited();
    });
    if (!rows_.isEmpty()) setTabOrder(rows_.last().remove, row.name);
    setTabOrder(row.name, row.email);
    setTabOrder(row.email, row.remove);
    setTabOrder(row.remove, add_);
    rows_.append(row);
    nameThem();
}

void ContactRows::remove(QWidget *widget)
{
    if (rows_.size() < 2) return;
    const auto gone =
        std::find_if(rows_.begin(), rows_.end(), [widget](const Row &row) { return row.widget == widget; });
    if (gone == rows_.end()) return;
    rows_.erase(gone);
    widget->hide();
    widget->deleteLater(); // it has the button that was just pressed
    nameThem();
}

void ContactRows::nameThem()
{
    for (int at = 0; at < rows_.size(); ++at) {
        const Row &row = rows_.at(at);
        row.widget->setVisible(true);
        row.name->setObjectName(QStringLiteral("contactName%1").arg(at));
        row.name->setAccessibleName(tr("Name of support contact %1").arg(at + 1));
        row.email->setObjectName(QStringLiteral("contactEmail%1").arg(at));
        row.email->setAccessibleName(tr("E-mail address of support contact %1").arg(at + 1));
        row.remove->setObjectName(QStringLiteral("removeContact%1").arg(at));
        row.remove->setAccessibleName(tr("Remove support contact %1").arg(at + 1));
        row.remove->setToolTip(rows_.size() > 1 ? tr("Remove") : tr("At least one support contact is needed."));
        row.remove->setEnabled(rows_.size() > 1);
    }
    add_->setEnabled(rows_.size() < mostContacts);
}

} // namespace clc::ui
