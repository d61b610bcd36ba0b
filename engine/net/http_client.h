#pragma once

#include "engine/base/scope.h"
#include "engine/net/proxy_settings.h"
#include "engine/net/trust.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QPair>
#include <QUrl>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace clc
{

/// One HTTP request (RFC 9110). A value.
struct HttpRequest {
    QByteArray method = "GET";
    QUrl url; ///< http or https; user info in it is refused
    QList<QPair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray contentType; ///< set with a body
    /// The answer must begin within this time, and no pause in it or in sending may be longer; all together may take
    /// ten times that.
    std::chrono::milliseconds timeout{30'000};
    qint64 answerLimit = qint64{32} << 20; ///< bytes after decompression
    /// POST and PATCH reach the server at most once unless this is set: when a kept-alive connection ends before the
    /// answer begins they fail with `connectionLost` instead of being sent again. Other methods are sent again.
    bool repeatable = false;
    QString what; ///< for errors: "sign-in", "users"
};

struct HttpReply {
    int status = 0;
    QHash<QByteArray, QByteArray> headers; ///< names in lower case; a repeated header's values joined by ", "
    QByteArray body;                       ///< decompressed

    QByteArray header(const QByteArray &lowerCaseName) const { return headers.value(lowerCaseName); }
    bool isSuccess() const { return status >= 200 && status < 300; }
};

/// The only owner of QNetworkAccessManager. One instance is one pool of at most six connections per host, so long polls
/// get an instance of their own. HTTP/1.1; no redirects followed, no cookies, no cache, no credentials remembered;
/// TLS 1.2 or later; plain text only for an http:// URL.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    /// `trust` must outlive the client.
    explicit HttpClient(TrustDecisions &trust, ProxySettings proxy = {}, QObject *parent = nullptr);
    ~HttpClient() override;

    /// Every HTTP status is a reply. Errors: invalidValue (URL, header), those of classifyNetworkError,
    /// trustCertificate, certificateExpired, certificateChanged, answerTooLarge, timedOut, cancelled.
    Task<HttpReply> send(Scope &scope, HttpRequest request);

    /// Uses no connection made so far again. Happens by itself when decisions of trust changed.
    void dropConnections();

Q_SIGNALS:
    /// The client goes away: what is under way ends as cancelled.
    void closing();

private:
    Scope::Pending<HttpReply> begin(Scope &scope, const HttpRequest &request);
    std::shared_ptr<QNetworkAccessManager> managerFor(const QUrl &url);

    TrustDecisions &trust_;
    ProxySettings proxy_;
    std::shared_ptr<QNetworkAccessManager> manager_; // shared with the exchanges under way, see dropConnections
    // The decisions under which manager_'s connections are made.
    QList<QSslCertificate> authorities_;
    QHash<std::pair<QString, quint16>, QStringList> pins_;
    QSslConfiguration tls_;
};

/// The error for a status nobody expected: `unexpectedStatus` {host, what, status} with the beginning of the body as
/// reason (redacted); retryable for 408, 425, 429 and 5xx.
Error httpStatusError(const HttpReply &reply, const QString &host, const QString &what);

} // namespace clc
