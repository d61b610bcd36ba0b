#include "engine/secrets/encrypted_file_store.h"
#include "engine/secrets/keychain_store.h"
#include "engine/secrets/secret_file.h"
#include "engine/secrets/secret_key.h"
#include "engine/secrets/secret_store.h"

#include <QDir>
#include <QFile>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace clc
{

namespace
{

constexpr size_t longestKeyFile = 4096;

/// The encrypted file of a data directory, which may not exist yet.
struct Place {
    QString path;
    QByteArray id;
    bool exists = false;
};

Result<Place> placeIn(const QString &dataDir)
{
    const QString path = QDir(dataDir).filePath(QStringLiteral("secrets.enc"));
    CLC_TRY(const auto file, readSecretFile(path));
    if (!file) return Place{path, randomBytes(secretFileIdSize), false};
    CLC_TRY(const QByteArray id, secretFileId(*file));
    return Place{path, id, true};
}

Error unreadable(const QString &field, const QString &path, const QString &why)
{
    return failureIn(field, ErrorCode::secretUnreadable, {{QStringLiteral("source"), path}}, why);
}

/// Reads a key; nothing when there is no such file. With `alone` nobody but the owner may have access to it.
Result<std::optional<QByteArray>> readKey(const QString &field, const QString &path, bool alone)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (descriptor < 0 && errno == ENOENT) return std::optional<QByteArray>();
    if (descriptor < 0) return unreadable(field, path, QString::fromLocal8Bit(std::strerror(errno)));
    struct stat status = {};
    const bool regular = ::fstat(descriptor, &status) == 0 && S_ISREG(status.st_mode);
    const bool ours = status.st_uid == ::geteuid() || status.st_uid == 0;
    QByteArray bytes(longestKeyFile + 1, '\0');
    const ssize_t count = ::read(descriptor, bytes.data(), static_cast<size_t>(bytes.size()));
    ::close(descriptor);
    bytes.truncate(std::max<ssize_t>(0, count));
    if (!regular || count < 0) return unreadable(field, path, QStringLiteral("it is not a readable file"));
    if (alone && ((status.st_mode & 077) != 0 || !ours))
        return unreadable(field, path, QStringLiteral("others may read or change it; its mode must be 0600"));
    if (bytes.isEmpty()) return unreadable(field, path, QStringLiteral("it is empty"));
    return std::optional(bytes);
}

Result<std::unique_ptr<SecretStore>> openWith(const Place &place, QByteArray material, const QString &source)
{
    const auto key = SecretKey::derive(material, place.id);
    wipe(material);
    if (!key) return key.error();
    CLC_TRY(std::unique_ptr<SecretStore> store, EncryptedFileStore::open(place.path, place.id, *key, source));
    return store;
}

/// The key of this file out of the keychain. Only for a file that does not exist yet a new one is made.
Task<QByteArray> keychainKey(Scope &scope, Place place)
{
    KeychainStore keychain;
    const SecretRef name(QStringLiteral("secret-file-key/") + QString::fromLatin1(place.id.toHex()));
    if (place.exists) {
        auto found = co_await keychain.read(scope, name);
        co_return found;
    }
    CLC_CO_CHECK(co_await keychain.probe(scope));
    const QByteArray fresh = randomBytes(SecretKey::size);
    CLC_CO_CHECK(co_await keychain.write(scope, name, fresh));
    CLC_CO_TRY(QByteArray stored, co_await keychain.read(scope, name));
    if (stored != fresh)
        co_return failure(ErrorCode::secretStoreFailed,
                          {{QStringLiteral("detail"), QStringLiteral("the keychain keeps no key")}});
    co_return stored;
}

} // namespace

Task<std::unique_ptr<SecretStore>> openSecretStore(Scope &scope, SecretOptions options)
{
    CLC_CO_TRY(const Place place, placeIn(options.dataDir));
    if (!options.credentialsDirectory.isEmpty()) {
        // systemd guards the directory; the mode of the file in it may show the mask of an access list.
        const QString path = QDir(options.credentialsDirectory).filePath(QStringLiteral("secret-key"));
        CLC_CO_TRY(auto material, readKey(QStringLiteral("CREDENTIALS_DIRECTORY"), path, false));
        if (material) co_return openWith(place, std::move(*material), QStringLiteral("credentials directory"));
    }
    QString why;
    if (options.allowKeychain) {
        auto material = co_await keychainKey(scope, place);
        if (material) co_return openWith(place, std::move(*material), QStringLiteral("keychain"));
        if (material.error().code == ErrorCode::cancelled) co_return material.error();
        why = material.error().code == ErrorCode::secretMissing
                  ? QStringLiteral("the keychain is locked or has no key for %1").arg(place.path)
                  : material.error().parameters.value(QStringLiteral("detail")).toString();
    }
    if (!options.secretKeyFile.isEmpty()) {
        const QString field = QStringLiteral("--secret-key");
        CLC_CO_TRY(auto material, readKey(field, options.secretKeyFile, true));
        if (!material) co_return unreadable(field, options.secretKeyFile, QStringLiteral("there is no such file"));
        co_return openWith(place, std::move(*material), QStringLiteral("key file"));
    }
    co_return failure(ErrorCode::secretKeyMissing, {}, why);
}

} // namespace clc
