#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class ConfigSetHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("setting"));
        const QString key = read.text("key", 128);
        CLC_CO_CHECK(read.status());
        const QJsonValue value = params.value(QStringLiteral("value"));
        CLC_CO_TRY(const SettingInfo setting, context_.foundation.settings.set(key, value));
        co_return setting.toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeConfigSet(const EngineContext &context)
{
    return std::make_unique<ConfigSetHandler>(methods::configSet, context);
}

} // namespace clc
