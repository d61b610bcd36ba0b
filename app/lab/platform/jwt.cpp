#include "app/lab/platform/jwt.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace lab
{

namespace
{

constexpr auto kUrlSafe = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
constexpr qsizetype kLongestToken = 8192;

std::optional<QJsonObject> decodePart(const QByteArray &part)
{
    const auto decoded = QByteArray::fromBase64Encoding(part, kUrlSafe | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded) return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(*decoded);
    if (!document.isObject()) return std::nullopt;
    return document.object();
}

} // namespace

QByteArray Jwt::signature(const QByteArray &signedPart) const
{
    return QMessageAuthenticationCode::hash(signedPart, key_, QCryptographicHash::Sha256).toBase64(kUrlSafe);
}

QByteArray Jwt::sign(const QJsonObject &claims) const
{
    const QByteArray header = QByteArray(R"({"alg":"HS256","typ":"JWT"})").toBase64(kUrlSafe);
    const QByteArray body = QJsonDocument(claims).toJson(QJsonDocument::Compact).toBase64(kUrlSafe);
    const QByteArray signedPart = header + '.' + body;
    return signedPart + '.' + signature(signedPart);
}

std::optional<QJsonObject> Jwt::verify(const QByteArray &token) const
{
    if (token.size() > kLongestToken) return std::nullopt;
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3) return std::nullopt;
    if (signature(parts.at(0) + '.' + parts.at(1)) != parts.at(2)) return std::nullopt;
    const std::optional<QJsonObject> header = decodePart(parts.at(0));
    if (!header || header->value(QLatin1String("alg")).toString() != QLatin1String("HS256")) return std::nullopt;
    return decodePart(parts.at(1));
}

} // namespace lab
