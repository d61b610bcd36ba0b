#pragma once

#include "engine/api/user_values.h"
#include "engine/store/run_repository.h"

#include <optional>

namespace clc
{

/// This site's users as lists show them: the links (LinkRepository), and whom the last run did not import. Made for
/// 100,000 users: what a page costs does not depend on how many there are by more than the walk along one index.
class UserListRepository
{
public:
    explicit UserListRepository(Database &database) : database_(database) {}

    Result<UsersPage> page(const UsersQuery &query);
    Result<UserCounts> counts();
    /// The user with that platform id, identity, directory number or e-mail address; an imported one is preferred.
    Result<std::optional<UserInfo>> find(const QString &wanted);

    /// Takes the place of what the run before did not import.
    Status replaceSkipped(const QVector<RunSkip> &skips);
    /// Makes rows that an earlier version wrote findable. Call once after opening the store.
    Status complete();

private:
    Result<QVariantList> keys(const QString &sql, const QVariantList &values);
    Result<qint64> count(const QString &sql, const QVariantList &values);

    Database &database_;
};

} // namespace clc
