#include "app/console/global_options.h"

#include <QDir>
#include <QStandardPaths>

namespace clc::console
{

const QVector<Option> &GlobalOptions::options()
{
    static const QVector<Option> all{
        {QStringLiteral("json"), {}, QStringLiteral("print one JSON document on standard output")},
        {QStringLiteral("engine"), QStringLiteral("ADDRESS"),
         QStringLiteral("attach to the engine that listens at this socket, and to no other")},
        {QStringLiteral("data-dir"), QStringLiteral("DIR"), QStringLiteral("data directory of the engine")},
        {QStringLiteral("config"), QStringLiteral("FILE"),
         QStringLiteral("JSON file with settings that go before those stored; for an engine that is started by this")},
        {QStringLiteral("secret-key"), QStringLiteral("FILE"),
         QStringLiteral(
             "key of the encrypted secrets (mode 0600), where there are neither credentials nor a keychain")},
        {QStringLiteral("help"), {}, QStringLiteral("print this")},
    };
    return all;
}

Result<GlobalOptions> GlobalOptions::from(const Arguments &arguments, bool service)
{
    GlobalOptions global;
    global.json = arguments.has(QStringLiteral("json"));
    global.engine = arguments.value(QStringLiteral("engine"));
    global.configFile = arguments.value(QStringLiteral("config"));
    global.secretKeyFile = arguments.value(QStringLiteral("secret-key"));
    if (arguments.has(QStringLiteral("engine"))) {
        if (!QDir::isAbsolutePath(global.engine))
            return usageError(QStringLiteral("--engine takes the absolute path of a socket."));
        if (arguments.has(QStringLiteral("data-dir")))
            return usageError(QStringLiteral("--engine and --data-dir exclude each other."));
        if (service) return usageError(QStringLiteral("--engine has no meaning with --service."));
    }
    QString directory = arguments.value(QStringLiteral("data-dir"));
    global.dataDirectoryGiven = arguments.has(QStringLiteral("data-dir"));
    if (arguments.has(QStringLiteral("data-dir")) && directory.isEmpty())
        return usageError(QStringLiteral("--data-dir takes the name of a directory."));
    if (directory.isEmpty() && service) directory = serviceDataDirectory();
    if (directory.isEmpty())
        directory = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
                    QStringLiteral("/cloudlink-console");
    global.dataDirectory = QDir(directory).absolutePath();
    return global;
}

QString serviceDataDirectory()
{
    return QStringLiteral("/var/lib/cloudlink-gateway");
}

} // namespace clc::console
