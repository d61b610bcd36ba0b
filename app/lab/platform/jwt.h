#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <optional>

namespace lab
{

/// JSON Web Tokens signed with HS256 (RFC 7519, RFC 7515) under one key that lives as long as the laboratory.
class Jwt
{
public:
    explicit Jwt(QByteArray key) : key_(std::move(key)) {}

    QByteArray sign(const QJsonObject &claims) const;
    /// The claims when the form and the signature are right; expiry is the caller's to judge.
    std::optional<QJsonObject> verify(const QByteArray &token) const;

private:
    QByteArray signature(const QByteArray &signedPart) const;

    QByteArray key_;
};

} // namespace lab
