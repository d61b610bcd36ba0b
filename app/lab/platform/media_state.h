#pragma once

#include "app/lab/platform/call_records.h"
#include "app/lab/platform/gateway_link_server.h"
#include "app/lab/platform/media_phones.h"

#include <map>

namespace lab
{

/// Told of each change of a phone or call, for notifications.
class MediaObserver
{
public:
    virtual ~MediaObserver() = default;
    virtual void callChanged(const LinkOwner &owner, const LinkCall &call, qint64 at) = 0;
    virtual void endpointChanged(const LinkOwner &owner, const MediaPhone &phone, qint64 at) = 0;
};

/// What the Media service knows of the accounts: phones, calls and call history, all from the gateways.
class MediaState : public LinkListener
{
public:
    /// What is handed in outlives the state.
    MediaState(const PlatformState &state, MediaObserver &observer) : state_(state), observer_(observer) {}

    void taken(const LinkOwner &owner, const LinkItem &item) override;

    const MediaPhones &phones(const QString &accountId) { return site(accountId).phones; }
    CallRecords &records(const QString &accountId) { return site(accountId).records; }
    /// The site that the account's gateway last named.
    QString siteId(const QString &accountId) { return site(accountId).owner.siteId; }
    /// The account's user with this number as extension; empty when there is none.
    QString principalOf(const QString &accountId, const QString &number) const;

private:
    struct Site {
        Site(MediaState &media, const QString &accountId);

        LinkOwner owner;
        MediaPhones phones;
        CallRecords records;
    };

    Site &site(const QString &accountId);
    void keep(Site &at, CallRecord record);

    const PlatformState &state_;
    MediaObserver &observer_;
    std::map<QString, Site> sites_; ///< by accountId
};

} // namespace lab
