#include "app/console/call_text.h"
#include "app/console/commands/commands.h"
#include "app/console/run_text.h"

namespace clc::console
{

namespace
{

QString pbxText(const EngineStatus &status)
{
    if (status.pbxName.isEmpty() || status.pbxType.isEmpty()) return status.pbxName;
    return QStringLiteral("%1 (%2)").arg(status.pbxName, status.pbxType);
}

QString statusText(const EngineStatus &status)
{
    QVector<QStringList> rows{
        {QStringLiteral("Engine"), status.version},
        {QStringLiteral("Running since"), timeText(status.startedAt)},
        {QStringLiteral("Data directory"), status.dataDirectory},
        {QStringLiteral("Secrets"), status.secrets},
        {QStringLiteral("Signed in as"), status.signedInAs},
        {QStringLiteral("Site"), status.siteName},
        {QStringLiteral("PBX"), pbxText(status)},
        {QStringLiteral("Account"), status.accountId},
        {QStringLiteral("Integration"), status.card},
        {QStringLiteral("Next step"), status.onboardingStep},
        {QStringLiteral("Users"),
         QStringLiteral("%1 active, %2 suspended").arg(status.usersActive).arg(status.usersSuspended)},
        {QStringLiteral("Objects written"), QString::number(status.objectsOwned)}};
    for (const LinkInfo &link : status.links) {
        const QString why = link.error ? QStringLiteral(": ") + link.error->message() : QString();
        rows.append({QStringLiteral("Link to %1").arg(link.name), link.state + why});
    }
    if (status.calls) rows += callBridgeRows(*status.calls);
    for (const ProgressInfo &one : status.progress)
        rows.append({QStringLiteral("Under way"), one.activity + QLatin1Char(' ') + one.phase});
    if (status.lastRun)
        rows.append({QStringLiteral("Last run"),
                     timeText(status.lastRun->startedAt) + QLatin1Char(' ') + status.lastRun->state});
    if (status.nextSync.isValid()) rows.append({QStringLiteral("Next sync"), timeText(status.nextSync)});
    if (status.openQuestions > 0)
        rows.append({QStringLiteral("Open questions"), QString::number(status.openQuestions)});
    if (status.userSource == QLatin1String("account"))
        rows.append({QStringLiteral("Names"), QStringLiteral("from the account, matched by extension")});
    rows.removeIf([](const QStringList &row) { return row.value(1).isEmpty(); });
    return pairs(rows);
}

class StatusCommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("status"); }
    QString summary() const override { return QStringLiteral("How the engine and the site are doing"); }
    Status prepare(const Arguments &arguments) override { return noWords(arguments); }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        CLC_CO_TRY(const EngineStatus status, co_await session.status(scope));
        output.result(status.toJson(), statusText(status));
        co_return done;
    }
};

} // namespace

std::unique_ptr<Command> makeStatusCommand()
{
    return std::make_unique<StatusCommand>();
}

} // namespace clc::console
