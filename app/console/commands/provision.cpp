#include "app/console/commands/commands.h"

#include "app/console/plan_options.h"
#include "app/console/run_text.h"

#include <QJsonArray>

namespace clc::console
{

namespace
{

QString contentText(const QJsonObject &content)
{
    QStringList fields;
    for (auto it = content.begin(); it != content.end(); ++it)
        fields.append(it.key() + QLatin1Char('=') + it.value().toVariant().toString());
    return fields.join(QStringLiteral(", "));
}

QString planText(const QJsonObject &plan)
{
    QVector<QStringList> rows;
    for (const QJsonValue one : plan.value(QStringLiteral("writes")).toArray()) {
        const QJsonObject write = one.toObject();
        const auto text = [&write](const char *key) { return write.value(QLatin1String(key)).toString(); };
        rows.append({text("kind"), text("target"), text("form"), text("key"),
                     contentText(write.value(QStringLiteral("after")).toObject())});
    }
    QString all = rows.isEmpty() ? QStringLiteral("Nothing is to be written.\n") : table({}, rows);
    for (const QJsonValue note : plan.value(QStringLiteral("notes")).toArray())
        all += note.toString() + QLatin1Char('\n');
    const QString hash = plan.value(QStringLiteral("hash")).toString();
    return hash.isEmpty() ? all : all + QStringLiteral("\nPlan %1\n").arg(hash);
}

class Provision final : public Command
{
public:
    QString name() const override { return QStringLiteral("provision"); }
    QString summary() const override { return QStringLiteral("Write the objects of the site to PBX and MBG"); }
    QString usage() const override { return PlanOptions::usage(); }
    QVector<Option> options() const override
    {
        return PlanOptions::options(QStringLiteral("show what would be written, and write nothing"),
                                    QStringLiteral("write exactly this plan, or nothing"));
    }
    Status prepare(const Arguments &arguments) override { return options_.take(arguments); }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        tellProgress(session, output);
        if (!options_.hash().isEmpty()) {
            CLC_CO_TRY(const QJsonObject report,
                       co_await session.applyProvisioning(scope, personName(), options_.hash()));
            const qint64 written = report.value(QStringLiteral("objectsWritten")).toInteger();
            output.result(report, QStringLiteral("Wrote %1 objects.").arg(written));
            co_return done;
        }
        CLC_CO_TRY(const QJsonObject plan, co_await session.planProvisioning(scope));
        const qsizetype count = plan.value(QStringLiteral("writes")).toArray().size();
        // Without --plan somebody meant to write; that needs the hash of what was looked at.
        if (!options_.planOnly() && count > 0) {
            if (!output.json()) output.result({}, planText(plan));
            co_return failure(ErrorCode::approvalNeeded,
                              {{QStringLiteral("count"), count}, {QStringLiteral("plan"), plan}});
        }
        output.result(plan, planText(plan));
        co_return done;
    }

private:
    PlanOptions options_;
};

} // namespace

std::unique_ptr<Command> makeProvision()
{
    return std::make_unique<Provision>();
}

} // namespace clc::console
