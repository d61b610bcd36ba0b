#pragma once

#include "engine/base/error.h"

#include <QAbstractSocket>
#include <QNetworkReply>
#include <QString>

namespace clc
{

/// What the sentence of a network error needs to know.
struct NetworkContext {
    QString host;
    quint16 port = 0;
    QString what;      ///< what was asked for: "sign-in", "users"
    int seconds = 0;   ///< the time that was allowed
    QString proxyHost; ///< empty: direct
    int status = 0;    ///< HTTP status if the answer had begun
    QString reason;    ///< what Qt or the peer said
};

/// The fault classifier (architecture R7): one row per QNetworkReply::NetworkError, pure. `retryable` is set where the
/// same request may succeed later by itself. TLS faults become `tlsFailed`; certificate faults are judged before
/// (trust.h).
Error classifyNetworkError(QNetworkReply::NetworkError error, const NetworkContext &context);

/// The same for plain sockets (TLS, SIP).
Error classifySocketError(QAbstractSocket::SocketError error, const NetworkContext &context);

} // namespace clc
