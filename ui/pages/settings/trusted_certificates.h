#pragma once

#include "ui/models/keyed_table_model.h"
#include "ui/models/sorted_filter_proxy.h"
#include "ui/shell/console_context.h"

#include <QWidget>

class QPushButton;

namespace clc::ui
{

class Banner;
class StateView;
class TableFrame;

/// The decisions about certificates, each with what it says, who took it and when; and taking one back.
class TrustedCertificates final : public QWidget
{
    Q_OBJECT

public:
    explicit TrustedCertificates(ConsoleContext &context, QWidget *parent = nullptr);
    void refresh();

private:
    static QVector<Column<TrustInfo>> columns();
    void makeTable();
    void showChoice();
    void askToRevoke();
    Flow read(Scope &scope);
    Flow revoke(Scope &scope, QString id);

    ConsoleContext &context_;
    KeyedTableModel<TrustInfo> model_;
    SortedFilterProxy proxy_;
    Banner *banner_;
    TableFrame *table_;
    QPushButton *revoke_;
    StateView *states_;
    QString asked_; ///< id of the decision that the banner asks about
    bool busy_ = false;
    Scope scope_;
};

} // namespace clc::ui
