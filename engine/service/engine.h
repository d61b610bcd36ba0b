#pragma once

#include "engine/base/scope.h"
#include "engine/client/transport.h"
#include "engine/service/engine_options.h"

#include <QObject>

#include <memory>

namespace clc
{

/// The engine: everything that does the work, wired (architecture R3: the one composition root). Faces reach it by a
/// Transport only. Lives on the thread of its event loop; several may live in one process, on different data
/// directories.
class Engine final : public QObject
{
    Q_OBJECT

public:
    explicit Engine(EngineOptions options);
    /// Ends what is under way; what was begun outside is completed by the next start.
    ~Engine() override;

    /// Opens the data directory and the socket. When it returns, requests are answered; the PBX and the platform are
    /// not waited for. Errors: engineBusy, those of store, secrets and socket.
    Flow start(Scope &scope);
    /// Logs out of the PBX, waiting at most two seconds. The engine is of no more use then.
    Flow stop(Scope &scope);

    /// For a face in this process.
    std::unique_ptr<Transport> connectInProcess();
    /// Of the local socket.
    QString address() const;

private:
    struct Parts;
    EngineOptions options_;
    std::unique_ptr<Parts> parts_;
};

/// The socket of an engine that is embedded for `dataDirectory`: in it, or, if that makes too long a path, in the
/// user's runtime directory. For the service: /run/cloudlink-gateway/engine.sock, for the group cloudlink.
LocalAddress embeddedAddress(const QString &dataDirectory);
LocalAddress serviceAddress();

} // namespace clc
