#include "app/console/desktop_engine.h"

#include "app/console/engine_access.h"
#include "app/console/engine_choice.h"
#include "engine/client/local_socket_transport.h"

namespace clc::console
{

EngineOptions desktopEngineOptions(const GlobalOptions &options)
{
    EngineOptions engine = engineOptions(options);
    engine.keepSite = true;
    engine.allowKeychain = true;
    return engine;
}

DesktopEngine::DesktopEngine(const GlobalOptions &options) : options_(options) {}

DesktopEngineInfo DesktopEngine::expected() const
{
    if (!options_.engine.isEmpty()) return {options_.engine, false, options_.engine};
    const auto holder = holderOf(options_.dataDirectory);
    const bool held = holder && *holder;
    if (!held) return {embeddedAddress(options_.dataDirectory).path, true, {}};
    return {(*holder)->address, false, options_.dataDirectory};
}

Task<DesktopEngineInfo> DesktopEngine::open(Scope &scope)
{
    if (!options_.engine.isEmpty()) {
        CLC_CO_CHECK(co_await probe(scope, options_.engine));
        co_return DesktopEngineInfo{options_.engine, false, options_.engine};
    }
    const auto found = std::make_shared<DesktopEngineInfo>();
    EngineWays ways;
    ways.attach = [this, found](Scope &within, QString address) {
        *found = DesktopEngineInfo{address, false, options_.dataDirectory};
        return probe(within, address);
    };
    ways.embed = [this, found](Scope &within) {
        if (!engine_) engine_ = std::make_unique<EmbeddedEngine>(desktopEngineOptions(options_));
        *found = DesktopEngineInfo{engine_->address(), true, {}};
        return engine_->start(within);
    };
    CLC_CO_CHECK(co_await attachOrEmbed(scope, options_.dataDirectory, std::move(ways)));
    co_return DesktopEngineInfo(*found);
}

/// Whether an engine greets there. A face of its own connects later.
Flow DesktopEngine::probe(Scope &scope, QString address)
{
    const auto session = std::make_unique<EngineSession>(
        [address] { return std::make_unique<LocalSocketTransport>(address); },
        QStringLiteral("cloudlink-console ") + QStringLiteral(CLC_VERSION), EngineLink::Reconnect::never);
    const Status answered = co_await session->connectToEngine(scope);
    co_return answered;
}

Flow DesktopEngine::close(Scope &scope)
{
    if (!engine_) co_return done;
    const Status stopped = co_await engine_->stop(scope);
    co_return stopped;
}

} // namespace clc::console
