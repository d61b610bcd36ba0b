#include "ui/shell/account_popup.h"

#include "ui/widgets/field.h"
#include "ui/widgets/labels.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QListWidgetItem>
#include <QVBoxLayout>

namespace clc::ui
{

AccountPopup::AccountPopup(const QVector<AccountInfo> &accounts, QWidget *parent)
    : QFrame(parent, Qt::Popup), search_(lineEditor(100, this)), list_(new QListWidget(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setLook(this, "look", QStringLiteral("card"));
    search_->setObjectName(QStringLiteral("accountSearch"));
    search_->setPlaceholderText(tr("Search accounts"));
    search_->setAccessibleName(tr("Search accounts"));
    search_->installEventFilter(this);
    list_->setObjectName(QStringLiteral("accountList"));
    list_->setAccessibleName(tr("Accounts"));
    for (const AccountInfo &account : accounts) {
        auto *item = new QListWidgetItem(account.name, list_);
        item->setData(Qt::UserRole, account.id);
        item->setToolTip(tr("Account number %1").arg(account.number));
    }
    list_->sortItems();
    list_->setCurrentRow(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(search_);
    column->addWidget(list_);
    connect(search_, &QLineEdit::textChanged, this, &AccountPopup::filter);
    connect(search_, &QLineEdit::returnPressed, this, &AccountPopup::take);
    connect(list_, &QListWidget::itemClicked, this, &AccountPopup::take);
    connect(list_, &QListWidget::itemActivated, this, &AccountPopup::take);
}

void AccountPopup::openBelow(QWidget *widget)
{
    resize(48 * fontMetrics().averageCharWidth(), 20 * fontMetrics().height());
    move(widget->mapToGlobal(QPoint(0, widget->height() + 2)));
    show();
    search_->setFocus(Qt::PopupFocusReason);
}

/// Up and Down in the search box move through the list.
bool AccountPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            for (int row = list_->currentRow() + step; row >= 0 && row < list_->count(); row += step) {
                if (list_->item(row)->isHidden()) continue;
                list_->setCurrentRow(row);
                break;
            }
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void AccountPopup::filter(const QString &text)
{
    int first = -1;
    for (int row = 0; row < list_->count(); ++row) {
        const bool fits = list_->item(row)->text().contains(text.trimmed(), Qt::CaseInsensitive);
        list_->item(row)->setHidden(!fits);
        if (fits && first < 0) first = row;
    }
    list_->setCurrentRow(first);
}

void AccountPopup::take()
{
    QListWidgetItem *item = list_->currentItem();
    if (item == nullptr || item->isHidden()) return;
    Q_EMIT chosen(item->data(Qt::UserRole).toString());
    close();
}

} // namespace clc::ui
