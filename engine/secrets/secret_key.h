#pragma once

#include "engine/base/result.h"

#include <QByteArray>

#include <array>
#include <memory>

namespace clc
{

/// Overwrites bytes that are no longer needed; other copies of them are not reached.
void wipe(QByteArray &bytes);

/// Cryptographically random bytes.
QByteArray randomBytes(int count);

/// The 256-bit key of an encrypted secret file; wiped when the last copy goes.
class SecretKey
{
public:
    static constexpr int size = 32;

    /// The key of the file `fileId` out of what a key source holds, so that one source may serve several files:
    /// HKDF-SHA256 (RFC 5869) over 32 raw bytes or 64 hexadecimal digits; anything else of at least 16 bytes is taken
    /// as a pass phrase and goes through scrypt (RFC 7914; N 16384, r 8, p 1) first. One trailing newline of a text is
    /// not part of it. Errors: secretStoreFailed {detail} (too short, or more than 4096 bytes).
    static Result<SecretKey> derive(const QByteArray &material, const QByteArray &fileId);

    const unsigned char *data() const { return bytes_->data(); }

private:
    using Bytes = std::array<unsigned char, size>;
    SecretKey();
    std::shared_ptr<Bytes> bytes_;
};

} // namespace clc
