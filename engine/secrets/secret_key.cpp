#include "engine/secrets/secret_key.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <openssl/rand.h>

#include <algorithm>

namespace clc
{

namespace
{

constexpr qsizetype shortestPhrase = 16;
constexpr qsizetype longestMaterial = 4096;

Error unusable(const char *detail)
{
    return failure(ErrorCode::secretStoreFailed, {{QStringLiteral("detail"), QLatin1String(detail)}});
}

OSSL_PARAM octets(const char *name, const QByteArray &bytes)
{
    return OSSL_PARAM_construct_octet_string(name, const_cast<char *>(bytes.constData()),
                                             static_cast<size_t>(bytes.size()));
}

bool runKdf(const char *name, const OSSL_PARAM *parameters, unsigned char *out)
{
    const std::unique_ptr<EVP_KDF, decltype(&EVP_KDF_free)> kdf(EVP_KDF_fetch(nullptr, name, nullptr), &EVP_KDF_free);
    if (!kdf) return false;
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(kdf.get()),
                                                                            &EVP_KDF_CTX_free);
    return context && EVP_KDF_derive(context.get(), out, SecretKey::size, parameters) == 1;
}

bool expand(const QByteArray &input, const QByteArray &salt, unsigned char *out)
{
    const QByteArray info = "cloudlink secrets 1";
    char digest[] = "SHA256";
    const std::array parameters{OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                octets(OSSL_KDF_PARAM_KEY, input), octets(OSSL_KDF_PARAM_SALT, salt),
                                octets(OSSL_KDF_PARAM_INFO, info), OSSL_PARAM_construct_end()};
    return runKdf("HKDF", parameters.data(), out);
}

bool stretch(const QByteArray &phrase, const QByteArray &salt, unsigned char *out)
{
    uint64_t n = 16384;
    uint32_t r = 8;
    uint32_t p = 1;
    const std::array parameters{octets(OSSL_KDF_PARAM_PASSWORD, phrase),
                                octets(OSSL_KDF_PARAM_SALT, salt),
                                OSSL_PARAM_construct_uint64(OSSL_KDF_PARAM_SCRYPT_N, &n),
                                OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_R, &r),
                                OSSL_PARAM_construct_uint32(OSSL_KDF_PARAM_SCRYPT_P, &p),
                                OSSL_PARAM_construct_end()};
    return runKdf("SCRYPT", parameters.data(), out);
}

bool isHex(const QByteArray &text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

} // namespace

void wipe(QByteArray &bytes)
{
    if (!bytes.isEmpty()) OPENSSL_cleanse(bytes.data(), static_cast<size_t>(bytes.size()));
    bytes.clear();
}

QByteArray randomBytes(int count)
{
    QByteArray bytes(count, Qt::Uninitialized);
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), count) != 1) qFatal("no random numbers");
    return bytes;
}

SecretKey::SecretKey()
    : bytes_(new Bytes{}, [](Bytes *bytes) {
          OPENSSL_cleanse(bytes->data(), bytes->size());
          delete bytes;
      })
{
}

Result<SecretKey> SecretKey::derive(const QByteArray &material, const QByteArray &fileId)
{
    if (material.size() > longestMaterial) return unusable("the key is longer than 4096 bytes");
    QByteArray input(material.constData(), material.size()); // not shared: it is wiped
    if (input.size() != size && input.endsWith('\n')) input.chop(1);
    if (input.size() == 2 * size && isHex(input)) input = QByteArray::fromHex(input);
    if (input.size() < shortestPhrase) return unusable("the key is shorter than 16 bytes");
    bool good = true;
    if (input.size() != size) {
        QByteArray stretched(size, Qt::Uninitialized);
        good = stretch(input, fileId, reinterpret_cast<unsigned char *>(stretched.data()));
        wipe(input);
        input = stretched;
        wipe(stretched);
    }
    SecretKey key;
    good = good && expand(input, fileId, key.bytes_->data());
    wipe(input);
    if (!good) return unusable("the key cannot be derived");
    return key;
}

} // namespace clc
