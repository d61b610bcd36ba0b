#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class CallsMakeHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("call"));
        const Dn from(read.text("from", 64));
        const QString to = read.text("to", 64);
        CLC_CO_CHECK(read.status());
        CLC_CO_TRY(const QJsonObject call, co_await context_.calls.make(scope, from, to));
        co_return QJsonObject{{QStringLiteral("call"), call}};
    }
};

} // namespace

std::unique_ptr<Handler> makeCallsMake(const EngineContext &context)
{
    return std::make_unique<CallsMakeHandler>(methods::callsMake, context);
}

} // namespace clc
