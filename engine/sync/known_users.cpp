#include "engine/sync/known_users.h"

#include "engine/sync/email_address.h"

namespace clc
{

namespace
{

UserContent contentOf(const UserLink &link)
{
    return {link.email, link.name, link.firstName, link.lastName, link.extension, link.loginId};
}

} // namespace

QString comparable(UserField field, const QString &value)
{
    return field == UserField::email ? foldedEmail(value) : value;
}

KnownUser KnownUsers::known(const PlatformUser &user) const
{
    KnownUser known;
    known.id = user.id;
    known.content = {user.email, user.name, user.firstName, user.lastName, user.extension, user.loginId};
    known.ours = user.tag && user.tag->siteId == site_.siteId && user.tag->pbxId == site_.pbxId;
    known.elsewhere = user.tag && !known.ours;
    if (!known.ours) return known;
    known.active = user.tag->state == GatewayTag::State::active;
    known.identity = user.tag->identity;
    known.tagIdentity = user.tag->identity;
    known.since = user.tag->since;
    return known;
}

void KnownUsers::add(const QVector<PlatformUser> &page)
{
    for (const PlatformUser &user : page) {
        const int index = static_cast<int>(users_.size());
        // A user created while the pages are read may shift one that was read already onto the next page.
        if (byId_.contains(user.id.value())) continue;
        byId_.insert(user.id.value(), index);
        if (!user.email.isEmpty()) byEmail_.insert(foldedEmail(user.email), index);
        if (!user.extension.isEmpty()) byExtension_.insert(user.extension, index);
        if (!user.loginId.isEmpty()) byLogin_.insert(user.loginId, index);
        users_.append(known(user));
        if (users_.last().active) ++activeCount_;
    }
}

bool KnownUsers::addLink(const UserLink &link)
{
    const int index = byId_.value(link.userId.value(), -1);
    if (index < 0 || !users_.at(index).ours) return false;
    KnownUser &user = users_[index];
    if (link.tagIdentity != user.tagIdentity) return true;
    user.identity = link.identity;
    user.linked = link.active == user.active;
    if (site_.source == UserSource::account && contentOf(link) != user.content) user.linked = false;
    // Shares the platform's text where it is the same, which is nearly always.
    user.sentEmail = link.email == user.content.email ? user.content.email : link.email;
    user.sentName = link.name == user.content.name ? user.content.name : link.name;
    return true;
}

void KnownUsers::finish()
{
    byId_.clear();
    byId_.squeeze();
    for (int index = 0; index < users_.size(); ++index) {
        const KnownUser &user = users_.at(index);
        if (!user.ours || user.identity.isEmpty()) continue;
        const int other = byIdentity_.value(user.identity.value(), -1);
        if (other < 0 || isPreferred(user, users_.at(other))) byIdentity_.insert(user.identity.value(), index);
    }
}

bool KnownUsers::isPreferred(const KnownUser &one, const KnownUser &other) const
{
    // Whoever moved to the identity is there now; whoever only has it in the tag was there before.
    const bool moved = one.identity != one.tagIdentity;
    const bool otherMoved = other.identity != other.tagIdentity;
    if (moved != otherMoved) return moved;
    if (one.active != other.active) return one.active;
    if (one.since != other.since) return one.since > other.since;
    return one.id < other.id;
}

int KnownUsers::bearer(UserField field, const QString &value) const
{
    if (value.isEmpty()) return -1;
    switch (field) {
    case UserField::email:
        return byEmail_.value(foldedEmail(value), -1);
    case UserField::extension:
        return byExtension_.value(value, -1);
    case UserField::loginId:
        return byLogin_.value(value, -1);
    default:
        return -1;
    }
}

} // namespace clc
