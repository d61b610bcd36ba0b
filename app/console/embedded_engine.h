#pragma once

#include "engine/base/scope.h"
#include "engine/service/engine_options.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace clc::console
{

/// An engine on a thread of its own, so that nothing it does holds up the caller's. Everything of the engine is made,
/// used and destroyed there; faces reach it over its local socket like any other.
///
/// The thread lasts as long as this object, over any number of starts: the keychain's library keeps its queue with the
/// thread that used it first. For the same reason one object in a process may have `allowKeychain`.
class EmbeddedEngine
{
public:
    explicit EmbeddedEngine(EngineOptions options);
    /// Stops the engine, waiting at most three seconds for its thread; a thread that does not end by then is left
    /// behind.
    ~EmbeddedEngine();
    EmbeddedEngine(const EmbeddedEngine &) = delete;
    EmbeddedEngine &operator=(const EmbeddedEngine &) = delete;

    /// When it returns, the engine answers at `address`. Errors: those of Engine::start; cancelled when it is stopped
    /// meanwhile. Without effect on one that runs.
    Flow start(Scope &scope);
    /// Ends the engine in order, also one that is just starting; it may be started again.
    Flow stop(Scope &scope);
    const QString &address() const { return options_.address.path; }

private:
    class Worker;
    using Told = std::function<void(Status)>;

    /// Has the worker do something on its thread and completes on the caller's.
    Flow ask(Scope &scope, void (Worker::*what)(Told));

    EngineOptions options_;
    std::shared_ptr<QObject> home_; ///< lives on the caller's thread: answers come back through it
    QThread *thread_;
    Worker *worker_; ///< lives and dies on the thread
};

} // namespace clc::console
