#include "ui/widgets/detail_list.h"

#include "ui/widgets/labels.h"

#include <QFormLayout>
#include <QLabel>

namespace clc::ui
{

DetailList::DetailList(QWidget *parent) : QWidget(parent), lines_(new QFormLayout(this))
{
    lines_->setContentsMargins(0, 0, 0, 0);
    lines_->setHorizontalSpacing(16);
    lines_->setVerticalSpacing(8);
    lines_->setRowWrapPolicy(QFormLayout::WrapLongRows);
    lines_->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    lines_->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
}

void DetailList::add(const QString &name, const QString &value, const QString &tooltip)
{
    QLabel *text = bodyLabel(value.isEmpty() ? QStringLiteral("–") : value, this);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    text->setToolTip(tooltip);
    // The name that is read out has the value too: the line is one thing.
    text->setAccessibleName(tr("%1: %2").arg(name, text->text()));
    add(name, text);
}

void DetailList::addIfKnown(const QString &name, const QString &value, const QString &tooltip)
{
    if (!value.isEmpty()) add(name, value, tooltip);
}

void DetailList::add(const QString &name, QWidget *value)
{
    QLabel *label = mutedLabel(name, this);
    label->setWordWrap(false);
    lines_->addRow(label, value);
}

} // namespace clc::ui
