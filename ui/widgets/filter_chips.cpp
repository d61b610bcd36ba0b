#include "ui/widgets/filter_chips.h"

#include "ui/widgets/buttons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

namespace clc::ui
{

FilterChips::FilterChips(QWidget *parent) : QWidget(parent), layout_(new QHBoxLayout(this))
{
    layout_->setContentsMargins(0, 0, 0, 0);
    layout_->setSpacing(8);
    setAccessibleName(tr("Filters"));
}

void FilterChips::setChips(const QVector<Chip> &chips, bool exclusive)
{
    const bool same = exclusive == exclusive_ && std::equal(chips.begin(), chips.end(), chips_.begin(), chips_.end(),
                                                            [](const Chip &a, const Chip &b) { return a.id == b.id; });
    chips_ = chips;
    exclusive_ = exclusive;
    if (!same) {
        qDeleteAll(buttons_);
        buttons_.clear();
        counts_.clear();
        for (const Chip &chip : chips_) {
            auto *button = new QToolButton(this);
            button->setObjectName(QStringLiteral("chip.") + chip.id);
            button->setProperty("look", QStringLiteral("chip"));
            button->setCheckable(true);
            button->setFocusPolicy(Qt::StrongFocus);
            connect(button, &QToolButton::clicked, this, [this, button] { onClicked(button); });
            layout_->addWidget(button);
            buttons_.append(button);
        }
        if (exclusive_ && !buttons_.isEmpty()) buttons_.front()->setChecked(true);
        Q_EMIT chipsChanged();
    }
    retitle();
}

void FilterChips::setCount(const QString &id, qint64 count)
{
    counts_.insert(id, count);
    retitle();
}

void FilterChips::retitle()
{
    for (qsizetype i = 0; i < chips_.size(); ++i) {
        const qint64 count = counts_.value(chips_[i].id, -1);
        const QString number = QLocale().toString(count);
        const QString title = chips_[i].title;
        //: A filter button and how many rows it leaves, e.g. "Imported 812"
        const QString text = count < 0 ? title : tr("%1 %2", "filter and count").arg(title, number);
        buttons_[i]->setText(literal(text));
        buttons_[i]->setAccessibleName(text);
    }
}

QStringList FilterChips::active() const
{
    QStringList ids;
    for (qsizetype i = 0; i < buttons_.size(); ++i)
        if (buttons_[i]->isChecked()) ids.append(chips_[i].id);
    return ids;
}

void FilterChips::setActive(const QStringList &ids)
{
    const QStringList before = active();
    bool any = false;
    for (qsizetype i = 0; i < buttons_.size(); ++i) {
        const bool on = ids.contains(chips_[i].id) && !(exclusive_ && any);
        buttons_[i]->setChecked(on);
        any = any || on;
    }
    if (exclusive_ && !any && !buttons_.isEmpty()) buttons_.front()->setChecked(true);
    if (active() != before) Q_EMIT activeChanged(active());
}

void FilterChips::reset()
{
    setActive({});
}

bool FilterChips::isNarrowed() const
{
    const QStringList ids = active();
    return exclusive_ ? !ids.isEmpty() && ids.front() != chips_.front().id : !ids.isEmpty();
}

void FilterChips::onClicked(QToolButton *clicked)
{
    if (exclusive_) {
        const bool was = !clicked->isChecked(); // a second click on the one that is set changes nothing
        for (QToolButton *button : std::as_const(buttons_)) button->setChecked(button == clicked);
        if (was) return;
    }
    Q_EMIT activeChanged(active());
}

void FilterChips::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    setAccessibleName(tr("Filters"));
    retitle();
}

} // namespace clc::ui
