#include "engine/store/user_list_repository.h"

#include "engine/api/json_reader.h"
#include "engine/store/user_search.h"
#include "engine/store/values.h"

namespace clc
{

namespace
{

/// So many keys are fetched at once: then one walk tells the page and the total. Whoever types more of a name gets
/// here.
constexpr qsizetype fewMatches = 5'000;

/// One of the two tables that users stand in, with what differs between them.
struct Source {
    QString table;
    QString key;     ///< column of the primary key
    QString columns; ///< what `read` takes
    UserInfo (*read)(const QSqlQuery &row);
};

UserInfo importedUser(const QSqlQuery &row)
{
    UserInfo user;
    user.userId = row.value(0).toString();
    user.identity = row.value(1).toString();
    user.email = row.value(2).toString();
    user.name = row.value(3).toString();
    user.dn = row.value(4).toString();
    user.state = row.value(5).toBool() ? QStringLiteral("active") : QStringLiteral("suspended");
    user.details = {{QStringLiteral("firstName"), row.value(6).toString()},
                    {QStringLiteral("lastName"), row.value(7).toString()},
                    {QStringLiteral("loginId"), row.value(8).toString()},
                    {QStringLiteral("since"), timeToJson(values::toTime(row.value(9)))}};
    return user;
}

UserInfo skippedUser(const QSqlQuery &row)
{
    UserInfo user;
    user.identity = row.value(0).toString();
    user.dn = row.value(1).toString();
    user.name = row.value(2).toString();
    user.state = QStringLiteral("skipped");
    user.reason = row.value(3).toString();
    user.other = row.value(4).toString();
    return user;
}

const Source &importedUsers()
{
    static const Source source{
        QStringLiteral("user_link"), QStringLiteral("user_id"),
        QStringLiteral("user_id, identity, email, name, extension, active, first_name, last_name, login_id, since"),
        importedUser};
    return source;
}

const Source &skippedUsers()
{
    static const Source source{QStringLiteral("skipped_user"), QStringLiteral("position"),
                               QStringLiteral("identity, dn, name, reason, other"), skippedUser};
    return source;
}

/// An order and the index that has it.
struct Order {
    QString index;
    QStringList terms;
};

/// A column that is the same for all users of a table leaves the order to the identity.
Order orderOf(const QString &sort, bool skipped)
{
    const QString id = QStringLiteral("identity");
    if (sort == QLatin1String("name")) return {QStringLiteral("name"), {QStringLiteral("search"), id}};
    if (sort == QLatin1String("dn")) {
        const QString dn = skipped ? QStringLiteral("dn") : QStringLiteral("extension");
        return {QStringLiteral("dn"), {QStringLiteral("length(%1)").arg(dn), dn, id}};
    }
    if (sort == QLatin1String("reason") && skipped) return {QStringLiteral("reason"), {QStringLiteral("reason"), id}};
    if (sort == QLatin1String("email") && !skipped)
        return {QStringLiteral("email"), {QStringLiteral("email COLLATE NOCASE"), id}};
    if (sort == QLatin1String("state") && !skipped)
        return {QStringLiteral("state"), {QStringLiteral("1 - active"), id}};
    return {QStringLiteral("identity"), {id}};
}

QString orderBy(const QStringList &terms, bool descending)
{
    QStringList directed;
    for (const QString &term : terms) {
        // "Active" comes first: the index has it that way round.
        const bool opposite = term == QLatin1String("1 - active");
        const QString column = opposite ? QStringLiteral("active") : term;
        directed.append(column + (descending != opposite ? QStringLiteral(" DESC") : QStringLiteral(" ASC")));
    }
    return directed.join(QStringLiteral(", "));
}

} // namespace

Result<qint64> UserListRepository::count(const QString &sql, const QVariantList &values)
{
    CLC_TRY(Statement statement, database_.prepare(sql));
    qint64 found = 0;
    CLC_CHECK(statement.each(values, [&found](const QSqlQuery &row) { found = row.value(0).toLongLong(); }));
    return found;
}

Result<QVariantList> UserListRepository::keys(const QString &sql, const QVariantList &values)
{
    CLC_TRY(Statement statement, database_.prepare(sql));
    QVariantList found;
    CLC_CHECK(statement.each(values, [&found](const QSqlQuery &row) { found.append(row.value(0)); }));
    return found;
}

Result<UserCounts> UserListRepository::counts()
{
    const QString links = QStringLiteral("SELECT count(*) FROM user_link INDEXED BY user_link_active WHERE active = ?");
    UserCounts counts;
    CLC_TRY(counts.active, count(links, {true}));
    CLC_TRY(counts.suspended, count(links, {false}));
    CLC_TRY(counts.skipped, count(QStringLiteral("SELECT count(*) FROM skipped_user"), {}));
    return counts;
}

Result<UsersPage> UserListRepository::page(const UsersQuery &query)
{
    const bool skipped = query.state == QLatin1String("skipped");
    const Source &source = skipped ? skippedUsers() : importedUsers();
    UsersPage page;
    page.offset = query.offset;
    CLC_TRY(page.counts, counts());
    page.total = skipped ? page.counts.skipped : page.counts.active + page.counts.suspended;

    QStringList conditions{QStringLiteral("1")};
    QVariantList values;
    if (!skipped && !query.state.isEmpty()) {
        const bool active = query.state == QLatin1String("active");
        conditions.append(QStringLiteral("active = %1").arg(active ? 1 : 0));
        page.total = active ? page.counts.active : page.counts.suspended;
    }
    if (!query.text.isEmpty()) {
        conditions.append(QStringLiteral("instr(search, ?) > 0"));
        values.append(foldedText(query.text));
    }
    const auto rows = [&](const QString &what, const QString &index) {
        return QStringLiteral("SELECT %1 FROM %2 INDEXED BY %2_%3 WHERE %4")
            .arg(what, source.table, index, conditions.join(QStringLiteral(" AND ")));
    };
    const Order order = orderOf(query.sort, skipped);
    // Which rows they are is found along the index alone; only those of the page are read.
    const QString inOrder =
        QStringLiteral("%1 ORDER BY %2 LIMIT ? OFFSET ?")
            .arg(rows(source.key, order.index), orderBy(order.terms + QStringList{source.key}, query.descending));
    QVariantList found;
    bool complete = false;
    if (!query.text.isEmpty()) {
        CLC_TRY(found, keys(inOrder, values + QVariantList{fewMatches + 1, 0}));
        complete = found.size() <= fewMatches;
        page.total = found.size();
        if (!complete) {
            CLC_TRY(page.total, count(rows(QStringLiteral("count(*)"), QStringLiteral("name")), values));
        }
    }
    if (complete) {
        found = found.mid(query.offset, query.limit);
    } else {
        CLC_TRY(found, keys(inOrder, values + QVariantList{query.limit, query.offset}));
    }
    CLC_TRY(Statement statement,
            database_.prepare(
                QStringLiteral("SELECT %1 FROM %2 WHERE %3 = ?").arg(source.columns, source.table, source.key)));
    for (const QVariant &key : std::as_const(found))
        CLC_CHECK(statement.each({key}, [&](const QSqlQuery &row) { page.users.append(source.read(row)); }));
    return page;
}

Result<std::optional<UserInfo>> UserListRepository::find(const QString &wanted)
{
    const auto first = [&](const Source &source, const QStringList &columns) -> Result<std::optional<UserInfo>> {
        const QString conditions = columns.join(QStringLiteral(" = ? OR ")) + QStringLiteral(" = ?");
        CLC_TRY(
            Statement statement,
            database_.prepare(
                QStringLiteral("SELECT %1 FROM %2 WHERE %3 LIMIT 1").arg(source.columns, source.table, conditions)));
        std::optional<UserInfo> found;
        CLC_CHECK(statement.each(QVariantList(columns.size(), values::text(wanted)),
                                 [&](const QSqlQuery &row) { found = source.read(row); }));
        return found;
    };
    CLC_TRY(std::optional<UserInfo> imported,
            first(importedUsers(), {QStringLiteral("user_id"), QStringLiteral("identity"), QStringLiteral("extension"),
                                    QStringLiteral("email COLLATE NOCASE")}));
    if (imported) return imported;
    return first(skippedUsers(), {QStringLiteral("identity"), QStringLiteral("dn")});
}

Status UserListRepository::replaceSkipped(const QVector<RunSkip> &skips)
{
    return database_.inTransaction([&]() -> Status {
        CLC_CHECK(database_.execute(QStringLiteral("DELETE FROM skipped_user")));
        CLC_TRY(Statement statement,
                database_.prepare(QStringLiteral("INSERT INTO skipped_user (position, dn, identity, name, reason, "
                                                 "other, search) VALUES (?, ?, ?, ?, ?, ?, ?)")));
        int position = 0;
        for (const RunSkip &skip : skips)
            CLC_CHECK(statement.run({position++, values::text(skip.dn), values::text(skip.identity),
                                     values::text(skip.name), values::text(skip.reason), values::text(skip.other),
                                     userSearchText(skip.name, skip.identity, skip.dn, {})}));
        return done;
    });
}

Status UserListRepository::complete()
{
    const auto fill = [this](const QString &table, const QString &columns) -> Status {
        const QString key = columns.section(QLatin1Char(','), 0, 0);
        CLC_TRY(Statement read,
                database_.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE search = ''").arg(columns, table)));
        QVector<QVariantList> texts;
        CLC_CHECK(read.each({}, [&texts](const QSqlQuery &row) {
            const auto text = [&row](int column) { return row.value(column).toString(); };
            texts.append({userSearchText(text(1), text(2), text(3), text(4)), row.value(0)});
        }));
        CLC_TRY(Statement write,
                database_.prepare(QStringLiteral("UPDATE %1 SET search = ? WHERE %2 = ?").arg(table, key)));
        for (const QVariantList &one : std::as_const(texts)) CLC_CHECK(write.run(one));
        return done;
    };
    return database_.inTransaction([&fill]() -> Status {
        CLC_CHECK(fill(QStringLiteral("user_link"), QStringLiteral("user_id, name, identity, extension, email")));
        return fill(QStringLiteral("skipped_user"), QStringLiteral("position, name, identity, dn, ''"));
    });
}

} // namespace clc
