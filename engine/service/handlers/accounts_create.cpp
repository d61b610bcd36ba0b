#include "engine/service/handlers/context_handler.h"

#include "engine/cloud/platform_accounts.h"
#include "engine/service/handlers/account_info.h"

namespace clc
{

namespace
{

/// The members are those of "account": {"create": …} in an answers file.
Result<NewAccount> newAccount(const QJsonObject &json)
{
    JsonReader read(json, QStringLiteral("account"));
    NewAccount account;
    account.name = read.optionalText("name", 256);
    account.country = read.optionalText("country", 64);
    account.street = read.optionalText("street", 256);
    account.city = read.optionalText("city", 128);
    account.postalCode = read.optionalText("postalCode", 32);
    account.stateOrProvince = read.optionalText("stateOrProvince", 64);
    account.language = read.optionalText("language", 16);
    const QJsonArray contacts = read.optionalArray("supportContacts");
    for (const QJsonValue one : contacts) {
        const QJsonObject contact = one.toObject();
        account.supportContacts.append(
            {contact.value(QStringLiteral("name")).toString(), contact.value(QStringLiteral("email")).toString()});
    }
    CLC_CHECK(read.status());
    CLC_CHECK(account.check());
    return account;
}

class AccountsCreateHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject params) override
    {
        CLC_CO_TRY(const NewAccount account, newAccount(params.value(QStringLiteral("account")).toObject()));
        PlatformAccounts platform(context_.site.person());
        CLC_CO_TRY(const PlatformAccount created, co_await platform.create(scope, account));
        co_return accountInfo(created).toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeAccountsCreate(const EngineContext &context)
{
    return std::make_unique<AccountsCreateHandler>(methods::accountsCreate, context);
}

} // namespace clc
