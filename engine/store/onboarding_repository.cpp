#include "engine/store/onboarding_repository.h"

#include "engine/store/values.h"

namespace clc
{

Result<std::optional<StoredOnboarding>> OnboardingRepository::load()
{
    CLC_TRY(Statement statement, database_.prepare(QStringLiteral(
                                     "SELECT session_id, started_at, updated_at, steps, data FROM onboarding")));
    std::optional<StoredOnboarding> found;
    CLC_CHECK(statement.each({}, [&found](const QSqlQuery &row) {
        found = StoredOnboarding{row.value(0).toString(), values::toTime(row.value(1)), values::toTime(row.value(2)),
                                 values::toObject(row.value(3)), values::toObject(row.value(4))};
    }));
    return found;
}

Status OnboardingRepository::save(const StoredOnboarding &onboarding)
{
    return database_.execute(
        QStringLiteral("INSERT OR REPLACE INTO onboarding (only, session_id, started_at, updated_at, steps, data) "
                       "VALUES (1, ?, ?, ?, ?, ?)"),
        {values::text(onboarding.sessionId), values::fromTime(onboarding.startedAt),
         values::fromTime(onboarding.updatedAt), values::fromJson(onboarding.steps),
         values::fromJson(onboarding.data)});
}

Status OnboardingRepository::clear()
{
    return database_.execute(QStringLiteral("DELETE FROM onboarding"));
}

} // namespace clc
