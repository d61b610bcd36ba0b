#include "engine/net/http_client.h"

#include "engine/base/redact.h"
#include "engine/net/http_exchange.h"

#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>

#include <algorithm>

namespace clc
{

namespace
{

constexpr qsizetype reasonLength = 500;

bool isToken(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               QByteArray("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool isFieldValue(const QByteArray &value)
{
    return std::none_of(value.begin(), value.end(),
                        [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 127; });
}

Status checkRequest(const HttpRequest &request)
{
    const QString scheme = request.url.scheme();
    const bool known = scheme == QLatin1String("https") || scheme == QLatin1String("http");
    if (!request.url.isValid() || !known || request.url.host().isEmpty() || !request.url.userInfo().isEmpty())
        return failureIn(QStringLiteral("url"), ErrorCode::invalidValue,
                         {{QStringLiteral("detail"), QStringLiteral("it is not an http or https address")}});
    bool good = isToken(request.method) && isFieldValue(request.contentType);
    for (const auto &[name, value] : request.headers) good = good && isToken(name) && isFieldValue(value);
    if (!good)
        return failureIn(
            QStringLiteral("header"), ErrorCode::invalidValue,
            {{QStringLiteral("detail"), QStringLiteral("a request header holds characters that may not be there")}});
    return done;
}

QNetworkRequest networkRequest(const HttpRequest &request, const QSslConfiguration &tls)
{
    QNetworkRequest result(request.url);
    result.setSslConfiguration(tls);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setRawHeader("User-Agent", "CloudLinkGatewayConsole/" CLC_VERSION);
    if (!request.contentType.isEmpty()) result.setRawHeader("Content-Type", request.contentType);
    for (const auto &[name, value] : request.headers) result.setRawHeader(name, value);
    return result;
}

QNetworkProxy proxyOf(const ProxySettings &settings)
{
    if (settings.isDirect()) return QNetworkProxy::NoProxy;
    return {QNetworkProxy::HttpProxy, settings.host, settings.port, settings.user,
            QString::fromUtf8(settings.password)};
}

} // namespace

HttpClient::HttpClient(TrustDecisions &trust, ProxySettings proxy, QObject *parent)
    : QObject(parent), trust_(trust), proxy_(std::move(proxy))
{
}

HttpClient::~HttpClient()
{
    Q_EMIT closing();
}

/// A connection keeps the decisions it was made under, so a change of them needs a new manager. The old one lives on
/// with the exchanges under way.
std::shared_ptr<QNetworkAccessManager> HttpClient::managerFor(const QUrl &url)
{
    const auto server = std::pair(url.host(QUrl::FullyEncoded), static_cast<quint16>(url.port(443)));
    const QStringList pins = trust_.trustedFingerprints(server.first, server.second);
    const QList<QSslCertificate> authorities = trust_.authorities();
    if (manager_ && (authorities != authorities_ || pins_.value(server, pins) != pins)) dropConnections();
    pins_.insert(server, pins);
    if (manager_) return manager_;
    authorities_ = authorities;
    tls_ = tlsConfiguration(trust_);
    manager_ = std::shared_ptr<QNetworkAccessManager>(new QNetworkAccessManager,
                                                      [](QNetworkAccessManager *one) { one->deleteLater(); });
    manager_->setProxy(proxyOf(proxy_));
    manager_->setStrictTransportSecurityEnabled(false);
    return manager_;
}

void HttpClient::dropConnections()
{
    manager_.reset();
    pins_.clear();
}

Task<HttpReply> HttpClient::send(Scope &scope, HttpRequest request)
{
    CLC_CO_CHECK(checkRequest(request));
    if (scope.isCancelled()) co_return cancelledError();
    auto answer = begin(scope, request);
    auto result = co_await answer;
    co_return result;
}

Scope::Pending<HttpReply> HttpClient::begin(Scope &scope, const HttpRequest &request)
{
    const auto shared = managerFor(request.url);
    const QNetworkRequest outgoing = networkRequest(request, tls_);
    const auto exchange = std::shared_ptr<HttpExchange>(new HttpExchange(shared, trust_, proxy_, request),
                                                        [](HttpExchange *one) { one->deleteLater(); });
    connect(this, &HttpClient::closing, exchange.get(), &HttpExchange::cancel);
    connect(exchange.get(), &HttpExchange::refused, this, [this](const std::shared_ptr<QNetworkAccessManager> &used) {
        if (used == manager_) dropConnections();
    });
    return scope.await<HttpReply>(
        [exchange, outgoing](const Scope::Completion<HttpReply> &complete) { exchange->start(outgoing, complete); },
        [exchange] { exchange->stop(); });
}

Error httpStatusError(const HttpReply &reply, const QString &host, const QString &what)
{
    QString reason = QString::fromUtf8(reply.body.left(reasonLength * 4)).simplified();
    reason.removeIf([](QChar c) { return c.category() == QChar::Other_Control || c.unicode() == 0xFFFD; });
    Error error = failure(
        ErrorCode::unexpectedStatus,
        {{QStringLiteral("host"), host}, {QStringLiteral("what"), what}, {QStringLiteral("status"), reply.status}},
        redacted(reason).left(reasonLength));
    error.retryable = reply.status == 408 || reply.status == 425 || reply.status == 429 || reply.status >= 500;
    return error;
}

} // namespace clc
