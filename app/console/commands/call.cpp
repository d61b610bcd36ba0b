#include "app/console/commands/commands.h"

namespace clc::console
{

namespace
{

class Call final : public Command
{
public:
    QString name() const override { return QStringLiteral("call"); }
    QString summary() const override { return QStringLiteral("Have one extension call a number, or voicemail"); }
    QString usage() const override { return QStringLiteral("FROM TO|voicemail"); }
    Status prepare(const Arguments &arguments) override
    {
        if (arguments.positional().size() != 2)
            return usageError(QStringLiteral("Name the extension that calls and the number it calls."));
        from_ = arguments.positional().at(0);
        to_ = arguments.positional().at(1);
        return done;
    }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        CLC_CO_TRY(const QJsonObject call, co_await session.makeCall(scope, from_, to_));
        const auto text = [&call](const char *key) { return call.value(QLatin1String(key)).toString(); };
        output.result(call, QStringLiteral("%1 calls %2: %3, call %4")
                                .arg(text("endpointId"), text("to"), text("state"), text("callId")));
        co_return done;
    }

private:
    QString from_;
    QString to_;
};

} // namespace

std::unique_ptr<Command> makeCall()
{
    return std::make_unique<Call>();
}

} // namespace clc::console
