#include "ui/shell/page.h"

#include "ui/text/times.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace clc::ui
{

Page::Page(ConsoleContext &context, const QString &id, const QString &title, const QString &subtitle)
    : context_(context), title_(title), heading_(new QHBoxLayout), age_(new StatusBadge(this)), body_(new QVBoxLayout)
{
    setObjectName(id);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(16);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    QLabel *name = titleLabel(title, this);
    name->setObjectName(QStringLiteral("pageTitle"));
    words->addWidget(name);
    if (!subtitle.isEmpty()) words->addWidget(mutedLabel(subtitle, this));
    heading_->setSpacing(8);
    heading_->addLayout(words, 1);
    heading_->addWidget(age_, 0, Qt::AlignTop);
    column->addLayout(heading_);
    body_->setSpacing(16);
    column->addLayout(body_, 1);
    age_->setObjectName(QStringLiteral("age"));
    connect(&context.engine, &EngineView::linkChanged, this, &Page::showAge);
    connect(&context.engine, &EngineView::reread, this, &Page::refreshIfShown);
    showAge();
}

void Page::addHeadingWidget(QWidget *widget)
{
    heading_->addWidget(widget, 0, Qt::AlignTop);
}

StateView *Page::addStates(QWidget *content)
{
    auto *states = new StateView(content, this);
    connect(states, &StateView::retryRequested, this, &Page::refreshIfShown);
    body_->addWidget(states, 1);
    return states;
}

void Page::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    showAge();
    refreshIfShown();
}

void Page::refreshIfShown()
{
    if (isVisible() && context_.engine.isReady()) refresh();
}

void Page::showAge()
{
    const EngineView &engine = context_.engine;
    if (engine.isReady() || !engine.hasStatus()) return age_->set(Tone::neutral, QString());
    const QString time = QLocale().toString(engine.asOf().time(), QLocale::ShortFormat);
    age_->set(Tone::warning, tr("As of %1, reconnecting…").arg(time),
              tr("The engine does not answer at the moment. What you see is from %1.").arg(absoluteTime(engine.asOf())));
}

QWidget *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    return area;
}

} // namespace clc::ui
