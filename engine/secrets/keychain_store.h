#pragma once

#include "engine/secrets/secret_store.h"

#include <QString>

#include <chrono>

namespace clc
{

/// Secrets in the keychain of the desktop (freedesktop Secret Service, KWallet) through QtKeychain. In the engine it
/// holds nothing but the key of the encrypted file. Needs a session bus; the desktop may ask the person to unlock it.
class KeychainStore final : public SecretStore
{
public:
    /// `service` is the namespace of the entries. Each operation fails as secretStoreFailed after `limit`.
    explicit KeychainStore(QString service = QStringLiteral("cloudlink-gateway-console"),
                           std::chrono::milliseconds limit = std::chrono::seconds(30));

    /// Writes, reads and deletes an entry of its own: a locked keychain reads as empty, so only this tells that it
    /// works. secretStoreFailed {detail} otherwise, at once when there is no session bus.
    Flow probe(Scope &scope);

    Task<QByteArray> read(Scope &scope, SecretRef name) override;
    Flow write(Scope &scope, SecretRef name, QByteArray secret) override;
    Flow remove(Scope &scope, SecretRef name) override;
    QString description() const override { return QStringLiteral("keychain"); }

private:
    QString service_;
    std::chrono::milliseconds limit_;
};

} // namespace clc
