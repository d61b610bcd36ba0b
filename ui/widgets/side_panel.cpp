#include "ui/widgets/side_panel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLayoutItem>
#include <QResizeEvent>
#include <QScrollArea>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace clc::ui
{

namespace
{

constexpr int gap = 8;
constexpr int letters = 44; ///< width at first, in average characters
constexpr int leastLetters = 24;
constexpr int maxWidth = 4000;

} // namespace

SidePanel::SidePanel(QWidget *parent)
    : QFrame(parent),
      title_(new QLabel(this)),
      subtitle_(new QLabel(this)),
      close_(new QToolButton(this)),
      scroll_(new QScrollArea(this)),
      buttonBar_(new QWidget(this)),
      buttons_(new QHBoxLayout(buttonBar_)),
      width_(fontMetrics().averageCharWidth() * letters)
{
    setProperty("look", QStringLiteral("panel"));
    setFocusPolicy(Qt::NoFocus);
    title_->setObjectName(QStringLiteral("panelTitle"));
    title_->setProperty("look", QStringLiteral("section"));
    subtitle_->setObjectName(QStringLiteral("panelSubtitle"));
    subtitle_->setProperty("look", QStringLiteral("muted"));
    for (QLabel *label : {title_, subtitle_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    subtitle_->hide();
    close_->setObjectName(QStringLiteral("panelCloseButton"));
    close_->setProperty("look", QStringLiteral("quiet"));
    close_->setFocusPolicy(Qt::StrongFocus);
    connect(close_, &QToolButton::clicked, this, &SidePanel::closePanel);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    buttons_->setContentsMargins(0, 0, 0, 0);
    buttons_->setSpacing(gap);
    buttonBar_->hide();

    auto *names = new QVBoxLayout;
    names->setSpacing(gap / 2);
    names->addWidget(title_);
    names->addWidget(subtitle_);
    auto *top = new QHBoxLayout;
    top->setSpacing(gap);
    top->addLayout(names, 1);
    top->addWidget(close_, 0, Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(2 * gap, 2 * gap, 2 * gap, 2 * gap);
    layout->setSpacing(2 * gap);
    layout->addLayout(top);
    layout->addWidget(scroll_, 1);
    layout->addWidget(buttonBar_);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    setMinimumWidth(fontMetrics().averageCharWidth() * leastLetters);
    retranslate();
    hide();
}

void SidePanel::setTitle(const QString &title)
{
    title_->setText(title);
    setAccessibleName(title);
    scroll_->setAccessibleName(title); // the keyboard stops there to scroll
}

void SidePanel::setSubtitle(const QString &subtitle)
{
    subtitle_->setText(subtitle);
    subtitle_->setVisible(!subtitle.isEmpty());
}

void SidePanel::setBody(QWidget *body)
{
    if (body == scroll_->widget()) return;
    if (!body) {
        delete scroll_->takeWidget();
        return;
    }
    scroll_->setWidget(body);
    setTabOrder(close_, scroll_);
    setTabOrder(scroll_, body);
}

QWidget *SidePanel::body() const
{
    return scroll_->widget();
}

void SidePanel::addButton(QWidget *button)
{
    buttons_->addWidget(button);
    buttonBar_->show();
}

void SidePanel::clearButtons()
{
    while (QLayoutItem *item = buttons_->takeAt(0)) {
        if (QWidget *button = item->widget()) {
            button->hide();
            button->deleteLater(); // it may be the one that was just clicked
        }
        delete item;
    }
    buttonBar_->hide();
}

void SidePanel::openPanel()
{
    if (isOpen()) return;
    focusBefore_ = window()->focusWidget();
    show();
    close_->setFocus(Qt::OtherFocusReason);
    Q_EMIT opened();
}

void SidePanel::closePanel()
{
    if (!isOpen()) return;
    const QWidget *focus = window()->focusWidget();
    const bool inside = focus && isAncestorOf(focus);
    hide();
    if (inside && focusBefore_) focusBefore_->setFocus(Qt::OtherFocusReason);
    focusBefore_ = nullptr;
    Q_EMIT closed();
}

void SidePanel::setPanelWidth(int width)
{
    const int allowed = std::clamp(width, minimumWidth(), maxWidth);
    if (std::exchange(width_, allowed) == allowed) return;
    updateGeometry();
    Q_EMIT panelWidthChanged(width_);
}

QSize SidePanel::sizeHint() const
{
    return {width_, QFrame::sizeHint().height()};
}

void SidePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier) {
        closePanel();
        return;
    }
    QFrame::keyPressEvent(event);
}

/// Beside a handle it is the person who makes it wider.
void SidePanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    if (isVisible() && qobject_cast<QSplitter *>(parentWidget())) setPanelWidth(event->size().width());
}

void SidePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

void SidePanel::retranslate()
{
    close_->setText(tr("Close"));
    close_->setToolTip(tr("Close (Esc)"));
    close_->setAccessibleName(tr("Close"));
}

} // namespace clc::ui
