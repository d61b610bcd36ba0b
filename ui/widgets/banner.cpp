#include "ui/widgets/banner.h"

#include "engine/base/error.h"
#include "ui/text/breakable.h"
#include "ui/text/error_text.h"
#include "ui/theme/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QAccessible>
#include <QAccessibleEvent>
#include <QHBoxLayout>
#include <QLayoutItem>
#include <QPainter>

namespace clc::ui
{

Banner::Banner(QWidget *parent)
    : QFrame(parent),
      icon_(new QLabel(this)),
      title_(strongLabel(QString(), this)),
      text_(bodyLabel(QString(), this)),
      actions_(new QHBoxLayout)
{
    setObjectName(QStringLiteral("banner"));
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setObjectName(QStringLiteral("bannerText"));
    title_->setObjectName(QStringLiteral("bannerTitle"));
    for (QLabel *label : {title_, text_}) { // else they wrap at the width of a word, and the sign gets the rest
        QSizePolicy policy = label->sizePolicy();
        policy.setHorizontalPolicy(QSizePolicy::Expanding);
        label->setSizePolicy(policy);
    }
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    words->addWidget(title_);
    words->addWidget(text_);
    actions_->setSpacing(8);
    actions_->addStretch(1); // stays: a row without anything would leave the words no width
    words->addLayout(actions_);
    row->addWidget(icon_, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    setVisible(false);
}

void Banner::show(Tone tone, const QString &title, const QString &text)
{
    clear();
    say(tone, title, text);
}

void Banner::show(const Error &error)
{
    const ErrorWords words = errorWords(error);
    show(Tone::error, words.title, words.explanation());
}

void Banner::say(Tone tone, const QString &title, const QString &text)
{
    tone_ = tone;
    const int size = fontMetrics().height() + 2;
    icon_->setPixmap(
        icon(iconName(tone), colorsFor(palette()).ink(tone)).pixmap(QSize(size, size), devicePixelRatioF()));
    title_->setText(title);
    title_->setVisible(!title.isEmpty());
    text_->setText(breakable(text));
    text_->setVisible(!text.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(text);
    setVisible(true);
    update();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void Banner::clear()
{
    setVisible(false);
    while (actions_->count() > 1) {
        QLayoutItem *item = actions_->takeAt(0);
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the one that was just pressed
        delete item;
    }
}

QPushButton *Banner::addAction(const QString &text)
{
    QPushButton *button = plainButton(text, this);
    actions_->insertWidget(actions_->count() - 1, button);
    button->show(); // at once: it may be given the focus
    return button;
}

void Banner::paintEvent(QPaintEvent *)
{
    const Colors &colors = colorsFor(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.wash(tone_));
    painter.drawRoundedRect(rect(), 8, 8);
}

} // namespace clc::ui
