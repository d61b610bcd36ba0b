#include "tests/support/certificates.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHostAddress>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <memory>

namespace clc::test
{

namespace
{

template<auto release>
struct Release {
    template<typename T>
    void operator()(T *pointer) const
    {
        release(pointer);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Memory = std::unique_ptr<BIO, Release<BIO_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;

QByteArray contentOf(const Memory &memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory.get(), &data);
    return {data, static_cast<qsizetype>(size)};
}

Memory memoryOf(const QByteArray &bytes)
{
    return Memory(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

void addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    Q_ASSERT(extension);
    X509_add_ext(certificate, extension.get(), -1);
}

QByteArray alternativeNames(const QStringList &names)
{
    QByteArrayList parts;
    for (const QString &name : names) parts << (QHostAddress(name).isNull() ? "DNS:" : "IP:") + name.toUtf8();
    return parts.join(',');
}

} // namespace

QString TestCertificate::fingerprint() const
{
    return QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':')).toUpper();
}

void TestCertificate::writeTo(const QString &certificateFile, const QString &keyFile) const
{
    QFile first(certificateFile);
    QFile second(keyFile);
    const bool opened =
        first.open(QIODevice::WriteOnly) && second.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner);
    if (!opened) qFatal("cannot write the test's certificate");
    first.write(certificatePem);
    second.write(keyPem);
}

TestCertificate makeCertificate(const CertificateWish &wish, const TestCertificate *issuer)
{
    const Key key(EVP_EC_gen("P-256"));
    const Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    uint64_t serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), serial >> 1);
    ASN1_TIME_set(X509_getm_notBefore(certificate.get()), wish.notBefore.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(certificate.get()), wish.notAfter.toSecsSinceEpoch());
    X509_set_pubkey(certificate.get(), key.get());
    const QByteArray name = wish.commonName.toUtf8();
    X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate.get()), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);

    Certificate parent;
    Key parentKey;
    if (issuer) {
        parent.reset(PEM_read_bio_X509(memoryOf(issuer->certificatePem).get(), nullptr, nullptr, nullptr));
        parentKey.reset(PEM_read_bio_PrivateKey(memoryOf(issuer->keyPem).get(), nullptr, nullptr, nullptr));
    }
    X509 *signer = parent ? parent.get() : certificate.get();
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(signer));
    addExtension(certificate.get(), signer, NID_subject_key_identifier, "hash");
    addExtension(certificate.get(), signer, NID_basic_constraints, wish.authority ? "critical,CA:TRUE" : "CA:FALSE");
    if (wish.authority)
        addExtension(certificate.get(), signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    else if (!wish.names.isEmpty())
        addExtension(certificate.get(), signer, NID_subject_alt_name, alternativeNames(wish.names));
    X509_sign(certificate.get(), parentKey ? parentKey.get() : key.get(), EVP_sha256());

    const Memory pem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(pem.get(), certificate.get());
    const Memory keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    TestCertificate result;
    result.certificatePem = contentOf(pem);
    result.keyPem = contentOf(keyPem);
    result.certificate = QSslCertificate(result.certificatePem);
    result.key = QSslKey(result.keyPem, QSsl::Ec);
    return result;
}

TestCertificate makeAuthority(const QString &commonName)
{
    CertificateWish wish;
    wish.commonName = commonName;
    wish.authority = true;
    return makeCertificate(wish);
}

TestCertificate makeExpiredCertificate(const TestCertificate *issuer)
{
    CertificateWish wish;
    wish.notBefore = QDateTime::currentDateTimeUtc().addDays(-30);
    wish.notAfter = QDateTime::currentDateTimeUtc().addDays(-1);
    return makeCertificate(wish, issuer);
}

TestCertificate makeForeignCertificate(const TestCertificate *issuer)
{
    CertificateWish wish;
    wish.commonName = QStringLiteral("elsewhere.example");
    wish.names = {QStringLiteral("elsewhere.example")};
    return makeCertificate(wish, issuer);
}

} // namespace clc::test
