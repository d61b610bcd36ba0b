#pragma once

#include "engine/base/scope.h"
#include "engine/base/strong_id.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

namespace clc
{

/// Where secrets are kept: tokens, passwords, the gateway's own client secret. Never logged, never in error texts.
/// Lives on the engine's thread. A read that fails deletes nothing.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// Errors: secretMissing {name}, secretStoreFailed {detail}.
    virtual Task<QByteArray> read(Scope &scope, SecretRef name) = 0;
    /// Durable when it returns. At most 64 KiB; names of 1 to 200 characters. Errors: secretStoreFailed, storeFull
    /// {path}.
    virtual Flow write(Scope &scope, SecretRef name, QByteArray secret) = 0;
    /// Removing what is not there is done.
    virtual Flow remove(Scope &scope, SecretRef name) = 0;

    /// For status and logs: "encrypted file, key from the keychain".
    virtual QString description() const = 0;
};

/// Where openSecretStore looks for the key of the encrypted file.
struct SecretOptions {
    QString dataDir;              ///< holds secrets.enc; must exist
    QString secretKeyFile;        ///< --secret-key FILE; empty: not given
    QString credentialsDirectory; ///< $CREDENTIALS_DIRECTORY; empty: not set. The key in it is called secret-key
    bool allowKeychain = true;    ///< false for the service: no D-Bus, no prompt
};

/// The store of a data directory (product.md, Command line): one encrypted file whose key comes from the credentials
/// directory, else from the keychain (made there for a new store), else from the key file, which nobody else may read.
/// Errors: secretKeyMissing, secretUnreadable (key file not readable, empty or open to others), secretStoreFailed
/// (the key does not fit the file, or the file is damaged; nothing is deleted), storeFull.
Task<std::unique_ptr<SecretStore>> openSecretStore(Scope &scope, SecretOptions options);

} // namespace clc
