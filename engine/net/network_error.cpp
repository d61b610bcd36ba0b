#include "engine/net/network_error.h"

#include "engine/base/redact.h"

namespace clc
{

namespace
{

QJsonObject parametersOf(const NetworkContext &context)
{
    QJsonObject parameters{{QStringLiteral("host"), context.host}, {QStringLiteral("port"), context.port}};
    if (!context.what.isEmpty()) parameters.insert(QStringLiteral("what"), context.what);
    return parameters;
}

Error fault(ErrorCode code, const NetworkContext &context, bool retryable)
{
    QJsonObject parameters = parametersOf(context);
    if (code == ErrorCode::timedOut) parameters.insert(QStringLiteral("seconds"), context.seconds);
    if (code == ErrorCode::unexpectedStatus) parameters.insert(QStringLiteral("status"), context.status);
    if (code == ErrorCode::proxyFailed && !context.proxyHost.isEmpty())
        parameters.insert(QStringLiteral("host"), context.proxyHost);
    Error error = failure(code, parameters, redacted(context.reason));
    error.retryable = retryable;
    return error;
}

Error malformed(const NetworkContext &context, const QString &detail)
{
    Error error = fault(ErrorCode::answerMalformed, context, false);
    error.parameters.insert(QStringLiteral("detail"), detail);
    return error;
}

Error internalFault(const NetworkContext &context, const QString &detail)
{
    Error error = fault(ErrorCode::internal, context, false);
    error.parameters.insert(QStringLiteral("detail"), detail);
    return error;
}

bool worthRepeating(int status)
{
    return status == 408 || status == 425 || status == 429 || status >= 500;
}

} // namespace

Error classifyNetworkError(QNetworkReply::NetworkError error, const NetworkContext &context)
{
    switch (error) {
    case QNetworkReply::ConnectionRefusedError:
        return fault(ErrorCode::connectionRefused, context, true);
    case QNetworkReply::RemoteHostClosedError:
        return fault(ErrorCode::connectionLost, context, true);
    case QNetworkReply::HostNotFoundError:
        return fault(ErrorCode::nameNotResolved, context, true);
    case QNetworkReply::TimeoutError:
        return fault(ErrorCode::timedOut, context, true);
    case QNetworkReply::OperationCanceledError:
        return cancelledError();
    case QNetworkReply::SslHandshakeFailedError:
        return fault(ErrorCode::tlsFailed, context, false);
    // Qt has no code of its own for "no route" and puts it, with its text, under the unknown ones.
    case QNetworkReply::TemporaryNetworkFailureError:
    case QNetworkReply::NetworkSessionFailedError:
    case QNetworkReply::BackgroundRequestNotAllowedError:
    case QNetworkReply::UnknownNetworkError:
        return fault(ErrorCode::hostUnreachable, context, true);
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::InsecureRedirectError:
        return malformed(context, QStringLiteral("a redirection"));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return fault(ErrorCode::proxyFailed, context, true);
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return fault(ErrorCode::proxyFailed, context, false);
    // The body could not be sent a second time: the connection ended before the answer began.
    case QNetworkReply::ContentReSendError:
        return fault(ErrorCode::connectionLost, context, true);
    case QNetworkReply::ContentAccessDenied:
    case QNetworkReply::ContentOperationNotPermittedError:
    case QNetworkReply::ContentNotFoundError:
    case QNetworkReply::AuthenticationRequiredError:
    case QNetworkReply::ContentConflictError:
    case QNetworkReply::ContentGoneError:
    case QNetworkReply::UnknownContentError:
    case QNetworkReply::InternalServerError:
    case QNetworkReply::OperationNotImplementedError:
    case QNetworkReply::ServiceUnavailableError:
    case QNetworkReply::UnknownServerError:
        return fault(ErrorCode::unexpectedStatus, context, worthRepeating(context.status));
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
        return internalFault(context, QStringLiteral("the request could not be made"));
    case QNetworkReply::ProtocolFailure:
        return malformed(context, QStringLiteral("not an HTTP answer"));
    case QNetworkReply::NoError:
        break;
    }
    return internalFault(context, QStringLiteral("a network fault without a name"));
}

Error classifySocketError(QAbstractSocket::SocketError error, const NetworkContext &context)
{
    switch (error) {
    case QAbstractSocket::ConnectionRefusedError:
        return fault(ErrorCode::connectionRefused, context, true);
    case QAbstractSocket::RemoteHostClosedError:
        return fault(ErrorCode::connectionLost, context, true);
    case QAbstractSocket::HostNotFoundError:
        return fault(ErrorCode::nameNotResolved, context, true);
    case QAbstractSocket::SocketTimeoutError:
        return fault(ErrorCode::timedOut, context, true);
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return fault(ErrorCode::tlsFailed, context, false);
    case QAbstractSocket::ProxyAuthenticationRequiredError:
    case QAbstractSocket::ProxyConnectionRefusedError:
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyNotFoundError:
    case QAbstractSocket::ProxyProtocolError:
        return fault(ErrorCode::proxyFailed, context, true);
    case QAbstractSocket::NetworkError:
    case QAbstractSocket::SocketAccessError:
    case QAbstractSocket::SocketResourceError:
    case QAbstractSocket::TemporaryError:
    case QAbstractSocket::UnknownSocketError:
        return fault(ErrorCode::hostUnreachable, context, true);
    case QAbstractSocket::DatagramTooLargeError:
    case QAbstractSocket::AddressInUseError:
    case QAbstractSocket::SocketAddressNotAvailableError:
    case QAbstractSocket::UnsupportedSocketOperationError:
    case QAbstractSocket::UnfinishedSocketOperationError:
    case QAbstractSocket::OperationError:
        break;
    }
    return internalFault(context, QStringLiteral("a socket operation that is not possible"));
}

} // namespace clc
