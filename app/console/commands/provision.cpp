#include "app/console/commands/commands.h"

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
    return all + QStringLiteral("\nPlan %1\n").arg(plan.value(QStringLiteral("hash")).toString());
}

class Provision final : public Command
{
public:
    QString name() const override { return QStringLiteral("provision"); }
    QString summary() const override { return QStringLiteral("Write the objects of the site to PBX and MBG"); }
    QString usage() const override { return QStringLiteral("[--plan | --apply HASH]"); }
    QVector<Option> options() const override
    {
        return {
            {QStringLiteral("plan"), {}, QStringLiteral("show what would be written, and write nothing")},
            {QStringLiteral("apply"), QStringLiteral("HASH"), QStringLiteral("write exactly this plan, or nothing")}};
    }
    Status prepare(const Arguments &arguments) override
    {
        CLC_CHECK(noWords(arguments));
        plan_ = arguments.has(QStringLiteral("plan"));
        hash_ = arguments.value(QStringLiteral("apply"));
        if (plan_ && arguments.has(QStringLiteral("apply")))
            return usageError(QStringLiteral("--plan and --apply exclude each other."));
        if (arguments.has(QStringLiteral("apply")) && hash_.isEmpty())
            return usageError(QStringLiteral("--apply takes the hash of a plan."));
        return done;
    }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        tellProgress(session, output);
        if (!hash_.isEmpty()) {
            CLC_CO_TRY(const QJsonObject report, co_await session.applyProvisioning(scope, personName(), hash_));
            const qint64 written = report.value(QStringLiteral("objectsWritten")).toInteger();
            output.result(report, QStringLiteral("Wrote %1 objects.").arg(written));
            co_return done;
        }
        CLC_CO_TRY(const QJsonObject plan, co_await session.planProvisioning(scope));
        const qsizetype count = plan.value(QStringLiteral("writes")).toArray().size();
        // Without --plan somebody meant to write; that needs the hash of what was looked at.
        if (!plan_ && count > 0) {
            if (!output.json()) output.result({}, planText(plan));
            co_return failure(ErrorCode::approvalNeeded,
                              {{QStringLiteral("count"), count}, {QStringLiteral("plan"), plan}});
        }
        output.result(plan, planText(plan));
        co_return done;
    }

private:
    bool plan_ = false;
    QString hash_;
};

} // namespace

std::unique_ptr<Command> makeProvision()
{
    return std::make_unique<Provision>();
}

} // namespace clc::console
