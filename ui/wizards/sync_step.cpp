#include "ui/wizards/sync_step.h"

#include "ui/pages/gateway/plan_words.h"
#include "ui/text/names.h"
#include "ui/text/times.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_badge.h"

#include <QJsonArray>
#include <QLayoutItem>
#include <QLocale>
#include <QProgressBar>
#include <QVBoxLayout>

namespace clc::ui
{

SyncStep::SyncStep(GatewaySetup &setup, EngineSession &session)
    : setup_(setup),
      state_(new StatusBadge),
      count_(titleLabel(QString())),
      bar_(new QProgressBar),
      skipped_(mutedLabel(QString())),
      note_(mutedLabel(QString())),
      cancel_(plainButton(tr("Cancel"))),
      again_(primaryButton(tr("Sync"))),
      planCard_(new Card(tr("Objects on PBX and MBG"))),
      writes_(new QVBoxLayout),
      write_(primaryButton(QString())),
      written_(new StatusBadge)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(16);
    auto *users = new Card(tr("Users"));
    users->addToHeading(state_);
    users->body()->addWidget(count_);
    users->body()->addWidget(bar_);
    users->body()->addWidget(note_);
    users->body()->addWidget(skipped_);
    auto *row = new QHBoxLayout;
    row->addWidget(again_);
    row->addWidget(cancel_);
    row->addStretch(1);
    users->body()->addLayout(row);
    column->addWidget(users);
    planCard_->addToHeading(written_);
    planCard_->body()->addLayout(writes_);
    planCard_->body()->addWidget(write_, 0, Qt::AlignLeading);
    column->addWidget(planCard_);
    column->addStretch(1);
    count_->setObjectName(QStringLiteral("importedCount"));
    bar_->setObjectName(QStringLiteral("syncProgress"));
    bar_->setTextVisible(false);
    again_->setObjectName(QStringLiteral("syncButton"));
    cancel_->setObjectName(QStringLiteral("cancelSync"));
    write_->setObjectName(QStringLiteral("writeButton"));
    connect(again_, &QPushButton::clicked, this, [this] { setup_.sync(); });
    connect(cancel_, &QPushButton::clicked, this, [this] { setup_.cancel(); });
    connect(write_, &QPushButton::clicked, this, [this] { setup_.write(); });
    connect(&setup, &GatewaySetup::changed, this, &SyncStep::refresh);
    connect(&session, &EngineSession::progressed, this, &SyncStep::showProgress);
    refresh();
}

void SyncStep::showProgress(const ProgressInfo &progress)
{
    if (progress.activity != QLatin1String("sync")) return;
    const QLocale locale;
    bar_->setRange(0, int(qMin<qint64>(progress.total, INT_MAX)));
    bar_->setValue(int(qMin<qint64>(progress.done, INT_MAX)));
    progressText_ = phaseName(progress.phase);
    if (progress.total > 0)
        progressText_ =
            tr("%1: %2 of %3").arg(progressText_, locale.toString(progress.done), locale.toString(progress.total));
    if (progress.remainingSeconds >= 0)
        progressText_ = tr("%1 · %2 left").arg(progressText_, duration(progress.remainingSeconds * 1000));
    refresh();
}

void SyncStep::refresh()
{
    const bool syncing = setup_.isBusy() && !setup_.isSynced();
    const bool failed = setup_.error().has_value() && !setup_.isSynced();
    const Tone tone = syncing ? Tone::busy : setup_.isSynced() ? Tone::ok : failed ? Tone::error : Tone::neutral;
    state_->set(tone, syncing             ? tr("Importing")
                      : setup_.isSynced() ? tr("Imported")
                      : failed            ? tr("Failed")
                                          : tr("Not imported"));
    count_->setText(setup_.isSynced() ? tr("%Ln user(s) imported", nullptr, setup_.imported()) : QString());
    count_->setVisible(setup_.isSynced());
    bar_->setVisible(syncing);
    if (syncing && progressText_.isEmpty()) bar_->setRange(0, 0);
    note_->setText(syncing
                       ? progressText_
                       : tr("The import starts by itself. Later it happens every 20 minutes, and at once when the PBX "
                            "reports a change."));
    int total = 0;
    QStringList parts;
    for (auto it = setup_.skipped().begin(); it != setup_.skipped().end(); ++it) {
        total += it.value();
        parts << tr("%1: %2").arg(reasonTitle(it.key()), QLocale().toString(it.value()));
    }
    skipped_->setText(total == 0 ? QString()
                                 : tr("%Ln user(s) not imported", nullptr, total) + QLatin1Char('\n') +
                                       parts.join(QLatin1Char('\n')));
    skipped_->setVisible(total > 0);
    cancel_->setVisible(syncing);
    // Also where the plan could not be read, or the trunk is not up although nothing is left to write.
    const bool stuck = !setup_.isBusy() && !setup_.isProvisioned() &&
                       (!setup_.plan() || setup_.plan()->value(QStringLiteral("writes")).toArray().isEmpty());
    again_->setVisible(stuck || (!syncing && !setup_.isSynced()));
    again_->setEnabled(!setup_.isBusy());
    again_->setText(setup_.isSynced() ? tr("Check again") : tr("Sync"));
    showPlan();
}

void SyncStep::showPlan()
{
    planCard_->setVisible(setup_.plan().has_value());
    if (!setup_.plan()) return;
    const QJsonArray writes = setup_.plan()->value(QStringLiteral("writes")).toArray();
    const QString hash = setup_.plan()->value(QStringLiteral("hash")).toString();
    if (hash != shownPlan_) {
        shownPlan_ = hash;
        while (QLayoutItem *item = writes_->takeAt(0)) {
            item->widget()->deleteLater();
            delete item;
        }
        for (const QJsonValue value : writes) {
            const QJsonObject write = value.toObject();
            writes_->addWidget(bodyLabel(tr("%1 · %2 · %3")
                                             .arg(targetName(write.value(QStringLiteral("target")).toString()),
                                                  formName(write.value(QStringLiteral("form")).toString()),
                                                  write.value(QStringLiteral("key")).toString()),
                                         planCard_));
        }
        if (writes.isEmpty()) writes_->addWidget(bodyLabel(tr("Nothing is to be written."), planCard_));
    }
    const bool writing = setup_.isBusy();
    written_->set(setup_.isProvisioned() ? Tone::ok
                  : writing              ? Tone::busy
                                         : Tone::warning,
                  setup_.isProvisioned() ? tr("Written and verified")
                  : writing              ? tr("Writing")
                  : writes.isEmpty()     ? tr("The trunk is not up")
                                         : tr("Waits for you"));
    write_->setText(tr("Write %n object(s)", nullptr, int(writes.size())));
    write_->setVisible(!setup_.isProvisioned() && !writes.isEmpty());
    write_->setEnabled(!setup_.isBusy());
}

} // namespace clc::ui
