#include "engine/service/handlers/context_handler.h"

#include "engine/cloud/platform_accounts.h"
#include "engine/service/handlers/account_info.h"

namespace clc
{

namespace
{

class AccountsListHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject) override
    {
        PlatformAccounts platform(context_.site.person());
        CLC_CO_TRY(const QVector<PlatformAccount> found, co_await platform.list(scope));
        QVector<AccountInfo> accounts;
        for (const PlatformAccount &one : found) accounts.append(accountInfo(one));
        co_return QJsonObject{{QStringLiteral("accounts"), toJsonArray(accounts)}};
    }
};

} // namespace

std::unique_ptr<Handler> makeAccountsList(const EngineContext &context)
{
    return std::make_unique<AccountsListHandler>(methods::accountsList, context);
}

} // namespace clc
