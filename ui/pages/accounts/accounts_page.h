#pragma once

#include "ui/models/keyed_table_model.h"
#include "ui/models/sorted_filter_proxy.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;

namespace clc::ui
{

class AccountForm;
class SidePanel;
class TableFrame;

/// The accounts that the sign-in sees; one of them is the one in work. Partners add new ones here.
class AccountsPage final : public Page
{
    Q_OBJECT

public:
    explicit AccountsPage(ConsoleContext &context);
    /// "add": the form of a new account.
    void take(const QString &argument) override;

protected:
    void refresh() override;

private:
    struct Row {
        AccountInfo account;
        bool inWork = false;
    };
    static QVector<Column<Row>> columns();
    void addTable();
    void addForm();
    void filterByState();
    void show();
    void showRows();
    void showButtons();
    void openForm();
    void openAccount(const QString &id);
    void save();
    QString whyNoAdding() const;
    QString whyNoSaving() const;
    Flow read(Scope &scope);
    Flow create(Scope &scope, QJsonObject account);

    KeyedTableModel<Row> rows_;
    SortedFilterProxy sorted_;
    TableFrame *table_;
    SidePanel *panel_;
    AccountForm *form_;
    QPushButton *add_;
    QPushButton *open_;
    QPushButton *save_;
    QLabel *hint_;
    QLabel *whyNot_;
    StateView *states_;
    bool isRead_ = false;
    bool reading_ = false;
    std::optional<Error> problem_; ///< why they could not be read
    bool saving_ = false;
    Scope scope_;
};

} // namespace clc::ui
