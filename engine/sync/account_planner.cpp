#include "engine/sync/account_planner.h"

#include "engine/sync/pbx_rows.h"
#include "engine/sync/plan_hash.h"

#include <algorithm>

namespace clc
{

namespace
{

QString extensionOf(const KnownUser &user)
{
    return user.content.extension.trimmed();
}

QString extensionOf(const PbxUser &device)
{
    return device.dn.value().trimmed();
}

/// The plan in the making.
class AccountPlanner
{
public:
    AccountPlanner(const PbxDirectory &directory, const KnownUsers &known, const QSet<Identity> &leftOut)
        : known_(known), leftOut_(leftOut)
    {
        for (const PbxUser &device : directory.users)
            if (const QString extension = extensionOf(device); !extension.isEmpty()) devices_.insert(extension);
        for (int user = 0; user < known.users().size(); ++user)
            if (const QString extension = extensionOf(known.at(user)); !extension.isEmpty())
                bearers_[extension].append(user);
    }

    SyncPlan make()
    {
        plan_.source = UserSource::account;
        for (int user = 0; user < known_.users().size(); ++user) planUser(user);
        plan_.devicesWithoutUser = static_cast<int>(devices_.size() - taken_.size());
        std::sort(plan_.changes.begin(), plan_.changes.end(), [](const PlannedChange &one, const PlannedChange &other) {
            if (one.identity != other.identity) return one.identity < other.identity;
            return one.userId < other.userId;
        });
        std::sort(plan_.skipped.begin(), plan_.skipped.end(), [](const SkippedUser &one, const SkippedUser &other) {
            if (one.dn != other.dn) return dnLess(one.dn.value(), other.dn.value());
            return one.value < other.value;
        });
        plan_.activeBefore = known_.activeCount();
        plan_.hash = planHash(plan_);
        return std::move(plan_);
    }

private:
    void planUser(int index)
    {
        const KnownUser &user = known_.at(index);
        const QString extension = extensionOf(user);
        const bool isDevice = devices_.contains(extension);
        if (isDevice) taken_.insert(extension);
        if (user.elsewhere) return;
        if (!isDevice) {
            if (user.active) add(index, ChangeKind::suspended, user.tagIdentity);
            return;
        }
        const QVector<int> bearers = bearers_.value(extension);
        if (bearers.size() > 1) {
            skip(user, extension, known_.at(bearers.first() == index ? bearers.last() : bearers.first()));
            return;
        }
        const Identity identity(QStringLiteral("dn:") + extension);
        if (!user.ours)
            add(index, ChangeKind::linked, identity);
        else if (!user.active)
            add(index, ChangeKind::reactivated, identity);
        else if (user.tagIdentity != identity)
            add(index, ChangeKind::relinked, identity);
        else
            ++plan_.unchanged;
    }

    void add(int index, ChangeKind kind, const Identity &identity)
    {
        if (leftOut_.contains(identity)) return;
        const KnownUser &user = known_.at(index);
        PlannedChange change;
        change.kind = kind;
        change.identity = identity;
        change.userId = user.id;
        change.after = user.content;
        change.retag = true;
        change.before = static_cast<qint32>(plan_.befores.size());
        plan_.befores.append(user.content);
        plan_.changes.append(std::move(change));
    }

    void skip(const KnownUser &user, const QString &extension, const KnownUser &other)
    {
        SkippedUser skipped;
        skipped.reason = ReasonCode::duplicateNumber;
        skipped.dn = Dn(extension);
        skipped.identity = Identity(QStringLiteral("dn:") + extension);
        skipped.name = user.content.name;
        skipped.value = user.content.email;
        skipped.other = QStringLiteral("%1 (%2)").arg(other.content.name, other.content.email);
        skipped.kept = user.active;
        plan_.skipped.append(std::move(skipped));
    }

    const KnownUsers &known_;
    const QSet<Identity> &leftOut_;
    QSet<QString> devices_;
    QHash<QString, QVector<int>> bearers_; ///< who in the account has an extension
    QSet<QString> taken_;                  ///< devices that have a user
    SyncPlan plan_;
};

} // namespace

SyncPlan makeAccountPlan(const PbxDirectory &directory, const KnownUsers &known, const QSet<Identity> &leftOut)
{
    return AccountPlanner(directory, known, leftOut).make();
}

QVector<int> matchExtensions(const PbxDirectory &directory, const KnownUsers &known)
{
    QHash<QString, int> users;
    for (int user = 0; user < known.users().size(); ++user)
        if (known.at(user).ours) users.insert(extensionOf(known.at(user)), user);
    QVector<int> matches;
    for (const PbxUser &device : directory.users) matches.append(users.value(extensionOf(device), -1));
    return matches;
}

} // namespace clc
