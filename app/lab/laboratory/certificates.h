#pragma once

#include <QByteArray>
#include <QDir>
#include <QSslConfiguration>
#include <QString>

#include <memory>
#include <optional>

namespace lab
{

/// A certificate with its private key, both as PEM.
struct Identity {
    QByteArray certificate;
    QByteArray key;

    QSslConfiguration tls() const;
    QString fingerprint() const; ///< SHA-256 of the certificate, upper-case hexadecimal octets joined by colons
};

/// How a leaf differs from a good one.
enum class LeafKind { Good, Expired, SelfSigned, WrongHost };

/// The laboratory's certificate authority, made anew at each start: what it signs is worth nothing elsewhere. EC P-256.
class CertificateAuthority
{
public:
    static std::optional<CertificateAuthority> create(); ///< nothing when OpenSSL fails

    /// A leaf for localhost, 127.0.0.1 and ::1. Each call makes another key, so a second one for the same system is a
    /// re-issued certificate.
    std::optional<Identity> leaf(const QString &commonName, LeafKind kind = LeafKind::Good) const;
    /// An RSA certificate of an application, with which it proves itself to the OIG.
    std::optional<Identity> application(const QString &commonName) const;
    QByteArray certificate() const { return own_.certificate; }

private:
    explicit CertificateAuthority(Identity own) : own_(std::move(own)) {}

    Identity own_;
};

/// Writes a file readable by us alone; false when that fails.
bool writePrivateFile(const QString &path, const QByteArray &content);

} // namespace lab
