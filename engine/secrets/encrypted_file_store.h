#pragma once

#include "engine/secrets/secret_key.h"
#include "engine/secrets/secret_store.h"

#include <QHash>
#include <QString>

namespace clc
{

/// Secrets in one encrypted file (secret_file.h), read and decrypted at each call so that they are not kept in memory.
/// One process at a time: the engine holds the lock of the data directory.
class EncryptedFileStore final : public SecretStore
{
public:
    /// Opens the file, or makes an empty one with `id`. `keySource` is for the description.
    /// Errors: secretStoreFailed (the key does not fit, damaged, not readable), storeFull.
    static Result<std::unique_ptr<EncryptedFileStore>> open(const QString &path, const QByteArray &id,
                                                            const SecretKey &key, const QString &keySource);

    Task<QByteArray> read(Scope &scope, SecretRef name) override;
    Flow write(Scope &scope, SecretRef name, QByteArray secret) override;
    Flow remove(Scope &scope, SecretRef name) override;
    QString description() const override;

private:
    using Secrets = QHash<QString, QByteArray>;

    EncryptedFileStore(QString path, QByteArray id, SecretKey key, QString keySource);
    Result<Secrets> load() const;
    Status save(const Secrets &secrets) const;

    QString path_;
    QByteArray id_;
    SecretKey key_;
    QString keySource_;
};

} // namespace clc
