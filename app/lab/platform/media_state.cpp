#include "app/lab/platform/media_state.h"

namespace lab
{

MediaState::Site::Site(MediaState &media, const QString &accountId)
    : owner{accountId, {}, {}, {}},
      phones(
          {[this, &media](const LinkCall &call, qint64 at) { media.observer_.callChanged(owner, call, at); },
           [this, &media](const MediaPhone &phone, qint64 at) { media.observer_.endpointChanged(owner, phone, at); }})
{
}

MediaState::Site &MediaState::site(const QString &accountId)
{
    return sites_.try_emplace(accountId, *this, accountId).first->second;
}

QString MediaState::principalOf(const QString &accountId, const QString &number) const
{
    const User *user = number.isEmpty() ? nullptr : state_.users.findByExtension(accountId, number);
    return user ? user->userId : QString();
}

void MediaState::taken(const LinkOwner &owner, const LinkItem &item)
{
    Site &at = site(owner.accountId);
    at.owner = owner;
    if (const auto *call = std::get_if<CallItem>(&item)) {
        at.phones.apply(*call);
        if (call->call.state == PartState::Completed)
            keep(at, recordOf(call->call, recordIdOf(owner.accountId, call->call)));
    } else if (const auto *endpoint = std::get_if<EndpointItem>(&item)) {
        at.phones.apply(*endpoint);
    } else if (const auto *snapshot = std::get_if<SnapshotItem>(&item)) {
        at.phones.apply(*snapshot);
    } else if (const auto *record = std::get_if<RecordItem>(&item)) {
        keep(at, recordOf(*record));
    }
}

void MediaState::keep(Site &at, CallRecord record)
{
    record.siteId = at.owner.siteId;
    record.principalId = principalOf(at.owner.accountId, record.endpointId);
    record.fromPrincipalId = principalOf(at.owner.accountId, record.from);
    record.toPrincipalId = principalOf(at.owner.accountId, record.to);
    at.records.add(std::move(record));
}

} // namespace lab
