#include "app/console/call_text.h"
#include "app/console/commands/commands.h"

namespace clc::console
{

namespace
{

/// A time as people type it: a date, or ISO 8601; without a zone it is the local one.
Result<QDateTime> timeOption(const Arguments &arguments, const QString &name)
{
    if (!arguments.has(name)) return QDateTime();
    QDateTime time = QDateTime::fromString(arguments.value(name), Qt::ISODateWithMs);
    if (!time.isValid())
        return usageError(QStringLiteral("--%1 is a date or time like 2026-03-31 or 2026-03-31T14:00:00.").arg(name));
    return time.toUTC();
}

class History final : public Command
{
public:
    QString name() const override { return QStringLiteral("history"); }
    QString summary() const override { return QStringLiteral("List the finished calls"); }
    QVector<Option> options() const override
    {
        return {
            {QStringLiteral("endpoint"), QStringLiteral("DN"), QStringLiteral("only those of this extension")},
            {QStringLiteral("since"), QStringLiteral("TIME"), QStringLiteral("only calls that began then or later")},
            {QStringLiteral("until"), QStringLiteral("TIME"), QStringLiteral("only calls that began before")},
            {QStringLiteral("limit"), QStringLiteral("N"), QStringLiteral("at most this many, 1 to 500 (100)")}};
    }
    Status prepare(const Arguments &arguments) override
    {
        CLC_CHECK(noWords(arguments));
        query_.endpoint = arguments.value(QStringLiteral("endpoint"));
        CLC_TRY(query_.since, timeOption(arguments, QStringLiteral("since")));
        CLC_TRY(query_.until, timeOption(arguments, QStringLiteral("until")));
        if (!arguments.has(QStringLiteral("limit"))) return done;
        query_.limit = arguments.value(QStringLiteral("limit")).toLongLong();
        if (query_.limit >= 1 && query_.limit <= 500) return done;
        return usageError(QStringLiteral("--limit is a number from 1 to 500."));
    }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        CLC_CO_TRY(const CallsPage page, co_await session.callHistory(scope, query_));
        output.result(page.toJson(), callHistoryText(page));
        co_return done;
    }

private:
    CallsQuery query_;
};

} // namespace

std::unique_ptr<Command> makeHistory()
{
    return std::make_unique<History>();
}

} // namespace clc::console
