#pragma once

#include "engine/base/error.h"
#include "engine/net/http_client.h"

#include <QJsonObject>

namespace clc
{

/// The correlation id of an answer (x-mitel-correlation-id): printable and at most 128 characters, else empty.
QString correlationId(const HttpReply &reply);
QString correlationIdOf(const QString &text);

/// What the platform said in an error body `{"name","message"}`, redacted and cut to a readable length.
QString platformReason(const QJsonObject &body);

/// The error of a status outside 2xx. Pure. `what` and `name` say what was asked for, `who` who asked (notPermitted).
/// 400, 422: platformRefused · 401: signedOut · 403: notPermitted · 404: notFound · 409: attributeInUse with the
/// attributes as `detail`, else platformRefused · 429: rateLimited · 5xx: platformUnavailable · others:
/// unexpectedStatus. `retryable` is set for 429 and 5xx.
struct PlatformAnswer {
    int status = 0;
    QJsonObject body;
    QString requestId;
    QString host;
    QByteArray retryAfter;
};
Error platformError(const PlatformAnswer &answer, const QString &what, const QString &name, const QString &who);

/// The same for an HTTP answer whose body may be no JSON at all.
PlatformAnswer platformAnswer(const HttpReply &reply, const QString &host);

} // namespace clc
