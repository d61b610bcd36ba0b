#pragma once

#include "tests/support/certificates.h"
#include "tests/support/shared_folder.h"

#include "engine/net/endpoint.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace clc::test
{

/// Why a test against them cannot run, or empty. The test skips with it, unless `sharedIsDemanded`.
QString sharedMissing();

/// A server of the conformance tools, as a process of its own on 127.0.0.1. Ends with the object.
class ConformanceServer
{
public:
    /// `tool` such as "oig_server.py". Waits until it is ready; see `isRunning` and `log`.
    ConformanceServer(const QString &tool, const QStringList &arguments, const TestCertificate &certificate);
    /// The same without TLS.
    ConformanceServer(const QString &tool, const QStringList &arguments);
    ~ConformanceServer();
    ConformanceServer(const ConformanceServer &) = delete;
    ConformanceServer &operator=(const ConformanceServer &) = delete;

    bool isRunning() const { return process_.state() == QProcess::Running && ready_.contains(QLatin1String("port")); }
    QString log() { return QString::fromUtf8(process_.readAllStandardError()); }
    Endpoint endpoint() const;

    /// One JSON command to /__ctl; what it answered.
    QJsonObject control(const QJsonObject &command) const;
    /// What it has: its tables, calls and monitors (GET /__ctl).
    QJsonObject state() const;
    /// What it received and what was wrong with it (/__verdict).
    QJsonObject verdict() const;
    /// Ends it; its exit code, which is 0 when all that it received was valid, or -1 when it had to be killed.
    int stop();
    /// Forgets what it received.
    void resetVerdict() const;

    /// Frozen, the server accepts connections and answers nothing; so a dead link looks from outside.
    void freeze(bool frozen) const;

private:
    void start(const QString &tool, const QStringList &arguments);
    QJsonObject ask(const QByteArray &method, const QByteArray &path, const QByteArray &body) const;

    QTemporaryDir folder_;
    QProcess process_;
    QJsonObject ready_;
    QSslCertificate certificate_;
};

/// Runs a tool to its end and returns what it printed; nothing when it failed.
std::optional<QByteArray> conformanceOutput(const QString &tool, const QStringList &arguments);

} // namespace clc::test
