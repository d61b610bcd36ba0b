#include "engine/service/dispatcher.h"

namespace clc
{

void Dispatcher::add(std::unique_ptr<Handler> handler)
{
    const QString method = handler->method();
    Q_ASSERT(!handlers_.contains(method));
    handlers_.emplace(method, std::move(handler));
}

Task<QJsonObject> Dispatcher::dispatch(Scope &scope, QString method, QJsonObject params)
{
    const auto found = handlers_.find(method);
    if (found == handlers_.end())
        co_return failure(ErrorCode::unknownMethod, {{QStringLiteral("method"), method.left(128)}});
    auto result = co_await found->second->handle(scope, std::move(params));
    co_return result;
}

} // namespace clc
