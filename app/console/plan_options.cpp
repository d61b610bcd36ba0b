#include "app/console/plan_options.h"

namespace clc::console
{

namespace
{

const QString kPlan = QStringLiteral("plan");
const QString kApply = QStringLiteral("apply");

} // namespace

QVector<Option> PlanOptions::options(const QString &plan, const QString &apply)
{
    return {{kPlan, {}, plan}, {kApply, QStringLiteral("HASH"), apply}};
}

Status PlanOptions::take(const Arguments &arguments)
{
    CLC_CHECK(noWords(arguments));
    plan_ = arguments.has(kPlan);
    hash_ = arguments.value(kApply);
    if (plan_ && arguments.has(kApply)) return usageError(QStringLiteral("--plan and --apply exclude each other."));
    if (arguments.has(kApply) && hash_.isEmpty())
        return usageError(QStringLiteral("--apply takes the hash of a plan."));
    return done;
}

} // namespace clc::console
