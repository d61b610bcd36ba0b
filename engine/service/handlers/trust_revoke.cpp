#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class TrustRevokeHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("trust decision"));
        const QString id = read.text("id", 1024);
        CLC_CO_CHECK(read.status());
        CLC_CO_CHECK(context_.foundation.trust.revoke(id));
        co_return QJsonObject();
    }
};

} // namespace

std::unique_ptr<Handler> makeTrustRevoke(const EngineContext &context)
{
    return std::make_unique<TrustRevokeHandler>(methods::trustRevoke, context);
}

} // namespace clc
