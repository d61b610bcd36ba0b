#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>
#include <QStringList>

namespace clc::test
{

/// A certificate with its key (EC P-256), made while the test runs.
struct TestCertificate {
    QSslCertificate certificate;
    QSslKey key;
    QByteArray certificatePem;
    QByteArray keyPem;

    QString fingerprint() const; ///< SHA-256 as "AA:BB:…"
    /// Writes both as PEM files into `folder`; the key gets mode 0600.
    void writeTo(const QString &certificateFile, const QString &keyFile) const;
};

struct CertificateWish {
    QString commonName = QStringLiteral("127.0.0.1");
    QStringList names{QStringLiteral("127.0.0.1"), QStringLiteral("localhost"),
                      QStringLiteral("::1")}; ///< DNS names and addresses
    QDateTime notBefore = QDateTime::currentDateTimeUtc().addDays(-1);
    QDateTime notAfter = QDateTime::currentDateTimeUtc().addDays(30);
    bool authority = false;
};

/// Signed by `issuer`, or by itself.
TestCertificate makeCertificate(const CertificateWish &wish = {}, const TestCertificate *issuer = nullptr);

TestCertificate makeAuthority(const QString &commonName = QStringLiteral("Test authority"));
/// Was valid until yesterday.
TestCertificate makeExpiredCertificate(const TestCertificate *issuer = nullptr);
/// Is for another host.
TestCertificate makeForeignCertificate(const TestCertificate *issuer = nullptr);

} // namespace clc::test
