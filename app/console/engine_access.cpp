#include "app/console/engine_access.h"

#include "engine/client/local_socket_transport.h"
#include "engine/service/data_directory.h"

#include <QDeadlineTimer>

namespace clc::console
{

using namespace std::chrono_literals;

namespace
{

constexpr int tries = 100; // of 100 ms: an engine that starts or ends at this moment is waited for

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
    Status outcome = failure(ErrorCode::engineBusy, {{QStringLiteral("path"), options_.dataDirectory}});
    for (int i = 0; i < tries; ++i) {
        CLC_CO_TRY(const bool attached, co_await attachToHolder(scope));
        if (attached) co_return done;
        outcome = co_await embed(scope);
        // Another engine took the directory between the look and the attempt: attach to that one.
        if (outcome || outcome.error().code != ErrorCode::engineBusy) co_return outcome;
        CLC_CO_CHECK(co_await scope.sleep(100ms));
    }
    co_return outcome;
}

/// False when nobody holds the data directory.
Task<bool> EngineAccess::attachToHolder(Scope &scope)
{
    const bool isService = options_.dataDirectory == serviceDataDirectory();
    const QDeadlineTimer patience(10s);
    while (true) {
        auto holder = DataDirectory::holder(options_.dataDirectory);
        // Members of the group may use the service's socket but not look into its directory.
        if (!holder && isService) holder = std::optional(EngineTrace{0, serviceAddress().path});
        if (!holder) co_return holder.error();
        if (!*holder) co_return false;
        const QString address = (*holder)->address;
        if (!address.isEmpty()) {
            const Status attached = co_await attach(scope, address);
            if (attached) co_return true;
            if (attached.error().code != ErrorCode::engineNotReachable || (*holder)->pid == 0)
                co_return attached.error();
        }
        if (patience.hasExpired()) break;
        CLC_CO_CHECK(co_await scope.sleep(100ms));
    }
    co_return failure(ErrorCode::engineNotReachable, {{QStringLiteral("address"), options_.dataDirectory}},
                      QStringLiteral("an engine holds the data directory but does not answer"));
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
