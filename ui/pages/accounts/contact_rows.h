#pragma once

#include "ui/pages/accounts/account_draft.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace clc::ui
{

/// The support contacts of an account: name and e-mail address each; at least one stays.
class ContactRows final : public QWidget
{
    Q_OBJECT

public:
    explicit ContactRows(QWidget *parent = nullptr);

    QVector<AccountDraft::Contact> contacts() const;
    /// One empty row.
    void clear();
    void setError(const QString &error);

Q_SIGNALS:
    /// Something was typed, added or removed by the person.
    void edited();

private:
    struct Row {
        QWidget *widget = nullptr;
        QLineEdit *name = nullptr;
        QLineEdit *email = nullptr;
        QToolButton *remove = nullptr;
    };
    void add();
    void remove(QWidget *widget);
    void nameThem();

    QVector<Row> rows_;
    QVBoxLayout *column_;
    QPushButton *add_;
    QLabel *note_;
};

} // namespace clc::ui
