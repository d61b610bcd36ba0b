#include "engine/secrets/encrypted_file_store.h"

#include "engine/secrets/secret_file.h"

#include <QCborMap>
#include <QCborValue>

namespace clc
{

namespace
{

constexpr qsizetype longestName = 200;
constexpr qsizetype largestSecret = 64 * 1024;

Error broken(const QString &detail)
{
    return failure(ErrorCode::secretStoreFailed, {{QStringLiteral("detail"), detail}});
}

} // namespace

EncryptedFileStore::EncryptedFileStore(QString path, QByteArray id, SecretKey key, QString keySource)
    : path_(std::move(path)), id_(std::move(id)), key_(std::move(key)), keySource_(std::move(keySource))
{
}

Result<std::unique_ptr<EncryptedFileStore>> EncryptedFileStore::open(const QString &path, const QByteArray &id,
                                                                     const SecretKey &key, const QString &keySource)
{
    std::unique_ptr<EncryptedFileStore> store(new EncryptedFileStore(path, id, key, keySource));
    CLC_TRY(const auto file, readSecretFile(path));
    if (file) {
        CLC_TRY(const auto secrets, store->load());
        Q_UNUSED(secrets)
    } else {
        CLC_CHECK(store->save({}));
    }
    return store;
}

Result<EncryptedFileStore::Secrets> EncryptedFileStore::load() const
{
    CLC_TRY(const auto file, readSecretFile(path_));
    if (!file) return broken(QStringLiteral("the secret file is gone"));
    CLC_TRY(QByteArray content, unsealSecrets(key_, *file));
    QCborParserError fault;
    const QCborValue value = QCborValue::fromCbor(content, &fault);
    wipe(content);
    if (fault.error != QCborError::NoError || !value.isMap())
        return broken(QStringLiteral("the secret file is damaged"));
    Secrets secrets;
    const QCborMap map = value.toMap();
    for (const auto &[name, secret] : map) secrets.insert(name.toString(), secret.toByteArray());
    return secrets;
}

Status EncryptedFileStore::save(const Secrets &secrets) const
{
    QCborMap map;
    for (auto it = secrets.begin(); it != secrets.end(); ++it) map.insert(it.key(), it.value());
    QByteArray content = QCborValue(map).toCbor();
    const QByteArray file = sealSecrets(key_, id_, content);
    wipe(content);
    return replaceSecretFile(path_, file);
}

Task<QByteArray> EncryptedFileStore::read(Scope &scope, SecretRef name)
{
    if (scope.isCancelled()) co_return cancelledError();
    CLC_CO_TRY(const Secrets secrets, load());
    const auto found = secrets.find(name.value());
    if (found == secrets.end()) co_return failure(ErrorCode::secretMissing, {{QStringLiteral("name"), name.value()}});
    co_return *found;
}

Flow EncryptedFileStore::write(Scope &scope, SecretRef name, QByteArray secret)
{
    if (scope.isCancelled()) co_return cancelledError();
    if (name.isEmpty() || name.value().size() > longestName)
        co_return broken(QStringLiteral("the name of a secret has 1 to %1 characters").arg(longestName));
    if (secret.size() > largestSecret)
        co_return broken(QStringLiteral("%1 is larger than %2 bytes").arg(name.value()).arg(largestSecret));
    CLC_CO_TRY(Secrets secrets, load());
    secrets.insert(name.value(), secret);
    co_return save(secrets);
}

Flow EncryptedFileStore::remove(Scope &scope, SecretRef name)
{
    if (scope.isCancelled()) co_return cancelledError();
    CLC_CO_TRY(Secrets secrets, load());
    if (secrets.remove(name.value()) == 0) co_return done;
    co_return save(secrets);
}

QString EncryptedFileStore::description() const
{
    return QStringLiteral("encrypted file, key from the %1").arg(keySource_);
}

} // namespace clc
