#include "app/console/call_text.h"
#include "app/console/commands/commands.h"

#include <QElapsedTimer>

namespace clc::console
{

using namespace std::chrono_literals;

namespace
{

constexpr qint64 mostSeconds = 86'400;

class Calls final : public Command
{
public:
    QString name() const override { return QStringLiteral("calls"); }
    QString summary() const override
    {
        return QStringLiteral("Show what happens on the phones as it happens; needs a running gateway");
    }
    QString usage() const override { return QStringLiteral("watch [--seconds N]"); }
    QVector<Option> options() const override
    {
        return {{QStringLiteral("seconds"), QStringLiteral("N"),
                 QStringLiteral("end after so many seconds; without it, when interrupted")}};
    }
    Status prepare(const Arguments &arguments) override
    {
        CLC_CHECK(chosenVerb(arguments, {{QStringLiteral("watch"), 0}}, QString()));
        if (!arguments.has(QStringLiteral("seconds"))) return done;
        seconds_ = arguments.value(QStringLiteral("seconds")).toLongLong();
        if (seconds_ >= 1 && seconds_ <= mostSeconds) return done;
        return usageError(QStringLiteral("--seconds is a number from 1 to %1.").arg(mostSeconds));
    }
    /// With --json a document on a line of its own for each event, and the counters as the last one.
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        QObject context;
        QObject::connect(&session, &EngineSession::callsHappened, &context,
                         [&output](const QVector<CallEventInfo> &events, qint64 left) {
                             for (const CallEventInfo &event : events)
                                 output.result(event.toJson(), callEventText(event));
                             if (left > 0) output.note(QStringLiteral("… and %1 more").arg(left));
                         });
        QElapsedTimer watched;
        watched.start();
        CLC_CO_TRY(CallBridgeInfo bridge, co_await session.watchCalls(scope));
        while (!isOver(watched)) {
            output.note(callCountersText(bridge));
            if (!co_await scope.sleep(pause(watched))) break; // interrupted: that is how one ends watching
            auto now = co_await session.watchCalls(scope);
            if (scope.isCancelled()) break;
            if (!now) co_return now.error();
            bridge = std::move(now).value();
        }
        output.result({{QStringLiteral("counters"), bridge.counters.toJson()}}, callCountersText(bridge));
        co_return done;
    }

private:
    bool isOver(const QElapsedTimer &watched) const { return seconds_ > 0 && watched.elapsed() >= seconds_ * 1000; }
    std::chrono::milliseconds pause(const QElapsedTimer &watched) const
    {
        constexpr std::chrono::milliseconds renewal = 10s; // the engine tells for 30 s after each request
        if (seconds_ == 0) return renewal;
        return std::min(renewal, std::chrono::milliseconds(seconds_ * 1000 - watched.elapsed() + 1));
    }

    qint64 seconds_ = 0; ///< 0: until interrupted
};

} // namespace

std::unique_ptr<Command> makeCalls()
{
    return std::make_unique<Calls>();
}

} // namespace clc::console
