#include "ui/widgets/table_panel.h"

#include "ui/widgets/side_panel.h"
#include "ui/widgets/table_frame.h"
#include "ui/widgets/table_view.h"

#include <QAbstractItemView>

namespace clc::ui
{

TablePanel::TablePanel(QWidget *parent)
    : QSplitter(Qt::Horizontal, parent), table_(new TableFrame(this)), panel_(new SidePanel(this))
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
    addWidget(table_);
    addWidget(panel_);
    setStretchFactor(0, 1);
    setStretchFactor(1, 0);
    connect(table_->view(), &QAbstractItemView::activated, this, [this] { open(table_->view()->currentKey()); });
    connect(table_->view(), &QAbstractItemView::clicked, this, [this] { open(table_->view()->currentKey()); });
    connect(table_->view(), &TableView::currentKeyChanged, this, [this](const QString &key) {
        if (panel_->isOpen() && !key.isEmpty() && !openKey_.isEmpty()) open(key);
    });
    connect(panel_, &SidePanel::closed, this, [this] { openKey_.clear(); });
}

void TablePanel::open(const QString &key)
{
    if (key.isEmpty() || (key == openKey_ && panel_->isOpen())) return;
    openKey_ = key;
    Q_EMIT detailsRequested(key);
    panel_->openPanel();
}

} // namespace clc::ui
