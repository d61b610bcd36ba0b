#pragma once

#include "engine/api/call_bridge_values.h"
#include "ui/models/paged_table_model.h"
#include "ui/pages/table_export.h"
#include "ui/shell/console_context.h"

#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace clc::ui
{

class StateView;
class Banner;
class TableFrame;

/// The calls of the past, the newest first, for one extension or all, over a period.
class CallHistory final : public QWidget
{
    Q_OBJECT

public:
    explicit CallHistory(ConsoleContext &context, QWidget *parent = nullptr);

    TableFrame *frame() const { return frame_; }

Q_SIGNALS:
    /// Its details are wanted.
    void chosen(const clc::CallRecordInfo &record);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildTable();
    QWidget *buildEmpty();
    void refresh();
    Flow read(Scope &scope, PageRequest request);
    Task<TableExport::Rows> readForExport(Scope &scope, CallsQuery query, QVector<int> columns);
    void exportTo(const QString &path, const QVector<int> &columns);
    void filterBy(const QString &period);
    void showState();
    void choose(const QModelIndex &index);
    void onEngineChanged();

    ConsoleContext &context_;
    std::unique_ptr<PagedTableModel<CallRecordInfo>> model_;
    TableFrame *frame_;
    TableExport *export_;
    Banner *banner_;
    StateView *states_ = nullptr;
    QLabel *emptyText_ = nullptr;
    QPushButton *emptyButton_ = nullptr;
    qint64 records_ = -1; ///< calls in the history, as the engine counted them last
    Scope scope_;
};

} // namespace clc::ui
