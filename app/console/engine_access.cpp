#include "app/console/engine_access.h"

#include "app/console/engine_choice.h"
#include "engine/client/local_socket_transport.h"

namespace clc::console
{

namespace
{

QString program()
{
    return QStringLiteral("command line ") + QStringLiteral(CLC_VERSION);
}

} // namespace

EngineOptions engineOptions(const GlobalOptions &options)
{
    EngineOptions engine;
    engine.dataDirectory = options.dataDirectory;
    engine.configFile = options.configFile;
    engine.secretKeyFile = options.secretKeyFile;
    engine.credentialsDirectory = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    engine.address = embeddedAddress(options.dataDirectory);
    return engine;
}

EngineAccess::EngineAccess(GlobalOptions options, Output &output) : options_(std::move(options)), output_(output) {}

Flow EngineAccess::open(Scope &scope)
{
    if (!options_.engine.isEmpty()) {
        const Status attached = co_await attach(scope, options_.engine);
        co_return attached;
    }
    EngineWays ways;
    ways.attach = [this](Scope &within, QString address) { return attach(within, std::move(address)); };
    ways.embed = [this](Scope &within) { return embed(within); };
    const Status opened = co_await attachOrEmbed(scope, options_.dataDirectory, std::move(ways));
    co_return opened;
}

Flow EngineAccess::attach(Scope &scope, QString address)
{
    session_ = std::make_unique<EngineSession>([address] { return std::make_unique<LocalSocketTransport>(address); },
                                               program(), EngineLink::Reconnect::never);
    const Status connected = co_await session_->connectToEngine(scope);
    if (connected && !options_.configFile.isEmpty())
        output_.note(QStringLiteral("--config has no effect: an engine is running and keeps its own settings."));
    co_return connected;
}

Flow EngineAccess::embed(Scope &scope)
{
    engine_ = std::make_unique<Engine>(engineOptions(options_));
    const Status started = co_await engine_->start(scope);
    if (!started) {
        engine_.reset();
        co_return started;
    }
    Engine *engine = engine_.get();
    session_ = std::make_unique<EngineSession>([engine] { return engine->connectInProcess(); }, program(),
                                               EngineLink::Reconnect::never);
    const Status connected = co_await session_->connectToEngine(scope);
    co_return connected;
}

Flow EngineAccess::close(Scope &scope)
{
    session_.reset();
    if (!engine_) co_return done;
    const Status stopped = co_await engine_->stop(scope);
    engine_.reset();
    co_return stopped;
}

} // namespace clc::console
