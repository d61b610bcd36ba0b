#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class TrustListHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject) override
    {
        CLC_CO_TRY(const QVector<TrustInfo> decisions, context_.foundation.trust.all());
        co_return QJsonObject{{QStringLiteral("decisions"), toJsonArray(decisions)}};
    }
};

} // namespace

std::unique_ptr<Handler> makeTrustList(const EngineContext &context)
{
    return std::make_unique<TrustListHandler>(methods::trustList, context);
}

} // namespace clc
