#pragma once

#include "engine/cloud/platform_users.h"
#include "engine/store/link_repository.h"
#include "engine/sync/sync_ports.h"
#include "engine/sync/user_content.h"

#include <QHash>
#include <QVector>

namespace clc
{

/// One user of the account as a run sees it.
struct KnownUser {
    UserId id;
    UserContent content;    ///< what the platform shows
    bool ours = false;      ///< carries the tag of this site and PBX; others are never touched
    bool elsewhere = false; ///< carries the tag of another site or PBX
    bool active = false;
    Identity identity;    ///< who it is on the PBX: the tag's, or where the tag's has moved to; empty for others
    Identity tagIdentity; ///< what the tag says
    QDateTime since;      ///< of the tag's state
    QString sentEmail;    ///< last acknowledged by the platform, as evidence; null when the store knows nothing
    QString sentName;
    bool linked = false; ///< the store knows it as it is; where the account is the source, its texts too
};

/// The account's users with what the store remembers of them, indexed. First all users, then all links; no JSON is
/// kept.
class KnownUsers
{
public:
    explicit KnownUsers(SyncSite site) : site_(std::move(site)) {}

    void add(const QVector<PlatformUser> &page);
    /// A link counts only while the tag still says what the link last saw, so that neither an old backup of the store
    /// nor a killed run can turn an identity back. False when the account has no such user of ours (any more).
    bool addLink(const UserLink &link);
    /// Builds the index by identity; after it nothing is added.
    void finish();

    const QVector<KnownUser> &users() const { return users_; }
    const KnownUser &at(int index) const { return users_.at(index); }
    int activeCount() const { return activeCount_; }

    /// Index of our user with this identity, or -1. Of several the active one, then the latest.
    int withIdentity(const Identity &identity) const { return byIdentity_.value(identity.value(), -1); }
    /// Index of whoever bears a value that only one can bear (e-mail without letter case, extension, login ID), or -1.
    int bearer(UserField field, const QString &value) const;

private:
    KnownUser known(const PlatformUser &user) const;
    bool isPreferred(const KnownUser &one, const KnownUser &other) const;

    SyncSite site_;
    QVector<KnownUser> users_;
    QHash<QString, int> byId_;
    QHash<QString, int> byIdentity_;
    QHash<QString, int> byEmail_;
    QHash<QString, int> byExtension_;
    QHash<QString, int> byLogin_;
    int activeCount_ = 0;
};

/// The fields that no two users of an account may share.
inline constexpr UserField uniqueFields[] = {UserField::email, UserField::extension, UserField::loginId};

/// The form in which values of a unique field are compared.
QString comparable(UserField field, const QString &value);

} // namespace clc
