#pragma once

#include "engine/store/database.h"

#include <QDateTime>
#include <QJsonObject>

#include <optional>

namespace clc
{

/// The one onboarding of this engine: what is done and what was learnt. No secrets; those have their own store.
struct StoredOnboarding {
    QString sessionId;
    QDateTime startedAt;
    QDateTime updatedAt;
    QJsonObject steps; ///< step name → state
    QJsonObject data;  ///< ids and answers that later steps need
};

class OnboardingRepository
{
public:
    explicit OnboardingRepository(Database &database) : database_(database) {}

    /// nullopt: never begun.
    Result<std::optional<StoredOnboarding>> load();
    Status save(const StoredOnboarding &onboarding);
    Status clear();

private:
    Database &database_;
};

} // namespace clc
