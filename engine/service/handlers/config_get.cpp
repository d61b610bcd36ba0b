#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class ConfigGetHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("setting"));
        const QString key = read.text("key", 128);
        CLC_CO_CHECK(read.status());
        CLC_CO_TRY(const SettingInfo setting, context_.foundation.settings.find(key));
        co_return setting.toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeConfigGet(const EngineContext &context)
{
    return std::make_unique<ConfigGetHandler>(methods::configGet, context);
}

} // namespace clc
