#include "engine/service/engine.h"

#include "engine/service/client_hub.h"
#include "engine/service/handlers/handlers.h"
#include "engine/service/site_keeper.h"
#include "engine/service/status_board.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <unistd.h>

namespace clc
{

using namespace std::chrono_literals;

/// Destroyed from below: first the flows of requests, then who listens, then what they used.
struct Engine::Parts {
    Parts(std::unique_ptr<Foundation> opened, const EngineOptions &options)
        : foundation(std::move(opened)),
          questions(events, foundation->clock),
          site(*foundation),
          calls(*foundation, site, events),
          keeper(*foundation, site, calls, questions),
          board(*foundation, site, calls, questions, events, options.address.path),
          onboarding(*foundation, site, events),
          clients(work, dispatcher, events),
          server(clients)
    {
    }

    std::unique_ptr<Foundation> foundation;
    EventHub events;
    Questions questions;
    Site site;
    CallBridge calls;
    SiteKeeper keeper;
    StatusBoard board;
    OnboardingBoard onboarding;
    Dispatcher dispatcher;
    Scope work;
    ClientHub clients;
    LocalServer server;
};

Engine::Engine(EngineOptions options) : options_(std::move(options)) {}

Engine::~Engine()
{
    if (parts_) parts_->work.cancel();
}

Flow Engine::start(Scope &scope)
{
    const EngineOptions options = options_;
    CLC_CO_TRY(auto foundation, co_await Foundation::open(scope, options));
    parts_ = std::make_unique<Parts>(std::move(foundation), options_);
    Parts &parts = *parts_;
    CLC_CO_CHECK(co_await parts.site.restore(scope));
    const bool keepSite = options_.keepSite;
    registerHandlers(parts.dispatcher,
                     {*parts.foundation, parts.site, parts.questions, parts.board, parts.onboarding, parts.calls,
                      [&parts, keepSite] {
                          if (keepSite) parts.keeper.start();
                      },
                      [&parts] { parts.keeper.stop(); }});
    CLC_CO_CHECK(parts.server.listen(options_.address));
    CLC_CO_CHECK(parts.foundation->directory->announce(options_.address.path));
    if (keepSite) parts.keeper.start();
    co_return done;
}

namespace
{

Flow logOut(Scope &scope, PbxLink &pbx, SharedResult<Done> ended)
{
    const Status status = co_await pbx.disconnect(scope);
    ended.set(status);
    co_return done;
}

Flow loseAfter(Scope &scope, std::chrono::milliseconds patience, SharedResult<Done> ended)
{
    CLC_CO_CHECK(co_await scope.sleep(patience));
    ended.set(done);
    co_return done;
}

} // namespace

Flow Engine::stop(Scope &scope)
{
    if (!parts_) co_return done;
    parts_->keeper.stop();
    parts_->site.sync().cancelRun();
    parts_->clients.disconnectAll();
    parts_->work.cancel();
    SharedResult<Done> ended;
    Scope farewell(scope);
    farewell.spawn(logOut(farewell, parts_->site.pbx(), ended));
    farewell.spawn(loseAfter(farewell, 2s, ended));
    const Status stopped = co_await ended.wait(scope);
    co_return stopped;
}

std::unique_ptr<Transport> Engine::connectInProcess()
{
    return parts_->clients.connectInProcess();
}

QString Engine::address() const
{
    return options_.address.path;
}

LocalAddress embeddedAddress(const QString &dataDirectory)
{
    constexpr qsizetype longestPath = 100;
    const QString absolute = QDir(dataDirectory).absolutePath();
    const QString beside = QDir(absolute).filePath(QStringLiteral("run/engine.sock"));
    if (QFile::encodeName(beside).size() <= longestPath) return {beside, {}};
    const QByteArray digest = QCryptographicHash::hash(absolute.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    QString runtime = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (runtime.isEmpty()) runtime = QDir::tempPath();
    const QString own = QStringLiteral("cloudlink-%1-%2").arg(::geteuid()).arg(QString::fromLatin1(digest));
    return {QDir(runtime).filePath(own + QStringLiteral("/engine.sock")), {}};
}

LocalAddress serviceAddress()
{
    return {QStringLiteral("/run/cloudlink-gateway/engine.sock"), QStringLiteral("cloudlink")};
}

} // namespace clc
