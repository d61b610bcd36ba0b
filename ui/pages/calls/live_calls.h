#pragma once

#include "ui/models/keyed_table_model.h"
#include "ui/pages/calls/call_columns.h"
#include "ui/shell/console_context.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QLabel;
class QPushButton;

namespace clc::ui
{

class Banner;
class BridgeCards;
class SortedFilterProxy;
class TableFrame;

/// What happens on the phones at this moment, and how the call bridge is doing. While it is shown it asks the engine to
/// tell; what is told comes into the table in batches, the newest first, and the oldest go.
class LiveCalls final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int mostRows = 2000;
    static constexpr int batchMs = 200;
    static constexpr int watchMs = 20'000;

    explicit LiveCalls(ConsoleContext &context, QWidget *parent = nullptr);

    TableFrame *frame() const { return frame_; }
    /// The page puts it where there is room.
    QPushButton *pauseButton() const { return pause_; }

Q_SIGNALS:
    /// Its details are wanted.
    void chosen(const clc::CallEventInfo &event);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void buildTable();
    void watchNow();
    Flow watch(Scope &scope);
    void take(const QVector<CallEventInfo> &events, qint64 left);
    void putIn();
    void pause(bool paused);
    void filterBy(const QString &chip);
    void showNotes();
    void choose(const QModelIndex &index);
    void onEngineChanged();

    ConsoleContext &context_;
    std::unique_ptr<KeyedTableModel<LiveCallEvent>> model_;
    std::unique_ptr<SortedFilterProxy> proxy_;
    BridgeCards *cards_;
    TableFrame *frame_;
    Banner *banner_;
    QPushButton *pause_;
    QLabel *left_;
    QVector<LiveCallEvent> waiting_; ///< for the next batch, the oldest first; no more than the table takes
    qint64 number_ = 0;
    qint64 missed_ = 0; ///< not told by the engine or not kept while paused
    bool watching_ = false;
    QTimer batch_;
    QTimer again_;
    Scope scope_;
};

} // namespace clc::ui
