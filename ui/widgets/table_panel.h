#pragma once

#include <QSplitter>

namespace clc::ui
{

class SidePanel;
class TableFrame;

/// A table with the details of a row at its right. Enter and a click open the panel; while it is open it follows the
/// current row.
class TablePanel final : public QSplitter
{
    Q_OBJECT

public:
    explicit TablePanel(QWidget *parent = nullptr);

    TableFrame *table() const { return table_; }
    SidePanel *panel() const { return panel_; }
    /// The key of the row whose details are shown; empty: none.
    const QString &openKey() const { return openKey_; }

Q_SIGNALS:
    /// Fill the panel with the details of this row.
    void detailsRequested(const QString &key);

private:
    void open(const QString &key);

    TableFrame *table_;
    SidePanel *panel_;
    QString openKey_;
};

} // namespace clc::ui
