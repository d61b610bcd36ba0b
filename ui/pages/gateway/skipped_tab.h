#pragma once

#include "ui/models/paged_table_model.h"
#include "ui/shell/console_context.h"

#include <QWidget>

class QLabel;

namespace clc::ui
{

class Banner;
class TablePanel;

/// "Not imported": the users of the PBX that the last run could not import, and why.
class SkippedTab final : public QWidget
{
    Q_OBJECT

public:
    explicit SkippedTab(ConsoleContext &context);
    void refresh();

private:
    static QVector<Column<UserInfo>> columns();
    void showReasons();
    void showUser(const QString &identity);
    void showProblem();
    Flow read(Scope &scope, PageRequest request);
    Flow exportAll(Scope &scope, QString path, QVector<int> shown);

    ConsoleContext &context_;
    QLabel *reasons_;
    Banner *banner_;
    const QVector<Column<UserInfo>> columns_;
    PagedTableModel<UserInfo> users_;
    TablePanel *both_;
    Scope scope_;
};

} // namespace clc::ui
