#pragma once

#include "engine/base/error.h"
#include "ui/pages/accounts/account_draft.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace clc::ui
{

class Banner;
class ContactRows;
class Field;

/// The fields of a new account. What is wrong shows at a field once it was edited, or when the engine names it; what
/// was typed stays until `clear`.
class AccountForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AccountForm(QWidget *parent = nullptr);

    AccountDraft draft() const;
    QWidget *firstField() const;
    void setBusy(bool busy);
    /// At the field that it names, else above all of them.
    void showError(const Error &error);
    void clear();

Q_SIGNALS:
    void edited();
    /// Enter in a field.
    void submitted();

private:
    Field *addText(const QString &key, const QString &label, int longest, const QString &help = {});
    void note(const QString &key);
    void showProblems();

    QVBoxLayout *column_;
    Banner *banner_;
    QHash<QString, QLineEdit *> editors_;
    QHash<QString, Field *> fields_;
    QComboBox *language_;
    ContactRows *contacts_;
    QSet<QString> edited_;
    QHash<QString, QString> told_; ///< what the engine said about a field, until it is edited
};

} // namespace clc::ui
