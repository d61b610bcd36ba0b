#include "app/lab/laboratory/certificates.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <utility>

namespace lab
{

namespace
{

template<typename T, void (*Free)(T *)>
struct Deleter {
    void operator()(T *object) const { Free(object); }
};

using KeyPtr = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY, EVP_PKEY_free>>;
using CertificatePtr = std::unique_ptr<X509, Deleter<X509, X509_free>>;
using BioPtr = std::unique_ptr<BIO, Deleter<BIO, BIO_free_all>>;

constexpr long kDay = 24L * 60 * 60;

struct Request {
    QString commonName;
    long fromDays = -1;
    long toDays = 90;
    const char *basicConstraints = "critical,CA:FALSE";
    const char *keyUsage = "critical,digitalSignature";
    const char *extendedUsage = nullptr;
    const char *names = nullptr;
};

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, static_cast<qsizetype>(size));
}

std::optional<Identity> toPem(X509 *certificate, EVP_PKEY *key)
{
    const BioPtr certificateBio(BIO_new(BIO_s_mem()));
    const BioPtr keyBio(BIO_new(BIO_s_mem()));
    if (!certificateBio || !keyBio || PEM_write_bio_X509(certificateBio.get(), certificate) != 1 ||
        PEM_write_bio_PrivateKey(keyBio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return std::nullopt;
    return Identity{contentOf(certificateBio.get()), contentOf(keyBio.get())};
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    if (value == nullptr) return true;
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    if (extension == nullptr) return false;
    const bool added = X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

bool setSerial(X509 *certificate)
{
    quint64 serial = 0;
    if (RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) != 1) return false;
    return ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1) == 1;
}

bool setSubject(X509 *certificate, const QString &commonName)
{
    X509_NAME *name = X509_get_subject_name(certificate);
    const QByteArray common = commonName.toUtf8();
    const auto *octets = reinterpret_cast<const unsigned char *>(common.constData());
    const auto *organisation = reinterpret_cast<const unsigned char *>("CloudLink laboratory");
    return X509_NAME_add_entry_by_txt(name, "O", MBSTRING_UTF8, organisation, -1, -1, 0) == 1 &&
           X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, octets, -1, -1, 0) == 1;
}

/// Signed by the issuer, or by itself without one.
std::optional<Identity> issue(const Request &request, EVP_PKEY *key, const Identity *issuer)
{
    CertificatePtr issuing;
    KeyPtr issuingKey;
    if (issuer != nullptr) {
        const BioPtr certificateBio(
            BIO_new_mem_buf(issuer->certificate.constData(), static_cast<int>(issuer->certificate.size())));
        const BioPtr keyBio(BIO_new_mem_buf(issuer->key.constData(), static_cast<int>(issuer->key.size())));
        issuing.reset(PEM_read_bio_X509(certificateBio.get(), nullptr, nullptr, nullptr));
        issuingKey.reset(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
        if (!issuing || !issuingKey) return std::nullopt;
    }
    const CertificatePtr certificate(X509_new());
    X509 *made = certificate.get();
    if (made == nullptr || key == nullptr || X509_set_version(made, 2) != 1 || !setSerial(made) ||
        !setSubject(made, request.commonName))
        return std::nullopt;
    X509 *signer = issuing ? issuing.get() : made;
    X509_gmtime_adj(X509_getm_notBefore(made), request.fromDays * kDay);
    X509_gmtime_adj(X509_getm_notAfter(made), request.toDays * kDay);
    const bool complete =
        X509_set_issuer_name(made, X509_get_subject_name(signer)) == 1 && X509_set_pubkey(made, key) == 1 &&
        addExtension(made, signer, NID_basic_constraints, request.basicConstraints) &&
        addExtension(made, signer, NID_key_usage, request.keyUsage) &&
        addExtension(made, signer, NID_ext_key_usage, request.extendedUsage) &&
        addExtension(made, signer, NID_subject_alt_name, request.names) &&
        addExtension(made, signer, NID_subject_key_identifier, "hash") &&
        addExtension(made, signer, NID_authority_key_identifier, issuer != nullptr ? "keyid" : nullptr) &&
        X509_sign(made, issuingKey ? issuingKey.get() : key, EVP_sha256()) > 0;
    return complete ? toPem(made, key) : std::nullopt;
}

} // namespace

QSslConfiguration Identity::tls() const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(certificate, QSsl::Pem));
    QSslKey privateKey(key, QSsl::Ec, QSsl::Pem);
    if (privateKey.isNull()) privateKey = QSslKey(key, QSsl::Rsa, QSsl::Pem);
    configuration.setPrivateKey(privateKey);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    return configuration;
}

QString Identity::fingerprint() const
{
    const QByteArray digest = QSslCertificate(certificate, QSsl::Pem).digest(QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex(':').toUpper());
}

std::optional<CertificateAuthority> CertificateAuthority::create()
{
    Request request;
    request.commonName = QStringLiteral("CloudLink laboratory authority");
    request.basicConstraints = "critical,CA:TRUE,pathlen:0";
    request.keyUsage = "critical,keyCertSign,cRLSign";
    const KeyPtr key(EVP_EC_gen("P-256"));
    std::optional<Identity> own = issue(request, key.get(), nullptr);
    if (!own) return std::nullopt;
    return CertificateAuthority(std::move(*own));
}

std::optional<Identity> CertificateAuthority::leaf(const QString &commonName, LeafKind kind) const
{
    Request request;
    request.commonName = commonName;
    request.extendedUsage = "serverAuth";
    request.names = kind == LeafKind::WrongHost ? "DNS:elsewhere.example" : "DNS:localhost,IP:127.0.0.1,IP:::1";
    if (kind == LeafKind::Expired) {
        request.fromDays = -40;
        request.toDays = -10;
    }
    const KeyPtr key(EVP_EC_gen("P-256"));
    return issue(request, key.get(), kind == LeafKind::SelfSigned ? nullptr : &own_);
}

std::optional<Identity> CertificateAuthority::application(const QString &commonName) const
{
    Request request;
    request.commonName = commonName;
    const KeyPtr key(EVP_RSA_gen(2048));
    return issue(request, key.get(), &own_);
}

bool writePrivateFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)) return false;
    return file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
           file.write(content) == content.size();
}

} // namespace lab
