#include "ui/widgets/state_view.h"

#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/labels.h"

#include <QPainter>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

/// Grey bars in the place of what is on its way.
class Skeleton final : public QWidget
{
public:
    explicit Skeleton(QWidget *parent) : QWidget(parent)
    {
        setObjectName(QStringLiteral("skeleton"));
        setAccessibleName(StateView::tr("Loading"));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colorsFor(palette()).hover);
        const int bar = fontMetrics().height();
        const QVector<double> widths{0.32, 0.86, 0.74, 0.80, 0.55, 0.82, 0.68};
        int y = 8;
        for (int i = 0; y + bar < height() && i < 14; ++i, y += 2 * bar + 6)
            painter.drawRoundedRect(QRectF(0, y, width() * widths.at(i % widths.size()), bar), 4, 4);
    }
};

} // namespace

StateView::StateView(QWidget *content, QWidget *parent)
    : QWidget(parent),
      stack_(new QStackedWidget(this)),
      banner_(new Banner(this)),
      skeleton_(new Skeleton(this)),
      failed_(new QWidget(this)),
      failure_(new Banner(failed_)),
      content_(content)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(banner_);
    column->addWidget(stack_, 1);
    auto *above = new QVBoxLayout(failed_);
    above->setContentsMargins(0, 0, 0, 0);
    above->addWidget(failure_);
    above->addStretch(1);
    for (QWidget *one : {skeleton_, makeEmpty(), failed_, content_}) stack_->addWidget(one);
    enter(State::loading, skeleton_);
}

QWidget *StateView::makeEmpty()
{
    empty_ = new QWidget(this);
    empty_->setObjectName(QStringLiteral("emptyState"));
    icon_ = new QLabel(empty_);
    title_ = sectionLabel(QString(), empty_);
    text_ = mutedLabel(QString(), empty_);
    action_ = primaryButton(QString(), empty_);
    action_->setObjectName(QStringLiteral("emptyAction"));
    connect(action_, &QPushButton::clicked, this, &StateView::actionRequested);
    auto *column = new QVBoxLayout(empty_);
    column->setSpacing(8);
    column->addStretch(2);
    column->addWidget(icon_, 0, Qt::AlignHCenter);
    for (QLabel *label : {title_, text_}) {
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    column->addSpacing(8);
    column->addWidget(action_, 0, Qt::AlignHCenter);
    column->addStretch(3);
    return empty_;
}

void StateView::showLoading()
{
    banner_->clear();
    if (!hasContent_) enter(State::loading, skeleton_);
}

void StateView::showEmpty(const QString &name, const QString &title, const QString &text, const QString &action)
{
    banner_->clear();
    hasContent_ = false;
    const int size = 3 * fontMetrics().height();
    icon_->setPixmap(icon(name, colorsFor(palette()).muted).pixmap(QSize(size, size), devicePixelRatioF()));
    title_->setText(title);
    text_->setText(text);
    action_->setText(action);
    action_->setVisible(!action.isEmpty());
    enter(State::empty, empty_);
}

void StateView::showError(const Error &error)
{
    Banner *where = hasContent_ ? banner_ : failure_;
    where->show(error);
    QPushButton *retry = where->addAction(tr("Try again"));
    retry->setObjectName(QStringLiteral("retryButton"));
    connect(retry, &QPushButton::clicked, this, &StateView::retryRequested);
    if (!hasContent_) enter(State::failed, failed_);
}

void StateView::showContent()
{
    banner_->clear();
    hasContent_ = true;
    enter(State::content, content_);
}

void StateView::enter(State state, QWidget *shown)
{
    state_ = state;
    stack_->setCurrentWidget(shown);
}

} // namespace clc::ui
