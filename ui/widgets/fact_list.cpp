#include "ui/widgets/fact_list.h"

#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"

#include <QGridLayout>
#include <QLayoutItem>

namespace clc::ui
{

FactList::FactList(QWidget *parent) : QWidget(parent), grid_(new QGridLayout(this))
{
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(16);
    grid_->setVerticalSpacing(8);
    grid_->setColumnStretch(1, 1);
    grid_->setColumnMinimumWidth(0, 14 * fontMetrics().averageCharWidth());
}

void FactList::clear()
{
    while (QLayoutItem *item = grid_->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    row_ = 0;
}

QLabel *FactList::add(const QString &id, const QString &name, const QString &value)
{
    QLabel *label = bodyLabel(value.isEmpty() ? tr("–") : value, this);
    label->setObjectName(id);
    label->setAccessibleName(name);
    label->setAccessibleDescription(label->text());
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    addWidget(name, label);
    return label;
}

void FactList::addBadge(const QString &id, const QString &name, Tone tone, const QString &word,
                        const QString &explanation)
{
    auto *badge = new StatusBadge(this);
    badge->setObjectName(id);
    badge->set(tone, word, explanation);
    addWidget(name, badge);
    if (badge->word().isEmpty()) badge->hide();
}

void FactList::addWidget(const QString &name, QWidget *value)
{
    QLabel *label = mutedLabel(name, this);
    // Beside a text the names stand at its first line, beside anything taller in its middle.
    const bool isText = qobject_cast<QLabel *>(value) != nullptr;
    grid_->addWidget(label, row_, 0, isText ? Qt::AlignTop : Qt::AlignVCenter);
    const bool fixed = value->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    if (fixed)
        grid_->addWidget(value, row_, 1, Qt::AlignTop | Qt::AlignLeading);
    else
        grid_->addWidget(value, row_, 1);
    ++row_;
}

} // namespace clc::ui
