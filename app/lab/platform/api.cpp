#include "app/lab/platform/api.h"

namespace lab
{

namespace
{

QString errorName(int status)
{
    switch (status) {
    case 400:
        return QStringLiteral("BadRequest");
    case 401:
        return QStringLiteral("Unauthorized");
    case 403:
        return QStringLiteral("Forbidden");
    case 404:
        return QStringLiteral("NotFound");
    case 409:
        return QStringLiteral("Conflict");
    case 410:
        return QStringLiteral("Gone");
    case 413:
        return QStringLiteral("PayloadTooLarge");
    case 415:
        return QStringLiteral("UnsupportedMediaType");
    case 422:
        return QStringLiteral("UnprocessableEntity");
    case 429:
        return QStringLiteral("TooManyRequests");
    case 503:
        return QStringLiteral("ServiceUnavailable");
    case 504:
        return QStringLiteral("GatewayTimeout");
    default:
        return QStringLiteral("InternalServerError");
    }
}

} // namespace

HttpResponse refusal(int status, const QString &message)
{
    return HttpResponse::json({{QStringLiteral("name"), errorName(status)}, {QStringLiteral("message"), message}},
                              status);
}

HttpResponse rawJson(const QByteArray &json, int status)
{
    HttpResponse response;
    response.status = status;
    response.body = json;
    return response;
}

} // namespace lab
