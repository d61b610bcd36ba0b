#include "tests/mail/smtp_sink.h"

#include "tests/support/conformance_server.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>

namespace clc::test
{

SmtpSink::SmtpSink(const TestCertificate &certificate, const QStringList &arguments)
{
    const QString certificateFile = folder_.filePath(QStringLiteral("certificate.pem"));
    const QString keyFile = folder_.filePath(QStringLiteral("key.pem"));
    certificate.writeTo(certificateFile, keyFile);
    QStringList all{sharedFolder() + QStringLiteral("/conformance/smtp_sink.py")};
    all << QStringLiteral("--port") << QStringLiteral("0") << QStringLiteral("--tls-cert") << certificateFile
        << QStringLiteral("--tls-key") << keyFile << QStringLiteral("--out") << folder_.filePath(QStringLiteral("out"))
        << arguments;
    process_.setStandardErrorFile(QProcess::nullDevice()); // it prints a trace for each handshake that we end
    process_.start(QStringLiteral("/usr/bin/python3"), all);
    QElapsedTimer waited;
    waited.start();
    while (!process_.canReadLine() && process_.state() != QProcess::NotRunning && !waited.hasExpired(20'000))
        process_.waitForReadyRead(100);
    port_ = static_cast<quint16>(
        QJsonDocument::fromJson(process_.readLine()).object().value(QLatin1String("port")).toInt());
}

SmtpSink::~SmtpSink()
{
    process_.terminate();
    if (process_.waitForFinished(5000)) return;
    process_.kill();
    process_.waitForFinished(5000);
}

QList<QJsonObject> SmtpSink::index() const
{
    QList<QJsonObject> lines;
    QFile file(folder_.filePath(QStringLiteral("out/index.jsonl")));
    if (!file.open(QIODevice::ReadOnly)) return lines;
    for (const QByteArray &line : file.readAll().split('\n'))
        if (!line.isEmpty()) lines << QJsonDocument::fromJson(line).object();
    return lines;
}

QByteArray SmtpSink::mail(int number) const
{
    QFile file(folder_.filePath(QStringLiteral("out/%1.eml").arg(number, 4, 10, QLatin1Char('0'))));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace clc::test
