#include "ui/pages/settings/setting_text.h"

#include "ui/text/error_text.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace clc::ui
{

namespace
{

struct Help {
    const char *key;
    const char *text;
};

constexpr Help helps[] = {
    {"platform.authentication",
     QT_TRANSLATE_NOOP("SettingHelp", "Address of the platform's authentication service, https.")},
    {"platform.admin", QT_TRANSLATE_NOOP("SettingHelp", "Address of the platform's admin service, https.")},
    {"platform.gateway", QT_TRANSLATE_NOOP("SettingHelp", "Address of the platform's gateway service, https.")},
    {"platform.gatewayLink",
     QT_TRANSLATE_NOOP("SettingHelp", "Address of the platform's gateway link, wss. Empty: no link.")},
    {"sync.nameRule", QT_TRANSLATE_NOOP("SettingHelp", "Which names a user needs: lastNameRequired or firstOrLast.")},
    {"sync.userCapacity",
     QT_TRANSLATE_NOOP("SettingHelp", "Most users that are imported. An SMB Controller takes 150.")},
    {"sync.deviceCapacity", QT_TRANSLATE_NOOP("SettingHelp", "Most devices. An SMB Controller takes 450.")},
    {"sync.allowedDomains", QT_TRANSLATE_NOOP("SettingHelp", "Domains of e-mail addresses that are imported, with "
                                                             "commas between them. Empty: all.")},
    {"sync.excludedDns",
     QT_TRANSLATE_NOOP("SettingHelp", "Directory numbers that are never imported, with commas between them.")},
    {"sync.parallel", QT_TRANSLATE_NOOP("SettingHelp", "Requests to the platform at a time, 1 to 6.")},
    {"sync.batch", QT_TRANSLATE_NOOP("SettingHelp", "Users in one request, 1 to 200.")},
    {"sync.intervalMinutes", QT_TRANSLATE_NOOP("SettingHelp", "Minutes between two scheduled runs.")},
    {"provisioning.speedDial", QT_TRANSLATE_NOOP("SettingHelp", "Number of the speed dial to voice mail.")},
    {"provisioning.voicemail",
     QT_TRANSLATE_NOOP("SettingHelp", "Pilot of the voicemail hunt group. Empty: the lowest-numbered one.")},
    {"smdr.address",
     QT_TRANSLATE_NOOP("SettingHelp", "Where the PBX offers its call records (SMDR), host:port, usually port 1752. "
                                      "Empty: none. Used from the engine's next start.")},
    {"smdr.timeZone", QT_TRANSLATE_NOOP("SettingHelp", "Time zone of the PBX's clock, for example Europe/Berlin. "
                                                       "Empty: that of the engine's computer.")},
    {"smdr.twelveHours",
     QT_TRANSLATE_NOOP("SettingHelp", "1 where the PBX writes its records with a 12-hour clock, else 0.")},
    {"spool.megabytes",
     QT_TRANSLATE_NOOP("SettingHelp",
                       "Size of the store of events that the platform has not taken yet, in MB, 1 to 1048576. When it "
                       "is full the oldest go, and are counted. Used from the engine's next start.")},
    {"proxy.address",
     QT_TRANSLATE_NOOP("SettingHelp", "HTTP proxy as host:port. Empty: none. Used from the engine's next start.")},
};

} // namespace

QString settingText(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double:
        return value.toDouble() == double(value.toInteger()) ? QString::number(value.toInteger())
                                                             : QString::number(value.toDouble());
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Array: {
        QStringList items;
        for (const QJsonValue &item : value.toArray()) items << settingText(item);
        return items.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

QString settingShown(const QJsonValue &value)
{
    const QString text = settingText(value);
    return text.isEmpty() ? QCoreApplication::translate("Setting", "(empty)") : text;
}

StateWords originWords(const QString &origin)
{
    const auto words = [](Tone tone, const char *word) {
        return StateWords{tone, QCoreApplication::translate("SettingOrigin", word)};
    };
    if (origin == QLatin1String("default")) return words(Tone::neutral, QT_TRANSLATE_NOOP("SettingOrigin", "Default"));
    if (origin == QLatin1String("set")) return words(Tone::ok, QT_TRANSLATE_NOOP("SettingOrigin", "Set"));
    if (origin == QLatin1String("site")) return words(Tone::info, QT_TRANSLATE_NOOP("SettingOrigin", "Site"));
    if (origin == QLatin1String("file")) return words(Tone::warning, QT_TRANSLATE_NOOP("SettingOrigin", "File"));
    return {Tone::neutral, origin};
}

QString settingHelp(const SettingInfo &setting)
{
    for (const Help &help : helps)
        if (setting.key == QLatin1String(help.key)) return QCoreApplication::translate("SettingHelp", help.text);
    return setting.help;
}

QString settingProblem(const Error &error)
{
    const ErrorWords words = errorWords(error);
    return error.reason.isEmpty() ? words.sentence : words.sentence + QLatin1Char('\n') + error.reason;
}

} // namespace clc::ui
