#include "app/console/commands/commands.h"

#include "app/console/run_text.h"
#include "engine/service/answers_file.h"

namespace clc::console
{

namespace
{

QString resultText(const QJsonObject &result)
{
    const auto text = [&result](const char *key) { return result.value(QLatin1String(key)).toVariant().toString(); };
    QStringList skipped;
    const QJsonObject reasons = result.value(QStringLiteral("skipped")).toObject();
    for (auto it = reasons.begin(); it != reasons.end(); ++it)
        skipped.append(QStringLiteral("%1 %2").arg(it.key()).arg(it.value().toInteger()));
    return pairs(
        {{QStringLiteral("Imported"), text("imported")},
         {QStringLiteral("Not imported"), skipped.isEmpty() ? QStringLiteral("0") : skipped.join(QStringLiteral(", "))},
         {QStringLiteral("Objects written"), text("objectsWritten")},
         {QStringLiteral("Trunk"), text("trunk")},
         {QStringLiteral("Integration"), text("card")},
         {QStringLiteral("Account"), text("accountId")},
         {QStringLiteral("Seconds"), text("seconds")}});
}

class Onboard final : public Command
{
public:
    QString name() const override { return QStringLiteral("onboard"); }
    QString summary() const override
    {
        return QStringLiteral("Carry out the onboarding of a site from a file of answers");
    }
    QString usage() const override { return QStringLiteral("--answers FILE | --example"); }
    QVector<Option> options() const override
    {
        return {{QStringLiteral("answers"), QStringLiteral("FILE"),
                 QStringLiteral("the answers; run again after any stop, and it goes on")},
                {QStringLiteral("example"), {}, QStringLiteral("print a commented sample of the answers")}};
    }
    Status prepare(const Arguments &arguments) override
    {
        CLC_CHECK(noWords(arguments));
        example_ = arguments.has(QStringLiteral("example"));
        const bool answers = arguments.has(QStringLiteral("answers"));
        if (example_ == answers) return usageError(QStringLiteral("onboard takes either --answers FILE or --example."));
        if (!answers) return done;
        CLC_TRY(answers_, readAnswers(arguments.value(QStringLiteral("answers"))));
        return done;
    }
    bool needsEngine() const override { return !example_; }
    void withoutEngine(Output &) override { Output(false).result({}, exampleOfAnswers()); }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        tellProgress(session, output);
        CLC_CO_TRY(const QJsonObject result, co_await session.onboard(scope, answers_));
        output.result(result, resultText(result));
        co_return done;
    }

private:
    bool example_ = false;
    QJsonObject answers_;
};

} // namespace

std::unique_ptr<Command> makeOnboard()
{
    return std::make_unique<Onboard>();
}

} // namespace clc::console
