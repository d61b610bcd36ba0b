#include "ui/pages/gateway/writes_card.h"

#include "ui/pages/gateway/plan_words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"

#include <QJsonArray>
#include <QScrollArea>
#include <QVBoxLayout>

#include <utility>

namespace clc::ui
{

namespace
{

QString shown(const QJsonValue &value)
{
    const QString text = value.toVariant().toString();
    return text.isEmpty() ? WritesCard::tr("(empty)") : text;
}

/// One line for each field that is written.
QString fieldLines(const QJsonObject &before, const QJsonObject &after)
{
    QStringList lines;
    for (auto it = after.begin(); it != after.end(); ++it) {
        if (it.value().isObject() || it.value().isArray()) continue;
        lines << (before.contains(it.key())
                      ? WritesCard::tr("%1: %2 → %3").arg(it.key(), shown(before.value(it.key())), shown(it.value()))
                      : WritesCard::tr("%1: %2").arg(it.key(), shown(it.value())));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace

QString planNotes(const QJsonObject &plan)
{
    QStringList notes;
    const QJsonArray all = plan.value(QStringLiteral("notes")).toArray();
    for (const QJsonValue note : all) notes << note.toString();
    return notes.join(QLatin1Char('\n'));
}

WritesCard::WritesCard(QWidget *parent)
    : QWidget(parent), state_(new StatusBadge), write_(primaryButton(QString())), notes_(mutedLabel(QString()))
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card(tr("To be written"));
    state_->setObjectName(QStringLiteral("writesState"));
    card->addToHeading(state_);
    write_->setObjectName(QStringLiteral("writeObjects"));
    card->addToHeading(write_);
    notes_->setObjectName(QStringLiteral("writesNotes"));
    card->body()->addWidget(notes_);
    area_ = new QScrollArea;
    auto *area = static_cast<QScrollArea *>(area_);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setMaximumHeight(12 * fontMetrics().height());
    card->body()->addWidget(area_);
    all->addWidget(card);
    connect(write_, &QPushButton::clicked, this, &WritesCard::writeRequested);
}

void WritesCard::showPlan(const QJsonObject &plan)
{
    hash_ = plan.value(QStringLiteral("hash")).toString();
    const QJsonArray writes = plan.value(QStringLiteral("writes")).toArray();
    const int count = int(writes.size());
    state_->set(count == 0 ? Tone::ok : Tone::warning,
                count == 0 ? tr("Nothing is to be written") : tr("Waits for you"));
    write_->setText(tr("Write %Ln object(s)", nullptr, count));
    write_->setVisible(count > 0);
    notes_->setText(planNotes(plan));
    notes_->setVisible(!notes_->text().isEmpty());
    list_ = new QWidget;
    rows_ = new QVBoxLayout(list_);
    rows_->setContentsMargins(0, 0, 8, 0);
    rows_->setSpacing(8);
    for (const QJsonValue write : writes) addWrite(write.toObject());
    rows_->addStretch(1);
    static_cast<QScrollArea *>(area_)->setWidget(list_); // the former one goes
    area_->setVisible(count > 0);
}

void WritesCard::addWrite(const QJsonObject &write)
{
    const StateWords words = actionWords(write.value(QStringLiteral("operation")).toString());
    auto *heading = new QHBoxLayout;
    heading->setSpacing(8);
    heading->addWidget(new StatusBadge(words.tone, words.word, list_));
    heading->addWidget(strongLabel(tr("%1 · %2 · %3")
                                       .arg(targetName(write.value(QStringLiteral("target")).toString()),
                                            formName(write.value(QStringLiteral("form")).toString()),
                                            write.value(QStringLiteral("key")).toString()),
                                   list_),
                       1);
    rows_->addLayout(heading);
    const QString lines =
        fieldLines(write.value(QStringLiteral("before")).toObject(), write.value(QStringLiteral("after")).toObject());
    if (lines.isEmpty()) return;
    QLabel *fields = mutedLabel(lines, list_);
    fields->setObjectName(QStringLiteral("writeFields"));
    fields->setTextInteractionFlags(Qt::TextSelectableByMouse);
    rows_->addWidget(fields);
}

void WritesCard::setWhyNot(const QString &why)
{
    write_->setEnabled(why.isEmpty());
    write_->setToolTip(why);
    write_->setAccessibleDescription(why);
}

} // namespace clc::ui
