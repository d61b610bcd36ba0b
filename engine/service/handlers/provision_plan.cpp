#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

class ProvisionPlanHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject) override
    {
        if (const QString why = context_.site.whyNothingToProvision(); !why.isEmpty()) {
            ProvisioningPlan nothing;
            nothing.notes.append(why);
            co_return nothing.toJson();
        }
        CLC_CO_CHECK(co_await context_.site.pbx().ready(scope));
        CLC_CO_TRY(const ProvisioningSettings settings, context_.site.provisioningSettings());
        const auto plan = co_await context_.site.provisioner().plan(scope, settings);
        if (scope.isCancelled()) co_return cancelledError();
        context_.board.changeSoon(); // how the MBG is doing
        if (!plan) co_return plan.error();
        co_return plan->toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeProvisionPlan(const EngineContext &context)
{
    return std::make_unique<ProvisionPlanHandler>(methods::provisionPlan, context);
}

} // namespace clc
