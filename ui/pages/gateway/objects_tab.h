#pragma once

#include "ui/models/keyed_table_model.h"
#include "ui/models/sorted_filter_proxy.h"
#include "ui/shell/console_context.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace clc::ui
{

class Banner;
class StateView;
class TablePanel;
class WritesCard;

/// "Objects": what the gateway owns on PBX and MBG, and what is to be written there now.
class ObjectsTab final : public QWidget
{
    Q_OBJECT

public:
    explicit ObjectsTab(ConsoleContext &context);
    void refresh();

private:
    static QVector<Column<ObjectInfo>> columns();
    void check();
    void write();
    void setBusy(const QString &what);
    void showObject(const QString &key);
    void showState();
    bool isWithoutObjects() const;
    Flow read(Scope &scope);
    Flow makePlan(Scope &scope);
    Flow apply(Scope &scope, QString hash);

    ConsoleContext &context_;
    Banner *banner_;
    QLabel *hint_;
    QPushButton *check_;
    WritesCard *writes_;
    KeyedTableModel<ObjectInfo> objects_;
    SortedFilterProxy sorted_;
    TablePanel *both_;
    StateView *states_;
    QString busy_;          ///< what is being done; empty: nothing
    bool hadFocus_ = false; ///< "Check" had it when it was pressed
    bool isRead_ = false;
    QString why_; ///< why a site has no objects; empty: it may have
    Scope scope_;
};

} // namespace clc::ui
