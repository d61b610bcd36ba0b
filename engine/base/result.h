#pragma once

#include "engine/base/error.h"

#include <QtGlobal>

#include <utility>
#include <variant>

namespace clc
{

/// A value or the reason why there is none. Check with `if (!result)`; `value()` of a failed result is a programming
/// error.
template<typename T>
class [[nodiscard]] Result
{
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}     // NOLINT(google-explicit-constructor)
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {} // NOLINT(google-explicit-constructor)

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    T &value() &
    {
        Q_ASSERT(ok());
        return std::get<0>(state_);
    }
    const T &value() const &
    {
        Q_ASSERT(ok());
        return std::get<0>(state_);
    }
    T &&value() &&
    {
        Q_ASSERT(ok());
        return std::get<0>(std::move(state_));
    }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }
    T &operator*() { return value(); }
    const T &operator*() const { return value(); }

    const Error &error() const &
    {
        Q_ASSERT(!ok());
        return std::get<1>(state_);
    }
    Error &&error() &&
    {
        Q_ASSERT(!ok());
        return std::get<1>(std::move(state_));
    }

private:
    std::variant<T, Error> state_;
};

/// Nothing to tell but that it worked.
struct Done {
};
using Status = Result<Done>;
inline constexpr Done done{};

} // namespace clc

#define CLC_JOIN_(a, b) a##b
#define CLC_JOIN(a, b) CLC_JOIN_(a, b)
/// `CLC_TRY(auto rows, readRows());` names the value, or returns the error from an ordinary function.
#define CLC_TRY(declaration, ...)                                                                                      \
    auto CLC_JOIN(result_, __LINE__) = __VA_ARGS__;                                                                    \
    if (!CLC_JOIN(result_, __LINE__)) return std::move(CLC_JOIN(result_, __LINE__)).error();                           \
    declaration = std::move(CLC_JOIN(result_, __LINE__)).value()
/// The same in a coroutine: `CLC_CO_TRY(auto reply, co_await http.send(scope, request));`
#define CLC_CO_TRY(declaration, ...)                                                                                   \
    auto CLC_JOIN(result_, __LINE__) = __VA_ARGS__;                                                                    \
    if (!CLC_JOIN(result_, __LINE__)) co_return std::move(CLC_JOIN(result_, __LINE__)).error();                        \
    declaration = std::move(CLC_JOIN(result_, __LINE__)).value()
/// For a Status whose value does not matter: `CLC_CO_CHECK(co_await session.logout(scope));`
#define CLC_CHECK(...)                                                                                                 \
    if (auto CLC_JOIN(result_, __LINE__) = __VA_ARGS__; !CLC_JOIN(result_, __LINE__))                                  \
    return std::move(CLC_JOIN(result_, __LINE__)).error()
#define CLC_CO_CHECK(...)                                                                                              \
    if (auto CLC_JOIN(result_, __LINE__) = __VA_ARGS__; !CLC_JOIN(result_, __LINE__))                                  \
    co_return std::move(CLC_JOIN(result_, __LINE__)).error()
