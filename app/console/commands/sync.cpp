#include "app/console/commands/commands.h"

#include "app/console/plan_options.h"
#include "app/console/run_text.h"

namespace clc::console
{

namespace
{

QString planText(const PlanInfo &plan)
{
    QVector<QStringList> rows;
    for (const PlanEntry &entry : plan.entries) {
        QStringList changes;
        const QJsonObject fields = entry.details.value(QStringLiteral("fields")).toObject();
        for (auto it = fields.begin(); it != fields.end(); ++it) {
            const QJsonObject change = it.value().toObject();
            changes.append(QStringLiteral("%1: %2 → %3")
                               .arg(it.key(), change.value(QStringLiteral("before")).toString(),
                                    change.value(QStringLiteral("after")).toString()));
        }
        rows.append({entry.action, entry.subject, changes.join(QStringLiteral("; "))});
    }
    const QString entries = rows.isEmpty() ? QStringLiteral("Nothing is to be done.\n") : table({}, rows);
    QString counts;
    if (const QJsonValue devices = plan.counts.value(QStringLiteral("devicesWithoutUser")); devices.isDouble())
        counts = QStringLiteral("\nDevices without a user in the account: %1\n").arg(devices.toInteger());
    return entries + counts + sourceText(plan.counts.value(QStringLiteral("source")).toString()) +
           QStringLiteral("\nPlan %1\n").arg(plan.hash);
}

class Sync final : public Command
{
public:
    QString name() const override { return QStringLiteral("sync"); }
    QString summary() const override { return QStringLiteral("Bring the users of the PBX into the account"); }
    QString usage() const override { return PlanOptions::usage(); }
    QVector<Option> options() const override
    {
        return PlanOptions::options(QStringLiteral("show what would be done, and do nothing"),
                                    QStringLiteral("do exactly this plan, or nothing"));
    }
    Status prepare(const Arguments &arguments) override { return options_.take(arguments); }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        tellProgress(session, output);
        if (options_.planOnly()) {
            CLC_CO_TRY(const PlanInfo plan, co_await session.planSync(scope));
            output.result(plan.toJson(), planText(plan));
            co_return done;
        }
        CLC_CO_TRY(const RunInfo run, co_await session.runSync(scope, personName(), options_.hash()));
        const QJsonValue problem = run.report.value(QStringLiteral("problem"));
        if (!problem.isObject()) {
            output.result(runDocument(run), runText(run));
            co_return done;
        }
        // The report of a run that is no success: for people beside the error, for programs within it.
        Error error = Error::fromJson(problem.toObject());
        if (!output.json())
            output.result({}, runText(run));
        else
            error.parameters.insert(QStringLiteral("report"), runDocument(run));
        co_return error;
    }

private:
    PlanOptions options_;
};

} // namespace

std::unique_ptr<Command> makeSync()
{
    return std::make_unique<Sync>();
}

} // namespace clc::console
