#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>

namespace lab::test
{

/// The laboratory as a process of its own, as users run it. Ends with the object, and with us should we be killed.
class LabProcess
{
public:
    explicit LabProcess(const QStringList &arguments = {})
    {
        process_.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        const QString program = qEnvironmentVariable("CLC_BIN_DIR") + QLatin1String("/cloudlink-lab");
        process_.start(program, QStringList{QStringLiteral("--exit-with-parent")} + arguments);
        while (!process_.canReadLine() && process_.waitForReadyRead(60'000)) {
        }
        ready_ = QJsonDocument::fromJson(process_.readLine()).object();
    }

    ~LabProcess() { stop(); }
    LabProcess(const LabProcess &) = delete;
    LabProcess &operator=(const LabProcess &) = delete;

    bool isReady() const { return ready_.value(QLatin1String("ready")).toBool(); }
    const QJsonObject &ready() const { return ready_; }
    qint64 pid() const { return process_.processId(); }
    /// "mivb.oig": the text at a path of the ready line.
    QString at(const QString &path) const
    {
        QJsonValue value = ready_;
        const QStringList names = path.split(QLatin1Char('.'));
        for (const QString &name : names) value = value.toObject().value(name);
        return value.toString();
    }

    /// One command to the control port; the answer's JSON object, empty when it failed.
    QJsonDocument control(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        QNetworkRequest request{QUrl(at(QStringLiteral("control")) + path)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        const QByteArray content = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson(QJsonDocument::Compact);
        QNetworkReply *reply = network_.sendCustomRequest(request, method, content);
        if (!reply->isFinished()) QSignalSpy(reply, &QNetworkReply::finished).wait(30'000);
        const QJsonDocument answer = QJsonDocument::fromJson(reply->readAll());
        reply->deleteLater();
        return answer;
    }

    /// Ends it as `systemctl stop` would; its exit code.
    int stop()
    {
        if (process_.state() == QProcess::NotRunning) return process_.exitCode();
        process_.terminate();
        if (!process_.waitForFinished(20'000)) process_.kill();
        return process_.exitCode();
    }

private:
    QProcess process_;
    QJsonObject ready_;
    QNetworkAccessManager network_;
};

} // namespace lab::test
