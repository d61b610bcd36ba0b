#include "app/console/commands/commands.h"

#include "app/console/password_source.h"
#include "app/console/who_text.h"

namespace clc::console
{

namespace
{

class Login final : public Command
{
public:
    QString name() const override { return QStringLiteral("login"); }
    QString summary() const override { return QStringLiteral("Sign in to the platform"); }
    QString usage() const override { return QStringLiteral("USER [--account ACCOUNT]"); }
    QVector<Option> options() const override
    {
        return QVector<Option>{{QStringLiteral("account"), QStringLiteral("ACCOUNT"),
                                QStringLiteral("id, number or short code of the account, where a user has several")},
                               {QStringLiteral("trust"), QStringLiteral("FINGERPRINT"),
                                QStringLiteral("trust the platform's certificate with this SHA-256 fingerprint")}} +
               passwordOptions();
    }
    Status prepare(const Arguments &arguments) override
    {
        if (arguments.positional().size() != 1) return usageError(QStringLiteral("login takes the name of one user."));
        user_ = arguments.positional().first();
        account_ = arguments.value(QStringLiteral("account"));
        fingerprint_ = arguments.value(QStringLiteral("trust"));
        CLC_TRY(password_, readPassword(arguments, QStringLiteral("Password of %1: ").arg(user_)));
        return done;
    }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        CLC_CO_TRY(const SignInInfo who, co_await session.login(scope, user_, password_, account_, fingerprint_));
        tellWho(who, output);
        co_return done;
    }

private:
    QString user_;
    QString account_;
    QString fingerprint_;
    QString password_;
};

} // namespace

std::unique_ptr<Command> makeLogin()
{
    return std::make_unique<Login>();
}

} // namespace clc::console
