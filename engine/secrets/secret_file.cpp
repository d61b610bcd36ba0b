#include "engine/secrets/secret_file.h"

#include "engine/base/crash_point.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/evp.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace clc
{

namespace
{

const QByteArray magic = "CLCSECR";
constexpr char version = 1;
constexpr int nonceSize = 12;
constexpr int tagSize = 16;
constexpr int headSize = 7 + 1 + secretFileIdSize + nonceSize;
constexpr qint64 largestFile = qint64{4} << 20;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

Error broken(const QString &detail)
{
    return failure(ErrorCode::secretStoreFailed, {{QStringLiteral("detail"), detail}});
}

Error systemError(const QString &path, int number)
{
    const QString words = QString::fromLocal8Bit(std::strerror(number));
    if (number == ENOSPC || number == EDQUOT || number == EFBIG)
        return failure(ErrorCode::storeFull, {{QStringLiteral("path"), path}}, words);
    return broken(QStringLiteral("%1: %2").arg(path, words));
}

const unsigned char *octets(const QByteArray &bytes, qsizetype from = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + from;
}

unsigned char *octets(QByteArray &bytes, qsizetype from = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + from;
}

Status checkHead(const QByteArray &file)
{
    if (!file.startsWith(magic) || file.size() < headSize + tagSize)
        return broken(QStringLiteral("the secret file is damaged"));
    if (file.at(magic.size()) > version)
        return broken(QStringLiteral("the secret file was written by a newer version of this program"));
    if (file.at(magic.size()) != version) return broken(QStringLiteral("the secret file is damaged"));
    return done;
}

/// A descriptor that is closed with the scope.
class Descriptor
{
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;
    operator int() const { return number_; } // NOLINT(google-explicit-constructor)
    bool close() { return number_ < 0 || ::close(std::exchange(number_, -1)) == 0; }

private:
    int number_;
};

bool writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) {
        const ssize_t count =
            ::write(descriptor, bytes.constData() + written, static_cast<size_t>(bytes.size() - written));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        written += count;
    }
    return true;
}

bool writeNew(const QByteArray &path, const QByteArray &bytes)
{
    ::unlink(path.constData()); // left by a run that was killed
    Descriptor file(::open(path.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    return file >= 0 && writeAll(file, bytes) && ::fsync(file) == 0 && file.close();
}

} // namespace

QByteArray sealSecrets(const SecretKey &key, const QByteArray &id, const QByteArray &content)
{
    QByteArray file = magic + version + id + randomBytes(nonceSize);
    Q_ASSERT(file.size() == headSize);
    file.resize(headSize + content.size() + tagSize);
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int count = 0;
    const bool good =
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), octets(file, headSize - nonceSize)) ==
            1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &count, octets(file), headSize) == 1 &&
        EVP_EncryptUpdate(cipher.get(), octets(file, headSize), &count, octets(content),
                          static_cast<int>(content.size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), octets(file, headSize + count), &count) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize, octets(file, file.size() - tagSize)) == 1;
    if (!good) qFatal("AES-256-GCM does not work");
    return file;
}

Result<QByteArray> unsealSecrets(const SecretKey &key, const QByteArray &file)
{
    CLC_CHECK(checkHead(file));
    const qsizetype size = file.size() - headSize - tagSize;
    QByteArray content(size, '\0');
    QByteArray tag = file.right(tagSize);
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int count = 0;
    const bool good =
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), octets(file, headSize - nonceSize)) ==
            1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &count, octets(file), headSize) == 1 &&
        EVP_DecryptUpdate(cipher.get(), octets(content), &count, octets(file, headSize), static_cast<int>(size)) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), octets(content, count), &count) == 1;
    if (good) return content;
    wipe(content); // what was decrypted before the tag turned out wrong
    return broken(QStringLiteral("the key does not fit the secret file, or the file is damaged"));
}

Result<QByteArray> secretFileId(const QByteArray &file)
{
    CLC_CHECK(checkHead(file));
    return file.mid(magic.size() + 1, secretFileIdSize);
}

Result<std::optional<QByteArray>> readSecretFile(const QString &path)
{
    const Descriptor descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC));
    if (descriptor < 0 && errno == ENOENT) return std::optional<QByteArray>();
    if (descriptor < 0) return systemError(path, errno);
    struct stat status = {};
    if (::fstat(descriptor, &status) != 0) return systemError(path, errno);
    if (!S_ISREG(status.st_mode) || status.st_size > largestFile)
        return broken(QStringLiteral("the secret file is damaged"));
    QByteArray bytes(static_cast<qsizetype>(status.st_size), '\0');
    qsizetype have = 0;
    while (have < bytes.size()) {
        const ssize_t count = ::read(descriptor, bytes.data() + have, static_cast<size_t>(bytes.size() - have));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return systemError(path, errno);
        if (count == 0) break;
        have += count;
    }
    bytes.truncate(have);
    return std::optional(bytes);
}

Status replaceSecretFile(const QString &path, const QByteArray &bytes)
{
    if (bytes.size() > largestFile) return broken(QStringLiteral("more secrets than fit into the secret file"));
    const QByteArray name = QFile::encodeName(path);
    const QByteArray fresh = name + ".new";
    if (!writeNew(fresh, bytes)) {
        const int number = errno;
        ::unlink(fresh.constData());
        return systemError(path, number);
    }
    crashPoint("secrets.replace");
    if (::rename(fresh.constData(), name.constData()) != 0) {
        const int number = errno;
        ::unlink(fresh.constData());
        return systemError(path, number);
    }
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor directory(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (directory < 0 || ::fsync(directory) != 0) return systemError(path, errno);
    return done;
}

} // namespace clc
