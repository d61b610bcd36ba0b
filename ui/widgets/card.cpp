#include "ui/widgets/card.h"

#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace clc::ui
{

Card::Card(const QString &title, QWidget *parent) : QFrame(parent), heading_(new QHBoxLayout), body_(new QVBoxLayout)
{
    setLook(this, "look", QStringLiteral("card"));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(12);
    heading_->setSpacing(8);
    if (!title.isEmpty()) {
        QLabel *label = sectionLabel(title, this);
        heading_->addWidget(label, 1);
        setAccessibleName(title);
    }
    all->addLayout(heading_); // without a title too: buttons may come into it
    body_->setSpacing(8);
    all->addLayout(body_, 1);
}

void Card::addToHeading(QWidget *widget)
{
    heading_->addWidget(widget, 0, Qt::AlignTop);
}

QFrame *separatorLine(QWidget *parent)
{
    auto *line = new QFrame(parent);
    setLook(line, "look", QStringLiteral("line"));
    line->setFixedHeight(1);
    return line;
}

} // namespace clc::ui
