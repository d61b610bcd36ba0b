#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class ProvisionApplyHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("provisioning"));
        const QString startedBy = read.optionalText("startedBy", 128);
        const QString hash = read.optionalText("hash", 128);
        CLC_CO_CHECK(read.status());
        if (!context_.site.whyNothingToProvision().isEmpty()) co_return ProvisioningReport().toJson();
        CLC_CO_CHECK(co_await context_.site.pbx().ready(scope));
        CLC_CO_TRY(const ProvisioningSettings settings, context_.site.provisioningSettings());
        const auto report = co_await context_.site.provisioner().apply(scope, settings, hash, startedBy);
        if (scope.isCancelled()) co_return cancelledError();
        context_.board.changeSoon(); // how the MBG is doing
        if (!report) co_return report.error();
        co_return report->toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeProvisionApply(const EngineContext &context)
{
    return std::make_unique<ProvisionApplyHandler>(methods::provisionApply, context);
}

} // namespace clc
