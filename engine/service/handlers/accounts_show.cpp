#include "engine/service/handlers/context_handler.h"

#include "engine/cloud/platform_accounts.h"
#include "engine/service/handlers/account_info.h"

#include <QRegularExpression>
#include <QUuid>

namespace clc
{

namespace
{

class AccountsShowHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("account"));
        const QString wanted = read.text("account", 256);
        CLC_CO_CHECK(read.status());
        PlatformAccounts platform(context_.site.person());
        // A GUID, nine digits, or else a name: three shapes that exclude each other.
        static const QRegularExpression number(QStringLiteral("^[0-9]{9}$"));
        Result<PlatformAccount> found = failure(ErrorCode::accountNotFound);
        if (!QUuid(wanted).isNull())
            found = co_await platform.get(scope, AccountId(wanted));
        else if (number.match(wanted).hasMatch())
            found = co_await platform.findByNumber(scope, wanted);
        else
            found = co_await platform.findByName(scope, wanted);
        if (!found) co_return found.error();
        co_return accountInfo(*found).toJson();
    }
};

} // namespace

std::unique_ptr<Handler> makeAccountsShow(const EngineContext &context)
{
    return std::make_unique<AccountsShowHandler>(methods::accountsShow, context);
}

} // namespace clc
