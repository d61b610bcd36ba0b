#include "engine/service/handlers/context_handler.h"
#include "engine/service/handlers/sign_in_info.h"

namespace clc
{

namespace
{

class SessionLoginHandler final : public ContextHandler
{
public:
    using ContextHandler::ContextHandler;
    Task<QJsonObject> handle(Scope &scope, QJsonObject params) override
    {
        JsonReader read(params, QStringLiteral("sign-in"));
        const QString user = read.text("user", 254);
        const QByteArray password = read.text("password", 1024).toUtf8();
        const QString account = read.optionalText("account", 254);
        const QString given = read.optionalText("trust", 256);
        const QString trust = normalizedFingerprint(given);
        CLC_CO_CHECK(read.status());
        if (!given.isEmpty() && trust.isEmpty())
            co_return failureIn(QStringLiteral("trust"), ErrorCode::invalidValue,
                                {{QStringLiteral("detail"), QStringLiteral("it is no SHA-256 fingerprint")}});
        if (user.isEmpty() || password.isEmpty())
            co_return failureIn(user.isEmpty() ? QStringLiteral("user") : QStringLiteral("password"),
                                ErrorCode::missingValue);
        PlatformSession &person = context_.site.person();
        CLC_CO_CHECK(useAddresses(person));
        Status signedIn = co_await person.signInWithPassword(scope, user, password, account);
        if (!signedIn && decided(signedIn.error(), trust)) {
            CLC_CO_CHECK(pin(signedIn.error()));
            signedIn = co_await person.signInWithPassword(scope, user, password, account);
        }
        if (!signedIn) co_return signedIn.error();
        CLC_CO_TRY(const WhoAmI who, co_await person.whoAmI(scope));
        co_return signInInfo(who);
    }

private:
    /// The certificate that stands in the way is the one that the person decided on.
    static bool decided(const Error &error, const QString &trust)
    {
        const bool asks = error.code == ErrorCode::trustCertificate || error.code == ErrorCode::certificateChanged ||
                          error.code == ErrorCode::certificateExpired;
        return asks && !trust.isEmpty() && error.parameters.value(QStringLiteral("fingerprint")).toString() == trust;
    }
    Status pin(const Error &error)
    {
        return context_.foundation.trust.decide(
            trustDecision(error.parameters, QStringLiteral("login"), context_.foundation.clock.now()));
    }
    /// Those that are set, so that `config set platform…` works without a restart.
    Status useAddresses(PlatformSession &person)
    {
        CLC_TRY(const PlatformAddresses addresses, context_.foundation.settings.platform());
        person.setAddresses(addresses);
        return done;
    }
};

} // namespace

std::unique_ptr<Handler> makeSessionLogin(const EngineContext &context)
{
    return std::make_unique<SessionLoginHandler>(methods::sessionLogin, context);
}

} // namespace clc
