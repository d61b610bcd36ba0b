#include "app/console/commands/commands.h"

#include "engine/api/json_reader.h"

namespace clc::console
{

namespace
{

QString valueText(const QJsonValue &value)
{
    if (value.isDouble()) return QString::number(value.toInteger());
    if (!value.isArray()) return value.toVariant().toString();
    QStringList items;
    for (const QJsonValue one : value.toArray()) items.append(one.toString());
    return items.join(QLatin1Char(','));
}

QString listText(const QVector<SettingInfo> &settings)
{
    QVector<QStringList> rows;
    for (const SettingInfo &one : settings) rows.append({one.key, valueText(one.value), one.origin, one.help});
    return table({QStringLiteral("KEY"), QStringLiteral("VALUE"), QStringLiteral("FROM"), QStringLiteral("MEANING")},
                 rows);
}

class Config final : public Command
{
public:
    QString name() const override { return QStringLiteral("config"); }
    QString summary() const override { return QStringLiteral("Show and change settings"); }
    QString usage() const override { return QStringLiteral("[list | get KEY | set KEY VALUE | reset KEY]"); }
    Status prepare(const Arguments &arguments) override
    {
        const QVector<Verb> verbs{{QStringLiteral("list"), 0},
                                  {QStringLiteral("get"), 1},
                                  {QStringLiteral("set"), 2},
                                  {QStringLiteral("reset"), 1}};
        CLC_TRY(verb_, chosenVerb(arguments, verbs, QStringLiteral("list")));
        key_ = arguments.positional().value(1);
        value_ = arguments.positional().value(2);
        return done;
    }
    Flow run(Scope &scope, EngineSession &session, Output &output) override
    {
        if (verb_ == QLatin1String("list")) {
            CLC_CO_TRY(const QVector<SettingInfo> settings, co_await session.settings(scope));
            output.result({{QStringLiteral("settings"), toJsonArray(settings)}}, listText(settings));
            co_return done;
        }
        if (verb_ == QLatin1String("get")) {
            CLC_CO_TRY(const SettingInfo setting, co_await session.setting(scope, key_));
            output.result(setting.toJson(), valueText(setting.value));
            co_return done;
        }
        const QJsonValue value = verb_ == QLatin1String("set") ? QJsonValue(value_) : QJsonValue(QJsonValue::Null);
        CLC_CO_TRY(const SettingInfo setting, co_await session.setSetting(scope, key_, value));
        output.result(setting.toJson(), setting.key + QStringLiteral(" = ") + valueText(setting.value));
        co_return done;
    }

private:
    QString verb_;
    QString key_;
    QString value_;
};

} // namespace

std::unique_ptr<Command> makeConfig()
{
    return std::make_unique<Config>();
}

} // namespace clc::console
