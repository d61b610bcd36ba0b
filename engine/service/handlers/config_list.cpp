#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class ConfigListHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject) override
    {
        CLC_CO_TRY(const QVector<SettingInfo> settings, context_.foundation.settings.all());
        co_return QJsonObject{{QStringLiteral("settings"), toJsonArray(settings)}};
    }
};

} // namespace

std::unique_ptr<Handler> makeConfigList(const EngineContext &context)
{
    return std::make_unique<ConfigListHandler>(methods::configList, context);
}

} // namespace clc
