#include "app/console/commands/commands.h"

#include "app/console/run_text.h"

#include <QJsonArray>

namespace clc::console
{

namespace
{

class Runs final : public Command
{
public:
    QString name() const override { return QStringLiteral("runs"); }
    QString summary() const override { return QStringLiteral("List past runs and show what they did"); }
    QString usage() const override { return QStringLiteral("[list | show RUN|last] [--limit N]"); }
    QVector<Option> options() const override
    {
        return {{QStringLiteral("limit"), QStringLiteral("N"), QStringLiteral("at most this many, 1 to 500 (50)")}};
    }
    Status prepare(const Arguments &arguments) override
    {
        CLC_TRY(verb_, chosenVerb(arguments, {{QStringLiteral("list"), 0}, {QStringLiteral("show"), 1}},
                                  QStringLiteral("list")));
        run_ = arguments.positional().value(1);
        if (!arguments.has(QStringLiteral("limit"))) return done;
        limit_ = arguments.value(QStringLiteral("limit")).toInt();
        if (limit_ >= 1 && limit_ <= 500) return done;
        return usageError(QStringLiteral("--limit is a number from 1 to 500."));
    }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        if (verb_ == QLatin1String("show")) {
            CLC_CO_TRY(const RunInfo run, co_await session.run(scope, run_));
            output.result(runDocument(run), runText(run));
            co_return done;
        }
        CLC_CO_TRY(const QVector<RunInfo> runs, co_await session.runs(scope, limit_));
        QJsonArray documents;
        QVector<QStringList> rows;
        for (const RunInfo &one : runs) {
            documents.append(runDocument(one));
            rows.append(runRow(one));
        }
        output.result({{QStringLiteral("runs"), documents}}, table(runHeading(), rows));
        co_return done;
    }

private:
    QString verb_;
    QString run_;
    int limit_ = 50;
};

} // namespace

std::unique_ptr<Command> makeRuns()
{
    return std::make_unique<Runs>();
}

} // namespace clc::console
