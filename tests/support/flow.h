#pragma once

#include "engine/base/scope.h"

#include <QTest>

#include <memory>
#include <optional>

namespace clc::test
{

namespace detail
{
template<typename T>
QCoro::Task<void> keep(Task<T> task, std::shared_ptr<std::optional<Result<T>>> out)
{
    *out = co_await std::move(task);
}
} // namespace detail

/// The result of a flow that the test starts and looks at later: `auto reply = started(client.send(scope, request));
/// QTRY_VERIFY(reply->has_value());`
template<typename T>
std::shared_ptr<std::optional<Result<T>>> started(Task<T> task)
{
    auto out = std::make_shared<std::optional<Result<T>>>();
    detail::keep(std::move(task), out);
    return out;
}

/// Runs the event loop until the flow has ended; fails as `timedOut` when it does not within `limit`.
template<typename T>
Result<T> finished(Task<T> task, std::chrono::milliseconds limit = std::chrono::seconds(60))
{
    const auto out = started(std::move(task));
    const bool ended = QTest::qWaitFor([&out] { return out->has_value(); }, static_cast<int>(limit.count()));
    if (!ended) return failure(ErrorCode::timedOut, {}, QStringLiteral("the test waited in vain"));
    return std::move(**out);
}

/// The name of the error's code, or "ok": for QCOMPARE.
template<typename T>
QString outcome(const Result<T> &result)
{
    return result ? QStringLiteral("ok") : errorCodeName(result.error().code);
}

} // namespace clc::test
