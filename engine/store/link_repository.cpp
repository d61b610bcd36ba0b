#include "engine/store/link_repository.h"

#include "engine/store/user_search.h"
#include "engine/store/values.h"

namespace clc
{

namespace
{

UserLink linkOf(const QSqlQuery &row)
{
    UserLink link;
    link.userId = UserId(row.value(0).toString());
    link.identity = Identity(row.value(1).toString());
    link.tagIdentity = Identity(row.value(2).toString());
    link.email = row.value(3).toString();
    link.name = row.value(4).toString();
    link.firstName = row.value(5).toString();
    link.lastName = row.value(6).toString();
    link.extension = row.value(7).toString();
    link.loginId = row.value(8).toString();
    link.active = row.value(9).toBool();
    link.since = values::toTime(row.value(10));
    return link;
}

QVariantList valuesOf(const UserLink &link)
{
    return {values::text(link.userId.value()),
            values::text(link.identity.value()),
            values::text(link.tagIdentity.value()),
            values::text(link.email),
            values::text(link.name),
            values::text(link.firstName),
            values::text(link.lastName),
            values::text(link.extension),
            values::text(link.loginId),
            link.active,
            values::fromTime(link.since),
            userSearchText(link.name, link.identity.value(), link.extension, link.email)};
}

} // namespace

Status LinkRepository::each(const std::function<void(const UserLink &)> &visit)
{
    CLC_TRY(Statement statement,
            database_.prepare(QStringLiteral("SELECT user_id, identity, tag_identity, email, name, first_name, "
                                             "last_name, extension, login_id, active, since FROM user_link")));
    return statement.each({}, [&visit](const QSqlQuery &row) { visit(linkOf(row)); });
}

Result<int> LinkRepository::count()
{
    CLC_TRY(Statement statement, database_.prepare(QStringLiteral("SELECT count(*) FROM user_link")));
    int found = 0;
    CLC_CHECK(statement.each({}, [&found](const QSqlQuery &row) { found = row.value(0).toInt(); }));
    return found;
}

Status LinkRepository::put(const QVector<UserLink> &links)
{
    return database_.inTransaction([this, &links]() -> Status {
        CLC_TRY(
            Statement statement,
            database_.prepare(QStringLiteral(
                "INSERT OR REPLACE INTO user_link (user_id, identity, tag_identity, email, name, first_name, "
                "last_name, extension, login_id, active, since, search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
        // An e-mail address has one bearer: another user with both is no longer on the platform, and would make every
        // move of this identity ambiguous.
        CLC_TRY(Statement forget,
                database_.prepare(QStringLiteral("DELETE FROM user_link WHERE identity = ? AND user_id <> ? AND "
                                                 "email = ? COLLATE NOCASE")));
        for (const UserLink &link : links) {
            CLC_CHECK(forget.run(
                {values::text(link.identity.value()), values::text(link.userId.value()), values::text(link.email)}));
            CLC_CHECK(statement.run(valuesOf(link)));
        }
        return done;
    });
}

Status LinkRepository::remove(const UserId &user)
{
    return database_.execute(QStringLiteral("DELETE FROM user_link WHERE user_id = ?"), {values::text(user.value())});
}

Status LinkRepository::addMove(const IdentityMove &move, const QDateTime &at)
{
    return database_.execute(
        QStringLiteral(
            "INSERT INTO identity_move (from_identity, to_identity, email, reported_at) VALUES (?, ?, ?, ?)"),
        {values::text(move.from.value()), values::text(move.to.value()), values::text(move.email),
         values::fromTime(at)});
}

Result<QVector<IdentityMove>> LinkRepository::moves()
{
    CLC_TRY(Statement statement, database_.prepare(QStringLiteral(
                                     "SELECT id, from_identity, to_identity, email FROM identity_move ORDER BY id")));
    QVector<IdentityMove> found;
    CLC_CHECK(statement.each({}, [&found](const QSqlQuery &row) {
        found.append({row.value(0).toLongLong(), Identity(row.value(1).toString()), Identity(row.value(2).toString()),
                      row.value(3).toString()});
    }));
    return found;
}

Status LinkRepository::applyMoves(const QVector<IdentityMove> &moves)
{
    if (moves.isEmpty()) return done;
    return database_.inTransaction([this, &moves]() -> Status {
        for (const IdentityMove &move : moves) {
            CLC_TRY(const UserId user, movedBy(move));
            CLC_CHECK(carry(user, move.to));
            CLC_CHECK(database_.execute(QStringLiteral("DELETE FROM identity_move WHERE id = ?"), {move.id}));
        }
        return done;
    });
}

Status LinkRepository::carry(const UserId &user, const Identity &to)
{
    CLC_TRY(Statement read,
            database_.prepare(QStringLiteral("SELECT name, extension, email FROM user_link WHERE user_id = ?")));
    QString search;
    CLC_CHECK(read.each({values::text(user.value())}, [&](const QSqlQuery &row) {
        search = userSearchText(row.value(0).toString(), to.value(), row.value(1).toString(), row.value(2).toString());
    }));
    return database_.execute(QStringLiteral("UPDATE user_link SET identity = ?, search = ? WHERE user_id = ?"),
                             {values::text(to.value()), values::text(search), values::text(user.value())});
}

/// Whose identity the move carries; empty when that is not certain. Several links bear one identity when users changed
/// places, or when a number was given to somebody else after its user was suspended.
Result<UserId> LinkRepository::movedBy(const IdentityMove &move)
{
    struct Bearer {
        UserId user;
        bool sameEmail = false;
        bool active = false;
    };
    CLC_TRY(Statement statement,
            database_.prepare(QStringLiteral("SELECT user_id, email, active FROM user_link WHERE identity = ?")));
    QVector<Bearer> bearers;
    CLC_CHECK(statement.each({values::text(move.from.value())}, [&](const QSqlQuery &row) {
        const bool same = row.value(1).toString().compare(move.email, Qt::CaseInsensitive) == 0;
        bearers.append({UserId(row.value(0).toString()), same, row.value(2).toBool()});
    }));
    if (bearers.size() > 1) bearers.removeIf([](const Bearer &one) { return !one.sameEmail; });
    if (bearers.size() > 1) bearers.removeIf([](const Bearer &one) { return !one.active; });
    return bearers.size() == 1 ? bearers.first().user : UserId();
}

} // namespace clc
