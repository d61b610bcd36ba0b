#include "app/lab/platform/webhook_sender.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>
#include <QMessageAuthenticationCode>
#include <QNetworkRequest>
#include <QSslConfiguration>
#include <QSslSocket>

#include <algorithm>

namespace lab
{

namespace
{

constexpr std::size_t kMostWaiting = 1000;
constexpr int kAttempts = 10;
constexpr int kFirstPauseMs = 200;
constexpr int kLongestPauseMs = 30'000;
constexpr int kLongestWishMs = 300'000;
constexpr int kTransferMs = 10'000;

/// The pause that a Retry-After asks for, in seconds or as an HTTP date; 0 when there is none.
int wishedPauseMs(const QByteArray &header)
{
    bool isNumber = false;
    const int seconds = header.trimmed().toInt(&isNumber);
    if (isNumber) return std::clamp(seconds, 0, kLongestWishMs / 1000) * 1000;
    QDateTime when = QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()),
                                             QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!when.isValid()) return 0;
    when.setTimeSpec(Qt::UTC);
    return static_cast<int>(std::clamp<qint64>(QDateTime::currentDateTimeUtc().msecsTo(when), 0, kLongestWishMs));
}

} // namespace

WebhookSender::WebhookSender(QNetworkAccessManager &network, const QUrl &url, const QByteArray &applicationId)
    : network_(network), url_(url), applicationId_(applicationId)
{
    pause_.setSingleShot(true);
    connect(&pause_, &QTimer::timeout, this, &WebhookSender::post);
}

WebhookSender::~WebhookSender()
{
    if (!reply_) return;
    reply_->disconnect(this);
    reply_->abort();
    reply_->deleteLater();
}

bool WebhookSender::isAllowed(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const QString host = url.host().toLower();
    return url.isValid() && (scheme == QLatin1String("http") || scheme == QLatin1String("https")) &&
           (host == QLatin1String("127.0.0.1") || host == QLatin1String("localhost") || host == QLatin1String("::1"));
}

void WebhookSender::deliver(const QByteArray &body)
{
    waiting_.push_back(body);
    if (waiting_.size() > kMostWaiting) {
        // The first one may be under way; the order of the others stays.
        waiting_.erase(waiting_.begin() + 1);
        ++dropped_;
    }
    if (!reply_ && !pause_.isActive()) post();
}

void WebhookSender::post()
{
    const QByteArray &body = waiting_.front();
    QNetworkRequest request(url_);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
    request.setRawHeader("User-Agent", "CloudLink-Laboratory");
    request.setRawHeader("x-mitel-application-id", applicationId_);
    request.setRawHeader(
        "x-mitel-signature",
        "sha256=" + QMessageAuthenticationCode::hash(body, applicationId_, QCryptographicHash::Sha256).toHex());
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setTransferTimeout(kTransferMs);
    // A receiver on this computer has a certificate that nobody signed.
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    request.setSslConfiguration(tls);
    ++attempt_;
    ++posted_;
    reply_ = network_.post(request, body);
    connect(reply_, &QNetworkReply::finished, this, &WebhookSender::finished);
}

void WebhookSender::finished()
{
    QNetworkReply *reply = std::exchange(reply_, nullptr);
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool arrived = status >= 200 && status < 300 && reply->error() == QNetworkReply::NoError;
    if (!arrived && attempt_ < kAttempts) {
        const int grown = std::min(kFirstPauseMs << (attempt_ - 1), kLongestPauseMs);
        tryAgain(std::max(grown, wishedPauseMs(reply->rawHeader("Retry-After"))));
        return;
    }
    ++(arrived ? delivered_ : givenUp_);
    attempt_ = 0;
    waiting_.pop_front();
    if (!waiting_.empty()) post();
}

void WebhookSender::tryAgain(int pauseMs)
{
    pause_.start(pauseMs);
}

QJsonObject WebhookSender::counters() const
{
    return {{QStringLiteral("waiting"), static_cast<qint64>(waiting_.size())},
            {QStringLiteral("posted"), posted_},
            {QStringLiteral("delivered"), delivered_},
            {QStringLiteral("givenUp"), givenUp_},
            {QStringLiteral("dropped"), dropped_}};
}

} // namespace lab
