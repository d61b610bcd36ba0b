#pragma once

#include "engine/base/result.h"

#include <qcoro/qcorotask.h>

#include <QObject>

#include <chrono>
#include <coroutine>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace clc
{

template<typename T>
using Task = QCoro::Task<Result<T>>;
using Flow = QCoro::Task<Status>;

namespace detail
{
/// A place where a coroutine is suspended; linked into its Scope so that the Scope can end it.
class Suspension
{
public:
    virtual ~Suspension() = default;
    virtual void cancel() = 0;
};
} // namespace detail

/// The one owner of asynchronous flows (architecture R4).
///
/// A flow is a coroutine that gets a `Scope &` as its first parameter and awaits only through it (or awaits other
/// coroutines to which it passes the same scope, or a child). When the scope is cancelled or destroyed, every await
/// under way yields `ErrorCode::cancelled` at once, so that each flow runs to its end while the objects that it uses
/// are still alive. Therefore:
///   - an object that starts flows of its own has a Scope as its LAST member (destroyed first);
///   - a flow returns as soon as an await fails; awaiting in a cancelled scope fails without suspending.
/// All on one thread: that of the event loop in which the scope lives. Never awaits a Qt object directly.
class Scope
{
public:
    Scope();
    /// A child ends with its parent, or alone.
    explicit Scope(Scope &parent);
    ~Scope();
    Scope(const Scope &) = delete;
    Scope &operator=(const Scope &) = delete;

    /// Ends all awaits under way, children first, then refuses new ones. May be called from within a flow of its own.
    void cancel();
    bool isCancelled() const { return cancelled_; }

    /// Handle with which whatever is awaited reports its result, once; later calls do nothing. Copyable, outlives the
    /// scope.
    template<typename T>
    class Completion;

    /// The general await: `start` begins the work and keeps the Completion; the await yields what it was given.
    /// `abandon` runs when the scope ends first: stop the work there (abort the reply, delete the timer).
    template<typename T>
    class Pending;
    template<typename T>
    Pending<T> await(std::function<void(Completion<T>)> start, std::function<void()> abandon = {});

    /// Waits; timers are coarse below 20 ms precision only when longer than 2 s.
    auto sleep(std::chrono::milliseconds duration);

    /// Waits for one emission of a signal without using its arguments; fails as cancelled when the sender is destroyed.
    template<typename Sender, typename Signal>
    auto emission(Sender *sender, Signal signal);

    /// Starts a flow that nobody awaits; it belongs to this scope.
    void spawn(Flow flow) { static_cast<void>(flow); }

private:
    template<typename T>
    class Awaiter;
    void enter(detail::Suspension *suspension);
    void leave(detail::Suspension *suspension);

    Scope *parent_ = nullptr;
    std::vector<Scope *> children_;
    std::vector<detail::Suspension *> suspended_;
    bool cancelled_ = false;
};

template<typename T>
class Scope::Completion
{
public:
    void operator()(Result<T> result) const
    {
        if (auto *awaiter = slot_ ? *slot_ : nullptr) awaiter->complete(std::move(result));
    }
    bool isPending() const { return slot_ && *slot_; }

private:
    friend class Scope::Awaiter<T>;
    explicit Completion(std::shared_ptr<Scope::Awaiter<T> *> slot) : slot_(std::move(slot)) {}
    std::shared_ptr<Scope::Awaiter<T> *> slot_;
};

template<typename T>
class Scope::Awaiter final : public detail::Suspension
{
public:
    Awaiter(Scope &scope, std::function<void(Completion<T>)> start, std::function<void()> abandon)
        : scope_(scope), start_(std::move(start)), abandon_(std::move(abandon))
    {
    }
    ~Awaiter() override
    {
        if (slot_) *slot_ = nullptr;
    }
    Awaiter(const Awaiter &) = delete;
    Awaiter &operator=(const Awaiter &) = delete;

    bool await_ready() { return false; }
    bool await_suspend(std::coroutine_handle<> handle)
    {
        if (scope_.cancelled_) {
            result_ = cancelledError();
            return false;
        }
        slot_ = std::make_shared<Awaiter *>(this);
        const auto slot = slot_;
        starting_ = true;
        scope_.enter(this);
        start_(Completion<T>(slot_));
        if (!*slot) return false; // completed while starting: result_ is set, do not suspend
        starting_ = false;
        handle_ = handle;
        return true;
    }
    Result<T> await_resume() { return std::move(*result_); }

    void complete(Result<T> result)
    {
        result_ = std::move(result);
        finish();
    }
    void cancel() override
    {
        result_ = cancelledError();
        if (abandon_) abandon_();
        finish();
    }

private:
    void finish()
    {
        *slot_ = nullptr;
        scope_.leave(this);
        if (!starting_) handle_.resume(); // `this` is gone afterwards
    }

    Scope &scope_;
    std::function<void(Completion<T>)> start_;
    std::function<void()> abandon_;
    std::shared_ptr<Awaiter *> slot_;
    std::coroutine_handle<> handle_;
    std::optional<Result<T>> result_;
    bool starting_ = false;
};

/// What `co_await` is applied to. Apart from the Awaiter because GCC 12 copies it on its way through QCoro's promise.
template<typename T>
class [[nodiscard]] Scope::Pending
{
public:
    Pending(Scope &scope, std::function<void(Completion<T>)> start, std::function<void()> abandon)
        : scope_(&scope), start_(std::move(start)), abandon_(std::move(abandon))
    {
    }
    Awaiter<T> operator co_await() const { return Awaiter<T>(*scope_, start_, abandon_); }

private:
    Scope *scope_;
    std::function<void(Completion<T>)> start_;
    std::function<void()> abandon_;
};

template<typename T>
Scope::Pending<T> Scope::await(std::function<void(Completion<T>)> start, std::function<void()> abandon)
{
    return Pending<T>(*this, std::move(start), std::move(abandon));
}

namespace detail
{
/// Calls `complete` once after `duration`, unless the returned object is dropped first.
std::shared_ptr<QObject> startTimer(std::chrono::milliseconds duration, std::function<void()> complete);
} // namespace detail

inline auto Scope::sleep(std::chrono::milliseconds duration)
{
    auto timer = std::make_shared<std::shared_ptr<QObject>>();
    return await<Done>(
        [timer, duration](Completion<Done> complete) {
            *timer = detail::startTimer(duration, [complete] { complete(done); });
        },
        [timer] { timer->reset(); });
}

template<typename Sender, typename Signal>
auto Scope::emission(Sender *sender, Signal signal)
{
    auto context = std::make_shared<QObject>();
    return await<Done>(
        [sender, signal, context](Completion<Done> complete) {
            QObject::connect(sender, signal, context.get(), [complete] { complete(done); });
            QObject::connect(sender, &QObject::destroyed, context.get(), [complete] { complete(cancelledError()); });
        },
        {});
}

/// A result that several flows may wait for, each in its own scope; `set` releases them all in the order of waiting.
template<typename T>
class SharedResult
{
public:
    bool isSet() const { return state_->result.has_value(); }
    void set(Result<T> result)
    {
        const auto state = state_;
        if (state->result) return;
        state->result = std::move(result);
        const auto waiting = std::exchange(state->waiting, {});
        for (const auto &complete : waiting) complete(*state->result);
    }
    auto wait(Scope &scope) const
    {
        return scope.await<T>([state = state_](Scope::Completion<T> complete) {
            if (state->result)
                complete(*state->result);
            else
                state->waiting.push_back(complete);
        });
    }

private:
    struct State {
        std::optional<Result<T>> result;
        std::vector<Scope::Completion<T>> waiting;
    };
    std::shared_ptr<State> state_ = std::make_shared<State>();
};

/// Runs `work(index)` for 0..count-1 with at most `limit` at a time; returns the first error after all under way have
/// ended, and starts nothing new after an error. `work` must live until the flow ends (it is kept by the caller's
/// frame).
Flow forEachBounded(int count, int limit, std::function<Flow(int)> work);

} // namespace clc
