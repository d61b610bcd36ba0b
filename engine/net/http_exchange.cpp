#include "engine/net/http_exchange.h"

#include <QNetworkAccessManager>

#include <algorithm>
#include <utility>

namespace clc
{

namespace
{

constexpr int wholeTimeFactor = 10; // see HttpRequest::timeout

/// A body that can be read once. Qt sends a request again by itself when a kept-alive connection ends before the answer
/// begins, whatever its method; refusing to rewind makes it report that instead (ContentReSendError). Not a QBuffer:
/// Qt would reach through it to the bytes.
class OneTimeBody final : public QIODevice
{
public:
    explicit OneTimeBody(QByteArray bytes) : bytes_(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool reset() override { return false; }
    qint64 size() const override { return bytes_.size(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::clamp<qint64>(bytes_.size() - pos(), 0, most);
        std::copy_n(bytes_.constData() + pos(), count, data);
        return count == 0 && most > 0 ? -1 : count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray bytes_;
};

/// Whether Qt made this error out of an HTTP status, which it does after the whole answer has come.
bool isAboutStatus(QNetworkReply::NetworkError error, int status)
{
    // Asks for the body of the next request already, although redirections are not followed.
    if (error == QNetworkReply::ContentReSendError) return status == 307 || status == 308;
    if (status < 400) return false;
    return (error >= QNetworkReply::ContentAccessDenied && error <= QNetworkReply::UnknownContentError) ||
           (error >= QNetworkReply::InternalServerError && error <= QNetworkReply::UnknownServerError) ||
           error == QNetworkReply::ProtocolInvalidOperationError ||
           (error == QNetworkReply::ProxyAuthenticationRequiredError && status == 407);
}

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
    auto *body = new OneTimeBody(request_.body);
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
        // Never ignoreSslErrors() for all: Qt keeps that for every later connection of this host and asks no more.
        if (!problems.isEmpty()) reply_->ignoreSslErrors(problems);
        return;
    }
    certificateFault_ = verdict.error();
    Q_EMIT refused(manager_);
    reply_->abort();
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
    if (error != QNetworkReply::NoError && !isAboutStatus(error, status))
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
