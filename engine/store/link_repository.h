#pragma once

#include "engine/base/strong_id.h"
#include "engine/store/database.h"

#include <QDateTime>
#include <QVector>

#include <functional>

namespace clc
{

/// What the platform last acknowledged about one of our users. The tag on the platform stays the truth; this is the
/// memory of what we sent, and carries an identity across a move until the tag follows.
struct UserLink {
    UserId userId;
    Identity identity;    ///< who the user is on the PBX now
    Identity tagIdentity; ///< what the tag said when it was last acknowledged
    QString email;
    QString name;
    QString firstName;
    QString lastName;
    QString extension;
    QString loginId;
    bool active = true; ///< false: suspended
    QDateTime since;    ///< of the state
};

/// A PBX row changed its identity (from a change notification); waits until a sync has used it.
struct IdentityMove {
    qint64 id = 0; ///< given by `addMove`
    Identity from;
    Identity to;
    QString email; ///< of the row before the move: tells whom it was about when several links bear the identity
};

/// Identity → platform user. One row per platform user.
class LinkRepository
{
public:
    explicit LinkRepository(Database &database) : database_(database) {}

    /// Shows all links, one at a time (a large site is never held whole for this).
    Status each(const std::function<void(const UserLink &)> &visit);
    Result<int> count();
    /// Writes links, replacing what was known of the same platform users, and of others with the same identity and
    /// e-mail address (deleted on the platform); one transaction.
    Status put(const QVector<UserLink> &links);
    Status remove(const UserId &user);

    Status addMove(const IdentityMove &move, const QDateTime &at);
    /// In the order in which they were reported.
    Result<QVector<IdentityMove>> moves();
    /// Carries the links along the moves, in order, and forgets the moves; one transaction. A move that could be
    /// about several links carries none.
    Status applyMoves(const QVector<IdentityMove> &moves);

private:
    Result<UserId> movedBy(const IdentityMove &move);
    Status carry(const UserId &user, const Identity &to);

    Database &database_;
};

} // namespace clc
