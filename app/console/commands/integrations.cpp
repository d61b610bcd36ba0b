#include "app/console/commands/commands.h"

#include "engine/api/json_reader.h"

namespace clc::console
{

namespace
{

QString onOrOff(const IntegrationInfo &one)
{
    return one.enabled ? QStringLiteral("on") : QStringLiteral("off");
}

QString listText(const QVector<IntegrationInfo> &integrations)
{
    QVector<QStringList> rows;
    for (const IntegrationInfo &one : integrations)
        rows.append({one.type, one.name, onOrOff(one), one.gateway ? one.gateway->siteName : QString(),
                     one.gateway ? one.gateway->state : QString()});
    return table(
        {QStringLiteral("TYPE"), QStringLiteral("NAME"), QStringLiteral("STATE"), QStringLiteral("SITE"), QString()},
        rows);
}

class Integrations final : public Command
{
public:
    QString name() const override { return QStringLiteral("integrations"); }
    QString summary() const override
    {
        return QStringLiteral("List, switch and remove the integrations of an account");
    }
    QString usage() const override
    {
        return QStringLiteral("[list | enable TYPE | disable TYPE | remove TYPE] [--account ID]");
    }
    QVector<Option> options() const override
    {
        return {{QStringLiteral("account"), QStringLiteral("ID"),
                 QStringLiteral("of this account; by default the site's, else that of the sign-in")}};
    }
    Status prepare(const Arguments &arguments) override
    {
        const QVector<Verb> verbs{{QStringLiteral("list"), 0},
                                  {QStringLiteral("enable"), 1},
                                  {QStringLiteral("disable"), 1},
                                  {QStringLiteral("remove"), 1}};
        CLC_TRY(verb_, chosenVerb(arguments, verbs, QStringLiteral("list")));
        type_ = arguments.positional().value(1);
        account_ = arguments.value(QStringLiteral("account"));
        return done;
    }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        if (verb_ == QLatin1String("list")) {
            CLC_CO_TRY(const QVector<IntegrationInfo> found, co_await session.integrations(scope, account_));
            output.result({{QStringLiteral("integrations"), toJsonArray(found)}}, listText(found));
            co_return done;
        }
        if (verb_ == QLatin1String("remove")) {
            CLC_CO_CHECK(co_await session.removeIntegration(scope, account_, type_));
            output.result({}, QStringLiteral("%1 is removed, and with it the gateway's registration and identity. The "
                                             "imported users and the objects on PBX and MBG stay as they are.")
                                  .arg(type_));
            co_return done;
        }
        const bool enabled = verb_ == QLatin1String("enable");
        CLC_CO_TRY(const IntegrationInfo set, co_await session.setIntegration(scope, account_, type_, enabled));
        output.result(set.toJson(), QStringLiteral("%1 is %2.").arg(set.name, onOrOff(set)));
        co_return done;
    }

private:
    QString verb_;
    QString type_;
    QString account_;
};

} // namespace

std::unique_ptr<Command> makeIntegrations()
{
    return std::make_unique<Integrations>();
}

} // namespace clc::console
