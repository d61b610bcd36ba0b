#include "app/console/commands/commands.h"

#include "engine/api/json_reader.h"

namespace clc::console
{

namespace
{

QString listText(const QVector<UserInfo> &users)
{
    QVector<QStringList> rows;
    for (const UserInfo &one : users)
        rows.append({one.dn, one.name, one.email, one.reason.isEmpty() ? one.state : one.reason, one.other});
    return table({QStringLiteral("NUMBER"), QStringLiteral("NAME"), QStringLiteral("E-MAIL"), QStringLiteral("STATE"),
                  QString()},
                 rows);
}

QString userText(const UserInfo &user)
{
    QVector<QStringList> rows{
        {QStringLiteral("Number"), user.dn},         {QStringLiteral("Name"), user.name},
        {QStringLiteral("E-mail"), user.email},      {QStringLiteral("State"), user.state},
        {QStringLiteral("Identity"), user.identity}, {QStringLiteral("Platform id"), user.userId}};
    if (!user.reason.isEmpty()) rows.append({QStringLiteral("Reason"), user.reason});
    if (!user.other.isEmpty()) rows.append({QStringLiteral("Other"), user.other});
    for (auto it = user.details.begin(); it != user.details.end(); ++it)
        rows.append({it.key(), it.value().toVariant().toString()});
    return pairs(rows);
}

class Users final : public Command
{
public:
    QString name() const override { return QStringLiteral("users"); }
    QString summary() const override { return QStringLiteral("List and show the users of this site"); }
    QString usage() const override
    {
        return QStringLiteral("[list | show USER] [--state STATE] [--search TEXT] [--sort BY]");
    }
    QVector<Option> options() const override
    {
        return {
            {QStringLiteral("state"), QStringLiteral("STATE"),
             QStringLiteral("only active, suspended, or skipped: those that were not imported, and why")},
            {QStringLiteral("search"), QStringLiteral("TEXT"), QStringLiteral("in number, name, e-mail or identity")},
            {QStringLiteral("sort"), QStringLiteral("BY"),
             QStringLiteral("dn (default), name, email, state, reason or identity")}};
    }
    Status prepare(const Arguments &arguments) override
    {
        CLC_TRY(verb_, chosenVerb(arguments, {{QStringLiteral("list"), 0}, {QStringLiteral("show"), 1}},
                                  QStringLiteral("list")));
        user_ = arguments.positional().value(1);
        state_ = arguments.value(QStringLiteral("state"));
        search_ = arguments.value(QStringLiteral("search"));
        sort_ = arguments.value(QStringLiteral("sort"));
        const QStringList states{QString(), QStringLiteral("active"), QStringLiteral("suspended"),
                                 QStringLiteral("skipped")};
        if (states.contains(state_)) return done;
        return usageError(QStringLiteral("--state is active, suspended or skipped."));
    }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        if (verb_ == QLatin1String("show")) {
            CLC_CO_TRY(const UserInfo user, co_await session.user(scope, user_));
            output.result(user.toJson(), userText(user));
            co_return done;
        }
        QVector<UserInfo> users;
        UsersQuery query;
        query.state = state_;
        query.text = search_;
        query.sort = sort_;
        qint64 total = 1;
        while (users.size() < total) {
            query.offset = users.size();
            CLC_CO_TRY(const UsersPage page, co_await session.users(scope, query));
            if (page.users.isEmpty()) break;
            users += page.users;
            total = page.total;
        }
        output.result({{QStringLiteral("users"), toJsonArray(users)}}, listText(users));
        co_return done;
    }

private:
    QString verb_;
    QString user_;
    QString state_;
    QString search_;
    QString sort_;
};

} // namespace

std::unique_ptr<Command> makeUsers()
{
    return std::make_unique<Users>();
}

} // namespace clc::console
