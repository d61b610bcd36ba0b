#include "ui/pages/registry.h"

#include "ui/pages/account_information/account_information_page.h"
#include "ui/pages/accounts/accounts_page.h"
#include "ui/pages/calls/call_page.h"
#include "ui/pages/dashboard/dashboard_page.h"
#include "ui/pages/gateway/gateway_page.h"
#include "ui/pages/integrations/integrations_page.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/sign_in/sign_in_page.h"
#include "ui/pages/users/user_list_page.h"
#include "ui/wizards/wizard_page.h"

#include <QCoreApplication>

namespace clc::ui
{

namespace
{

template<typename P>
Page *make(ConsoleContext &context)
{
    return new P(context);
}

QString title(const char *source)
{
    return QCoreApplication::translate("Navigation", source);
}

} // namespace

QVector<PageEntry> pageEntries()
{
    using Group = PageEntry::Group;
    const auto entry = [](const char *id, Group group, const char *icon, const QString &name, auto maker) {
        return PageEntry{QLatin1String(id), group, QLatin1String(icon), name, maker};
    };
    return {
        entry("dashboard", Group::site, "dashboard", title(QT_TRANSLATE_NOOP("Navigation", "Dashboard")),
              make<DashboardPage>),
        entry("gateway", Group::site, "gateway", title(QT_TRANSLATE_NOOP("Navigation", "Gateway")), make<GatewayPage>),
        entry("users", Group::site, "users", title(QT_TRANSLATE_NOOP("Navigation", "Users")), make<UserListPage>),
        entry("calls", Group::site, "calls", title(QT_TRANSLATE_NOOP("Navigation", "Calls")), make<CallPage>),
        entry("accounts", Group::business, "accounts", title(QT_TRANSLATE_NOOP("Navigation", "Accounts")),
              make<AccountsPage>),
        entry("accountInformation", Group::business, "account",
              title(QT_TRANSLATE_NOOP("Navigation", "Account Information")), make<AccountInformationPage>),
        entry("integrations", Group::business, "integrations",
              title(QT_TRANSLATE_NOOP("Navigation", "Integrations & Apps")), make<IntegrationsPage>),
        entry("settings", Group::settings, "settings", title(QT_TRANSLATE_NOOP("Navigation", "Settings")),
              make<SettingsPage>),
        entry("signIn", Group::hidden, "sign-in", title(QT_TRANSLATE_NOOP("Navigation", "Sign in")), make<SignInPage>),
        entry("wizard", Group::hidden, "gateway", title(QT_TRANSLATE_NOOP("Navigation", "Gateway")), make<WizardPage>),
    };
}

} // namespace clc::ui
