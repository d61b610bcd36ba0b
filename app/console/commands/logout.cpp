#include "app/console/commands/commands.h"

namespace clc::console
{

namespace
{

class Logout final : public Command
{
public:
    QString name() const override { return QStringLiteral("logout"); }
    QString summary() const override { return QStringLiteral("Sign out of the platform"); }
    Status prepare(const Arguments &arguments) override { return noWords(arguments); }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        CLC_CO_CHECK(co_await session.logout(scope));
        output.result({{QStringLiteral("signedOut"), true}}, QStringLiteral("Signed out."));
        co_return done;
    }
};

} // namespace

std::unique_ptr<Command> makeLogout()
{
    return std::make_unique<Logout>();
}

} // namespace clc::console
