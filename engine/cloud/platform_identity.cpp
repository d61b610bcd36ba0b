#include "engine/cloud/platform_identity.h"

#include "engine/base/json.h"
#include "engine/base/json_shape.h"

#include <QJsonDocument>

#include <algorithm>
#include <cmath>

namespace clc
{

namespace
{

using namespace std::chrono_literals;

constexpr std::chrono::seconds shortestLife = 1s;
constexpr std::chrono::seconds longestLife = std::chrono::hours(24 * 31);
constexpr std::chrono::seconds assumedLife =
    10min; // when nothing says how long: soon, so that a wrong guess costs little
constexpr int longestToken = 32 * 1024;

std::optional<std::chrono::seconds> sane(double seconds)
{
    const auto least = static_cast<double>(shortestLife.count());
    const auto most = static_cast<double>(longestLife.count());
    if (!(seconds >= least && seconds <= most)) return std::nullopt;
    return std::chrono::seconds(static_cast<qint64>(std::floor(seconds)));
}

double numberOf(const QJsonValue &value)
{
    return value.isString() ? value.toString().toDouble() : value.toDouble();
}

/// exp - iat of a JWT: a hint only, nobody here can verify the signature.
std::optional<std::chrono::seconds> claimedLife(const QByteArray &token)
{
    const QList<QByteArray> parts = token.split('.');
    if (parts.size() != 3) return std::nullopt;
    const QByteArray text = QByteArray::fromBase64(parts.at(1), QByteArray::Base64UrlEncoding);
    const auto claims = parseJsonObject(text, QString(), QString());
    if (!claims) return std::nullopt;
    return sane(numberOf(claims->value(QLatin1String("exp"))) - numberOf(claims->value(QLatin1String("iat"))));
}

/// Fit to stand in a header: visible ASCII.
bool isToken(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x20 && c.unicode() < 0x7f; });
}

} // namespace

Result<TokenAnswer> TokenAnswer::fromJson(const QJsonObject &json, const QString &host)
{
    ShapeReader reader(json);
    const QString access = reader.filledText(QLatin1String("access_token"), longestToken);
    const QString refresh = reader.optionalText(QLatin1String("refresh_token"), longestToken);
    if (!isToken(access) || !isToken(refresh)) reader.refuse(QStringLiteral("a token has characters it cannot have"));
    CLC_CHECK(reader.status(host, QStringLiteral("sign-in")));
    TokenAnswer answer{access.toLatin1(), refresh.toLatin1(), assumedLife};
    if (const auto told = sane(numberOf(json.value(QLatin1String("expires_in")))))
        answer.lifetime = *told;
    else if (const auto claimed = claimedLife(answer.accessToken))
        answer.lifetime = *claimed;
    return answer;
}

QDateTime PlatformIdentity::renewAt() const
{
    constexpr int millisecondsPerSecond = 1000;
    return obtainedAt.addMSecs(tokens.lifetime.count() * millisecondsPerSecond * 4 / 5);
}

QDateTime PlatformIdentity::expiresAt() const
{
    return obtainedAt.addSecs(tokens.lifetime.count());
}

QByteArray PlatformIdentity::toSecret() const
{
    QJsonObject json{
        {QStringLiteral("version"), 1},
        {QStringLiteral("kind"), kind == Kind::client ? QStringLiteral("client") : QStringLiteral("person")},
        {QStringLiteral("who"), who},
        {QStringLiteral("accessToken"), QString::fromLatin1(tokens.accessToken)},
        {QStringLiteral("refreshToken"), QString::fromLatin1(tokens.refreshToken)},
        {QStringLiteral("lifetime"), static_cast<qint64>(tokens.lifetime.count())},
        {QStringLiteral("obtainedAt"), obtainedAt.toUTC().toString(Qt::ISODateWithMs)}};
    if (kind == Kind::client) {
        json.insert(QStringLiteral("client"), client.value());
        json.insert(QStringLiteral("clientSecret"), QString::fromUtf8(clientSecret));
        json.insert(QStringLiteral("account"), account.value());
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<PlatformIdentity> PlatformIdentity::fromSecret(const QByteArray &bytes)
{
    const auto json = parseJsonObject(bytes, QString(), QString());
    if (!json) return std::nullopt;
    ShapeReader reader(*json);
    PlatformIdentity identity;
    const QString kind = reader.filledText(QLatin1String("kind"));
    identity.who = reader.text(QLatin1String("who"));
    identity.tokens.accessToken = reader.text(QLatin1String("accessToken"), longestToken).toLatin1();
    identity.tokens.refreshToken = reader.optionalText(QLatin1String("refreshToken"), longestToken).toLatin1();
    identity.tokens.lifetime =
        std::chrono::seconds(reader.integer(QLatin1String("lifetime"), shortestLife.count(), longestLife.count()));
    identity.obtainedAt = reader.optionalTime(QLatin1String("obtainedAt"));
    if (kind == QLatin1String("client")) {
        identity.kind = Kind::client;
        identity.client = ClientId(reader.filledText(QLatin1String("client")));
        identity.clientSecret = reader.filledText(QLatin1String("clientSecret")).toUtf8();
        identity.account = AccountId(reader.filledText(QLatin1String("account")));
    } else if (kind != QLatin1String("person")) {
        return std::nullopt;
    }
    if (!reader.ok() || !identity.obtainedAt.isValid()) return std::nullopt;
    return identity;
}

} // namespace clc
