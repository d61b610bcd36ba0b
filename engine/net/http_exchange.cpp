#include "engine/net/http_exchange.h"

#include <QBuffer>
#include <QNetworkAccessManager>

#include <algorithm>
#include <utility>

namespace clc
{

namespace
{

constexpr int wholeTimeFactor = 10; // see HttpRequest::timeout

/// A body that can be read once. Qt sends a request again by itself when a kept-alive connection ends before the answer
/// begins, whatever its method; refusing to rewind makes it report that instead (ContentReSendError).
class OneTimeBody final : public QBuffer
{
public:
    using QBuffer::QBuffer;
    bool reset() override { return false; }
};

QHash<QByteArray, QByteArray> headersOf(const QNetworkReply &reply)
{
    QHash<QByteArray, QByteArray> headers;
    for (const auto &[name, value] : reply.rawHeaderPairs()) headers.insert(name.toLower(), value);
    return headers;
}

} // namespace

HttpExchange::HttpExchange(std::shared_ptr<QNetworkAccessManager> manager, TrustDecisions &trust, ProxySettings proxy,
                           HttpRequest request)
    : manager_(std::move(manager)), trust_(trust), proxy_(std::move(proxy)), request_(std::move(request))
{
    silence_.setSingleShot(true);
    connect(&silence_, &QTimer::timeout, this, &HttpExchange::onSilence);
}

HttpExchange::~HttpExchange()
{
    stop();
}

void HttpExchange::start(const QNetworkRequest &request, const Scope::Completion<HttpReply> &complete)
{
    complete_ = complete;
    sinceStart_.start();
    sendOn(request);
    connect(reply_, &QNetworkReply::sslErrors, this, &HttpExchange::judge);
    connect(reply_, &QNetworkReply::encrypted, this, [this] { judge({}); });
    connect(reply_, &QNetworkReply::metaDataChanged, this, &HttpExchange::onHeaders);
    connect(reply_, &QNetworkReply::readyRead, this, &HttpExchange::onData);
    connect(reply_, &QNetworkReply::uploadProgress, this, &HttpExchange::restartTimer);
    connect(reply_, &QNetworkReply::finished, this, &HttpExchange::onFinished);
    restartTimer();
}

void HttpExchange::sendOn(const QNetworkRequest &request)
{
    const bool once = !request_.repeatable && (request_.method == "POST" || request_.method == "PATCH");
    if (!once) {
        reply_ = manager_->sendCustomRequest(request, request_.method, request_.body);
        return;
    }
    auto *body = new OneTimeBody;
    body->setData(request_.body);
    body->open(QIODevice::ReadOnly);
    reply_ = manager_->sendCustomRequest(request, request_.method, body);
    body->setParent(reply_);
}

void HttpExchange::stop()
{
    silence_.stop();
    complete_.reset();
    if (!reply_) return;
    QNetworkReply *reply = reply_;
    reply_.clear();
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void HttpExchange::cancel()
{
    report(cancelledError());
}

/// Called before anything of the request is sent: with the problems of the handshake, or with none when it went well.
void HttpExchange::judge(const QList<QSslError> &problems)
{
    if (!reply_ || certificateFault_) return;
    QSslCertificate leaf = reply_->sslConfiguration().peerCertificate();
    if (leaf.isNull() && !problems.isEmpty()) leaf = problems.first().certificate();
    const PeerCertificate peer = describeCertificate(leaf, host(), port(), problems);
    const QStringList pinned = trust_.trustedFingerprints(host(), port());
    if (problems.isEmpty() && pinned.isEmpty()) return;
    const Status verdict = judgeCertificate(peer, problems, pinned);
    if (verdict) {
        if (!problems.isEmpty()) reply_->ignoreSslErrors();
        return;
    }
    certificateFault_ = verdict.error();
    if (problems.isEmpty()) reply_->abort(); // after sslErrors Qt ends the handshake by itself
}

void HttpExchange::onHeaders()
{
    restartTimer();
    bool known = false;
    const qint64 length = reply_->header(QNetworkRequest::ContentLengthHeader).toLongLong(&known);
    if (known) isTooLarge(length);
}

void HttpExchange::onData()
{
    restartTimer();
    if (!reply_ || isTooLarge(body_.size() + reply_->bytesAvailable())) return;
    body_ += reply_->readAll();
}

bool HttpExchange::isTooLarge(qint64 size)
{
    if (size <= request_.answerLimit) return false;
    report(failure(ErrorCode::answerTooLarge, {{QStringLiteral("host"), host()},
                                               {QStringLiteral("limit"), request_.answerLimit},
                                               {QStringLiteral("what"), request_.what}}));
    return true;
}

void HttpExchange::onFinished()
{
    if (certificateFault_) return report(*certificateFault_);
    if (isTooLarge(body_.size() + reply_->bytesAvailable())) return;
    body_ += reply_->readAll();
    const int status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const QNetworkReply::NetworkError error = reply_->error();
    // Qt also reports the statuses from 400 on as errors, after the whole answer; everything below is of the transport.
    const bool aboutStatus = error >= QNetworkReply::ContentAccessDenied &&
                             error <= QNetworkReply::UnknownServerError && error != QNetworkReply::ContentReSendError &&
                             (error < 300 || error > 399);
    if (error != QNetworkReply::NoError && !(aboutStatus && status >= 400))
        return report(classifyNetworkError(error, context()));
    if (status == 0) return report(classifyNetworkError(QNetworkReply::ProtocolFailure, context()));
    report(HttpReply{status, headersOf(*reply_), std::move(body_)});
}

void HttpExchange::onSilence()
{
    report(classifyNetworkError(QNetworkReply::TimeoutError, context()));
}

void HttpExchange::restartTimer()
{
    const auto left = request_.timeout * wholeTimeFactor - std::chrono::milliseconds(sinceStart_.elapsed());
    silence_.start(std::clamp(left, std::chrono::milliseconds(0), request_.timeout));
}

void HttpExchange::report(Result<HttpReply> result)
{
    if (!complete_) return;
    const auto complete = *complete_;
    stop();
    complete(std::move(result)); // the flow may drop this object here
}

NetworkContext HttpExchange::context() const
{
    NetworkContext context;
    context.host = host();
    context.port = port();
    context.what = request_.what;
    context.seconds = static_cast<int>(std::chrono::ceil<std::chrono::seconds>(request_.timeout).count());
    context.proxyHost = proxy_.host;
    if (reply_) {
        context.status = reply_->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
        if (reply_->error() != QNetworkReply::NoError) context.reason = reply_->errorString();
    }
    return context;
}

quint16 HttpExchange::port() const
{
    const bool secure = request_.url.scheme() == QLatin1String("https");
    return static_cast<quint16>(request_.url.port(secure ? 443 : 80));
}

} // namespace clc
