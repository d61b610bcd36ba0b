// What a TableFrame consists of and what it is called.
#include "ui/widgets/table_frame.h"

#include "ui/theme/icons.h"
#include "ui/widgets/filter_chips.h"
#include "ui/widgets/table_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

constexpr int gap = 8;

QToolButton *quietButton(const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setProperty("look", QStringLiteral("quiet"));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QHBoxLayout *row(QWidget *widget)
{
    auto *layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    return layout;
}

} // namespace

/// Made in the order of the eye, which is the order of Tab.
void TableFrame::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(gap);
    layout->addWidget(buildTop());
    stack_ = new QStackedWidget(this);
    view_ = new TableView(stack_);
    view_->setObjectName(QStringLiteral("tableView"));
    stack_->addWidget(view_);
    stack_->addWidget(buildNothingFound());
    layout->addWidget(stack_, 1);
    layout->addWidget(buildBottom());

    auto *find = new QShortcut(QKeySequence::Find, this);
    const auto focus = [this] {
        filterBox_->setFocus(Qt::ShortcutFocusReason);
        filterBox_->selectAll();
    };
    connect(find, &QShortcut::activated, this, focus);
    connect(find, &QShortcut::activatedAmbiguously, this, focus);
}

QWidget *TableFrame::buildTop()
{
    auto *top = new QWidget(this);
    QHBoxLayout *layout = row(top);
    filterBox_ = new QLineEdit(top);
    filterBox_->setObjectName(QStringLiteral("filterBox"));
    filterBox_->setClearButtonEnabled(true);
    filterBox_->setMaxLength(200);
    filterBox_->installEventFilter(this);
    chips_ = new FilterChips(top);
    columnsButton_ = quietButton(QStringLiteral("columnsButton"), top);
    exportButton_ = quietButton(QStringLiteral("exportButton"), top);
    layout->addWidget(filterBox_, 1);
    layout->addWidget(chips_);
    layout->addStretch(1);
    topActions_ = new QHBoxLayout;
    topActions_->setSpacing(gap);
    layout->addLayout(topActions_);
    layout->addWidget(columnsButton_);
    layout->addWidget(exportButton_);
    return top;
}

QWidget *TableFrame::buildNothingFound()
{
    nothingFound_ = new QWidget(stack_);
    auto *layout = new QVBoxLayout(nothingFound_);
    layout->setSpacing(gap * 2);
    nothingText_ = new QLabel(nothingFound_);
    nothingText_->setObjectName(QStringLiteral("nothingFoundLabel"));
    nothingText_->setProperty("look", QStringLiteral("muted"));
    nothingText_->setTextFormat(Qt::PlainText);
    nothingText_->setWordWrap(true);
    nothingText_->setAlignment(Qt::AlignCenter);
    clearFilterButton_ = new QPushButton(nothingFound_);
    clearFilterButton_->setObjectName(QStringLiteral("clearFilterButton"));
    layout->addStretch(1);
    layout->addWidget(nothingText_);
    layout->addWidget(clearFilterButton_, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    return nothingFound_;
}

QWidget *TableFrame::buildBottom()
{
    auto *bottom = new QWidget(this);
    QHBoxLayout *layout = row(bottom);
    count_ = new QLabel(bottom);
    count_->setObjectName(QStringLiteral("countLabel"));
    count_->setProperty("look", QStringLiteral("muted"));
    checkedBar_ = new QWidget(bottom);
    checkedBar_->setObjectName(QStringLiteral("checkedBar"));
    QHBoxLayout *bar = row(checkedBar_);
    checkedCount_ = new QLabel(checkedBar_);
    checkedCount_->setObjectName(QStringLiteral("checkedLabel"));
    checkedActions_ = new QHBoxLayout;
    checkedActions_->setSpacing(gap);
    clearChecksButton_ = quietButton(QStringLiteral("clearChecksButton"), checkedBar_);
    bar->addWidget(checkedCount_);
    bar->addLayout(checkedActions_);
    bar->addWidget(clearChecksButton_);
    layout->addWidget(count_);
    layout->addStretch(1);
    layout->addWidget(checkedBar_);
    return bottom;
}

void TableFrame::addTopWidget(QWidget *widget)
{
    topActions_->addWidget(widget);
    setTabOrders();
}

void TableFrame::addCheckedWidget(QWidget *widget)
{
    checkedActions_->addWidget(widget);
    setTabOrders();
}

/// Widgets that a page adds take their place in the order of Tab.
void TableFrame::setTabOrders()
{
    QWidget *before = filterBox_;
    const auto then = [&before](QWidget *widget) {
        setTabOrder(before, widget);
        before = widget;
    };
    for (QWidget *chip : chips_->findChildren<QToolButton *>(Qt::FindDirectChildrenOnly)) then(chip);
    for (int i = 0; i < topActions_->count(); ++i) then(topActions_->itemAt(i)->widget());
    for (QWidget *widget : {static_cast<QWidget *>(columnsButton_), static_cast<QWidget *>(exportButton_),
                            static_cast<QWidget *>(view_), static_cast<QWidget *>(clearFilterButton_)})
        then(widget);
    for (int i = 0; i < checkedActions_->count(); ++i) then(checkedActions_->itemAt(i)->widget());
    then(clearChecksButton_);
}

/// The chips may be other ones since it was built.
void TableFrame::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    setTabOrders();
}

void TableFrame::retranslate()
{
    filterBox_->setPlaceholderText(tr("Filter"));
    filterBox_->setAccessibleName(tr("Filter"));
    filterBox_->setAccessibleDescription(tr("Shows only rows that contain these words"));
    filterBox_->setToolTip(tr("Filter (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    columnsButton_->setText(tr("Columns"));
    columnsButton_->setToolTip(tr("Choose columns and sorting"));
    columnsButton_->setAccessibleName(tr("Columns"));
    exportButton_->setText(tr("Export…"));
    exportButton_->setToolTip(tr("Write what is shown to a CSV file"));
    exportButton_->setAccessibleName(tr("Export"));
    clearFilterButton_->setText(tr("Clear filter"));
    clearChecksButton_->setText(tr("Clear"));
    clearChecksButton_->setAccessibleName(tr("Clear selection"));
    if (view_->accessibleName().isEmpty()) view_->setAccessibleName(tr("Table"));
    showSigns();
}

/// Signs alone: beside an open panel in a small window there is no room for words. The tooltips have them.
void TableFrame::showSigns()
{
    if (columnsButton_ == nullptr || exportButton_ == nullptr) return;
    columnsButton_->setIcon(icon(QStringLiteral("columns"), palette()));
    exportButton_->setIcon(icon(QStringLiteral("export"), palette()));
}

} // namespace clc::ui
