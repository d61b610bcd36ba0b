#include "app/console/commands/commands.h"

#include "engine/api/json_reader.h"
#include "engine/base/json.h"

#include <QFile>

namespace clc::console
{

namespace
{

constexpr qint64 largestFile = 1024 * 1024;

/// The account as it stands in an answers file under "create".
Result<QJsonObject> readDocument(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::fileUnreadable,
                       {{QStringLiteral("path"), path}, {QStringLiteral("detail"), file.errorString()}});
    auto document = parseJsonObject(file.read(largestFile), path, QStringLiteral("account"));
    if (document) return document;
    return failure(ErrorCode::fileMalformed,
                   {{QStringLiteral("path"), path},
                    {QStringLiteral("detail"), document.error().parameters.value(QStringLiteral("detail"))}});
}

QString listText(const QVector<AccountInfo> &accounts)
{
    QVector<QStringList> rows;
    for (const AccountInfo &one : accounts) rows.append({one.number, one.name, one.id});
    return table({QStringLiteral("NUMBER"), QStringLiteral("NAME"), QStringLiteral("ID")}, rows);
}

QString accountText(const AccountInfo &account)
{
    QVector<QStringList> rows;
    for (auto it = account.details.begin(); it != account.details.end(); ++it)
        if (it.value().isString()) rows.append({it.key(), it.value().toString()});
    return pairs(rows);
}

class Accounts final : public Command
{
public:
    QString name() const override { return QStringLiteral("accounts"); }
    QString summary() const override { return QStringLiteral("List, show and create accounts of the platform"); }
    QString usage() const override { return QStringLiteral("[list | show ACCOUNT | create FILE]"); }
    Status prepare(const Arguments &arguments) override
    {
        const QVector<Verb> verbs{
            {QStringLiteral("list"), 0}, {QStringLiteral("show"), 1}, {QStringLiteral("create"), 1}};
        CLC_TRY(verb_, chosenVerb(arguments, verbs, QStringLiteral("list")));
        word_ = arguments.positional().value(1);
        if (verb_ != QLatin1String("create")) return done;
        CLC_TRY(account_, readDocument(word_));
        return done;
    }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        if (verb_ == QLatin1String("list")) {
            CLC_CO_TRY(const QVector<AccountInfo> accounts, co_await session.accounts(scope));
            output.result({{QStringLiteral("accounts"), toJsonArray(accounts)}}, listText(accounts));
            co_return done;
        }
        if (verb_ == QLatin1String("show")) {
            CLC_CO_TRY(const AccountInfo account, co_await session.account(scope, word_));
            output.result(account.toJson(), accountText(account));
            co_return done;
        }
        CLC_CO_TRY(const AccountInfo account, co_await session.createAccount(scope, account_));
        output.result(account.toJson(), accountText(account));
        co_return done;
    }

private:
    QString verb_;
    QString word_;
    QJsonObject account_;
};

} // namespace

std::unique_ptr<Command> makeAccounts()
{
    return std::make_unique<Accounts>();
}

} // namespace clc::console
