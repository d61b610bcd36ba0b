#pragma once

#include "engine/net/endpoint.h"
#include "tests/support/certificates.h"

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QTemporaryDir>

namespace clc::test
{

/// The conformance mail sink as a process of its own; ends with the object.
class SmtpSink
{
public:
    SmtpSink(const TestCertificate &certificate, const QStringList &arguments = {});
    ~SmtpSink();
    SmtpSink(const SmtpSink &) = delete;
    SmtpSink &operator=(const SmtpSink &) = delete;

    bool isRunning() const { return port_ != 0; }
    Endpoint endpoint() const { return {QStringLiteral("127.0.0.1"), port_}; }
    /// The lines of its index: envelope, TLS, user, and what was wrong with each mail.
    QList<QJsonObject> index() const;
    /// A mail as received, 1 the first.
    QByteArray mail(int number) const;

private:
    QTemporaryDir folder_;
    QProcess process_;
    quint16 port_ = 0;
};

} // namespace clc::test
