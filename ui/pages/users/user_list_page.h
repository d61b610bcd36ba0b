#pragma once

#include "ui/models/paged_table_model.h"
#include "ui/pages/table_export.h"
#include "ui/shell/page.h"

class QLabel;

namespace clc::ui
{

class Banner;
class SidePanel;
class TableFrame;

/// Who is imported, who is suspended, and who is not imported, with what to change on the PBX.
class UserListPage final : public Page
{
    Q_OBJECT

public:
    explicit UserListPage(ConsoleContext &context);

    /// "active", "suspended" or "skipped": shows these.
    void take(const QString &argument) override;

protected:
    void refresh() override;

private:
    QWidget *buildTable();
    QWidget *buildEmpty();
    Flow read(Scope &scope, PageRequest request);
    Task<TableExport::Rows> readForExport(Scope &scope, UsersQuery query, QVector<int> columns);
    void exportTo(const QString &path, const QVector<int> &columns);
    void filterBy(const QString &chip);
    void showCounts();
    void showState();
    void showNobody();
    void openDetails(int row);
    void showDetails(const UserInfo &user);
    /// What the side panel tells may have changed.
    void followDetails();
    void onEngineChanged();

    std::unique_ptr<PagedTableModel<UserInfo>> model_;
    TableFrame *frame_;
    SidePanel *panel_;
    TableExport *export_;
    Banner *banner_;
    QLabel *sourceNote_;
    QLabel *emptyText_ = nullptr;
    QPushButton *emptyButton_ = nullptr;
    StateView *states_ = nullptr;
    UserCounts counts_;
    QString openKey_;
    QJsonObject shownDetails_;
    bool onboarded_ = false;
    Scope scope_;
};

} // namespace clc::ui
