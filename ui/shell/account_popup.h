#pragma once

#include "engine/api/site_values.h"

#include <QFrame>

class QLineEdit;
class QListWidget;

namespace clc::ui
{

/// The list of accounts with a search box, below the account switcher.
class AccountPopup final : public QFrame
{
    Q_OBJECT

public:
    AccountPopup(const QVector<AccountInfo> &accounts, QWidget *parent);
    void openBelow(QWidget *widget);

Q_SIGNALS:
    void chosen(const QString &accountId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void take();

    QLineEdit *search_;
    QListWidget *list_;
};

} // namespace clc::ui
