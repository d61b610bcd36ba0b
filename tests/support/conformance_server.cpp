#include "tests/support/conformance_server.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QThread>

#include <csignal>

namespace clc::test
{

namespace
{

constexpr int patience = 20'000; // ms for a start or an answer on a busy computer

// The packages that the tools need belong to the system's own Python.
const QString python = QStringLiteral("/usr/bin/python3");

QString toolPath(const QString &tool)
{
    return sharedFolder() + QStringLiteral("/conformance/") + tool;
}

} // namespace

QString sharedMissing()
{
    if (sharedFolder().isEmpty()) return QStringLiteral("the conformance tools are not here (set CLOUDLINK_SHARED)");
    if (!QFileInfo::exists(python)) return QStringLiteral("/usr/bin/python3 is not here");
    return {};
}

ConformanceServer::ConformanceServer(const QString &tool, const QStringList &arguments,
                                     const TestCertificate &certificate)
    : certificate_(certificate.certificate)
{
    const QString certificateFile = folder_.filePath(QStringLiteral("certificate.pem"));
    const QString keyFile = folder_.filePath(QStringLiteral("key.pem"));
    certificate.writeTo(certificateFile, keyFile);
    start(tool, QStringList{QStringLiteral("--cert"), certificateFile, QStringLiteral("--key"), keyFile} + arguments);
}

ConformanceServer::ConformanceServer(const QString &tool, const QStringList &arguments)
{
    start(tool, arguments);
}

void ConformanceServer::start(const QString &tool, const QStringList &arguments)
{
    process_.start(python, QStringList{toolPath(tool), QStringLiteral("--port"), QStringLiteral("0")} + arguments);
    QElapsedTimer waited;
    waited.start();
    while (!process_.canReadLine() && process_.state() != QProcess::NotRunning && !waited.hasExpired(patience))
        process_.waitForReadyRead(100);
    ready_ = QJsonDocument::fromJson(process_.readLine()).object();
}

ConformanceServer::~ConformanceServer()
{
    stop();
}

int ConformanceServer::stop()
{
    freeze(false);
    if (process_.state() == QProcess::NotRunning) return process_.exitCode();
    process_.terminate();
    if (process_.waitForFinished(5000)) return process_.exitCode();
    process_.kill();
    process_.waitForFinished(5000);
    return -1;
}

Endpoint ConformanceServer::endpoint() const
{
    return Endpoint{QStringLiteral("127.0.0.1"), static_cast<quint16>(ready_.value(QLatin1String("port")).toInt())};
}

QJsonObject ConformanceServer::control(const QJsonObject &command) const
{
    return ask("POST", "/__ctl", QJsonDocument(command).toJson(QJsonDocument::Compact));
}

QJsonObject ConformanceServer::state() const
{
    return ask("GET", "/__ctl", {});
}

QJsonObject ConformanceServer::verdict() const
{
    return ask("GET", "/__verdict", {});
}

void ConformanceServer::resetVerdict() const
{
    ask("DELETE", "/__verdict", {});
}

void ConformanceServer::freeze(bool frozen) const
{
    if (process_.processId() <= 0) return;
    ::kill(static_cast<pid_t>(process_.processId()), frozen ? SIGSTOP : SIGCONT);
    // The signal takes effect when the kernel gets to it; until then the server may still answer.
    QFile state(QStringLiteral("/proc/%1/stat").arg(process_.processId()));
    for (int look = 0; frozen && look < 1000; ++look) {
        if (state.open(QIODevice::ReadOnly) && state.readAll().contains(") T ")) return;
        state.close();
        QThread::msleep(1);
    }
}

QJsonObject ConformanceServer::ask(const QByteArray &method, const QByteArray &path, const QByteArray &body) const
{
    QSslSocket socket;
    if (ready_.contains(QLatin1String("control"))) { // a port of its own, without TLS
        socket.connectToHost(endpoint().host, static_cast<quint16>(ready_.value(QLatin1String("control")).toInt()));
        if (!socket.waitForConnected(patience)) return {};
    } else {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({certificate_});
        socket.setSslConfiguration(tls);
        socket.connectToHostEncrypted(endpoint().host, endpoint().port);
        if (!socket.waitForEncrypted(patience)) return {};
    }
    socket.write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: " +
                 QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.state() == QAbstractSocket::ConnectedState && socket.waitForReadyRead(patience))
        answer += socket.readAll();
    answer += socket.readAll();
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

std::optional<QByteArray> conformanceOutput(const QString &tool, const QStringList &arguments)
{
    QProcess process;
    process.start(python, QStringList{toolPath(tool)} + arguments);
    const bool succeeded =
        process.waitForFinished(patience) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
    if (!succeeded) return std::nullopt;
    return process.readAllStandardOutput();
}

} // namespace clc::test
