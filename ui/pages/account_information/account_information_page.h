#pragma once

#include "ui/shell/page.h"

class QLabel;
class QPushButton;

namespace clc::ui
{

class FactList;

/// What the platform knows of an account: the one in work, or the one that was opened from the list.
class AccountInformationPage final : public Page
{
    Q_OBJECT

public:
    explicit AccountInformationPage(ConsoleContext &context);
    /// The id of an account.
    void take(const QString &argument) override;

protected:
    void refresh() override;

private:
    QWidget *makeContent();
    void show();
    void showFacts(const AccountInfo &account);
    void showContacts(const AccountInfo &account);
    /// From the list that the person has, or as it was read last.
    std::optional<AccountInfo> account() const;
    bool isSite(const AccountInfo &account) const;
    Flow read(Scope &scope, QString id);

    QString wanted_; ///< opened from the list; empty: the one in work
    QString inWork_;
    std::optional<AccountInfo> read_;
    QString failed_; ///< id of the account that could not be read; told until it can
    QLabel *other_;
    FactList *facts_;
    FactList *address_;
    FactList *contacts_;
    QLabel *noContacts_;
    StateView *states_;
    QString drawn_;
    Scope scope_;
};

} // namespace clc::ui
