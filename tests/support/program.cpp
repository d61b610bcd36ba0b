#include "tests/support/program.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcessEnvironment>

namespace clc::test
{

QJsonObject Outcome::json() const
{
    return QJsonDocument::fromJson(out.trimmed().split('\n').last()).object();
}

QString Outcome::errorCode() const
{
    return json().value(QStringLiteral("error")).toObject().value(QStringLiteral("code")).toString();
}

Program::Program()
{
    write(QStringLiteral("key"), QByteArray(32, 'k'));
}

QString Program::write(const QString &name, const QByteArray &content) const
{
    QFile target(file(name));
    if (target.open(QIODevice::WriteOnly)) {
        target.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        target.write(content);
    }
    return target.fileName();
}

std::unique_ptr<QProcess> Program::made(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name : {"HOME", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "CREDENTIALS_DIRECTORY"})
        environment.remove(QString::fromLatin1(name));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), file(QStringLiteral("home")));
    process->setProcessEnvironment(environment);
    process->setProgram(qEnvironmentVariable("CLC_BIN_DIR") + QStringLiteral("/cloudlink-gateway"));
    process->setArguments(arguments);
    process->setStandardInputFile(QProcess::nullDevice());
    return process;
}

QStringList Program::withData(QStringList arguments) const
{
    return arguments << QStringLiteral("--data-dir") << dataDirectory() << QStringLiteral("--secret-key")
                     << file(QStringLiteral("key"));
}

Outcome Program::runBare(const QStringList &arguments) const
{
    const auto process = made(arguments);
    process->start();
    process->waitForFinished(60'000);
    const bool ended = process->exitStatus() == QProcess::NormalExit && process->state() == QProcess::NotRunning;
    return {ended ? process->exitCode() : -1, process->readAllStandardOutput(), process->readAllStandardError()};
}

Outcome Program::run(const QStringList &arguments) const
{
    return runBare(withData(arguments));
}

std::unique_ptr<QProcess> Program::startService(const QStringList &more) const
{
    auto process = made(withData(QStringList{QStringLiteral("--service")} << more));
    process->setReadChannel(QProcess::StandardError);
    process->start();
    QByteArray told;
    while (!told.contains("listens at") && process->waitForReadyRead(30'000)) told += process->readAllStandardError();
    return process;
}

} // namespace clc::test
