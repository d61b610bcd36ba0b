#include "app/console/commands/commands.h"

namespace clc::console
{

namespace
{

QString whoText(const SignInInfo &who)
{
    return pairs({{QStringLiteral("Name"), who.name},
                  {QStringLiteral("E-mail"), who.email},
                  {QStringLiteral("Role"), who.role},
                  {QStringLiteral("Account"), who.accountId}});
}

class WhoAmICommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("whoami"); }
    QString summary() const override { return QStringLiteral("Who is signed in"); }
    Status prepare(const Arguments &arguments) override { return noWords(arguments); }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        CLC_CO_TRY(const SignInInfo who, co_await session.whoAmI(scope));
        output.result(who.toJson(), whoText(who));
        co_return done;
    }
};

} // namespace

std::unique_ptr<Command> makeWhoAmICommand()
{
    return std::make_unique<WhoAmICommand>();
}

} // namespace clc::console
