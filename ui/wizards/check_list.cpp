#include "ui/wizards/check_list.h"

#include "ui/text/breakable.h"
#include "ui/text/error_text.h"
#include "ui/text/names.h"
#include "ui/text/times.h"
#include "ui/theme/icons.h"
#include "ui/widgets/labels.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

StateWords checkWords(const QString &state)
{
    if (state == QLatin1String("passed")) return {Tone::ok, CheckList::tr("Passed")};
    if (state == QLatin1String("failed")) return {Tone::error, CheckList::tr("Failed")};
    return {Tone::busy, CheckList::tr("Checking")};
}

} // namespace

CheckList::CheckList(QWidget *parent)
    : QWidget(parent),
      column_(new QVBoxLayout(this)),
      nothing_(mutedLabel(tr("What is checked shows here as it happens."), this))
{
    setObjectName(QStringLiteral("checkList"));
    setAccessibleName(tr("Checks"));
    column_->setContentsMargins(0, 0, 0, 0);
    column_->setSpacing(12);
    column_->addWidget(nothing_);
    column_->addStretch(1);
}

void CheckList::show(const QVector<CheckInfo> &checks)
{
    QVector<QString> order;
    for (const CheckInfo &check : checks) order.append(check.id);
    // A new run begins its list anew; within a run lines are only added.
    if (order.mid(0, order_.size()) != order_) {
        for (const Line &line : std::as_const(lines_)) {
            line.widget->hide();
            line.widget->deleteLater();
        }
        lines_.clear();
    }
    order_ = order;
    nothing_->setVisible(order.isEmpty());
    for (const CheckInfo &check : checks) {
        if (!lines_.contains(check.id)) lines_.insert(check.id, makeLine(check.id));
        fill(lines_[check.id], check);
    }
}

CheckList::Line CheckList::makeLine(const QString &id)
{
    Line line;
    line.widget = new QWidget(this);
    line.widget->setObjectName(QStringLiteral("check-") + id);
    auto *row = new QHBoxLayout(line.widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    line.sign = new QLabel(line.widget);
    row->addWidget(line.sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    line.name = bodyLabel(checkName(id), line.widget);
    line.detail = mutedLabel(QString(), line.widget);
    words->addWidget(line.name);
    words->addWidget(line.detail);
    row->addLayout(words, 1);
    line.time = mutedLabel(QString(), line.widget);
    line.time->setWordWrap(false);
    row->addWidget(line.time, 0, Qt::AlignTop);
    column_->insertWidget(column_->count() - 1, line.widget);
    return line;
}

void CheckList::fill(const Line &line, const CheckInfo &check)
{
    const StateWords words = checkWords(check.state);
    const int size = fontMetrics().height() + 2;
    const QColor ink = colorsFor(palette()).ink(words.tone);
    line.sign->setPixmap(icon(iconName(words.tone), ink).pixmap(QSize(size, size), devicePixelRatioF()));
    line.sign->setAccessibleName(words.word);
    line.widget->setAccessibleName(tr("%1: %2").arg(checkName(check.id), words.word));
    line.time->setText(check.state == QLatin1String("running") ? QString() : duration(check.milliseconds));
    QString detail = check.detail;
    if (check.error)
        detail = errorWords(*check.error).title + QLatin1Char('\n') + errorWords(*check.error).explanation();
    line.detail->setText(breakable(detail));
    line.detail->setVisible(!detail.isEmpty());
}

} // namespace clc::ui
