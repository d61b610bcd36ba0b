#include "app/lab/platform/user_directory.h"

#include <algorithm>
#include <iterator>

namespace lab
{

namespace
{

bool byUserId(const User *left, const User *right)
{
    return left->userId < right->userId;
}

const User *lookUp(const QHash<QString, const User *> &index, const QString &key)
{
    return key.isEmpty() ? nullptr : index.value(key, nullptr);
}

} // namespace

QLatin1String roleName(Role role)
{
    switch (role) {
    case Role::User:
        return QLatin1String("USER");
    case Role::AccountAdmin:
        return QLatin1String("ACCOUNT_ADMIN");
    case Role::PartnerAdmin:
        return QLatin1String("PARTNER_ADMIN");
    }
    return QLatin1String("USER");
}

std::optional<Role> roleFromName(const QString &name)
{
    for (const Role role : {Role::User, Role::AccountAdmin, Role::PartnerAdmin}) {
        if (name == roleName(role)) return role;
    }
    return std::nullopt;
}

const User *UserDirectory::find(const QString &userId) const
{
    const auto found = byId_.constFind(userId);
    return found == byId_.constEnd() ? nullptr : found->get();
}

const User *UserDirectory::findByEmail(const QString &email) const
{
    return lookUp(byEmail_, email.toCaseFolded());
}

const User *UserDirectory::findByExtension(const QString &accountId, const QString &extension) const
{
    const auto roster = rosters_.constFind(accountId);
    return roster == rosters_.constEnd() ? nullptr : lookUp(roster->byExtension, extension);
}

const User *UserDirectory::findByLogin(const QString &accountId, const QString &loginId) const
{
    const auto roster = rosters_.constFind(accountId);
    return roster == rosters_.constEnd() ? nullptr : lookUp(roster->byLogin, loginId);
}

QStringList UserDirectory::taken(const User &candidate) const
{
    QStringList names;
    const auto note = [&](const User *holder, QLatin1String name) {
        if (holder && holder->userId != candidate.userId) names.append(name);
    };
    note(findByEmail(candidate.email), QLatin1String("email"));
    note(findByExtension(candidate.accountId, candidate.extension), QLatin1String("extension"));
    note(findByLogin(candidate.accountId, candidate.loginId), QLatin1String("loginId"));
    return names;
}

void UserDirectory::index(const User *user)
{
    byEmail_.insert(user->email.toCaseFolded(), user);
    Roster &roster = rosters_[user->accountId];
    if (!user->extension.isEmpty()) roster.byExtension.insert(user->extension, user);
    if (!user->loginId.isEmpty()) roster.byLogin.insert(user->loginId, user);
}

void UserDirectory::unindex(const User *user)
{
    byEmail_.remove(user->email.toCaseFolded());
    Roster &roster = rosters_[user->accountId];
    roster.byExtension.remove(user->extension);
    roster.byLogin.remove(user->loginId);
}

const User &UserDirectory::add(User user)
{
    auto stored = std::make_shared<User>(std::move(user));
    byId_.insert(stored->userId, stored);
    rosters_[stored->accountId].ordered.push_back(stored.get());
    index(stored.get());
    return *stored;
}

const User &UserDirectory::replace(User user)
{
    User &stored = *byId_.value(user.userId);
    unindex(&stored);
    stored = std::move(user);
    index(&stored);
    return stored;
}

void UserDirectory::remove(const QString &userId)
{
    const std::shared_ptr<User> gone = byId_.take(userId);
    if (!gone) return;
    unindex(gone.get());
    Roster &roster = rosters_[gone->accountId];
    order(roster);
    roster.ordered.erase(std::lower_bound(roster.ordered.begin(), roster.ordered.end(), gone.get(), byUserId));
    roster.sorted = roster.ordered.size();
}

/// Sorts what was added since the last time and merges it in.
void UserDirectory::order(Roster &roster)
{
    const auto middle = roster.ordered.begin() + static_cast<std::ptrdiff_t>(roster.sorted);
    if (middle == roster.ordered.end()) return;
    std::sort(middle, roster.ordered.end(), byUserId);
    std::inplace_merge(roster.ordered.begin(), middle, roster.ordered.end(), byUserId);
    roster.sorted = roster.ordered.size();
}

const std::vector<const User *> &UserDirectory::ofAccount(const QString &accountId)
{
    Roster &roster = rosters_[accountId];
    order(roster);
    return roster.ordered;
}

qsizetype UserDirectory::count(const QString &accountId) const
{
    const auto roster = rosters_.constFind(accountId);
    return roster == rosters_.constEnd() ? 0 : static_cast<qsizetype>(roster->ordered.size());
}

} // namespace lab
