#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace clc::test
{

/// What a finished program left.
struct Outcome {
    int code = -1;
    QByteArray out;
    QByteArray err;

    /// The last line of standard output.
    QJsonObject json() const;
    /// The code of {"error": …} in it.
    QString errorCode() const;
};

/// The real cloudlink-gateway on a data directory of its own, with a key file, without keychain and home.
class Program
{
public:
    Program();

    QString dataDirectory() const { return folder_.filePath(QStringLiteral("data")); }
    QString file(const QString &name) const { return folder_.filePath(name); }
    /// Writes a file that nobody else can read.
    QString write(const QString &name, const QByteArray &content) const;

    /// Runs it to its end with exactly these arguments.
    Outcome runBare(const QStringList &arguments) const;
    /// The same with data directory and key.
    Outcome run(const QStringList &arguments) const;
    /// Starts it and waits until its socket is announced.
    std::unique_ptr<QProcess> startService(const QStringList &more = {}) const;

private:
    std::unique_ptr<QProcess> made(const QStringList &arguments) const;
    QStringList withData(QStringList arguments) const;

    QTemporaryDir folder_;
};

} // namespace clc::test
