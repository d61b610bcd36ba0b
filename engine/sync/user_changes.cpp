#include "engine/sync/user_changes.h"

#include "engine/sync/email_address.h"

namespace clc
{

namespace
{

QJsonObject tagsOf(const PlannedChange &change, const SyncSite &site, const QDateTime &now)
{
    GatewayTag tag;
    tag.siteId = site.siteId;
    tag.pbxId = site.pbxId;
    tag.identity = change.identity;
    tag.state = change.kind == ChangeKind::suspended ? GatewayTag::State::suspended : GatewayTag::State::active;
    tag.since = change.since.isValid() ? change.since : now;
    return {{GatewayTag::tagId(), tag.toJson()}};
}

QJsonObject releaseBody(const SyncPlan &plan, const WriteStep &step)
{
    UserContent released = plan.befores.at(plan.changes.at(step.change).before);
    released.extension.clear();
    released.loginId.clear();
    // An e-mail address cannot be empty, so the user bears another one for the moment.
    released.email = swapEmail(released.email);
    return released.toJson(step.release);
}

QString operationName(const PlannedChange &change, const WriteStep &step)
{
    if (step.release) return QStringLiteral("release");
    return change.kind == ChangeKind::added ? QStringLiteral("create") : QStringLiteral("update");
}

} // namespace

UserChange userChange(const SyncPlan &plan, const WriteStep &step, const SyncSite &site, const QDateTime &now)
{
    const PlannedChange &planned = plan.changes.at(step.change);
    UserChange change;
    change.kind = planned.kind == ChangeKind::added ? UserChange::Kind::create : UserChange::Kind::update;
    change.id = planned.userId;
    if (step.release) {
        change.body = releaseBody(plan, step);
        return change;
    }
    change.body = planned.after.toJson(planned.fields);
    if (planned.retag) change.body.insert(QStringLiteral("tags"), tagsOf(planned, site, now));
    return change;
}

JournalEntry journalEntry(const SyncPlan &plan, const WriteStep &step, const UserChange &change, const RunId &run,
                          const QDateTime &now)
{
    const PlannedChange &planned = plan.changes.at(step.change);
    JournalEntry entry;
    entry.run = run;
    entry.target = usersTarget();
    entry.operation = operationName(planned, step);
    entry.key = planned.identity.value();
    entry.objectId = planned.userId.value();
    if (planned.before >= 0) entry.before = plan.befores.at(planned.before).toJson(planned.fields | step.release);
    entry.after = change.body;
    entry.at = now;
    return entry;
}

UserLink acknowledgedLink(const PlannedChange &change, const UserId &id, const QDateTime &now)
{
    UserLink link;
    link.userId = id;
    link.identity = change.identity;
    link.tagIdentity = change.identity;
    link.email = change.after.email;
    link.name = change.after.name;
    link.firstName = change.after.firstName;
    link.lastName = change.after.lastName;
    link.extension = change.after.extension;
    link.loginId = change.after.loginId;
    link.active = change.kind != ChangeKind::suspended;
    link.since = change.since.isValid() ? change.since : now;
    return link;
}

} // namespace clc
