#include "engine/cloud/platform_error.h"

#include "engine/base/json.h"
#include "engine/base/redact.h"

#include <algorithm>

namespace clc
{

namespace
{

constexpr qsizetype longestReason = 500;

/// "One or more of the attribute values are already in use: email,extension" → "email,extension".
std::optional<QString> attributesInUse(const QJsonObject &body)
{
    const QString message = body.value(QLatin1String("message")).toString();
    const auto phrase = QLatin1String("already in use");
    const auto at = message.indexOf(phrase, 0, Qt::CaseInsensitive);
    if (at < 0) return std::nullopt;
    QString attributes = message.mid(at + phrase.size(), longestReason).trimmed();
    if (attributes.startsWith(QLatin1Char(':'))) attributes = attributes.mid(1).trimmed();
    return redacted(attributes);
}

/// What a gateway in between answers instead of JSON: text is worth showing, a page is not.
QString plainText(const QByteArray &body)
{
    const QString text = QString::fromUtf8(body.left(longestReason)).simplified();
    return text.startsWith(QLatin1Char('<')) ? QString() : text;
}

int waitSeconds(const QByteArray &header)
{
    bool isNumber = false;
    const int seconds = header.trimmed().toInt(&isNumber);
    return isNumber && seconds > 0 ? seconds : 1;
}

} // namespace

QString correlationIdOf(const QString &text)
{
    constexpr qsizetype longest = 128;
    const bool fit = text.size() <= longest && std::all_of(text.begin(), text.end(), [](QChar c) {
                         return c.unicode() > 0x20 && c.unicode() < 0x7f;
                     });
    return fit ? text : QString();
}

QString correlationId(const HttpReply &reply)
{
    return correlationIdOf(QString::fromLatin1(reply.header("x-mitel-correlation-id")));
}

QString platformReason(const QJsonObject &body)
{
    const QString message = body.value(QLatin1String("message")).toString();
    const QString said = message.isEmpty() ? body.value(QLatin1String("name")).toString() : message;
    return redacted(said).left(longestReason);
}

PlatformAnswer platformAnswer(const HttpReply &reply, const QString &host)
{
    PlatformAnswer answer{reply.status, {}, correlationId(reply), host, reply.header("retry-after")};
    const auto body = parseJsonObject(reply.body, host, QString());
    if (body)
        answer.body = body.value();
    else if (!reply.body.isEmpty())
        answer.body.insert(QStringLiteral("message"), plainText(reply.body));
    return answer;
}

Error platformError(const PlatformAnswer &answer, const QString &what, const QString &name, const QString &who)
{
    const auto made = [&](ErrorCode code, QJsonObject parameters) {
        Error error = failure(code, std::move(parameters), platformReason(answer.body));
        error.requestId = answer.requestId;
        return error;
    };
    const QString whatKey = QStringLiteral("what");
    const QString statusKey = QStringLiteral("status");
    switch (answer.status) {
    case 400:
    case 422:
        return made(ErrorCode::platformRefused, {{whatKey, what}, {statusKey, answer.status}});
    case 401:
        return made(ErrorCode::signedOut, {{QStringLiteral("who"), who}});
    case 403:
        return made(ErrorCode::notPermitted, {{QStringLiteral("who"), who}, {whatKey, what}});
    case 404:
        return made(ErrorCode::notFound, {{whatKey, what}, {QStringLiteral("name"), name}});
    case 409:
        if (const auto attributes = attributesInUse(answer.body))
            return made(ErrorCode::attributeInUse, {{QStringLiteral("detail"), *attributes}});
        return made(ErrorCode::platformRefused, {{whatKey, what}, {statusKey, answer.status}});
    default:
        break;
    }
    constexpr int tooManyRequests = 429;
    constexpr int serverErrors = 500;
    Error error = answer.status == tooManyRequests
                      ? made(ErrorCode::rateLimited,
                             {{QStringLiteral("seconds"), waitSeconds(answer.retryAfter)}, {whatKey, what}})
                  : answer.status >= serverErrors
                      ? made(ErrorCode::platformUnavailable, {{whatKey, what}, {statusKey, answer.status}})
                      : made(ErrorCode::unexpectedStatus,
                             {{QStringLiteral("host"), answer.host}, {whatKey, what}, {statusKey, answer.status}});
    error.retryable = answer.status == tooManyRequests || answer.status >= serverErrors;
    return error;
}

} // namespace clc
