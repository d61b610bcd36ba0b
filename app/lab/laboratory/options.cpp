#include "app/lab/laboratory/options.h"

#include <QCommandLineParser>
#include <QRandomGenerator>

namespace lab
{

namespace
{

constexpr int kMostUsers = 500'000;

bool readNumbers(const QCommandLineParser &parser, LabOptions *options, QString *problem)
{
    bool valid = true;
    const auto number = [&](const char *name, double least, double most) {
        bool parsed = false;
        const double value = parser.value(QString::fromLatin1(name)).toDouble(&parsed);
        if (!parsed || !(value >= least) || value > most) {
            *problem = QStringLiteral("--%1 must be a number from %2 to %3")
                           .arg(QString::fromLatin1(name))
                           .arg(least)
                           .arg(most, 0, 'f', 0);
            valid = false;
        }
        return valid ? value : least;
    };
    options->users = static_cast<int>(number("users", 0, kMostUsers));
    options->controlPort = static_cast<quint16>(number("control", 0, 65'535));
    options->sessionTimeout = number("session-timeout", 0.1, 86'400);
    options->seed = parser.isSet(QStringLiteral("seed")) ? static_cast<quint32>(number("seed", 0, 4'294'967'295.0))
                                                         : QRandomGenerator::system()->generate();
    return valid;
}

} // namespace

std::optional<LabOptions> readOptions(const QStringList &arguments, UsageExit *exit)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Plays a customer's site and the CloudLink Platform on loopback, for training and tests.\n"
                       "Prints one line of JSON when everything listens and runs until SIGTERM."));
    const auto option = [&parser](const char *name, const char *what, const char *value = nullptr,
                                  const char *standard = nullptr) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), QString::fromLatin1(what),
                                            QString::fromLatin1(value), QString::fromLatin1(standard)));
    };
    option("users", "Rows of the users form, flawed ones included.", "N", "2500");
    option("seed", "Decides the people and the PBX's table and field numbers; random unless given.", "S");
    option("faults", "JSON array of faults to begin with, as for POST /faults.", "FILE");
    option("control", "Control port; 0 takes a free one.", "PORT", "0");
    option("directory", "Where certificates are written; a temporary directory unless given.", "DIR");
    option("record", "Write each request to PBX and platform to FILE, a line of JSON each, for benchmarks.", "FILE");
    option("session-timeout", "Seconds after which a silent OIG session ends.", "S", "10");
    option("exit-with-parent", "End when the parent process ends.");
    option("help", "Show this.");

    LabOptions options;
    QString problem;
    if (!parser.parse(arguments)) {
        problem = parser.errorText();
    } else if (!parser.positionalArguments().isEmpty()) {
        problem = QStringLiteral("unexpected argument %1").arg(parser.positionalArguments().constFirst());
    } else if (parser.isSet(QStringLiteral("help"))) {
        *exit = {0, parser.helpText()};
        return std::nullopt;
    } else if (readNumbers(parser, &options, &problem)) {
        options.faultsFile = parser.value(QStringLiteral("faults"));
        options.record = parser.value(QStringLiteral("record"));
        options.directory = parser.value(QStringLiteral("directory"));
        options.exitWithParent = parser.isSet(QStringLiteral("exit-with-parent"));
        return options;
    }
    *exit = {2, problem + QLatin1String("; --help shows what there is\n")};
    return std::nullopt;
}

} // namespace lab
