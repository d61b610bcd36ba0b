#pragma once

#include "engine/base/result.h"
#include "engine/secrets/secret_key.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace clc
{

/// The encrypted file: "CLCSECR" and a version octet, 16 octets of id, 12 of nonce, the content under AES-256-GCM
/// (NIST SP 800-38D), 16 octets of tag. Everything before the content is authenticated with it. A new nonce at each
/// writing.
inline constexpr int secretFileIdSize = 16;

QByteArray sealSecrets(const SecretKey &key, const QByteArray &id, const QByteArray &content);
/// secretStoreFailed {detail}: not such a file, from a newer version, damaged, or sealed with another key.
Result<QByteArray> unsealSecrets(const SecretKey &key, const QByteArray &file);
/// The id in the file's header; the same errors as far as they show without the key.
Result<QByteArray> secretFileId(const QByteArray &file);

/// The file's bytes; nothing when there is no file. secretStoreFailed when it cannot be read or is larger than 4 MiB.
Result<std::optional<QByteArray>> readSecretFile(const QString &path);
/// Puts `bytes` in place of the file as a whole or not at all, mode 0600, on the disk when it returns.
/// Errors: storeFull {path}, secretStoreFailed {detail}; then the old file is as it was.
Status replaceSecretFile(const QString &path, const QByteArray &bytes);

} // namespace clc
