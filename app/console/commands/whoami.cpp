#include "app/console/commands/commands.h"

#include "app/console/who_text.h"

namespace clc::console
{

namespace
{

class WhoAmICommand final : public Command
{
public:
    QString name() const override { return QStringLiteral("whoami"); }
    QString summary() const override { return QStringLiteral("Who is signed in"); }
    Status prepare(const Arguments &arguments) override { return noWords(arguments); }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        CLC_CO_TRY(const SignInInfo who, co_await session.whoAmI(scope));
        tellWho(who, output);
        co_return done;
    }
};

} // namespace

std::unique_ptr<Command> makeWhoAmICommand()
{
    return std::make_unique<WhoAmICommand>();
}

} // namespace clc::console
