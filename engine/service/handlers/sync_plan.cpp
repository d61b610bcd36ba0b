#include "engine/service/handlers/context_handler.h"

namespace clc
{

namespace
{

PlanInfo planInfo(const SyncPlan &plan)
{
    PlanInfo info{QStringLiteral("sync"), plan.hash, {}, plan.changes.size(), plan.summary()};
    for (const PlannedChange &change : plan.changes) {
        if (info.entries.size() == mostPlanEntries) break;
        const QJsonObject details = plan.changeJson(change);
        info.entries.append({changeKindName(change.kind), QStringLiteral("platform"), change.after.name, details});
    }
    return info;
}

class SyncPlanHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject) override
    {
        CLC_CO_TRY(const SyncPlan plan, co_await context_.site.sync().plan(scope));
        co_return planInfo(plan).toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeSyncPlan(const EngineContext &context)
{
    return std::make_unique<SyncPlanHandler>(methods::syncPlan, context);
}

} // namespace clc
