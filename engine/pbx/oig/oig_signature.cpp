#include "engine/pbx/oig/oig_signature.h"

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <memory>

namespace clc::oig
{

namespace
{

template<auto release>
struct Release {
    template<typename T>
    void operator()(T *one) const
    {
        release(one);
    }
};
using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Context = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;

Error invalid(const char *field, const char *detail)
{
    ERR_clear_error(); // left by OpenSSL, and nobody's business
    return failureIn(
        QLatin1String(field), ErrorCode::invalidValue,
        {{QStringLiteral("field"), QLatin1String(field)}, {QStringLiteral("detail"), QLatin1String(detail)}});
}

/// Without this OpenSSL asks the terminal for the pass phrase of an encrypted key.
int noPassPhrase(char *, int, int, void *)
{
    return 0;
}

Key readKey(const QByteArray &pem)
{
    const Bio bio(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    return Key(bio ? PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassPhrase, nullptr) : nullptr);
}

} // namespace

Result<QByteArray> signChallenge(const QByteArray &keyPem, const QByteArray &digest, const QByteArray &challenge)
{
    const Key key = readKey(keyPem);
    if (!key) return invalid("applicationKey", "it is not a private key without a pass phrase");
    const EVP_MD *algorithm = EVP_get_digestbyname(digest.constData());
    if (!algorithm) return invalid("signatureDigest", "it is not a known digest");
    const Context context(EVP_MD_CTX_new());
    const auto *text = reinterpret_cast<const unsigned char *>(challenge.constData());
    const auto length = static_cast<size_t>(challenge.size());
    size_t size = 0;
    if (!context || EVP_DigestSignInit(context.get(), nullptr, algorithm, nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, text, length) != 1)
        return invalid("applicationKey", "it cannot sign with this digest");
    QByteArray signature(static_cast<qsizetype>(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size, text, length) != 1)
        return invalid("applicationKey", "it cannot sign with this digest");
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

Status checkCertificate(const QByteArray &certificatePem, const QByteArray &keyPem, const QByteArray &digest)
{
    const Bio bio(BIO_new_mem_buf(certificatePem.constData(), static_cast<int>(certificatePem.size())));
    const Certificate certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, noPassPhrase, nullptr) : nullptr);
    if (!certificate) return invalid("certificate", "it is not a certificate in PEM");
    CLC_CHECK(signChallenge(keyPem, digest, "probe"));
    const Key key = readKey(keyPem);
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        return invalid("applicationKey", "it does not belong to the certificate");
    return done;
}

} // namespace clc::oig
