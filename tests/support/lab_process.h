#pragma once

#include "engine/net/endpoint.h"
#include "tests/support/fixed_trust.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSslCertificate>

namespace clc::test
{

/// The laboratory as a process of its own, found by CLC_BIN_DIR; it ends with the object, and with us should we be
/// killed. `trust` has its authority.
class LabProcess
{
public:
    explicit LabProcess(const QStringList &arguments = {})
        : program_(qEnvironmentVariable("CLC_BIN_DIR") + QLatin1String("/cloudlink-lab"))
    {
        if (!isBuilt()) return;
        process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process_.start(program_, QStringList{QStringLiteral("--exit-with-parent")} + arguments);
        constexpr int patience = 60'000;
        while (!process_.canReadLine() && process_.waitForReadyRead(patience)) {
        }
        ready_ = QJsonDocument::fromJson(process_.readLine()).object();
        trust.extraAuthorities = QSslCertificate::fromPath(text(QStringLiteral("ca")));
    }
    ~LabProcess() { stop(); }
    LabProcess(const LabProcess &) = delete;
    LabProcess &operator=(const LabProcess &) = delete;

    /// Ends it as `systemctl stop` would; its exit code.
    int stop()
    {
        if (process_.state() == QProcess::NotRunning) return process_.exitCode();
        process_.terminate();
        if (!process_.waitForFinished()) process_.kill();
        process_.waitForFinished();
        return process_.exitCode();
    }

    bool isBuilt() const { return QFileInfo(program_).isExecutable(); }
    bool isReady() const { return ready_.value(QLatin1String("ready")).toBool(); }
    const QJsonObject &ready() const { return ready_; }

    /// What stands at a path of the ready line: "platform.customer.user".
    QJsonValue at(const QString &path) const
    {
        QJsonValue value = ready_;
        const QStringList names = path.split(QLatin1Char('.'));
        for (const QString &name : names) value = value.toObject().value(name);
        return value;
    }
    QString text(const QString &path) const { return at(path).toString(); }
    QUrl url(const QString &path) const { return QUrl(text(path)); }
    /// Host and port of the URL at a path: "mbg.url".
    Endpoint endpoint(const QString &path) const { return {url(path).host(), static_cast<quint16>(url(path).port())}; }

    FixedTrust trust;

private:
    QString program_;
    QProcess process_;
    QJsonObject ready_;
};

} // namespace clc::test
