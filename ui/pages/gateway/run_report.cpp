#include "ui/pages/gateway/run_report.h"

#include "ui/models/table_csv.h"
#include "ui/pages/gateway/plan_words.h"
#include "ui/text/error_text.h"
#include "ui/text/times.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/fact_list.h"
#include "ui/widgets/labels.h"

#include <QJsonArray>
#include <QLocale>
#include <QVBoxLayout>

namespace clc::ui
{

namespace
{

/// More of them are read in the exported file.
constexpr int mostShown = 200;

QString text(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

} // namespace

RunReport::RunReport(const RunInfo &run, QWidget *parent) : QWidget(parent), column_(new QVBoxLayout(this))
{
    setObjectName(QStringLiteral("runReport"));
    column_->setContentsMargins(0, 0, 8, 0);
    column_->setSpacing(12);
    addProblem(run.report);
    addFacts(run);
    addFailures(run.report);
    addSkipped(run.report);
    column_->addStretch(1);
}

void RunReport::addFacts(const RunInfo &run)
{
    auto *facts = new FactList(this);
    const StateWords state = runWords(run.state);
    facts->addBadge(QStringLiteral("runState"), tr("State"), state.tone, state.word);
    facts->add(QStringLiteral("runStarted"), tr("Started"), absoluteTime(run.startedAt));
    facts->add(QStringLiteral("runStartedBy"), tr("Started by"), startedByName(run.startedBy));
    if (run.finishedAt.isValid())
        facts->add(QStringLiteral("runDuration"), tr("Duration"), duration(run.startedAt.msecsTo(run.finishedAt)));
    const QJsonObject &report = run.report;
    const QVector<std::pair<QString, QString>> counts{
        {QStringLiteral("imported"), tr("Imported users")},
        {QStringLiteral("created"), tr("Added")},
        {QStringLiteral("linked"), tr("Linked")},
        {QStringLiteral("updated"), tr("Changed")},
        {QStringLiteral("reactivated"), tr("Reactivated")},
        {QStringLiteral("suspended"), tr("Suspended")},
        {QStringLiteral("unchanged"), tr("Unchanged")},
        {QStringLiteral("failed"), tr("Failed")},
        {QStringLiteral("objectsWritten"), tr("Objects written")},
        {QStringLiteral("devicesWithoutUser"), tr("Devices without user")},
        {QStringLiteral("requests"), tr("Requests to the platform")}};
    for (const auto &[key, title] : counts)
        if (report.contains(key))
            facts->add(QStringLiteral("count.") + key, title, QLocale().toString(report.value(key).toInteger()));
    column_->addWidget(facts);
}

void RunReport::addProblem(const QJsonObject &report)
{
    const QJsonObject problem = report.value(QStringLiteral("problem")).toObject();
    if (problem.isEmpty()) return;
    auto *banner = new Banner(this);
    banner->setObjectName(QStringLiteral("runProblem"));
    banner->show(Error::fromJson(problem));
    column_->addWidget(banner);
}

void RunReport::addFailures(const QJsonObject &report)
{
    // The reply to the run itself names them "failedChanges", the kept report "changes", with those that went well.
    QJsonArray failures = report.value(QStringLiteral("failedChanges")).toArray();
    const QJsonArray changes = report.value(QStringLiteral("changes")).toArray();
    for (const QJsonValue change : changes)
        if (change.toObject().contains(QStringLiteral("error"))) failures.append(change);
    if (failures.isEmpty()) return;
    addSection(tr("%Ln change(s) could not be made", nullptr, int(failures.size())));
    int shown = 0;
    for (const QJsonValue value : std::as_const(failures)) {
        if (++shown > mostShown) break;
        const QJsonObject failed = value.toObject();
        const Error error = Error::fromJson(failed.value(QStringLiteral("error")).toObject());
        const ErrorWords words = errorWords(error);
        const QString name = text(failed, "name");
        QString who = name.isEmpty() ? text(failed, "key") : name;
        if (const QString dn = text(failed, "dn"); !dn.isEmpty()) who = tr("%1 (%2)").arg(who, dn);
        addEntry(who, words.title + QLatin1Char('\n') + words.explanation(), QStringLiteral("failure"));
    }
    if (failures.size() > mostShown)
        column_->addWidget(mutedLabel(tr("%Ln more are not shown.", nullptr, int(failures.size()) - mostShown), this));
}

void RunReport::addSkipped(const QJsonObject &report)
{
    const QJsonArray skipped = report.value(QStringLiteral("skipped")).toArray();
    const QJsonObject byReason = report.value(QStringLiteral("skippedByReason")).toObject();
    if (skipped.isEmpty() && byReason.isEmpty()) return;
    const qint64 total = skipped.isEmpty() ? skippedTotal(report) : skipped.size();
    addSection(tr("%Ln user(s) not imported", nullptr, int(total)));
    auto *reasons = new FactList(this);
    for (auto it = byReason.begin(); it != byReason.end(); ++it)
        reasons->add(QStringLiteral("reason.") + it.key(), reasonTitle(it.key()),
                     QLocale().toString(it.value().toInteger()));
    column_->addWidget(reasons);
    int shown = 0;
    for (const QJsonValue value : skipped) {
        if (++shown > mostShown) break;
        const QJsonObject user = value.toObject();
        const QString dn = text(user, "dn");
        const QString name = text(user, "name");
        QStringList why{reasonTitle(text(user, "reason"))};
        if (const QString other = text(user, "other"); !other.isEmpty()) why << other;
        if (const QString cure = text(user, "cure"); !cure.isEmpty()) why << cure;
        addEntry(dn.isEmpty() ? name : tr("%1 (%2)").arg(name, dn), why.join(QStringLiteral(" · ")),
                 QStringLiteral("notImported"));
    }
    if (skipped.size() > mostShown)
        column_->addWidget(
            mutedLabel(tr("%Ln more are in the exported file.", nullptr, int(skipped.size()) - mostShown), this));
}

void RunReport::addSection(const QString &title)
{
    column_->addSpacing(4);
    column_->addWidget(sectionLabel(title, this));
}

void RunReport::addEntry(const QString &title, const QString &words, const QString &name)
{
    auto *both = new QVBoxLayout;
    both->setSpacing(2);
    both->addWidget(strongLabel(title, this));
    QLabel *label = mutedLabel(words, this);
    label->setObjectName(name);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    both->addWidget(label);
    column_->addLayout(both);
}

Status writeNotImported(const QString &path, const QJsonArray &rows)
{
    CsvWriter writer(path);
    CLC_CHECK(writer.open());
    writer.add({RunReport::tr("NAME"), RunReport::tr("EXT"), RunReport::tr("REASON"), RunReport::tr("OTHER")});
    for (const QJsonValue value : rows) {
        const QJsonObject user = value.toObject();
        writer.add({csvHarmless(text(user, "name")), csvHarmless(text(user, "dn")),
                    csvHarmless(reasonTitle(text(user, "reason"))), csvHarmless(text(user, "other"))});
    }
    return writer.commit();
}

} // namespace clc::ui
