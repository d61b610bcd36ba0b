#include "app/console/embedded_engine.h"

#include "app/console/crash_marker.h"
#include "engine/service/engine.h"

#include <QLoggingCategory>

#include <utility>
#include <vector>

namespace clc::console
{

Q_LOGGING_CATEGORY(embeddedLog, "clc.embedded")

namespace
{
constexpr unsigned long patienceMilliseconds = 3000;
}

/// The engine's side. All of it runs on the engine's thread.
class EmbeddedEngine::Worker final : public QObject
{
public:
    explicit Worker(EngineOptions options) : options_(std::move(options)) {}

    void start(Told told)
    {
        if (!stack_) stack_ = std::make_unique<AlternateStack>();
        if (!stopped_.empty()) return told(cancelledError()); // it is just ending
        if (engine_) return told(done);
        engine_ = std::make_unique<Engine>(options_);
        scope_ = std::make_unique<Scope>();
        scope_->spawn(starting(*scope_, std::move(told)));
    }

    void stop(Told told)
    {
        stopped_.push_back(std::move(told));
        if (stopped_.size() > 1) return; // the first one tells them all
        if (scope_) scope_->cancel();    // ends a start that is under way, which drops the engine
        scope_ = std::make_unique<Scope>();
        scope_->spawn(ending(*scope_));
    }

    void finish(Told told)
    {
        stop([told = std::move(told)](const Status &status) {
            told(status);
            QThread::currentThread()->quit();
        });
    }

private:
    Flow starting(Scope &scope, Told told)
    {
        const Status started = co_await engine_->start(scope);
        if (!started) engine_.reset();
        told(started);
        co_return started;
    }

    Flow ending(Scope &scope)
    {
        Status status = done;
        if (engine_) status = co_await engine_->stop(scope);
        engine_.reset();
        for (const Told &told : std::exchange(stopped_, {})) told(status);
        co_return done;
    }

    EngineOptions options_;
    std::unique_ptr<AlternateStack> stack_;
    std::unique_ptr<Engine> engine_;
    std::vector<Told> stopped_;
    std::unique_ptr<Scope> scope_;
};

EmbeddedEngine::EmbeddedEngine(EngineOptions options)
    : options_(std::move(options)),
      home_(new QObject, [](QObject *home) { home->deleteLater(); }), // the last one to hold it may be the worker
      thread_(new QThread),
      worker_(new Worker(options_))
{
    thread_->setObjectName(QStringLiteral("engine"));
    worker_->moveToThread(thread_);
    QObject::connect(thread_, &QThread::finished, worker_, &QObject::deleteLater);
    thread_->start();
}

EmbeddedEngine::~EmbeddedEngine()
{
    QMetaObject::invokeMethod(worker_, [worker = worker_] { worker->finish([](const Status &) {}); });
    if (thread_->wait(patienceMilliseconds)) {
        delete thread_;
        return;
    }
    qCWarning(embeddedLog) << "The engine does not end; its thread is left behind";
    QObject::connect(thread_, &QThread::finished, thread_, &QObject::deleteLater);
}

Flow EmbeddedEngine::start(Scope &scope)
{
    const Status started = co_await ask(scope, &Worker::start);
    co_return started;
}

Flow EmbeddedEngine::stop(Scope &scope)
{
    const Status stopped = co_await ask(scope, &Worker::stop);
    co_return stopped;
}

Flow EmbeddedEngine::ask(Scope &scope, void (Worker::*what)(Told))
{
    const Status answer = co_await scope.await<Done>([this, what](const Scope::Completion<Done> &complete) {
        const Told told = [home = home_, complete](const Status &status) {
            QMetaObject::invokeMethod(
                home.get(), [complete, status] { complete(status); }, Qt::QueuedConnection);
        };
        QMetaObject::invokeMethod(
            worker_, [worker = worker_, what, told] { (worker->*what)(told); }, Qt::QueuedConnection);
    });
    co_return answer;
}

} // namespace clc::console
